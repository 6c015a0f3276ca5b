"""Hands for the scripted morning: real touches on QML, real keys on Widgets."""

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget


def touch(window: QQuickWindow, name: str) -> None:
    """Touch the middle of the visible item called `name`.

    Raises:
        LookupError: there is none.
    """
    item = next((one for one in _visible(window) if one.objectName() == name), None)
    if item is None:
        raise LookupError(f"nothing called {name} can be seen")
    place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def press(window: QWidget, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key in a window, made the active one first: shortcuts belong to it."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    focused = QApplication.focusWidget()
    QTest.keyClick(focused if focused and focused.window() is window else window, key, modifier)


def write(window: QWidget, name: str, words: str) -> None:
    """Write words into the field called `name`.

    Raises:
        LookupError: there is none.
    """
    field = _shown(window, name, QLineEdit)
    QTest.mouseClick(field, Qt.MouseButton.LeftButton)
    # Not key by key: QTest knows no Vietnamese letters.
    field.insert(words)


def compose(window: QWidget, name: str, words: str) -> None:
    """Write words into the field of several lines called `name`.

    Raises:
        LookupError: there is none.
    """
    _shown(window, name, QPlainTextEdit).insertPlainText(words)


def pick(window: QWidget, name: str, value: str) -> None:
    """Choose the entry with that value from the box called `name`.

    Raises:
        LookupError: there is no such box.
    """
    box = _shown(window, name, QComboBox)
    box.setCurrentIndex(box.findData(value))


W = TypeVar("W", bound=QWidget)


def _shown(window: QWidget, name: str, kind: type[W]) -> W:
    found = next((one for one in window.findChildren(kind, name) if one.isVisible()), None)
    if found is None:
        raise LookupError(f"nothing called {name} can be seen")
    return found


def _visible(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting += item.childItems()
