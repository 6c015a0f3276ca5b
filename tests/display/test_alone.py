"""A wall that hangs by itself: what its desktop must not do to it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from display.app import run


@pytest.mark.parametrize("is_alone", [True, False])
def test_a_full_screen_stays_on_and_has_no_pointer(
    qtbot: QtBot, sqlite_url: str, monkeypatch: pytest.MonkeyPatch, is_alone: bool
) -> None:
    kept: list[str] = []
    seen: list[tuple[bool, bool]] = []

    @contextmanager
    def kept_on(why: str) -> Iterator[None]:
        kept.append(why)
        yield
        kept.remove(why)

    def look() -> None:
        window = QGuiApplication.topLevelWindows()[0]
        seen.append((bool(kept), window.cursor().shape() is Qt.CursorShape.BlankCursor))
        QCoreApplication.quit()

    monkeypatch.setattr("office.qt.awake.screen_kept_on", kept_on)
    run(sqlite_url, full_screen=is_alone, painted=look)
    assert seen == [(is_alone, is_alone)]
    assert kept == []


def test_a_window_is_no_larger_than_its_screen(qtbot: QtBot, sqlite_url: str) -> None:
    """On a small notebook, or a large one whose screen is scaled, nobody would see the right half of the wall."""
    seen: list[bool] = []

    def look() -> None:
        window = QGuiApplication.topLevelWindows()[0]
        room = window.screen().availableSize()
        seen.append(window.width() <= room.width() and window.height() <= room.height())
        QCoreApplication.quit()

    run(sqlite_url, painted=look)
    assert seen == [True]
