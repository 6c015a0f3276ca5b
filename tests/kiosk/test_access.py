"""Everybody can use it: by keyboard, by screen reader, with large text and with high contrast."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QFontMetricsF
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import opened
from kiosk.face import Face
from office.qt.theme import load_theme
from tests.kiosk.hands import area, find, is_text, touch, visible_items
from tests.kiosk.panels import INCHES, PANELS, check_target, is_target
from tests.kiosk.test_pages import cards_of, check_fits, pages

BUTTONS = {QAccessible.Role.Button, QAccessible.Role.RadioButton, QAccessible.Role.EditableText}


def names_of_controls(window: QQuickView) -> list[str]:
    """The names of all controls in the accessibility tree, as a screen reader walks it."""
    names: list[str] = []
    waiting = [QAccessible.queryAccessibleInterface(window)]
    while waiting:
        one = waiting.pop()
        if not one.isValid() or one.state().invisible:
            continue
        if one.role() in BUTTONS:
            names.append(one.text(QAccessible.Text.Name).strip())
        waiting += [one.child(place) for place in range(one.childCount())]
    return names


def controls(face: Face) -> list[QQuickItem]:
    """Everything that can be pressed now."""
    return [
        item
        for item in visible_items(face.window)
        if item.metaObject().indexOfSignal("tapped()") >= 0 and item.isEnabled()
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_control_has_a_name_for_a_screen_reader(qapp: QApplication, busy_url: str, language: str) -> None:
    with opened(busy_url, size=PANELS[0], quiet_seconds=0) as face:
        for page in pages(face, language):
            QApplication.processEvents()
            names = names_of_controls(face.window)
            assert len(names) >= len(controls(face)), page
            assert all(names), f"{page}: a control without a name"


def test_every_control_can_be_reached_by_keyboard(qapp: QApplication, busy_url: str) -> None:
    with opened(busy_url, size=PANELS[0], quiet_seconds=0) as face:
        for page in pages(face, "vi"):
            QApplication.processEvents()
            reached: set[str] = set()
            for _ in range(60):
                QTest.keyClick(face.window, Qt.Key.Key_Tab)
                item = face.window.activeFocusItem()
                if item is not None:
                    reached.add(item.objectName())
            wanted = {item.objectName() for item in controls(face)}
            assert wanted <= reached, f"{page}: {wanted - reached}"


def test_a_number_without_a_finger(qapp: QApplication, sqlite_url: str) -> None:
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        for name, key in (("tile_T", Qt.Key.Key_Return), ("take", Qt.Key.Key_Space)):
            item = find(face.window, name)
            item.forceActiveFocus()
            QTest.keyClick(face.window, key)
            face.settle()
        assert face.model.page == "given"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_high_contrast_cuts_nothing_off(
    qapp: QApplication, busy_url: str, size: tuple[int, int], language: str
) -> None:
    with opened(busy_url, size=size, panel=INCHES[size], quiet_seconds=0) as face:
        face.settle()
        touch(face.window, "contrast")
        plain = pages(face, language, "contrast")
        next(plain)
        for page in plain:
            QApplication.processEvents()
            face.window.grabWindow()
            for item in visible_items(face.window):
                check_fits(face, page, item)


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_large_text_is_twice_as_large_and_cuts_nothing_off(
    qapp: QApplication, busy_url: str, size: tuple[int, int], language: str
) -> None:
    """A page may scroll then, but every line is whole and every target as large as a finger."""
    with opened(busy_url, size=size, panel=INCHES[size], quiet_seconds=0) as face:
        for page in pages(face, language):
            if page == "0_starting":
                continue
            usual = text_sizes(face)
            with in_large_text(face):
                for item in visible_items(face.window):
                    check_whole(face, page, item)
                check_growth(face, usual, text_sizes(face), page)


@contextmanager
def in_large_text(face: Face) -> Iterator[None]:
    """The same page with large text, and back."""
    face.model.enlarge()
    painted(face)
    yield
    face.model.enlarge()
    face.window.grabWindow()


def painted(face: Face) -> None:
    """Let everything be laid out: a page that turns out to be too long makes room for the arrows."""
    for _ in range(2):
        QApplication.processEvents()
        face.window.grabWindow()


def check_whole(face: Face, page: str, item: QQuickItem) -> None:
    if is_target(item):
        check_target(face.window, page, item)
        assert_across(face, page, item, item.objectName())
    if is_text(item):
        words = str(item.property("text"))
        assert item.property("contentWidth") <= item.width() + 1, f"{page}: {words} is too wide"
        assert not item.property("truncated"), f"{page}: {words} is cut short"
        widest = QFontMetricsF(item.property("font"))
        fits = item.objectName() == "number" or all(
            widest.horizontalAdvance(word) <= item.width() + 1 for word in words.split()
        )
        assert fits, f"{page}: {words} is broken in a word"
        assert_across(face, page, item, words)
        for card in cards_of(item):
            assert area(card).adjusted(-1, -1, 1, 1).contains(area(item)), f"{page}: {words} leaves its card"


def assert_across(face: Face, page: str, item: QQuickItem, name: str) -> None:
    place = area(item)
    assert place.left() >= -1, f"{page}: {name}"
    assert place.right() <= face.window.width() + 1, f"{page}: {name}"


def text_sizes(face: Face) -> dict[str, list[int]]:
    """The sizes of each text on the page, the smallest first; a line break of ours counts as a blank."""
    sizes: dict[str, list[int]] = {}
    for item in visible_items(face.window):
        if is_text(item):
            words = " ".join(str(item.property("text")).split())
            sizes.setdefault(words, []).append(item.property("font").pixelSize())
    return {words: sorted(found) for words, found in sizes.items()}


def check_growth(face: Face, usual: dict[str, list[int]], large: dict[str, list[int]], page: str) -> None:
    """What is smaller than the question doubles, the question grows less, figures and numbers do not shrink."""
    both = usual.keys() & large.keys()
    assert len(both) >= 0.5 * len(usual), f"{page}: {usual.keys() - both}"
    question = question_px(face)
    for words in both:
        small, grown = usual[words][0], large[words][0]
        factor = 2 if small < question else 1.25 if small < 1.4 * question else 1
        assert grown >= factor * small, f"{page}: {words} grew from {small} to {grown}"


def question_px(face: Face) -> int:
    """The size of a page's question in usual text."""
    width, height = face.window.width(), face.window.height()
    unit = min(width / 1600, height / 1080) if width > height else min(width / 1080, height / 1920)
    return round(load_theme().kiosk.question * unit)


def test_large_text_scrolls_by_large_buttons_and_by_focus(qapp: QApplication, busy_url: str) -> None:
    with opened(busy_url, size=PANELS[0], quiet_seconds=0) as face:
        face.settle()
        touch(face.window, "large")
        QApplication.processEvents()
        last = find(face.window, "tile_S")
        assert area(last).top() > face.window.height(), "below the fold"
        for _ in range(8):
            if not find(face.window, "down").isEnabled():
                break
            touch(face.window, "down")
        assert area(last).top() < area(find(face.window, "language")).top()
        find(face.window, "tile_A").forceActiveFocus()
        assert area(find(face.window, "tile_A")).top() >= 0
