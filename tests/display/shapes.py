"""Every shape of a wall's window, and what must hold on it."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from display.app import Face
from office.qt.theme import load_theme
from tests.display.sights import assert_nothing_sticks_out, everything

LYING = ((1280, 720), (1920, 1080), (3840, 2160), (1024, 768))
STANDING = ((1080, 1920), (720, 1280))
SHAPES = (*LYING, *STANDING)
NUMBER_SHARE = 12
"""A number under call is at least that part of the shorter side of a wall."""
LEAST_SHARE = 0.69
"""What has to fit beside something else may be so much smaller than the smallest size of the theme."""
_CAPITAL, _LINE = 0.74, 1.265
"""Heights of a capital and of a line, of the size of the typeface."""
_ASK = "[fontInfo.pixelSize, horizontalAlignment, verticalAlignment, lineHeight].join()"
_RIGHT, _CENTER, _TOP, _BOTTOM = 2, 4, 32, 64


def shaped(qtbot: QtBot, wall: Face, width: int, height: int) -> None:
    """Give the window that shape."""
    wall.window.resize(width, height)
    root = wall.window.rootObject()
    qtbot.waitUntil(lambda: (root.width(), root.height()) == (width, height))
    wall.window.grabWindow()  # lays everything out


@dataclass(frozen=True)
class Written:
    """A text as it is drawn."""

    item: QQuickItem
    size: float
    """Of the typeface, in pixels; one that fits itself in may be smaller than it was set."""
    ink: QRectF
    """Where its capitals and figures are, on the window."""

    @property
    def told(self) -> str:
        return f"{self.item.objectName()}: {self.item.property('text')}"


def written(wall: Face) -> list[Written]:
    """Everything that is written and seen."""
    return [_written(one) for one in everything(wall.window.rootObject()) if one.property("text")]


def _written(item: QQuickItem) -> Written:
    context = qmlContext(item)
    assert context is not None
    found, _ = QQmlExpression(context, item, _ASK).evaluate()
    size, across, down, line = (float(part) for part in str(found).split(","))
    width, height = float(item.property("contentWidth")), float(item.property("contentHeight"))
    left = {_RIGHT: item.width() - width, _CENTER: (item.width() - width) / 2}.get(round(across), 0.0)
    top = {_TOP: 0.0, _BOTTOM: item.height() - height}.get(round(down), (item.height() - height) / 2)
    # The marks of a line stand above its capitals: a line of the typeface is taller than they.
    above = (1 - _CAPITAL) * size * line
    below = (_LINE - 1) * size * line
    box = QRectF(left, top + above, width, height - above - below)
    return Written(item, size, item.mapRectToScene(box))


def panels(item: QQuickItem) -> Iterator[QQuickItem]:
    """The painted grounds a text stands on, and the window."""
    above = item.parentItem()
    while above is not None:
        if above.property("radius") is not None or above.parentItem() is None:
            yield above
        above = above.parentItem()


def faults(wall: Face) -> Iterator[str]:
    """Yield every text that is cut, sticks out of its panel, or lies over another."""
    found = written(wall)
    for one in found:
        if one.item.property("truncated"):
            yield f"{one.told} is cut"
        if float(one.item.property("contentWidth")) > one.item.width() + 1:
            yield f"{one.told} is wider than its place"
        for panel in panels(one.item):
            ground = panel.mapRectToScene(panel.boundingRect()).adjusted(-1, -1, 1, 1)
            if not ground.contains(one.ink):
                yield f"{one.told} sticks out: {_told(one.ink)} of {_told(ground)}"
    for one, other in combinations(found, 2):
        shared = one.ink.adjusted(1, 1, -1, -1).intersected(other.ink.adjusted(1, 1, -1, -1))
        if not shared.isEmpty():
            yield f"{one.told} lies over {other.told}: {_told(shared)}"


def too_small(wall: Face) -> Iterator[str]:
    """Yield every text that is too small: calls for the back of the hall, everything else for its middle."""
    least = LEAST_SHARE * load_theme().wall.caption * float(wall.window.rootObject().property("unit"))
    side = min(wall.window.width(), wall.window.height())
    for one in written(wall):
        wanted = side / NUMBER_SHARE if one.item.objectName() in {"number", "desk"} else least
        if one.size < wanted - 1:
            yield f"{one.told} has {one.size:.0f} of {wanted:.0f} pixels"


def assert_all_can_be_read(wall: Face) -> None:
    """Nothing is cut, sticks out, lies over another text, or is too small."""
    wrong = [*faults(wall), *too_small(wall)]
    assert not wrong, f"{wall.window.width()}x{wall.window.height()}: " + "; ".join(wrong)
    assert_nothing_sticks_out(wall)


def _told(box: QRectF) -> str:
    low = QPointF(box.right(), box.bottom())
    return f"{box.x():.0f},{box.y():.0f}-{low.x():.0f},{low.y():.0f}"
