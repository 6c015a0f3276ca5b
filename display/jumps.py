"""Jumps of the database's clock, as the staff are told of them."""

from datetime import timedelta

from PySide6.QtCore import QObject, Signal, Slot

from display.hall_clock import JUMP


class Jumps(QObject):
    """Each is told until the clock jumps back, or a new day begins."""

    begun = Signal(str)
    """The clock stands so far off: `+60 min`."""
    over = Signal(str)
    """That is over."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._standing: dict[str, timedelta] = {}

    @Slot(object)
    def jump(self, off: timedelta) -> None:
        """The clock jumped."""
        back = next((about for about, one in self._standing.items() if abs(one + off) <= JUMP), None)
        if back is not None:
            del self._standing[back]
            self.over.emit(back)
            return
        about = f"{round(off.total_seconds() / 60):+d} min"
        self._standing[about] = off
        self.begun.emit(about)

    @Slot()
    def forget(self) -> None:
        """A new day began: whoever had to look after it has."""
        for about in tuple(self._standing):
            del self._standing[about]
            self.over.emit(about)
