"""The panel of walls and notices beside an officer's other work: calling goes on, and a lock hides it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from office.bootstrap import Office
from tests.counter.hall.panel import SHIFT, type_notice
from tests.counter.hands import CONTROL, ENTER, Hands
from tests.counter.officer_steps import issue

K = Qt.Key


def test_calling_goes_on_and_leads_back_to_the_citizen(lead: Hands, office: Office) -> None:
    issue(office, "A1")
    lead.face.settle()
    lead.press(K.Key_F7, SHIFT)
    type_notice(lead, "Đang gõ dở")
    lead.press(K.Key_F2)
    assert lead.number == "A001"
    assert not lead.sees("hall_panel")
    lead.press(K.Key_F7, SHIFT)
    field = lead.find("notice_vi")
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Đang gõ dở"


def test_the_keys_of_dossiers_do_nothing_meanwhile(lead: Hands, office: Office) -> None:
    lead.click("hall")
    assert lead.sees("hall_panel")
    before = office.hall().revision
    lead.press(ENTER, CONTROL)
    lead.press(K.Key_B, CONTROL)
    assert office.hall().revision == before
    lead.press(K.Key_F6, SHIFT)
    assert not lead.sees("hall_panel")
    assert isinstance(lead.find("hall"), QPushButton)


def test_a_locked_window_hides_it(lead: Hands) -> None:
    lead.press(K.Key_F8, SHIFT)
    lead.press(K.Key_L, CONTROL)
    assert not lead.sees("hall_panel")
    assert not lead.sees("hall")
