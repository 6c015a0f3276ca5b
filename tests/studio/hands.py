"""An officer's hands, eyes and voice: real keys and clicks on a recording window, and a microphone that is fed."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from office.domain.spoken_style import Region
from office.voice.pack import Samples
from office.voice.resampling import Wave
from studio.app import Face, opened
from studio.clip_words import ClipWords
from studio.events import Lost
from studio.microphone import Broken, Listening
from studio.order import Order
from tests.office.voice.speech import a_phrase, in_a_room

CLIPS = ("xin nhắc lại", "mời số", "đến quầy số", "mười", "mươi")
TODAY = date(2026, 11, 23)
RATE = 48_000
GOOD = in_a_room(a_phrase(0.3, 0.25, rate=RATE), rate=RATE)
LOUD = np.clip(6 * GOOD, -1, 1)
SILENT = np.random.default_rng(5).normal(0, 0.0003, RATE)


@dataclass
class PreparedMicrophone:
    """Hears what it is given."""

    sounds: list[Wave] = field(default_factory=list)
    """One for each recording; what is left is silence."""
    lost: Lost | None = None
    """Why it does not listen."""
    is_slow: bool = False
    """It listens only when `speak` is called."""
    is_on: bool = False
    _heard: Listening | None = None
    _broken: Broken | None = None
    _now: Wave = field(default_factory=lambda: np.empty(0))

    def warm_up(self) -> None:
        """It is ready."""

    def start(self, heard: Listening, broken: Broken) -> None:
        self._heard, self._broken = heard, broken
        if self.lost is not None:
            broken(self.lost)
            return
        self.is_on = True
        self._now = self.sounds.pop(0) if self.sounds else SILENT
        if not self.is_slow:
            self.speak()

    def speak(self) -> None:
        assert self._heard is not None
        for part in np.array_split(self._now, 10):
            if self.is_on:
                self._heard(part, RATE)

    def fail(self) -> None:
        """Be pulled out."""
        self.is_on = False
        assert self._broken is not None
        self._broken(Lost.UNPLUGGED)

    def stop(self) -> tuple[Wave, int]:
        self.is_on = False
        return self._now, RATE

    def close(self) -> None:
        self.is_on = False


@dataclass
class RecordingPlayer:
    """Keeps what it was to play."""

    played: list[Samples] = field(default_factory=list)
    is_playing: bool = False
    is_missing: bool = False
    is_closed: bool = False
    end: Callable[[], None] = lambda: None

    def warm_up(self) -> None:
        """It is ready."""

    def play(self, samples: Samples, ended: Callable[[], None], broken: Broken) -> None:
        self.played.append(samples)
        if self.is_missing:
            broken(Lost.NO_SPEAKER)
            return
        self.is_playing, self.end = True, ended

    def stop(self) -> None:
        self.is_playing = False

    def close(self) -> None:
        self.is_closed = True


class Hands:
    """Acts on visible widgets by name."""

    def __init__(self, face: Face, microphone: PreparedMicrophone, player: RecordingPlayer) -> None:
        self.face, self.microphone, self.player = face, microphone, player

    def find(self, name: str) -> QWidget:
        found = [widget for widget in self.face.window.findChildren(QWidget, name) if widget.isVisible()]
        assert len(found) == 1, f"{name}: {len(found)} are visible"
        return found[0]

    def sees(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.face.window.findChildren(QWidget, name))

    def can(self, name: str) -> bool:
        return self.find(name).isEnabled()

    def click(self, name: str) -> None:
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(QApplication.focusWidget() or self.face.window, key)

    def write(self, name: str, words: str) -> None:
        field = self.find(name)
        assert isinstance(field, QLineEdit)
        QTest.mouseClick(field, Qt.MouseButton.LeftButton)
        # Not key by key: QTest knows no Vietnamese letters.
        field.insert(words)

    def says(self, name: str) -> str:
        found = self.find(name)
        if isinstance(found, QAbstractButton):
            return found.accessibleName()
        assert isinstance(found, QLabel)
        return found.text()

    def agree(self, speaker: str = "Giọng nữ 1") -> None:
        self.write("speaker", speaker)
        self.click("agree")
        self.press(Qt.Key.Key_Return)

    def record(self, sound: Wave = GOOD) -> str:
        """Record by the space bar, and return what is told."""
        self.microphone.sounds.append(sound)
        self.press(Qt.Key.Key_Space, Qt.Key.Key_Space)
        return self.told

    @property
    def clip(self) -> str:
        found = self.find("clip")
        assert isinstance(found, ClipWords)
        return found.words

    def listens(self) -> bool:
        return self.microphone.is_on

    @property
    def told(self) -> str:
        return self.says("told")


def an_order(folder: Path, clips: tuple[str, ...] = CLIPS, language: str = "vi") -> Order:
    return Order(folder=folder, language=language, region=Region.NORTH if language == "vi" else None, clips=clips)


@contextmanager
def a_studio(
    qtbot: QtBot,
    folder: Path,
    order: Order | None = None,
    *,
    language: str = "vi",
    size: tuple[int, int] = (1280, 860),
) -> Iterator[Hands]:
    microphone, player = PreparedMicrophone(), RecordingPlayer()
    with opened(
        order or an_order(folder), language=language, microphone=microphone, player=player, today=TODAY, size=size
    ) as face:
        face.window.activateWindow()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is face.window)
        yield Hands(face, microphone, player)
