"""What can be read in a wall's window."""

from collections.abc import Iterator

from PySide6.QtQuick import QQuickItem, QQuickView

Sight = tuple[str, str]
"""A number and its desk."""
_NUMBERS = {"number": "desk", "card_number": "card_desk", "calm_number": "calm_desk"}


def readable(window: QQuickView) -> frozenset[Sight]:
    """Return every number with the desk beside it, of texts that are visible, laid out and on the window."""
    numbers: list[Sight] = []
    last = ""
    root = window.rootObject()
    for item in _visible(root):
        name = item.objectName()
        if name in _NUMBERS and _is_laid_out(item, root):
            last = str(item.property("text"))
        elif last and name in _NUMBERS.values() and _is_laid_out(item, root):
            numbers.append((last, str(item.property("text"))))
            last = ""
    return frozenset(numbers)


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible() and item.opacity() > 0:
        yield item
        for child in item.childItems():
            yield from _visible(child)


def _is_laid_out(item: QQuickItem, root: QQuickItem) -> bool:
    box = item.mapRectToItem(root, item.boundingRect())
    return box.width() > 1 and box.height() > 1 and root.boundingRect().contains(box.center())
