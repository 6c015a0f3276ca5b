"""The rating window for everybody: large text, names and keys for every control, forms and inks that differ."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from office.qt.theme import load_theme
from rating.app import Face
from tests.kiosk.hands import area, find, is_text, visible_items
from tests.kiosk.test_access import names_of_controls
from tests.rating.painting import half, painted, targets
from tests.rating.sights import pages

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
