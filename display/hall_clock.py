"""The hall's clock on a wall: the database's, carried on by a clock that never jumps."""

import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QObject, QTimer, Signal, Slot

JUMP = timedelta(seconds=60)
"""By so much the database's clock may differ from what was expected before it is told."""
_LATE_MS = 20
"""It ticks so long after the full minute, so that it is never a hair early."""


class HallClock(QObject):
    """Ticks once a minute; what time it is does not depend on this computer's own clock."""

    minute = Signal()
    """A full minute of the hall."""
    jumped = Signal(object)
    """The database's clock stands so much (a timedelta) off what was expected."""

    def __init__(self, steady: Callable[[], float] = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.steady = steady
        """Seconds of a clock that never jumps."""
        self._at = datetime.now(UTC)
        self._read = steady()
        self._is_set = False
        self._before = self._at, self._read
        """What held before the last jump."""
        self._jumped_at = float("-inf")
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._tick)

    def now(self) -> datetime:
        """Return what time it is in the database, UTC."""
        return self.at(self.steady())

    def at(self, instant: float) -> datetime:
        """Return what time it was in the database at an instant of the steady clock, as it told the time then."""
        at, read = self._before if instant < self._jumped_at else (self._at, self._read)
        return at + timedelta(seconds=instant - read)

    def set_by(self, at: datetime, read: float) -> None:
        """Take the database's time of a look, and when the look came by the steady clock."""
        off = at - self._at - timedelta(seconds=read - self._read)
        was_set, self._is_set = self._is_set, True
        if read - self._read < 0:
            return
        has_jumped = was_set and abs(off) > JUMP
        if has_jumped:
            self._before, self._jumped_at = (self._at, self._read), read
        self._at, self._read = at, read
        if has_jumped:
            self._aim()
            self.jumped.emit(off)
        elif not self._timer.isActive():
            self._aim()

    def stop(self) -> None:
        """Tick no more."""
        self._timer.stop()

    @Slot()
    def _tick(self) -> None:
        self._aim()
        self.minute.emit()

    def _aim(self) -> None:
        # Here, for it costs 25 ms before the first frame. A coarse timer may be 3 s late.
        from PySide6.QtCore import Qt

        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        now = self.now()
        self._timer.start(60_000 - now.second * 1000 - now.microsecond // 1000 + _LATE_MS)
