"""A wall with a playlist, real files, and what can be seen of them."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickView
from pytestqt.qtbot import QtBot

from display.playing.media import Media
from office.qt import shell
from office.qt.theme import load_theme

PAGE = Path(__file__).parent / "MediaStage.qml"
NO_LIBRARY = "this computer cannot play videos: Qt Multimedia needs libpulse"
QUIET = (
    "pa_context_connect",  # a computer without a sound server
    "No audio device",  # nor a loudspeaker
    "No RHI backend",  # frames become pictures without a graphics card
    "pipewire",  # which is for recording screens; another test may have loaded Qt Multimedia
)
"""What Qt says of a machine that is no wall: patterns for `qt_log_ignore`."""
BROKEN_FILE = "qt.multimedia.ffmpeg.mediadataholder|No SW decoder found|Could not open media"
"""What it says of a file that is broken indeed."""


@dataclass
class Told:
    """What a playlist told, in order."""

    shown: list[str] = field(default_factory=list)
    troubles: list[tuple[str, str]] = field(default_factory=list)
    well: list[tuple[str, str]] = field(default_factory=list)
    is_empty: list[bool] = field(default_factory=list)


@dataclass
class Stage:
    """A window with a playlist in it."""

    media: Media
    window: QQuickView
    told: Told

    @property
    def panel(self) -> QQuickItem:
        found = self.window.rootObject().findChild(QQuickItem, "media")
        assert isinstance(found, QQuickItem)
        return found

    def color(self, across: float = 0.5, down: float = 0.5) -> QColor:
        """The color at a place of the panel, as a window really shows it."""
        image = self.window.grabWindow()  # which also lays the panel out
        box = self.panel.mapRectToScene(self.panel.boundingRect())
        return image.pixelColor(round(box.x() + box.width() * across), round(box.y() + box.height() * down))


@contextmanager
def staged(media: Media, size: tuple[int, int] = (1280, 720)) -> Iterator[Stage]:
    """Show a playlist, begun after the first frame as on a wall."""
    told = Told()
    media.shown.connect(told.shown.append)
    media.trouble.connect(lambda cause, about: told.troubles.append((cause, about)))
    media.well.connect(lambda cause, about: told.well.append((cause, about)))
    media.is_empty_changed.connect(lambda: told.is_empty.append(bool(media.property("is_empty"))))
    try:
        with shell.shown(PAGE, {"theme": load_theme().qml(), "media": media}, size=size) as window:
            shell.first_frame(window, media.open)
            yield Stage(media, window, told)
    finally:
        media.close()
        shell.destroy(media)


def need_videos() -> None:
    """Skip where Qt Multimedia cannot be imported."""
    pytest.importorskip("PySide6.QtMultimedia", reason=NO_LIBRARY, exc_type=ImportError)


def is_like(color: QColor, wanted: str | QColor, off: int = 24) -> bool:
    """Whether a color is the wanted one, give or take what a codec does to it."""
    other = QColor(wanted)
    pairs = zip(color.getRgb()[:3], other.getRgb()[:3], strict=True)  # type: ignore[index]
    return all(abs(one - two) <= off for one, two in pairs)


def wait_for(qtbot: QtBot, told: list[str], *names: str) -> None:
    """Wait until these were shown, in this order, first of all."""
    qtbot.waitUntil(lambda: tuple(told[: len(names)]) == names)
