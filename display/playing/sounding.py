"""How loud the videos are: quiet while the wall speaks."""

import time

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from display.playing.fading import DUCKED, Fade, still, turned

_STEP_MS = 20


class Loudness(QObject):
    """Fades between the usual level and the ducked one; a timer runs only meanwhile."""

    changed = Signal(float)
    """The level now, as a share of full scale."""

    def __init__(self, usual: float = 1.0, ducked: float = DUCKED, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual, self._ducked = usual, usual * ducked
        self._fade: Fade = still(usual)
        self._timer = QTimer(self, interval=_STEP_MS)
        self._timer.timeout.connect(self._step)

    @property
    def level(self) -> float:
        """The level now."""
        return self._fade.level(_now())

    @property
    def is_fading(self) -> bool:
        """Whether it changes."""
        return self._timer.isActive()

    @Slot()
    def duck(self) -> None:
        """Become quiet."""
        self._turn(self._ducked)

    @Slot()
    def unduck(self) -> None:
        """Come back."""
        self._turn(self._usual)

    def stop(self) -> None:
        """Stay as it is."""
        self._timer.stop()

    def _turn(self, end: float) -> None:
        fade = turned(self._fade, end, _now())
        if fade is not self._fade:
            self._fade = fade
            self._timer.start()

    @Slot()
    def _step(self) -> None:
        now = _now()
        if self._fade.is_over(now):
            self._timer.stop()
        self.changed.emit(self._fade.level(now))


def _now() -> float:
    return time.monotonic() * 1000
