"""A plate's view model: swaps the whole plate, then tells QML if it differs."""

import logging
import time
from collections.abc import Callable
from dataclasses import asdict, replace
from datetime import datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from display.plates.plate import Plate, bare_plate, plate_of
from office.domain.plates import PlateSnapshot
from office.domain.service_days import service_day
from office.texts import text

LONGEST_MS = 3_600_000
"""A coarse timer is some percent late: midnight is come near to by hours, then by minutes."""
_LATE_MS = 20
"""It ticks so long after the moment, so that it is seldom a hair early."""

_log = logging.getLogger(__name__)


class PlateModel(QObject):
    """What QML binds to; idle but for the one moment at which the plate changes by itself.

    The time is that of the database, counted on from the last look by a clock that nobody can set.
    """

    shown_changed = Signal()
    day_changed = Signal()
    """A new service day began: what is shown is of yesterday."""

    def __init__(
        self,
        desk: str,
        language: str = "vi",
        *,
        clock: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._language, self._clock = desk, language, clock
        self._plate = bare_plate(desk, language=language)
        self._snapshot: PlateSnapshot | None = None
        self._read_at = 0.0
        self._lost_since: datetime | None = None
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self.tick)

    @property
    def plate(self) -> Plate:
        """What is shown now."""
        return self._plate

    @property
    def is_waiting(self) -> bool:
        """Whether a moment is waited for."""
        return self._next.isActive()

    @Slot(object)
    def see(self, snapshot: PlateSnapshot) -> None:
        """Show the desk."""
        self._snapshot, self._read_at, self._lost_since = snapshot, self._clock(), None
        self._derive()

    @Slot(str)
    def lose(self, trouble: str) -> None:
        """Keep the last plate and say how old it is; without one, say why."""
        if self._snapshot is None:
            self._show(bare_plate(self._desk, trouble=trouble, language=self._language))
            return
        self._lost_since = self._lost_since or self._now(self._snapshot)
        self._derive()

    @Slot()
    def deny(self) -> None:
        """Say that there is no such desk."""
        self._snapshot = None
        self._show(bare_plate(self._desk, is_unknown=True, language=self._language))

    @Slot()
    def tick(self) -> None:
        """Show what changes by itself."""
        seen = self._snapshot
        if seen is None:
            return
        self._derive()
        if service_day(self._now(seen), seen.time_zone) != service_day(seen.at, seen.time_zone):
            self.day_changed.emit()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._next.stop()

    def _now(self, seen: PlateSnapshot) -> datetime:
        return seen.at + timedelta(seconds=self._clock() - self._read_at)

    def _derive(self) -> None:
        seen = self._snapshot
        if seen is None:
            return
        try:
            now = self._now(seen)
            self._show(plate_of(seen, now, lost_since=self._lost_since, language=self._language), now)
        except Exception:
            _log.exception("the plate could not be derived")
            self._show(replace(self._plate, notice=text("plate.trouble", self._language), until=None))

    def _show(self, plate: Plate, now: datetime | None = None) -> None:
        before, self._plate = self._plate, plate
        if plate.until is None or now is None:
            self._next.stop()
        else:
            left = round((plate.until - now).total_seconds() * 1000) + _LATE_MS
            self._next.start(min(max(left, _LATE_MS), LONGEST_MS))
        if _qml(before) != _qml(plate):
            self.shown_changed.emit()

    shown = Property(dict, lambda self: _qml(self._plate), notify=shown_changed)


def _qml(plate: Plate) -> dict[str, object]:
    told = asdict(plate)
    # The revision and the moment are not seen; a bare change of them paints nothing.
    del told["revision"], told["until"]
    return {**told, "kind": str(plate.kind), "is_calling": plate.is_calling}
