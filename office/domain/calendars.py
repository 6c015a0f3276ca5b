"""The working calendar (lịch làm việc): which sessions are worked on a date, and on what legal basis.

"A weekday means working" is never assumed: one row a date overrides the week, because holidays move, a Monday is
given off and the Saturday before is worked for it. Sessions are half-open: at the closing minute it is closed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from itertools import pairwise

from office.domain.service_days import zone

LOOK_AHEAD_DAYS = 366
"""How far a next opening is looked for."""


@dataclass(frozen=True, slots=True, order=True)
class Session:
    """A stretch of work inside one day, on the clock of the hall: the morning, the afternoon."""

    opens: time
    closes: time

    def __post_init__(self) -> None:
        if not self.opens < self.closes:
            raise ValueError(f"{self} ends before it begins")

    def __str__(self) -> str:
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"

    def __contains__(self, moment: time) -> bool:
        return self.opens <= moment < self.closes


Sessions = tuple[Session, ...]
"""Of one day, in order, without overlap."""
Week = tuple[Sessions, ...]
"""The sessions of seven days, Monday first."""


class DayKind(StrEnum):
    """What a date is; each has a word under `day_kind.<value>`."""

    WORKING = "working"
    WEEKLY_REST = "weekly_rest"
    """Nghỉ hằng tuần."""
    HOLIDAY = "holiday"
    """Nghỉ lễ, Tết."""
    COMPENSATORY_OFF = "compensatory_off"
    """Nghỉ bù: off because a holiday fell on a rest day, or because another day is worked for it."""
    MAKE_UP = "make_up"
    """Làm bù: a rest day that is worked."""


RESTING = frozenset({DayKind.WEEKLY_REST, DayKind.HOLIDAY, DayKind.COMPENSATORY_OFF})
"""Kinds of days on which nobody works, whatever the week says."""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One date, and what it is."""

    day: date
    kind: DayKind
    name_vi: str = ""
    name_en: str = ""
    sessions: Sessions | None = None
    """Its own, such as a morning only; None for those of its weekday."""
    stands_for: date | None = None
    """The day off that a make-up day is worked for: its sessions are that weekday's."""
    basis: str = ""
    """The legal basis."""


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """A week, and the dates that differ from it."""

    time_zone: str
    week: Week
    days: Mapping[date, CalendarDay]

    def day(self, on: date) -> CalendarDay:
        """Return what a date is, also where no row says so."""
        kind = DayKind.WORKING if self.week[on.weekday()] else DayKind.WEEKLY_REST
        return self.days.get(on) or CalendarDay(on, kind)

    def sessions(self, on: date, own: Week | None = None) -> Sessions:
        """Return the sessions of a date; `own` is the week of a service that keeps hours of its own."""
        found = self.days.get(on)
        week = own or self.week
        if found is None:
            return week[on.weekday()]
        if found.kind in RESTING:
            return ()
        if found.sessions is None:
            return _usual(found, week)
        return found.sessions if own is None else meet(_usual(found, week), found.sessions)

    def works_on(self, on: date) -> bool:
        """Whether anybody works on a date."""
        return bool(self.sessions(on))

    def is_working(self, at: datetime, own: Week | None = None) -> bool:
        """Whether an instant lies in a session."""
        local = at.astimezone(zone(self.time_zone))
        return any(local.time() in session for session in self.sessions(local.date(), own))

    def next_opening(self, after: datetime, own: Week | None = None) -> datetime | None:
        """Return the first beginning of a session later than `after`, in the office's zone; None within a year."""
        local = after.astimezone(zone(self.time_zone))
        starts = (self.at(day, session.opens) for day, session in self._from(local.date(), own))
        return next((start for start in starts if start > local), None)

    def at(self, on: date, moment: time) -> datetime:
        """Return a time of the hall's clock as an instant."""
        return datetime.combine(on, moment, tzinfo=zone(self.time_zone))

    def _from(self, first: date, own: Week | None) -> Iterator[tuple[date, Session]]:
        for ahead in range(LOOK_AHEAD_DAYS + 1):
            day = first + timedelta(days=ahead)
            for session in self.sessions(day, own):
                yield day, session


def _usual(day: CalendarDay, week: Week) -> Sessions:
    usual = week[(day.stands_for or day.day).weekday()]
    if usual or day.kind is not DayKind.MAKE_UP or day.stands_for:
        return usual
    # A rest day that is worked for no particular day: as on the first day of the week that is worked.
    return next((sessions for sessions in week if sessions), ())


def meet(ours: Sessions, theirs: Sessions) -> Sessions:
    """Return what two days' sessions have in common."""
    pairs = [(max(a.opens, b.opens), min(a.closes, b.closes)) for a in ours for b in theirs]
    return tuple(sorted(Session(opens, closes) for opens, closes in pairs if opens < closes))


def parse_sessions(text: str) -> Sessions:
    """Return the sessions in `07:00-11:30,13:30-17:00`; none in an empty text.

    Raises:
        ValueError: it is not of that form, or the sessions overlap or are out of order.
    """
    sessions = tuple(_session(part) for part in text.split(",")) if text else ()
    for before, after in pairwise(sessions):
        if after.opens <= before.closes:
            raise ValueError(f"{after} does not come after {before}")
    return sessions


def _session(text: str) -> Session:
    try:
        opens, closes = (datetime.strptime(part, "%H:%M").time() for part in text.split("-"))  # noqa: DTZ007 - a time
    except ValueError:
        raise ValueError(f"{text!r} is not of the form 07:00-11:30") from None
    return Session(opens, closes)


def sessions_text(sessions: Sessions) -> str:
    """Return sessions as `parse_sessions` reads them."""
    return ",".join(map(str, sessions))
