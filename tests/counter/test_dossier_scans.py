from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from counter.sight import Tone
from counter.window import CounterWindow
from counter.work_scan import scanned_code
from office.bootstrap import Office
from office.codes import dossier_link
from office.devices.scanner import HandScanner, Scanned
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, Hands, a_counter
from tests.counter.officer_steps import CODE

CARD = "034099000123|152000111|Nguyễn Văn Bình|01021999|Nam|12 Lê Lợi, Thái Bình|03042021"
GARBLED = "034099000123|152000111|Nguye^n Va(n B2nh|01021999|Nam|12 Le^ Lo7i|03042021"


class Watch:
    """A clock that the keys of a scanner move by a hundredth of a second each, those of a person by a fifth."""

    def __init__(self) -> None:
        self.now, self.step = 0.0, 0.01

    def __call__(self) -> float:
        self.now += self.step
        return self.now


@pytest.fixture
def watch(hands: Hands) -> Watch:
    made = Watch()
    (window,) = hands.face.window.findChildren(CounterWindow)
    window.wedge.clock = made
    return made


def keys(hands: Hands, words: str) -> None:
    """Real keys, one after the other, wherever the focus is."""
    for letter in words:
        QTest.keyClicks(QApplication.focusWidget() or hands.face.window, letter)
    QTest.keyClick(QApplication.focusWidget() or hands.face.window, ENTER)
    hands.face.settle()


def a_dossier(office: Office) -> str:
    return office.open_dossier("2.001583", officer="mai.pt").dossier.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (CODE, CODE),
        (dossier_link(CODE), CODE),
        (f" {CODE.lower()} ", CODE),
        ("034099000123|||", None),
        ("A001", None),
        ("261123-0001", None),
        (f"{CODE} và", None),
    ],
)
def test_a_code_is_known_alone_and_behind_its_link(text: str, code: str | None) -> None:
    assert scanned_code(text) == code


@pytest.mark.parametrize("spelled", [CODE, CODE.lower(), dossier_link(CODE)])
def test_a_scanner_that_types_opens_the_dossier_from_any_field(
    hands: Hands, office: Office, watch: Watch, spelled: str
) -> None:
    a_dossier(office)
    hands.press(Qt.Key.Key_O, CONTROL)
    hands.write("applicant", "Nguyễn Văn")
    keys(hands, spelled)
    assert hands.dossier == f"Hồ sơ {CODE}"
    hands.press(Qt.Key.Key_O, CONTROL)
    assert hands.find("applicant").text() == "Nguyễn Văn"  # type: ignore[attr-defined]


def test_it_opens_the_dossier_where_no_field_has_the_focus(hands: Hands, office: Office, watch: Watch) -> None:
    a_dossier(office)
    hands.click("dossier_panel")
    keys(hands, CODE)
    assert hands.dossier == f"Hồ sơ {CODE}"


def test_a_person_who_types_a_code_keeps_it_in_the_field(hands: Hands, office: Office, watch: Watch) -> None:
    a_dossier(office)
    watch.step = 0.2
    hands.press(Qt.Key.Key_O, CONTROL)
    hands.write("applicant", "")
    keys(hands, CODE)
    field = hands.find("applicant")
    assert isinstance(field, QLineEdit)
    assert field.text() == CODE
    assert hands.sees("paper_more") or hands.sees("procedure_search")


def test_quick_words_that_are_no_code_stay_where_they_are(hands: Hands, watch: Watch) -> None:
    hands.press(Qt.Key.Key_O, CONTROL)
    hands.write("applicant", "")
    keys(hands, "Tran Van B, 12-34")
    assert hands.find("applicant").text() == "Tran Van B, 12-34"  # type: ignore[attr-defined]


def test_an_unknown_code_is_said_and_nothing_else_changes(hands: Hands, watch: Watch) -> None:
    hands.click("dossier_panel")
    keys(hands, "H54.15-261123-9999")
    assert hands.told[0] is Tone.REFUSED
    assert "H54.15-261123-9999" in hands.told[1]


def test_a_card_from_a_scanner_that_types_fills_the_number_alone(hands: Hands, watch: Watch) -> None:
    hands.press(Qt.Key.Key_O, CONTROL)
    hands.write("procedure_search", "2.001583")
    keys(hands, GARBLED)
    assert hands.find("applicant_identity").text() == "034099000123"  # type: ignore[attr-defined]
    assert hands.find("applicant").text() == ""  # type: ignore[attr-defined]


@pytest.fixture
def scanner() -> HandScanner:
    return HandScanner()


@pytest.fixture
def scanning(
    qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office, scanner: HandScanner
) -> Iterator[Hands]:
    with a_counter(qtbot, url, clock, scanner=scanner) as hands:
        yield hands


def test_a_serial_scanner_opens_a_dossier(scanning: Hands, office: Office, scanner: HandScanner) -> None:
    code = a_dossier(office)
    scanner.tell(Scanned(dossier_link(code)))
    scanning.face.settle()
    assert scanning.dossier == f"Hồ sơ {code}"


def test_a_card_fills_in_who_applies(scanning: Hands, scanner: HandScanner) -> None:
    scanner.tell(Scanned(CARD))
    scanning.face.settle()
    assert scanning.told[0] is Tone.REFUSED
    scanning.press(Qt.Key.Key_O, CONTROL)
    scanner.tell(Scanned(CARD))
    scanning.face.settle()
    for name, words in (
        ("applicant", "Nguyễn Văn Bình"),
        ("applicant_identity", "034099000123"),
        ("applicant_address", "12 Lê Lợi, Thái Bình"),
    ):
        assert scanning.find(name).text() == words  # type: ignore[attr-defined]


def test_a_card_that_cannot_be_read_is_said_without_its_words(scanning: Hands, scanner: HandScanner) -> None:
    scanning.press(Qt.Key.Key_O, CONTROL)
    scanner.tell(Scanned("034099000123|152000111|Nguyễn Văn Bình|01021999"))
    scanning.face.settle()
    assert scanning.told[0] is Tone.REFUSED
    assert "Bình" not in scanning.told[1]
