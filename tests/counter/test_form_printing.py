"""A form of a dossier, printed beside the work."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from office.bootstrap import Office
from tests.clocks import Clock
from tests.counter.hands import ENTER, Hands, a_counter

SHIFT = Qt.KeyboardModifier.ShiftModifier
K = Qt.Key


def test_a_form_is_printed_beside_the_work(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> None:
    printed: list[tuple[str, str]] = []

    def print_one(_: Office, code: str, number: str) -> int:
        if printed:
            raise OSError("hết giấy")
        printed.append((code, number))
        return 2

    code = office.open_dossier("2.001583", officer="mai.pt").dossier.code
    office.record_stage(code, "receive", officer="lan.nt")
    with a_counter(qtbot, url, clock, print_form=print_one) as hands:
        hands.write("dossier_code", code)
        hands.press(ENTER)
        assert hands.find("dossier_print").accessibleName() == "In giấy hẹn (Ctrl+P)"
        hands.press(K.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert printed == [(code, "01")]
        assert hands.told[1] == f"Đã in Mẫu 01 của hồ sơ {code}: 2 trang."
        hands.click("dossier_print")
        assert hands.told[1].startswith(f"Chưa in được Mẫu 01 của hồ sơ {code}: hết giấy.")


def test_without_a_printer_no_form_is_offered(hands: Hands, office: Office) -> None:
    code = office.open_dossier("2.001583", officer="mai.pt").dossier.code
    office.record_stage(code, "receive", officer="lan.nt")
    hands.write("dossier_code", code)
    hands.press(ENTER)
    assert not hands.sees("dossier_print")
