"""The way in to the staff's part of a real kiosk: a long press or keys held, then the PIN."""

import sqlite3
from contextlib import closing

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from office.bootstrap import open_office
from tests.kiosk.hands import find, words
from tests.kiosk.staff.conftest import LONG_MS, Staff

CTRL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def emblem(staff: Staff) -> QPoint:
    door = find(staff.face.window, "staff_door")
    return door.mapToScene(QPointF(door.width() / 2, door.height() / 2)).toPoint()


def test_a_long_press_on_the_emblem_asks_for_the_pin(staff: Staff) -> None:
    QTest.mousePress(staff.face.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, emblem(staff))
    staff.wait("pin")
    assert "Nhập mã PIN cán bộ" in words(staff.face.window)


@pytest.mark.parametrize("staff", [LONG_MS], indirect=True)
def test_a_short_press_does_not_and_leaves_nothing_behind(staff: Staff, qtbot: QtBot) -> None:
    window, door, place = staff.face.window, find(staff.face.window, "staff_door"), emblem(staff)
    QTest.mousePress(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert door.property("held")
    qtbot.waitUntil(lambda: float(door.property("progress")) > 0)
    QTest.mouseRelease(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert not door.property("held")
    assert door.property("progress") == 0
    assert staff.page == "shut"


def test_the_keys_open_it_too(staff: Staff) -> None:
    QTest.keyPress(staff.face.window, Qt.Key.Key_S, CTRL_SHIFT)
    staff.wait("pin")
    assert not staff.face.staff.property("holding")


@pytest.mark.parametrize("staff", [LONG_MS], indirect=True)
def test_the_keys_must_be_held(staff: Staff) -> None:
    QTest.keyPress(staff.face.window, Qt.Key.Key_S, CTRL_SHIFT)
    assert staff.face.staff.property("holding")
    assert find(staff.face.window, "staff_door").property("held")
    QTest.keyRelease(staff.face.window, Qt.Key.Key_S, CTRL_SHIFT)
    assert not staff.face.staff.property("holding")
    assert not find(staff.face.window, "staff_door").property("held")


def test_the_pin_opens_by_touch_and_by_keyboard(staff: Staff) -> None:
    staff.enter()
    staff.touch("staff_leave")
    staff.wait("shut")
    staff.knock()
    for digit in staff.pin:
        QTest.keyClick(staff.face.window, Qt.Key(Qt.Key.Key_0.value + int(digit)))
    staff.wait("inside")


def test_a_wrong_pin_does_not_and_is_in_the_journal(staff: Staff, sqlite_url: str) -> None:
    staff.knock()
    staff.type(f"{(int(staff.pin) + 1) % 1_000_000:06d}")
    staff.told("Còn 4 lần thử")
    assert staff.page == "pin"
    with open_office(sqlite_url) as office:
        assert office.journal()[-1].kind == "staff_pin_wrong"


def test_an_office_without_a_pin_says_how_to_make_one(staff: Staff, sqlite_url: str) -> None:
    with closing(sqlite3.connect(sqlite_url, isolation_level=None)) as connection:
        connection.execute("DELETE FROM staff_pins")
    staff.knock()
    staff.type("123456")
    staff.told("taicho staff-pin renew")


def test_a_held_key_repeats_without_end_and_is_held_once(staff: Staff, qapp: QApplication) -> None:
    repeated = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_S, CTRL_SHIFT, "S", True)
    qapp.sendEvent(staff.face.window, repeated)
    assert not staff.face.staff.property("holding")
