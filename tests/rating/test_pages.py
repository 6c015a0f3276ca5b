"""Every page in three tablets, both languages, usual and large text: whole, large enough, as it should look.

Some are kept at half their size in `references/`; `TAICHO_RENEW=1 .venv/bin/python -m pytest tests/rating` draws them
anew. Look at what changed before you keep it.
"""

import os
from collections.abc import Iterator
from math import hypot
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem

from rating.app import Face
from tests.kiosk.hands import area, is_text, visible_items, words
from tests.kiosk.test_references import SHARE, keep, share_of_difference
from tests.rating.painting import half, painted, targets
from tests.rating.sights import TABLETS, pages

FOLDER = Path(__file__).parent / "references"
KEPT = {"1_rest", "2_ask", "4_chosen", "6_thanks", "9_paused", "11_lost", "12_no_desk"}
FINGER_MM = 20


def check(face: Face, page: str, *, large: bool) -> None:
    """No word is cut off or broken, nothing leaves the window, and fingers are large enough for it."""
    size = (face.window.width(), face.window.height())
    mm = TABLETS[size] * 25.4 / hypot(*size)
    for item in targets(face):
        wide, high = item.width() * mm, item.height() * mm
        assert min(wide, high) >= FINGER_MM - 0.01, f"{page}: {item.objectName()} is {wide:.1f} × {high:.1f} mm"
    for item in visible_items(face.window):
        if not is_text(item):
            continue
        text, place = str(item.property("text")), area(item)
        assert not item.property("truncated"), f"{page}: {text} is cut short"
        assert item.property("contentWidth") <= item.width() + 1, f"{page}: {text} is too wide"
        metrics = QFontMetricsF(item.property("font"))
        broken = [one for one in text.split() if metrics.horizontalAdvance(one) > item.width() + 1]
        assert not broken, f"{page}: {broken} is broken"
        assert place.left() >= -1, f"{page}: {text}"
        assert place.right() <= size[0] + 1, f"{page}: {text}"
        if not (large and _scrolls(item)):
            assert item.property("contentHeight") <= item.height() + 1, f"{page}: {text} is too high"
            assert place.top() >= -1, f"{page}: {text}"
            assert place.bottom() <= size[1] + 1, f"{page}: {text}"


def _scrolls(item: QQuickItem | None) -> bool:
    while item is not None:
        if item.inherits("QQuickFlickable"):
            return True
        item = item.parentItem()
    return False


def lists(face: Face) -> Iterator[QQuickItem]:
    return (item for item in visible_items(face.window) if item.inherits("QQuickFlickable"))


@pytest.mark.parametrize("large", [False, True], ids=["plain", "large"])
@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_page_fits_and_looks_as_it_should(alone: Face, tmp_path: Path, language: str, large: bool) -> None:
    wrong: dict[str, float] = {}
    for page in pages(alone, language, large=large):
        image = painted(alone)
        check(alone, page, large=large)
        if not large:
            assert not any(one.property("interactive") for one in lists(alone)), f"{page} has to scroll"
        if page in KEPT and (language == "vi" or (alone.window.width() == 1280 and not large)):
            name = f"{alone.window.width()}-{language}-{'large' if large else 'plain'}-{page}.png"
            wrong |= compared(half(image), name, tmp_path)
    assert not wrong, f"these differ from {FOLDER}, see {tmp_path}"


def compared(shown: Image.Image, name: str, folder: Path) -> dict[str, float]:
    """Return the name and what share differs, if too much does; the picture is kept in the folder then."""
    if os.environ.get("TAICHO_RENEW"):
        keep(shown, FOLDER / name)
        return {}
    share = share_of_difference(shown, Image.open(FOLDER / name).convert("RGB"))
    if share <= SHARE:
        return {}
    keep(shown, folder / name)
    return {name: round(share, 4)}


def test_nothing_personal_is_shown(alone: Face) -> None:
    for page in pages(alone, "vi"):
        painted(alone)
        shown = words(alone.window)
        for secret in ("Bà Hoa", "lan.nt", "hall@10.0.0.5", "token"):
            assert secret not in shown, page
