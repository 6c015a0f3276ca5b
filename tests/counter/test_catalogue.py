"""A catalogue loaded elsewhere is seen at a counter that stands open."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from office.bootstrap import Office
from office.domain.catalogue import Procedure
from tests.clocks import Clock
from tests.counter.hands import CONTROL, Hands, a_counter
from tests.office.loading.books import GOOD, HEADINGS, csv_file, csv_text


def procedures(hands: Hands) -> tuple[Procedure, ...]:
    reading = hands.face.model.sight.reading
    assert reading is not None
    return reading.procedures


def test_a_new_procedure_can_be_chosen_at_once(hands: Hands, office: Office, qtbot: QtBot, tmp_path: Path) -> None:
    hands.press(Qt.Key.Key_O, CONTROL)
    before = procedures(hands)
    fact = office.load_procedures(csv_file(tmp_path, csv_text(GOOD, headings=HEADINGS)))
    qtbot.waitUntil(lambda: hands.face.model.sight.revision >= fact.revision)
    hands.face.settle()
    added = set(procedures(hands)) - set(before)
    assert [one.code for one in added] == [GOOD[0]]
    hands.write("procedure_search", GOOD[0])
    hands.click("channel_post")
    hands.click("dossier_main")
    assert office.dossier(hands.dossier.removeprefix("Hồ sơ ")).procedure.name == GOOD[1]


def test_the_sign_in_page_hears_too(qtbot: QtBot, fonts: None, url: str, office: Office, tmp_path: Path) -> None:
    with a_counter(qtbot, url, Clock(), desk=None, officer=None) as hands:
        fact = office.load_procedures(csv_file(tmp_path, f"code,name\n2.001583,{GOOD[1]}\n"))
        qtbot.waitUntil(lambda: hands.face.model.sight.revision >= fact.revision)
        hands.face.settle()
        assert GOOD[1] in {one.name for one in procedures(hands)}
