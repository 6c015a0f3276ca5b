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
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from office.qt.theme import load_theme
from rating.app import Face
from tests.kiosk.hands import area, find, is_text, visible_items, words
from tests.kiosk.test_access import names_of_controls
from tests.kiosk.test_references import SHARE, keep, share_of_difference
from tests.rating.sights import TABLETS, pages

FOLDER = Path(__file__).parent / "references"
KEPT = {"1_rest", "2_ask", "4_chosen", "6_thanks", "9_paused", "11_lost", "12_no_desk"}
FINGER_MM = 20


def painted(face: Face) -> QImage:
    for _ in range(2):
        QApplication.processEvents()
        image = face.window.grabWindow()
    return image


def half(image: QImage) -> Image.Image:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    raw = bytes(image.constBits())
    full = Image.frombytes("RGB", (image.width(), image.height()), raw, "raw", "RGB", image.bytesPerLine())
    return full.resize((image.width() // 2, image.height() // 2), Image.Resampling.BOX)


def targets(face: Face) -> Iterator[QQuickItem]:
    return (item for item in visible_items(face.window) if item.metaObject().indexOfSignal("tapped()") >= 0)


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


HEADINGS = {"question", "title", "desk"}
"""They are large already, and grow less."""


def test_large_text_is_larger_everywhere(alone: Face) -> None:
    usual, large = (_text_sizes(alone, large=large) for large in (False, True))
    for page in usual:
        both = (usual[page].keys() & large[page].keys()) - HEADINGS - {"staff"}
        assert both, page
        for name in both:
            assert large[page][name] >= 1.45 * usual[page][name], f"{page}: {name}"


def _text_sizes(face: Face, *, large: bool) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for page in pages(face, "vi", large=large):
        painted(face)
        texts = [item for item in visible_items(face.window) if is_text(item)]
        found[page] = {
            item.objectName() or str(item.property("text")): item.property("font").pixelSize() for item in texts
        }
    return found


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_control_has_a_name_and_can_be_reached_by_keyboard(alone: Face, language: str) -> None:
    for page in pages(alone, language):
        painted(alone)
        names = names_of_controls(alone.window)
        assert len(names) >= 2, page
        assert all(names), f"{page}: a control without a name"
        wanted = {item.objectName() for item in targets(alone) if item.isEnabled()}
        reached: set[str] = set()
        for _ in range(len(wanted) + 4):
            QTest.keyClick(alone.window, Qt.Key.Key_Tab)
            item = alone.window.activeFocusItem()
            if item is not None:
                reached.add(item.objectName())
        assert wanted <= reached, f"{page}: {wanted - reached}"


def test_the_reading_order_is_question_answers_rest(alone: Face) -> None:
    walk = pages(alone, "vi")
    assert [next(walk), next(walk)][-1] == "2_ask"
    painted(alone)
    order = [item.objectName() for item in _in_order(alone) if item.objectName() in ORDER]
    assert order == ORDER


ORDER = ["question", "very_satisfied", "satisfied", "unsatisfied", "skip", "language", "large"]


def _in_order(face: Face) -> list[QQuickItem]:
    """What a screen reader walks through, from the first to the last."""
    found: list[QQuickItem] = []
    waiting = [QAccessible.queryAccessibleInterface(face.window)]
    while waiting:
        one = waiting.pop(0)
        item = one.object()
        if isinstance(item, QQuickItem):
            found.append(item)
        waiting = [one.child(place) for place in range(one.childCount())] + waiting
    return found


def test_answers_differ_by_form_not_by_color_alone(alone: Face) -> None:
    walk = pages(alone, "vi")
    assert [next(walk), next(walk)][-1] == "2_ask"
    image = painted(alone)
    faces = []
    for name in ORDER[1:4]:
        smile = next(item for item in _below(find(alone.window, name)) if item.property("kind"))
        place = area(smile).toRect()
        gray = half(image.copy(place)).convert("L").resize((48, 48))
        middle = gray.tobytes()[12 * 48 + 24]
        faces.append([abs(one - middle) > 60 for one in gray.crop((10, 22, 38, 42)).tobytes()])
    for one, other in ((0, 1), (1, 2), (0, 2)):
        differing = sum(a != b for a, b in zip(faces[one], faces[other], strict=True))
        assert differing > 0.1 * len(faces[0]), "two mouths look the same"


def _below(item: QQuickItem) -> Iterator[QQuickItem]:
    for child in item.childItems():
        yield child
        yield from _below(child)


def test_nothing_personal_is_shown(alone: Face) -> None:
    for page in pages(alone, "vi"):
        painted(alone)
        shown = words(alone.window)
        for secret in ("Bà Hoa", "lan.nt", "hall@10.0.0.5", "token"):
            assert secret not in shown, page


PAIRS = [
    *(("ink", ground) for ground in ("paper", "white", "hint", "pill", "gold")),
    *(("muted", ground) for ground in ("paper", "closed")),
    *(("white", ground) for ground in ("red", "green")),
    *(("cream", "red"), ("red", "paper")),
]


@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_every_ink_stands_out_from_its_ground(ink: str, ground: str) -> None:
    colors = load_theme().colors
    lights = sorted((_light(QColor(getattr(colors, name))) for name in (ink, ground)), reverse=True)
    assert (lights[0] + 0.05) / (lights[1] + 0.05) >= 7


def _light(color: QColor) -> float:
    """The relative luminance of WCAG."""
    parts = (color.redF(), color.greenF(), color.blueF())
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
