"""What the panel of walls and notices shows, and what is typed into it."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit, QLabel, QPlainTextEdit, QSpinBox

from counter.walls.row_list import RowList
from counter.walls.rows import Row
from tests.counter.hands import CONTROL, Hands

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
TODAY = date(2026, 11, 23)
LEAD = "anh.dn"


def rows(hands: Hands, name: str) -> tuple[Row, ...]:
    listed = hands.find(name)
    assert isinstance(listed, RowList)
    return listed._rows


def words(hands: Hands, name: str) -> str:
    found = hands.find(name)
    assert isinstance(found, QLabel)
    return found.text()


def type_notice(hands: Hands, vi: str, en: str = "", until: date = TODAY) -> None:
    hands.press(K.Key_O, CONTROL)
    for name, text in (("notice_vi", vi), ("notice_en", en)):
        field = hands.find(name)
        assert isinstance(field, QPlainTextEdit)
        field.setPlainText(text)
    last = hands.find("notice_to")
    assert isinstance(last, QDateEdit)
    last.setDate(QDate(until.year, until.month, until.day))


def spin(hands: Hands, value: int) -> None:
    field = hands.find("rule_volume")
    assert isinstance(field, QSpinBox)
    field.setValue(value)


def volume(hands: Hands) -> int:
    field = hands.find("rule_volume")
    assert isinstance(field, QSpinBox)
    return field.value()
