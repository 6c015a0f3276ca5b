"""The wall's way to the office: the hall is looked at after each change; a loss is told in a sentence."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from display.reports import Reports
from office.domain.errors import OfficeError
from office.qt.jobs import Lane
from office.qt.link import OfficeLink, Opener
from office.qt.reader import Look, Reader
from office.texts import reason_text, text

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.domain.estimates import Measured, Wait
    from office.domain.wall_snapshots import WallSnapshot


MEASURED_EVERY = 10
"""The measured times are read again at every so many looks at the waits."""


class HallLink(QObject):
    """Tells how the hall looks, and when it cannot be seen."""

    seen = Signal(object, float)
    """A WallSnapshot, and when it came by the steady clock."""
    began = Signal()
    """The hall was seen for the first time."""
    waits_seen = Signal(object)
    """The usual wait by service."""
    lost = Signal(str)
    """The database cannot be read; the sentence says why. Ends with the next `seen`."""

    def __init__(
        self,
        url: str,
        name: str,
        language: str = "vi",
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        opener: Opener | None = None,
    ) -> None:
        super().__init__(parent)
        self._steady = steady
        self._name = name
        self._language = language
        self._before: WallSnapshot | None = None
        self._measured: tuple[int, tuple[Measured, ...]] = (0, ())
        self._link = OfficeLink(url, opener, self)
        self._reader = Reader(self._link, self._plan)
        self._waits = Reader(self._link, self._plan_waits)
        self.reports = Reports(self._link, name)
        self._link.changed.connect(self._reader.wake)
        self._link.lost.connect(self._lose)
        self._link.failed.connect(self._fail)
        self._reader.seen.connect(self._see)
        self._reader.failed.connect(self._fail)
        self._waits.seen.connect(self._see_waits)

    @property
    def lane(self) -> Lane:
        """Where the office's work is done."""
        return self._link.lane

    @property
    def is_current(self) -> bool:
        """Whether the office is open and no look is wanted or under way."""
        return self._reader.is_current

    @Slot()
    def open(self) -> None:
        """Open the office, again until it is open."""
        self._link.open()

    @Slot()
    def wake(self) -> None:
        """Look at the hall, if the office is open."""
        self._reader.wake()

    @Slot()
    def look_at_waits(self) -> None:
        """Look at how long people usually wait."""
        self._waits.wake()

    def close(self) -> None:
        """Close the office; no signal comes after this."""
        self._reader.stop()
        self._waits.stop()
        self._link.close()

    def _plan(self) -> Look:
        name, before = self._name, self._before
        return lambda office: office.wall(name, before)

    @Slot(object)
    def _see(self, snapshot: "WallSnapshot") -> None:
        is_first, self._before = self._before is None, snapshot
        self.seen.emit(snapshot, self._steady())
        if is_first:
            self.began.emit()
            self.look_at_waits()
        self.reports.send()

    def _plan_waits(self) -> Look:
        looks, measured = self._measured
        is_due = looks % MEASURED_EVERY == 0
        return lambda office: _waits(office, None if is_due else measured)

    @Slot(object)
    def _see_waits(self, told: "tuple[tuple[Measured, ...], dict[str, Wait]]") -> None:
        measured, waits = told
        self._measured = (self._measured[0] + 1, measured)
        self.waits_seen.emit(waits)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, OfficeError):
            self.lost.emit(reason_text(error.reason, error.details, self._language))
        else:
            self.lost.emit(text("wall.trouble", self._language))

    @Slot(str)
    def _lose(self, reason: str) -> None:
        self.lost.emit(reason_text(reason, {}, self._language))


def _waits(
    office: "Office", measured: "tuple[Measured, ...] | None"
) -> "tuple[tuple[Measured, ...], dict[str, Wait]]":
    known = office.measured() if measured is None else measured
    return known, dict(office.waits(known))
