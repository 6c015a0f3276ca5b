"""What can be seen on a wall, and what a hall needs for it."""

import time
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from display.app import Face
from office.bootstrap import Office
from office.domain.dossiers import STAGES

SIZES = ((1280, 720), (1920, 1080))
DESKS = (
    ("1", "lan.nt", "A"),
    ("2", "hung.tm", "B"),
    ("5", "mai.pt", "H"),
    ("7", "dung.ld", "C"),
    ("8", "thao.vp", "L"),
    ("9", "quan.hm", "K"),
    ("11", "khoa.nd", "T"),
)
BY = dict(zip(STAGES, ("lan.nt", "huy.bd", "son.pt", "yen.dh", "khoa.nd"), strict=True))
Picture = Callable[[Face, str], None]


def resize(qtbot: QtBot, wall: Face, width: int, height: int) -> None:
    wall.window.resize(width, height)
    qtbot.waitUntil(lambda: wall.window.rootObject().width() == width)


def colors(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


def items(wall: Face, name: str) -> list[QQuickItem]:
    return [item for item in everything(wall.window.rootObject()) if item.objectName() == name]


def everything(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isVisible():
        yield item
        for child in item.childItems():
            yield from everything(child)


def words(wall: Face, name: str) -> list[str]:
    return [str(item.property("text")) for item in items(wall, name)]


def assert_nothing_sticks_out(wall: Face) -> None:
    """Each text is on the window and not cut."""
    wall.window.grabWindow()  # lays everything out
    window = wall.window.rootObject()
    for item in everything(window):
        if not item.property("text"):
            continue
        box = item.mapRectToItem(window, item.boundingRect())
        assert window.boundingRect().adjusted(-1, -1, 1, 1).contains(box), item.property("text")
        assert not item.property("truncated"), item.property("text")
        assert float(item.property("contentWidth")) <= item.width() + 1, item.property("text")


class Steady:
    """A clock that never jumps, but can be put forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead


def pass_seconds(wall: Face, seconds: float) -> None:
    """Let the calls under way get older."""
    steady = wall.hall.clock.steady
    assert isinstance(steady, Steady)
    wall.hall.announcing.frame()
    steady.ahead += seconds
    wall.hall.announcing.wake()
    wall.hall.announcing.frame()


def call_at(office: Office, desks: Iterable[tuple[str, str, str]]) -> int:
    """Open each desk and call a number of its series there; return the revision."""
    revision = 0
    for desk, officer, series in desks:
        office.open_desk(desk, officer)
        office.issue_ticket(series)
        fact = office.call_next(desk)
        revision = getattr(fact, "revision", revision)
    return revision


def open_and_call(office: Office, count: int = len(DESKS), *, each: int = 1) -> int:
    revision = 0
    for desk, officer, series in islice(DESKS, count):
        office.open_desk(desk, officer)
        for _ in range(each):
            office.issue_ticket(series)
        fact = office.call_next(desk)
        revision = getattr(fact, "revision", revision)
    return revision


def dossier(office: Office, ticket: str | None, passed: int) -> int:
    procedure = office.procedures()[0].code
    fact = office.open_dossier(procedure, ticket=ticket, officer="lan.nt", applicant="Nguyễn Văn Kín")
    revision = fact.revision
    for stage in STAGES[:passed]:
        revision = office.record_stage(fact.dossier.code, stage, officer=BY[stage]).revision
    return revision


def assert_inside(wall: Face) -> None:
    wall.window.grabWindow()
    window = wall.window.rootObject()
    for name in ("number", "desk", "row_label", "ready", "notice", "card_number"):
        for item in items(wall, name):
            assert window.boundingRect().contains(item.mapRectToItem(window, item.boundingRect())), name
