"""A colleague takes a locked desk over; an account that is disabled locks it."""

import pytest
from PySide6.QtCore import Qt

from office.bootstrap import Office
from tests.accounts import PASSWORD, PIN
from tests.counter.hands import CONTROL, ENTER, LOCK, Hands
from tests.counter.officer_steps import kinds, serve, told_on_lock


def test_an_account_disabled_in_mid_service_locks_the_window_and_keeps_the_number(
    hands: Hands, office: Office
) -> None:
    serve(hands, office)
    office.disable_officer("lan.nt")
    hands.face.settle()
    assert told_on_lock(hands) == (
        "Tài khoản của Nguyễn Thị Lan đã bị khóa. Cán bộ khác có thể nhận quầy này. Số A001 vẫn ở quầy này."
    )
    hands.write("lock_secret", PIN)
    assert not hands.can("unlock"), "nobody is chosen: who sat here cannot go on"
    held = office.desk(3).ticket
    assert held is not None
    assert held.number == "A001"


@pytest.mark.parametrize("secret", [PASSWORD, PIN])
def test_a_colleague_takes_the_locked_desk_over_with_its_number(hands: Hands, office: Office, secret: str) -> None:
    office.sign_in("mai.pt", PASSWORD, desk=3)
    serve(hands, office)
    hands.press(LOCK, CONTROL)
    hands.pick("lock_officer", "mai.pt")
    assert hands.find("unlock").accessibleName() == "Nhận quầy (Enter)"
    hands.write("lock_secret", secret)
    hands.press(ENTER)
    assert hands.number == "A001"
    assert office.desk(3).desk.officer == "mai.pt"
    assert hands.face.model.picture.header.officer == "Phạm Thị Mai"
    assert kinds(office)[-1] == "officer_signed_in"


def test_a_colleague_who_sits_down_is_asked_for_the_name_first(hands: Hands, office: Office) -> None:
    office.sign_in("mai.pt", PASSWORD, desk=3)
    serve(hands, office)
    hands.press(Qt.Key.Key_F10)
    assert hands.find("lock_officer").hasFocus()
    hands.pick("lock_officer", "mai.pt")
    hands.write("lock_secret", PIN)
    hands.press(ENTER)
    assert (hands.number, office.desk(3).desk.officer) == ("A001", "mai.pt")


def test_a_pin_of_somebody_who_was_not_here_today_takes_nothing_over(hands: Hands, office: Office) -> None:
    hands.press(LOCK, CONTROL)
    hands.pick("lock_officer", "mai.pt")
    hands.write("lock_secret", PIN)
    hands.press(ENTER)
    assert hands.told[1].startswith("Hôm nay Phạm Thị Mai chưa đăng nhập bằng mật khẩu ở quầy này")
    hands.pick("lock_officer", "lan.nt")
    assert hands.message == ""
    assert office.desk(3).desk.officer == "lan.nt"


def test_a_colleague_takes_over_from_a_disabled_officer(hands: Hands, office: Office) -> None:
    serve(hands, office)
    office.disable_officer("lan.nt")
    hands.face.settle()
    hands.pick("lock_officer", "mai.pt")
    hands.write("lock_secret", PASSWORD)
    hands.press(ENTER)
    assert hands.number == "A001"
    hands.press(Qt.Key.Key_F4)
    assert office.ticket("A001")[0].officer == "mai.pt"


def test_a_desk_closed_elsewhere_while_it_is_locked_goes_back_to_the_sign_in_page(
    hands: Hands, office: Office
) -> None:
    hands.press(LOCK, CONTROL)
    office.close_desk(3)
    hands.face.settle()
    assert hands.sees("officer_list")
