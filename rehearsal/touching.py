"""Hands for the scripted morning: real touches on QML, real keys on Widgets."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, Qt
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


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


def press(window: QWidget, key: Qt.Key) -> None:
    """Press a key in a window, made the active one first: shortcuts belong to it."""
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    QTest.keyClick(window, key)


def _visible(window: QQuickWindow) -> Iterator[QQuickItem]:
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting += item.childItems()
