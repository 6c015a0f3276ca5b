"""Shows one item of the playlist after another; the last picture stays until there is a new one."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtGui import QImage

from display.playing.easing import ease
from display.playing.pictures import NoPicture, picture
from display.playing.playlist import Item, Kind
from display.playing.sounding import Loudness
from office.domain.walls import Trouble
from office.qt.jobs import Lane

if TYPE_CHECKING:
    from display.playing.video import Video

ROOM = QSize(960, 540)
"""What the first picture is read for, while there is no panel that has a size."""
_RESIZED_MS = 100


class Projector(QObject):
    """Reads pictures on the lane and plays videos; each item ends with one of `over` and `broke`, or by the next."""

    shown = Signal()
    """The item is to be seen."""
    changed = Signal()
    """There is another picture to paint."""
    over = Signal()
    """The video was played to its end."""
    broke = Signal(str)
    """The item cannot be shown: a Trouble's value."""
    asked = Signal()
    """The lane was given a file to look at."""

    def __init__(self, lane: Lane, loudness: Loudness | None, parent: QObject | None = None) -> None:
        """Show nothing yet; without loudness, videos are played without sound."""
        super().__init__(parent)
        self._lane, self._loudness = lane, loudness
        if loudness is not None:
            ease(loudness)
        self._item: Item | None = None
        self._video: Video | None = None
        self._image, self._room = QImage(), ROOM
        self._is_shown = self._is_paused = False
        self._resized = QTimer(self, singleShot=True, interval=_RESIZED_MS)
        self._resized.timeout.connect(self._read)

    @property
    def is_video(self) -> bool:
        """Whether the item turned out to be a video."""
        return self._video is not None

    @property
    def seconds(self) -> float:
        """How long the video has been playing."""
        return self._video.seconds if self._video is not None else 0.0

    def image(self) -> QImage:
        """Return what is to be painted; a null image if nothing."""
        if self._video is not None and self._video.has_started:
            return self._video.image()
        return self._image

    def show(self, item: Item) -> None:
        """Show an item as soon as it is there."""
        self._image = self.image()
        self._drop()
        self._item, self._is_shown = item, False
        self._read()

    def clear(self) -> None:
        """Show nothing."""
        self._drop()
        self._item, self._image = None, QImage()
        self.changed.emit()

    def fit(self, room: QSize) -> None:
        """Show pictures in the room there is, in pixels."""
        if room.isEmpty() or room == self._room:
            return
        self._room = room
        if self._item is not None and self._video is None:
            self._resized.start()

    def pause(self) -> None:
        """Let the video stand still."""
        self._is_paused = True
        if self._video is not None:
            self._video.pause()

    def play(self) -> None:
        """Let the video go on."""
        self._is_paused = False
        if self._video is not None:
            self._video.play()

    def close(self) -> None:
        """Stop at once; the event loop may run no more."""
        self._item = None
        self._resized.stop()
        self._drop()

    def _drop(self) -> None:
        self._resized.stop()
        if self._video is not None:
            self._video.leave()
            self._video = None

    @Slot()
    def _read(self) -> None:
        item, room = self._item, self._room
        if item is not None:
            self.asked.emit()
            self._lane.run(partial(picture, item.path, room), partial(self._show, item), partial(self._fail, item))

    def _show(self, item: Item, read: QImage | NoPicture) -> None:
        if item is not self._item or self._video is not None:
            return
        if isinstance(read, QImage):
            self._image = read
            self._see()
        elif self._is_shown:
            # It was only read again, for a panel of another size.
            return
        elif read is NoPicture.GONE:
            self.broke.emit(Trouble.NO_MEDIA)
        elif item.kind is Kind.VIDEO:
            self._play(item)
        else:
            self.broke.emit(Trouble.BAD_MEDIA)

    def _fail(self, item: Item, _error: Exception) -> None:
        self._show(item, NoPicture.UNREADABLE)

    def _play(self, item: Item) -> None:
        try:
            # Here, for it costs 50 ms, and a computer without libpulse has no such module.
            from display.playing.video import Video

            video = Video(item.path, None if self._loudness is None else self._loudness.level, self)
        except ImportError:
            self.broke.emit(Trouble.BAD_MEDIA)
            return
        if self._loudness is not None:
            self._loudness.changed.connect(video.set_level)
        video.started.connect(self._see)
        video.moved.connect(self.changed)
        video.ended.connect(self.over)
        video.broke.connect(self._break)
        self._video = video
        if self._is_paused:
            video.pause()

    @Slot()
    def _see(self) -> None:
        self.changed.emit()
        if not self._is_shown:
            self._is_shown = True
            self.shown.emit()

    @Slot()
    def _break(self) -> None:
        # On the lane: a share that is away must not keep the wall waiting.
        if self._item is not None:
            told = partial(self._tell, self._item)
            self.asked.emit()
            self._lane.run(partial(_is_there, self._item.path), told, lambda _: told(is_there=True))

    def _tell(self, item: Item, is_there: bool) -> None:  # noqa: FBT001 - as the lane answers
        if item is self._item:
            self.broke.emit(Trouble.BAD_MEDIA if is_there else Trouble.NO_MEDIA)


def _is_there(file: Path) -> bool:
    try:
        return file.exists()
    except OSError:
        return False
