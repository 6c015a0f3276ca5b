"""A loudspeaker that nobody hears and that keeps nothing."""

from PySide6.QtCore import QObject, QTimer, Signal

from office.domain.wall_calls import Spoken
from office.voice.sound import Sound


class Unheard(QObject):
    """Each sound lasts as long as it would be heard, or so many milliseconds."""

    ended = Signal(str)
    devices_changed = Signal()
    device: str | None = None

    def __init__(self, parent: QObject | None = None, *, lasts_ms: int | None = None) -> None:
        super().__init__(parent)
        self._lasts_ms = lasts_ms
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(lambda: self.ended.emit(Spoken.SPOKEN))

    @property
    def is_playing(self) -> bool:
        """Whether the last sound has not ended."""
        return self._end.isActive()

    def warm_up(self) -> None:
        """Do nothing: it is always ready."""

    def play(self, sound: Sound, volume: int) -> None:  # noqa: ARG002 - nobody hears it
        """Begin a sound."""
        self.stop()
        self._end.start(round(sound.seconds * 1000) if self._lasts_ms is None else self._lasts_ms)

    def stop(self) -> None:
        """Cut the sound off, if there is one."""
        if self._end.isActive():
            self._end.stop()
            self.ended.emit(Spoken.CUT)

    def close(self) -> None:
        """Do nothing: nothing was made ready."""
