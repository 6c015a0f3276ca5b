"""What can be seen on a counter plate."""

from collections.abc import Callable

from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from display.plates.app import PlateFace
from tests.display.sights import everything

SIZES = ((800, 480), (1024, 600), (1280, 720), (1920, 360), (1920, 1080), (480, 800), (1080, 1920))
PlatePicture = Callable[[PlateFace, str], None]


def items(face: PlateFace, name: str) -> list[QQuickItem]:
    return [item for item in everything(face.window.rootObject()) if item.objectName() == name]


def said(face: PlateFace, name: str) -> str:
    """The text under that name; nothing if it is not seen."""
    return " ".join(str(item.property("text")) for item in items(face, name))


def ground(face: PlateFace) -> str:
    """The color of the whole plate."""
    return str(face.window.rootObject().property("color").name()).upper()


def every_text(face: PlateFace) -> str:
    shown = everything(face.window.rootObject())
    return " ".join(str(item.property("text")) for item in shown if item.property("text"))


def resize(qtbot: QtBot, face: PlateFace, width: int, height: int) -> None:
    face.window.resize(width, height)
    root = face.window.rootObject()
    qtbot.waitUntil(lambda: (root.width(), root.height()) == (width, height))


def assert_nothing_sticks_out(face: PlateFace) -> None:
    """Each text is in its own panel, and on the window, and not cut."""
    face.window.grabWindow()  # lays everything out
    window = face.window.rootObject()
    for item in everything(window):
        told = item.property("text")
        if not told:
            continue
        assert _contains(window, item), told
        assert _contains(item.parentItem(), item), told
        assert not item.property("truncated"), told
        assert float(item.property("contentWidth")) <= item.width() + 1, told
        if item.objectName() not in FIGURES:
            assert float(item.property("contentHeight")) <= item.height() + 1, told


FIGURES = {"number", "desk"}
"""Digits alone fill their place: a line of the typeface, with room for marks above and below, is taller than they."""
_CAPITAL = 0.72
"""Their height, of the size of the typeface."""


def _contains(panel: QQuickItem, item: QQuickItem) -> bool:
    box = item.boundingRect()
    if item.objectName() in FIGURES:
        spare = (box.height() - _CAPITAL * item.property("font").pixelSize()) / 2
        box.adjust(0, spare, 0, -spare)
    return panel.boundingRect().adjusted(-1, -1, 1, 1).contains(item.mapRectToItem(panel, box))
