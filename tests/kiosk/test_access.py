"""Everybody can use it: by keyboard, by screen reader, with large text and with high contrast."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kiosk.app import Face, opened
from tests.kiosk.hands import area, find, is_text, touch, visible_items
from tests.kiosk.test_pages import busy_url, pages

__all__ = ["busy_url"]
PANELS = [(1080, 1920), (1920, 1080), (1280, 1024), (768, 1366)]
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
@pytest.mark.parametrize("mode", ["large", "contrast"])
@pytest.mark.parametrize("size", PANELS, ids=str)
def test_no_text_is_cut_off_in_any_mode(
    qapp: QApplication, busy_url: str, size: tuple[int, int], mode: str, language: str
) -> None:
    """With large text a page may scroll, but no line is wider or higher than its place."""
    with opened(busy_url, size=size, quiet_seconds=0) as face:
        face.settle()
        touch(face.window, mode)
        plain = pages(face, language, mode)
        next(plain)
        for page in plain:
            QApplication.processEvents()
            face.window.grabWindow()
            for item in visible_items(face.window):
                if is_text(item):
                    assert_whole(face, page, item)


def assert_whole(face: Face, page: str, item: QQuickItem) -> None:
    words = str(item.property("text"))
    assert item.property("contentWidth") <= item.width() + 1, f"{page}: {words} is too wide"
    place = area(item)
    assert place.left() >= -1, f"{page}: {words}"
    assert place.right() <= face.window.width() + 1, f"{page}: {words}"


def test_large_text_is_twice_as_large(qapp: QApplication, busy_url: str) -> None:
    with opened(busy_url, size=PANELS[0], quiet_seconds=0) as face:
        face.settle()
        before = text_sizes(face)
        touch(face.window, "large")
        QApplication.processEvents()
        after = text_sizes(face)
        assert after["2 người chờ"] >= 1.9 * before["2 người chờ"]


def text_sizes(face: Face) -> dict[str, int]:
    texts = (item for item in visible_items(face.window) if is_text(item))
    return {str(item.property("text")): item.property("font").pixelSize() for item in texts}


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
