"""What an office decides about its own hours, limits and calendar; facts like all others."""

from dataclasses import dataclass
from datetime import date

from office.domain.calendars import DayKind
from office.domain.facts import Fact, ServiceFact


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeDecision(Fact):
    """Something an office decided about itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeHoursSet(OfficeDecision):
    """The sessions of some weekdays (Monday is 1) were set, for every service without hours of its own."""

    weekdays: tuple[int, ...]
    sessions: str
    """As `parse_sessions` reads them; empty where nobody works."""
    sessions_before: tuple[str, ...]
    """Of each of those weekdays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AlwaysOpenSet(OfficeDecision):
    """Kiosks give numbers at any hour, or keep the hours again."""

    always: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class IssueStopSet(OfficeDecision):
    """So many minutes before each session ends, kiosks give no more numbers."""

    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizenLimitSet(OfficeDecision):
    """The most numbers a citizen a day was set, or lifted (None)."""

    limit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionSet(OfficeDecision):
    """After so many days it is forgotten whose number was whose."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDaySet(OfficeDecision):
    """A date was made different from the week."""

    day: date
    kind: DayKind
    sessions: str | None
    """Its own; None for those of its weekday, or of the day it stands for."""
    stands_for: date | None
    basis: str
    kind_before: DayKind | None
    """What was written for it before; None for an ordinary day."""
    sessions_before: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarDayCleared(OfficeDecision):
    """A date is an ordinary day of its week again."""

    day: date
    kind_before: DayKind
    sessions_before: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHoursSet(ServiceFact):
    """The sessions of some weekdays were set for one service; None: it keeps the office's hours again."""

    weekdays: tuple[int, ...]
    sessions: str | None
    sessions_before: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStopSet(ServiceFact):
    """One service stops giving numbers earlier or later than the others; None: with the others again."""

    minutes: int | None
