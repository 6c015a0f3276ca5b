"""Names of 200 letters, in words and without a blank, in Vietnamese and English: nothing overlaps or is cut."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from kiosk.app import opened
from kiosk.face import Face
from tests.kiosk.hands import area, find, is_text, touch, visible_items
from tests.kiosk.panels import INCHES, PANELS
from tests.kiosk.test_pages import cards_of, pages

WORDS = ("Đăng ký thành lập, chuyển nhượng quyền sử dụng đất và tài sản gắn liền với nghiêng ngả ưỡn ẹo " * 3)[
    :199
] + "ộ"
ONE_WORD = ("Nghiêngngảưỡnẹođăngkýquyềnsửdụngđất" * 6)[:200]
NAMES = {"words": WORDS, "one word": ONE_WORD}


@pytest.fixture(params=NAMES)
def long_url(request: pytest.FixtureRequest, busy_url: str, tmp_path: Path) -> str:
    """The busy office, where everything that has a name has a long one."""
    path = tmp_path / "long.db"
    shutil.copy(busy_url, path)
    name = NAMES[request.param]
    assert len(name) == 200
    with closing(sqlite3.connect(path)) as database:
        for table in ("services", "series"):
            database.execute(f"UPDATE {table} SET name_vi = ?, name_en = ?", (name, name))
        database.execute("UPDATE offices SET name_vi = ?, name_en = ?, place_vi = ?", (name, name, name))
        database.commit()
    return str(path)


def scrollers_of(item: QQuickItem) -> Iterator[QQuickItem]:
    parent = item.parentItem()
    while parent is not None:
        if parent.inherits("QQuickFlickable"):
            yield parent
        parent = parent.parentItem()


def scroller_of(item: QQuickItem) -> QQuickItem | None:
    """What the item scrolls in, if in anything."""
    return next(scrollers_of(item), None)


def place_of(text: QQuickItem) -> QRectF:
    """Where the words are: less than the item where it fills a cell."""
    place = area(text)
    return QRectF(place.x(), place.y(), place.width(), min(place.height(), text.property("contentHeight")))


def assert_whole(face: Face, page: str, text: QQuickItem) -> None:
    """Its words fit into it, and it is in the window, or can be scrolled there."""
    words = f"{page}: {str(text.property('text'))[:40]}"
    assert text.property("contentWidth") <= text.width() + 1, f"{words} is too wide"
    if text.objectName() != "number":  # a font so large is given less than a line's height
        assert text.property("contentHeight") <= text.height() + 1, f"{words} is too high"
    scroller, place = scroller_of(text), area(text)
    room = QRectF(0, 0, face.window.width(), face.window.height())
    if scroller is not None:
        content = scroller.property("contentItem")
        room = content.mapRectToScene(
            QRectF(0, 0, scroller.property("contentWidth"), scroller.property("contentHeight"))
        )
    assert room.adjusted(-1, -1, 1, 1).contains(place), f"{words} leaves its page"
    for card in cards_of(text):
        assert area(card).adjusted(-1, -1, 1, 1).contains(place), f"{words} leaves its card"


def assert_apart(page: str, one: QQuickItem, other: QQuickItem) -> None:
    """No text lies over another; what scrolls is cut off at its frame."""
    if scroller_of(one) == scroller_of(other):
        shared = place_of(one).intersected(place_of(other))
        words = [str(item.property("text"))[:40] for item in (one, other)]
        assert min(shared.width(), shared.height()) <= 2, f"{page}: {words}"


def assert_way_on(face: Face, page: str) -> None:
    """What leads on or out is in the window without scrolling, or scrolls into it."""
    window = QRectF(0, 0, face.window.width(), face.window.height()).adjusted(-1, -1, 1, 1)
    assert window.contains(area(find(face.window, "language"))), page
    for name in {"3_confirm": ("back", "take"), "6_given": ("done",), "2_services": ("back",)}.get(page, ()):
        item = find(face.window, name)
        item.forceActiveFocus()
        assert window.contains(area(item)), f"{page}: {name}"


def long_pages(face: Face, mode: str) -> Iterator[str]:
    """Every page on which such a name is shown; the caller looks at each."""
    face.settle()
    if mode == "large":
        touch(face.window, "large")
    walk = pages(face, "vi", mode)
    next(walk)
    for page in walk:
        if page == "12_found":
            face.model.clear()
            face.model.type("nghieng nga")
        yield page
        if page == "6_given":
            return


@pytest.mark.parametrize("mode", ["plain", "large"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_nothing_overlaps_is_cut_or_leaves_the_window(
    qapp: QApplication, long_url: str, size: tuple[int, int], mode: str
) -> None:
    with opened(long_url, size=size, panel=INCHES[size], quiet_seconds=0) as face:
        for page in long_pages(face, mode):
            QApplication.processEvents()
            face.window.grabWindow()
            texts = [item for item in visible_items(face.window) if is_text(item) and item.opacity() > 0]
            for text in texts:
                assert_whole(face, page, text)
            for one, other in combinations(texts, 2):
                assert_apart(page, one, other)
            assert_way_on(face, page)
