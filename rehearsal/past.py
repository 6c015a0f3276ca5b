"""An invented past: the last working days of a hall, played through the office's own verbs.

So a rehearsal has what a hall has: measured service times to estimate a wait from, and a service that most people
come for. The same days come of it each time; nobody in it has a name.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from heapq import heapify, heappop, heappush

from office.bootstrap import Office, create_office, open_office
from office.domain.calendars import WorkingCalendar
from office.domain.desks import Desk
from office.domain.facts import NobodyWaiting
from office.domain.officers import Right, may
from office.domain.service_days import service_day, zone

DAYS = 3
LONG_AGO = timedelta(days=30)
"""Further back than DAYS working days, whatever the holidays."""
POPULAR = {"H2": 7, "T": 7}
"""Numbers a day for certifying and for results; so few that no hour of the day has a pace of its own."""
USUAL = 2
MINUTES = {"A": 9.0, "B": 7.0, "C": 12.0, "H": 6.0, "K": 8.0, "L": 10.0, "S": 7.0, "T": 3.0}
OTHER_MINUTES = 8.0
SPREAD = (0.7, 1.0, 0.8, 1.6, 0.9, 1.2, 1.1)
"""A service takes its minutes times one of these, in turn."""
LAST_ENTRY = timedelta(minutes=45)
"""Before the end of a session nobody comes any more, so that everybody's turn comes."""


@dataclass(slots=True)
class Clock:
    """A clock that is set."""

    now: datetime

    def __call__(self) -> datetime:
        """Return the moment it was set to."""
        return self.now


@dataclass(frozen=True, slots=True, order=True)
class Visit:
    """Somebody who comes, and how long it will take."""

    at: datetime
    service: str
    minutes: float


def found_with_past(url: str, preset: str = "thai-binh-2019", *, now: datetime | None = None) -> None:
    """Found an office whose kiosks never close, with DAYS working days behind it on the day of `now`."""
    today = now or datetime.now(UTC)
    clock = Clock(today - LONG_AGO)
    create_office(url, preset, clock=clock, always_open=True)
    with open_office(url, clock=clock) as office:
        calendar = office.hours().calendar
        for nth, day in enumerate(days_before(calendar, service_day(today, calendar.time_zone))):
            Day(office, clock, calendar, day, nth).play()


def days_before(calendar: WorkingCalendar, today: date) -> list[date]:
    """Return the last DAYS working days before a day, the earliest first."""
    before = (today - timedelta(days=back) for back in range(1, LONG_AGO.days))
    worked = [day for day in before if calendar.works_on(day)]
    return worked[:DAYS][::-1]


def visits_of(services: Sequence[str], calendar: WorkingCalendar, day: date, nth: int) -> Iterator[Visit]:
    """Yield everybody who comes on the nth day, evenly over the sessions, no two services at the same moment."""
    starts = _entry_minutes(calendar, day)
    for place, service in enumerate(services):
        times = POPULAR.get(service, USUAL)
        usual = MINUTES.get(service[0], OTHER_MINUTES)
        for turn in range(times):
            at = starts[int((turn + place / len(services)) / times * len(starts))]
            yield Visit(at, service, usual * SPREAD[(turn + place + nth) % len(SPREAD)])


def _entry_minutes(calendar: WorkingCalendar, day: date) -> list[datetime]:
    here, found = zone(calendar.time_zone), []
    for session in calendar.sessions(day):
        at = datetime.combine(day, session.opens, tzinfo=here)
        until = datetime.combine(day, session.closes, tzinfo=here) - LAST_ENTRY
        while at < until:
            found.append(at)
            at += timedelta(minutes=1)
    return found


class Day:
    """One day while it goes by: the first desk that is free calls whoever comes, and calls on when it is done."""

    def __init__(self, office: Office, clock: Clock, calendar: WorkingCalendar, day: date, nth: int) -> None:
        self._office = office
        self._clock = clock
        self._desks = {desk.number: desk for desk in office.desks()}
        self._starts = datetime.combine(day, time(6), tzinfo=zone(calendar.time_zone))
        codes = [service.code for service in office.services()]
        self._events: list[tuple[datetime, str, Visit | None]] = [
            (visit.at, visit.service, visit) for visit in visits_of(codes, calendar, day, nth)
        ]
        """When, then who comes for a service, or which desk is done."""
        heapify(self._events)
        self._takes: dict[str, float] = {}
        self._free: list[Desk] = []

    def play(self) -> None:
        """Open the desks, serve everybody, close the desks."""
        self._clock.now = self._starts
        serving = [officer for officer in self._office.officers() if may(officer, Right.SERVE)]
        for desk, officer in zip(self._desks.values(), serving, strict=False):
            self._office.open_desk(desk.number, officer.code)
            self._free.append(desk)
        while self._events:
            self._clock.now, what, visit = heappop(self._events)
            if visit is None:
                self._office.finish(what)
                self._call(self._desks[what])
            else:
                self._come(visit)
        for desk in self._desks.values():
            self._office.close_desk(desk.number)

    def _come(self, visit: Visit) -> None:
        self._takes[self._office.issue_ticket(visit.service).ticket.number] = visit.minutes
        ready = next((desk for desk in self._free if visit.service in desk.services), None)
        if ready is not None:
            self._free.remove(ready)
            self._call(ready)

    def _call(self, desk: Desk) -> None:
        called = self._office.call_next(desk.number)
        if isinstance(called, NobodyWaiting):
            self._free.append(desk)
            return
        ends = self._clock.now + timedelta(minutes=self._takes[called.ticket.number])
        heappush(self._events, (ends, desk.number, None))
