"""A citizen at the kiosk: looks for things on the page and touches them."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest


def visible_items(window: QQuickWindow) -> Iterator[QQuickItem]:
    """Every item that can be seen, the outer ones first."""
    waiting = [window.contentItem()]
    while waiting:
        item = waiting.pop()
        if item.isVisible():
            yield item
            waiting += item.childItems()


def find(window: QQuickWindow, name: str) -> QQuickItem:
    """The visible item with that name."""
    found = [item for item in visible_items(window) if item.objectName() == name]
    assert len(found) == 1, f"{len(found)} items called {name}"
    return found[0]


def touch(window: QQuickWindow, name: str, times: int = 1) -> None:
    """Touch the middle of the item with that name, and go on touching that place."""
    item = find(window, name)
    # Below the fold it is brought into view first.
    item.forceActiveFocus()
    place = item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
    for _ in range(times):
        QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def area(item: QQuickItem) -> QRectF:
    """Where the item is in its window."""
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def words(window: QQuickWindow) -> str:
    """All the text that can be read."""
    return "\n".join(str(item.property("text")) for item in visible_items(window) if is_text(item))


def is_text(item: QQuickItem) -> bool:
    """Whether the item is a text with something in it."""
    return item.inherits("QQuickText") and bool(item.property("text"))


def colors(image: QImage) -> set[str]:
    """The colors of a picture, looked at from afar."""
    small = image.scaled(60, 60)
    return {QColor(small.pixel(x, y)).name() for x in range(60) for y in range(60)}
