"""What the kiosk last saw of its office, and the questions it asks of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from office.domain.catalogue import PriorityGroup, Series, Service
from office.domain.desks import DeskState
from office.domain.estimates import Wait
from office.domain.hours import Opening
from office.domain.snapshots import HallSnapshot

if TYPE_CHECKING:
    from office.finding.index import Index
    from office.finding.offers import Offer


@dataclass(frozen=True, slots=True)
class Sight:
    """One look at the office."""

    hall: HallSnapshot
    priorities: tuple[PriorityGroup, ...]
    offers: "Index[Offer] | None" = None
    """What can be found by typing; None until it was read."""
    waits: Mapping[str, Wait] = field(default_factory=dict)
    """How long somebody who takes a number now would wait, by service; missing where nothing was measured."""
    sooner: Mapping[int, Mapping[str, Wait]] = field(default_factory=dict)
    """The same with the head start of a priority group, by its minutes."""
    often: tuple[str, ...] = ()
    """The services often chosen lately, the most chosen first."""
    ahead: timedelta = timedelta()
    """How far the database's clock, which decides, is ahead of this computer's."""
    at: datetime | None = None
    """The moment by the database's clock; that of the look itself if None."""

    def opening(self, code: str) -> Opening | None:
        """Return whether the service with that code gives numbers at this moment, and when again."""
        return self.hall.opening_of(code, self.at)

    def is_open(self, service: Service) -> bool:
        """Whether the service gives numbers at this moment."""
        opening = self.opening(service.code)
        return service.is_open if opening is None else opening.is_open

    def series(self, letter: str) -> Series | None:
        """Return the series with that letter."""
        return next((one for one in self.hall.series if one.letter == letter), None)

    def service(self, code: str) -> Service | None:
        """Return the service with that code."""
        return next((one for one in self.hall.services if one.code == code), None)

    def services_of(self, letter: str) -> tuple[Service, ...]:
        """Return the services of a series, the general one first."""
        mine = (one for one in self.hall.services if one.series == letter)
        return tuple(sorted(mine, key=lambda one: (not one.is_general, one.position, one.code)))

    def takes_numbers(self, letter: str) -> bool:
        """Whether any service of the series is open."""
        return any(self.is_open(one) for one in self.services_of(letter))

    def straight(self) -> Service | None:
        """Return the service that gets a tile of its own: the most chosen open one of a series with several."""
        known = (one for code in self.often if (one := self.service(code)) and self.is_open(one))
        return next((one for one in known if len(self.services_of(one.series)) > 1), None)

    def has_priority(self, code: str) -> bool:
        """Whether there is a priority group with that code."""
        return any(one.code == code for one in self.priorities)

    def wait_for(self, code: str, priority: str | None) -> Wait | None:
        """Return the wait for a service of somebody in a priority group, or in none."""
        group = next((one for one in self.priorities if one.code == priority), None)
        waits = self.waits if group is None else self.sooner.get(group.head_start_minutes, {})
        return waits.get(code)

    def wait_of(self, letter: str) -> Wait | None:
        """Return the wait of a series: of the service most people wait for, the general one first."""
        known = [one for one in self.services_of(letter) if self.is_open(one) and one.code in self.waits]
        waiting = self.hall.waiting
        longest = max(known, key=lambda one: (waiting.get(one.code, 0), one.is_general), default=None)
        return self.waits[longest.code] if longest else None

    def desks_open_for(self, code: str) -> int:
        """Return how many open desks serve the service."""
        return sum(desk.state is DeskState.OPEN and code in desk.services for desk in self.hall.desks)
