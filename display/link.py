"""The wall's way to the office: the hall is looked at after each change; a loss is told in a sentence."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from display.reports import Reports
from display.screen_link import ScreenLink
from office.qt.link import Opener
from office.qt.reader import Look, Reader

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.domain.estimates import Measured, Wait
    from office.domain.wall_snapshots import WallSnapshot


MEASURED_EVERY = 10
"""The measured times are read again at every so many looks at the waits."""


class HallLink(ScreenLink):
    """Tells how the hall looks, and when it cannot be seen."""

    seen = Signal(object, float)
    """A WallSnapshot, and when it came by the steady clock."""
    began = Signal()
    """The hall was seen for the first time."""
    waits_seen = Signal(object)
    """The usual wait by service."""

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
        super().__init__(url, language, "wall.trouble", parent, opener=opener)
        self._steady = steady
        self._name = name
        self._before: WallSnapshot | None = None
        self._measured: tuple[int, tuple[Measured, ...]] = (0, ())
        self._waits = Reader(self._link, self._plan_waits)
        self.reports = Reports(self._link, name)
        self._waits.seen.connect(self._see_waits)

    @Slot()
    def look_at_waits(self) -> None:
        """Look at how long people usually wait."""
        self._waits.wake()

    def close(self) -> None:
        """Close the office; no signal comes after this."""
        self._waits.stop()
        super().close()

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


def _waits(
    office: "Office", measured: "tuple[Measured, ...] | None"
) -> "tuple[tuple[Measured, ...], dict[str, Wait]]":
    known = office.measured() if measured is None else measured
    return known, dict(office.waits(known))
