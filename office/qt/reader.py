"""Reading what a face shows: once for any number of wakes that come together, and again until it succeeds."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from office.qt.link import OfficeLink

if TYPE_CHECKING:
    from office.bootstrap import Office

Look: TypeAlias = Callable[["Office"], object]
Plan: TypeAlias = Callable[[], Look]
"""Asked on the GUI thread before each look what to look at."""


class Reader(QObject):
    """Reads on the link's lane; signals come on the GUI thread."""

    seen = Signal(object)
    """What the look returned."""
    failed = Signal(object)
    """The look raised this exception; it is tried again by itself."""

    def __init__(self, link: OfficeLink, plan: Plan) -> None:
        super().__init__(link)
        self._link = link
        self._plan = plan
        self._is_reading = False
        self._is_stale = False
        self._retry = QTimer(self, singleShot=True, interval=link.retry_ms)
        self._retry.timeout.connect(self.wake)

    @property
    def is_current(self) -> bool:
        """Whether the office is open, and no look is wanted or under way."""
        return self._link.office is not None and not self._is_reading and not self._retry.isActive()

    @property
    def is_stale(self) -> bool:
        """Whether another look follows the one that was just seen."""
        return self._is_stale

    @Slot()
    def wake(self) -> None:
        """Look at the office; while a look is under way, once more after it."""
        if self._is_reading:
            self._is_stale = True
        elif self._link.office is not None:
            self._retry.stop()
            self._is_reading, self._is_stale = True, False
            self._link.run(self._plan(), self._done, self._undone)

    def stop(self) -> None:
        """Look no more."""
        self._retry.stop()

    def _done(self, sight: object) -> None:
        self._is_reading = False
        self.seen.emit(sight)
        if self._is_stale:
            self.wake()

    def _undone(self, error: Exception) -> None:
        self._is_reading = False
        self._retry.start()
        self.failed.emit(error)
