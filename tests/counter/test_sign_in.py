from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QListWidget
from pytestqt.qtbot import QtBot

from counter.sight import Tone
from office.bootstrap import Office
from office.domain.desks import DeskState
from tests.accounts import PASSWORD
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, Hands, a_counter

SAID_CLOSED = "Quầy 3 đã đóng."


def test_an_officer_is_found_by_typing_and_opens_a_desk(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office
) -> None:
    with a_counter(qtbot, url, clock, desk=None, officer=None) as hands:
        assert not hands.can("sign_in")
        hands.write("officer_search", "thi lan")
        hands.mark("desk_list", "Quầy 3 ")
        assert not hands.can("sign_in")
        hands.write("password", PASSWORD)
        hands.click("sign_in")
        assert hands.told == (Tone.DONE, "Quầy 3 đã mở.")
        assert hands.can("call_next")
    assert office.desk("3").desk.officer == "lan.nt"


def test_a_desk_in_other_hands_is_not_taken_without_a_word(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office
) -> None:
    office.open_desk("3", "mai.pt")
    with a_counter(qtbot, url, clock) as hands:
        assert hands.told == (
            Tone.REFUSED,
            "Quầy 3 đang do Phạm Thị Mai làm việc. Hãy chọn quầy khác, đề nghị "
            "Phạm Thị Mai đóng quầy trước, hoặc nhận làm thay tại quầy này.",
        )
        assert hands.find("sign_in").accessibleName() == "Nhận quầy (Enter)"
        hands.mark("desk_list", "Quầy 4 ")
        assert hands.find("sign_in").accessibleName() == "Mở quầy (Enter)"
        hands.write("password", PASSWORD)
        hands.press(ENTER)
        assert hands.told == (Tone.DONE, "Quầy 4 đã mở.")


def test_a_desk_is_taken_over_with_its_number(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office
) -> None:
    office.issue_ticket("A1")
    office.open_desk("3", "mai.pt")
    office.call_next("3")
    with a_counter(qtbot, url, clock, password=None) as hands:
        hands.write("password", PASSWORD)
        assert hands.find("sign_in").accessibleName() == "Nhận quầy (Enter)"
        hands.click("sign_in")
        assert hands.number == "A001"
        assert hands.told[0] is Tone.DONE
    assert office.desk("3").desk.officer == "lan.nt"


def test_a_desk_left_open_yesterday_is_opened_not_taken_over(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office
) -> None:
    office.open_desk("3", "mai.pt")
    clock.forward(24 * 60)
    with a_counter(qtbot, url, clock, password=None) as hands:
        hands.write("password", PASSWORD)
        assert hands.find("sign_in").accessibleName() == "Mở quầy (Enter)"
        hands.press(ENTER)
        assert hands.can("call_next")


def test_what_was_chosen_stays_when_a_desk_opens_elsewhere(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office
) -> None:
    with a_counter(qtbot, url, clock, desk="3", officer=None) as hands:
        hands.mark("officer_list", "Trần Mạnh Hùng")
        office.open_desk("5", "mai.pt")
        hands.face.settle()
        desks = hands.find("desk_list")
        assert isinstance(desks, QListWidget)
        assert desks.currentItem().text().startswith("Quầy 3 ")
        assert "Phạm Thị Mai đang làm việc" in [desks.item(row).data(257) for row in range(desks.count())]
        hands.write("password", PASSWORD)
        assert hands.can("sign_in")


def test_the_arrows_choose_and_enter_opens(qtbot: QtBot, fonts: None, url: str, clock: Clock) -> None:
    with a_counter(qtbot, url, clock, desk="3", officer=None) as hands:
        hands.find("officer_search").setFocus()
        hands.press(Qt.Key.Key_Down)
        hands.press(ENTER)
        assert QApplication.focusWidget() is hands.find("password")
        hands.write("password", PASSWORD)
        hands.press(ENTER)
        assert hands.told == (Tone.DONE, "Quầy 3 đã mở.")


def test_a_counter_that_starts_again_has_its_number_still(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office
) -> None:
    office.issue_ticket("A1")
    office.open_desk("3", "lan.nt")
    office.call_next("3")
    with a_counter(qtbot, url, clock) as hands:
        assert hands.number == "A001"


def test_closing_the_desk_goes_back_to_the_sign_in_page(hands: Hands, office: Office) -> None:
    hands.press(Qt.Key.Key_F12, CONTROL)
    assert hands.told == (Tone.DONE, SAID_CLOSED)
    assert hands.sees("officer_list")
    assert office.desk("3").desk.state is DeskState.CLOSED


def test_a_desk_closed_elsewhere_says_so(hands: Hands, office: Office) -> None:
    office.close_desk("3")
    hands.face.settle()
    assert hands.told == (Tone.REFUSED, "Quầy 3 đã được đóng hoặc giao cho người khác ở nơi khác.")
    assert hands.sees("officer_list")
