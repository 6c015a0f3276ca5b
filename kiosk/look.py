"""A kiosk's look at its office, and how fresh what it shows has to be."""

from datetime import UTC, date, datetime
from time import monotonic
from typing import TYPE_CHECKING

from kiosk.sight import Sight
from office.domain.estimates import Measured
from office.domain.snapshots import HallSnapshot

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.domain.catalogue import Procedure
    from office.finding.index import Index
    from office.finding.offers import Offer

FRESH_MS = 60_000
"""How old an estimate may get while nothing happens."""


class Look:
    """Looks at the office; the measured times are read anew once a minute, what is often chosen once a day."""

    def __init__(self) -> None:
        self._measured: tuple[Measured, ...] = ()
        self._procedures: list[Procedure] = []
        self._offers: Index[Offer] | None = None
        self._until = 0.0
        self._often: tuple[str, ...] = ()
        self._often_on: date | None = None

    def __call__(self, office: "Office") -> Sight:
        """Return what is to be seen."""
        hall = office.hall()
        if monotonic() >= self._until:
            self._measured, self._until = office.measured(), monotonic() + FRESH_MS / 1000
        self._index(office.procedures(), hall)
        if self._often_on != hall.service_day:
            self._often, self._often_on = office.often_chosen(), hall.service_day
        priorities = tuple(office.priorities())
        starts = {group.head_start_minutes for group in priorities}
        return Sight(
            hall,
            priorities,
            self._offers,
            office.waits(self._measured),
            {start: office.waits(self._measured, head_start_minutes=start) for start in starts},
            self._often,
            ahead=hall.at - datetime.now(UTC),
        )

    def _index(self, procedures: "list[Procedure]", hall: HallSnapshot) -> None:
        from office.finding.offers import index_offers

        if self._offers is None or procedures != self._procedures:
            self._procedures = procedures
            self._offers = index_offers(procedures, hall.services, hall.series)
