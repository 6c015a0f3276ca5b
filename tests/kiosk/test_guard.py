"""Kiosk mode: whatever is tried, the window stays."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.app import opened
from kiosk.face import Face
from kiosk.guard import FLAGS, is_allowed

_Key, _Modifier = Qt.Key, Qt.KeyboardModifier
NONE = _Modifier.NoModifier
CONTROL, ALT, META, SHIFT = (
    _Modifier.ControlModifier,
    _Modifier.AltModifier,
    _Modifier.MetaModifier,
    _Modifier.ShiftModifier,
)
WAYS_OUT = [
    *((_Key.Key_F4, ALT), (_Key.Key_W, CONTROL), (_Key.Key_Q, CONTROL), (_Key.Key_Escape, NONE)),
    *((_Key.Key_F11, NONE), (_Key.Key_Tab, ALT), (_Key.Key_Meta, NONE), (_Key.Key_Escape, CONTROL)),
    *((_Key.Key_Escape, CONTROL | SHIFT), (_Key.Key_D, META), (_Key.Key_L, META), (_Key.Key_Space, ALT)),
    *((_Key.Key_Menu, NONE), (_Key.Key_F10, SHIFT), (_Key.Key_F5, CONTROL), (_Key.Key_P, CONTROL)),
    *((_Key.Key_Print, NONE), (_Key.Key_F1, NONE), (_Key.Key_Tab, CONTROL), (_Key.Key_Alt, NONE)),
    *((_Key.Key_S, CONTROL), (_Key.Key_Back, NONE), (_Key.Key_C, CONTROL | SHIFT)),
]
WAYS_ON = [
    *((_Key.Key_Tab, NONE, "\t"), (_Key.Key_Backtab, SHIFT, ""), (_Key.Key_Return, NONE, "\r")),
    *((_Key.Key_Space, NONE, " "), (_Key.Key_A, NONE, "a"), (_Key.Key_A, SHIFT, "A"), (_Key.Key_7, NONE, "7")),
    *((_Key.Key_Backspace, NONE, "\b"), (_Key.Key_Left, NONE, ""), (_Key.Key_S, CONTROL | SHIFT, "\x13")),
    *((_Key.Key_7, _Modifier.KeypadModifier, "7"), (_Key.Key_Control, CONTROL, ""), (_Key.Key_Q, CONTROL | ALT, "@")),
]


@pytest.fixture
def locked(qapp: QApplication, sqlite_url: str) -> Iterator[Face]:
    with opened(sqlite_url, locked=True, quiet_seconds=0) as face:
        face.settle()
        yield face


@pytest.mark.parametrize(("key", "modifiers"), WAYS_OUT)
def test_a_key_that_leads_out_reaches_nobody(key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
    assert not is_allowed(key, modifiers, "")


@pytest.mark.parametrize(("key", "modifiers", "text"), WAYS_ON)
def test_a_key_that_moves_or_writes_does(key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    assert is_allowed(key, modifiers, text)


def test_no_key_closes_it_or_changes_the_page(locked: Face) -> None:
    for key, modifiers in WAYS_OUT:
        QTest.keyClick(locked.window, key, modifiers)
    locked.settle()
    assert locked.window.isVisible()
    assert locked.window.windowState() == Qt.WindowState.WindowFullScreen
    assert locked.model.page == "groups"


def test_it_cannot_be_closed(locked: Face, qapp: QApplication) -> None:
    assert not locked.window.close()
    event = QEvent(QEvent.Type.Close)
    qapp.sendEvent(locked.window, event)
    assert not event.isAccepted()
    assert locked.window.isVisible()


def test_it_fills_the_screen_without_a_frame_above_all_others(locked: Face) -> None:
    assert locked.window.flags() & FLAGS == FLAGS
    screen = locked.window.screen().size()
    assert (locked.window.width(), locked.window.height()) == (screen.width(), screen.height())


def test_it_comes_back_when_it_is_made_small_or_hidden(locked: Face, qtbot: QtBot) -> None:
    locked.window.showMinimized()
    qtbot.waitUntil(lambda: locked.window.windowState() == Qt.WindowState.WindowFullScreen)
    locked.window.hide()
    qtbot.waitUntil(locked.window.isVisible)


def test_there_is_no_context_menu(locked: Face, qapp: QApplication) -> None:
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(5, 5), QPoint(5, 5), NONE)
    assert qapp.sendEvent(locked.window, event)


def test_the_pages_still_go_by_keyboard(locked: Face) -> None:
    QTest.keyClick(locked.window, Qt.Key.Key_Tab)
    QTest.keyClick(locked.window, Qt.Key.Key_Return)
    locked.settle()
    assert locked.model.page in {"services", "confirm"}


def test_the_pointer_is_hidden_until_a_mouse_moves(locked: Face, qapp: QApplication) -> None:
    cursor = QGuiApplication.overrideCursor()
    assert cursor is not None
    assert cursor.shape() == Qt.CursorShape.BlankCursor
    place = QPointF(50, 50)
    moved = QMouseEvent(QEvent.Type.MouseMove, place, place, Qt.MouseButton.NoButton, Qt.MouseButton.NoButton, NONE)
    qapp.sendEvent(locked.window, moved)
    assert QGuiApplication.overrideCursor() is None


def test_the_staff_gets_in_by_keyboard(locked: Face, qtbot: QtBot) -> None:
    QTest.keyPress(locked.window, Qt.Key.Key_S, CONTROL | SHIFT)
    assert locked.staff.property("holding")
    QTest.keyRelease(locked.window, Qt.Key.Key_S, CONTROL | SHIFT)


def test_afterwards_nothing_is_left_of_it(qapp: QApplication, sqlite_url: str) -> None:
    with opened(sqlite_url, locked=True, quiet_seconds=0) as face:
        face.settle()
    assert QGuiApplication.overrideCursor() is None
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        QTest.keyClick(face.window, Qt.Key.Key_Escape)
        assert face.window.close()
