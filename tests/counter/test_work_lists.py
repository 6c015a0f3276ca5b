"""Lists of dossiers in an officer's window: opened by keys, kept as others work, left for the citizen."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from counter.work_list import WorkList
from office.bootstrap import Office
from tests.clocks import Clock
from tests.counter.hands import ENTER, Hands, a_counter
from tests.counter.officer_steps import CODE, issue

SHIFT = Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


def test_arrows_and_enter_open_a_dossier_of_the_list(hands: Hands, office: Office) -> None:
    codes = [office.open_dossier("2.001583", officer="mai.pt").dossier.code for _ in range(3)]
    for code in codes:
        office.record_stage(code, "receive", officer="lan.nt")
    hands.face.settle()
    hands.press(K.Key_F2, SHIFT)
    listed = hands.find("work_list")
    assert isinstance(listed, WorkList)
    assert (hands.dossier, listed.count(), listed.marked) == ("Hồ sơ chờ thẩm định", 3, codes[0])
    hands.press(K.Key_Down)
    hands.press(ENTER)
    assert hands.dossier == f"Hồ sơ {codes[1]}"


def test_a_list_follows_what_others_do_and_keeps_its_mark(hands: Hands, office: Office) -> None:
    codes = [office.open_dossier("2.001583", officer="mai.pt").dossier.code for _ in range(3)]
    hands.face.settle()
    hands.press(K.Key_F1, SHIFT)
    hands.press(K.Key_Down)
    office.record_stage(codes[0], "receive", officer="lan.nt")
    hands.face.settle()
    listed = hands.find("work_list")
    assert isinstance(listed, WorkList)
    assert (listed.count(), listed.marked) == (2, codes[1])
    assert hands.find("list_receive").accessibleName() == "Nhận · 2 (Shift+F1)"


def test_a_call_leads_back_from_a_list_to_the_citizen(hands: Hands, office: Office) -> None:
    issue(office, "A1")
    hands.face.settle()
    hands.press(K.Key_F2, SHIFT)
    hands.press(K.Key_F2)
    assert not hands.sees("work_list")
    assert hands.number == "A001"


def test_an_appraiser_begins_with_the_list(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> None:
    code = office.open_dossier("2.001583", officer="mai.pt").dossier.code
    office.record_stage(code, "receive", officer="lan.nt")
    clock.forward(1)
    with a_counter(qtbot, url, clock, desk="5", officer="huy.bd") as hands:
        assert hands.dossier == "Hồ sơ chờ thẩm định"
        hands.press(ENTER)
        assert hands.dossier == f"Hồ sơ {CODE}"
        hands.press(K.Key_F6, SHIFT)
        assert hands.dossier == f"Hồ sơ {CODE}"
