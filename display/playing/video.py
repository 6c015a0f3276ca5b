"""One video, played once."""

import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import QImage

from display.playing.easing import ease
from display.playing.players import player_of
from office.qt.sound_engine import engine

PATIENCE_MS = 8000
"""A video that shows nothing for so long never will, and one that stands still for so long has lost its file."""
CODEC_MS = 1500
"""How long a picture is waited for after a codec was missed: it may have been only that of the sound."""
LEAST_US = 30_000
"""So far apart are frames that are shown: 60 a second would be twice the work for the same film."""
MOST_PIXELS = 4096 * 2304
"""A larger video is not played: each of its frames becomes a picture of 4 bytes a pixel."""
CUT_SHARE, CUT_MS = 0.8, 3000
"""A video is cut short if it ends before so large a share, and so long before, what it says of itself."""
_STUCK: "set[Video]" = set()
"""Left alone until their files answer."""


class Video(QObject):
    """Plays a file, where there is no loudspeaker too; paints nothing: who shows it asks for `image`."""

    started = Signal()
    """The first frame is there."""
    moved = Signal()
    """Another frame is there."""
    ended = Signal()
    """It was played to its end."""
    broke = Signal()
    """It cannot be played, stood still, or was cut short."""

    def __init__(self, file: Path, level: float | None, parent: QObject | None = None) -> None:
        """Begin to load it; `level` is its loudness as a share of full scale, None for no sound at all.

        Raises:
            ImportError: this computer has not what videos need.
        """
        super().__init__(parent)
        self._image, self._is_fresh, self._shown_at = QImage(), False, -LEAST_US
        self._played, self._since, self._seen = 0.0, 0.0, -1
        self._outcome: bool | None = None
        self._is_stuck = False
        self._watch = QTimer(self)
        self._watch.timeout.connect(self._look)
        # Not from within a signal of the player: who hears of it may destroy the player.
        self._end = QTimer(self, singleShot=True, interval=0)
        self._end.timeout.connect(self._tell)
        self._player, self._output = player_of(level, self)
        self._sink = self._player.videoSink()
        ease(self._watch, self._end, self._player, self._sink)
        self._sink.videoFrameChanged.connect(self._frame)
        self._player.mediaStatusChanged.connect(self._status)
        self._player.errorOccurred.connect(self._miss)
        self._player.setSource(QUrl.fromLocalFile(str(file)))
        self.play()

    @property
    def has_started(self) -> bool:
        """Whether there is a frame to show."""
        return not self._image.isNull()

    @property
    def seconds(self) -> float:
        """How long it has been playing."""
        return self._played + (time.monotonic() - self._since if self._since else 0.0)

    def image(self) -> QImage:
        """Return the newest frame; after the end the last one, before the first a null image."""
        if self._is_fresh:
            self._is_fresh = False
            frame = self._sink.videoFrame()
            if frame.isValid():
                self._image = frame.toImage()
        return self._image

    def play(self) -> None:
        """Play, or play on."""
        if self._outcome is None and not self._since:
            self._since = time.monotonic()
            self._watch.start(PATIENCE_MS)
            self._fall_silent_with_the_engine()
            self._player.play()

    def pause(self) -> None:
        """Stand still."""
        if self._outcome is None and self._since:
            self._rest()
            self._player.pause()

    @Slot(float)
    def set_level(self, level: float) -> None:
        """Become as loud."""
        if self._output is not None:
            self._output.setVolume(level)

    def leave(self) -> None:
        """Play no more, tell nothing more, and be destroyed by the event loop.

        A player that waits for its file would keep the whole wall waiting, were it stopped: it goes when it wakes.
        """
        self._outcome = self._outcome or False
        self._rest()
        self._end.stop()
        if self._is_stuck:
            self.setParent(None)
            self.set_level(0)
            _STUCK.add(self)
            self._player.positionChanged.connect(self._status)
        else:
            self._player.stop()
            self.deleteLater()

    def _rest(self) -> None:
        self._played, self._since = self.seconds, 0.0
        self._watch.stop()

    @Slot()
    def _frame(self) -> None:
        frame = self._sink.videoFrame()
        if self._outcome is not None or not frame.isValid():
            return
        if not self.has_started:
            self._begin()
        elif not 0 <= frame.startTime() - self._shown_at < LEAST_US:
            self._shown_at, self._is_fresh = frame.startTime(), True
            self.moved.emit()

    def _begin(self) -> None:
        frame = self._sink.videoFrame()
        if frame.width() * frame.height() <= MOST_PIXELS:
            self._image = frame.toImage()
        if not self.has_started:
            self._finish(is_sound=False)
            return
        self._shown_at = frame.startTime()
        self._watch.start(PATIENCE_MS)
        self.started.emit()

    @Slot()
    def _status(self) -> None:
        told, known = self._player.mediaStatus(), type(self._player.mediaStatus())
        if self in _STUCK:
            self._end.start()
        elif told == known.EndOfMedia:
            self._finish(is_sound=self.has_started and not self._is_cut())
        elif told == known.InvalidMedia or (told == known.LoadedMedia and not self._player.hasVideo()):
            self._finish(is_sound=False)

    def _is_cut(self) -> bool:
        # By the clock: at the end the player says that it has come to where the file should have ended.
        played, whole = self.seconds * 1000, self._player.duration()
        return played < CUT_SHARE * whole and whole - played > CUT_MS

    @Slot()
    def _miss(self) -> None:
        if self._outcome is None and not self.has_started:
            self._watch.start(CODEC_MS)

    @Slot()
    def _look(self) -> None:
        position = self._player.position()
        if position == self._seen and self._fall_silent_with_the_engine():
            # It was kept by a sound that nobody takes any more.
            return
        if not self.has_started or position == self._seen:
            self._is_stuck = True
            self._finish(is_sound=False)
        self._seen = position

    def _fall_silent_with_the_engine(self) -> bool:
        """Go on without sound if the sound server was lost, and return whether it was."""
        if self._output is None or not engine.is_lost:
            return False
        self._player.setAudioOutput(None)  # type: ignore[arg-type] # the stub knows no silence
        self._output = None
        return True

    def _finish(self, *, is_sound: bool) -> None:
        if self._outcome is None:
            self._outcome = is_sound
            self._rest()
            self._end.start()

    @Slot()
    def _tell(self) -> None:
        if self in _STUCK:
            _STUCK.discard(self)
            self._is_stuck = False
            self.leave()
            return
        (self.ended if self._outcome else self.broke).emit()
