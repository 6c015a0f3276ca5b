"""What can happen about walls: they start, announce, are in trouble, are told how; and notices."""

from dataclasses import dataclass
from datetime import date, datetime

from office.domain.decisions import OfficeDecision
from office.domain.facts import Fact, TicketFact
from office.domain.wall_calls import Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class WallFact(Fact):
    """Something that happened at a wall."""

    wall: str
    """Its name."""


class WallStarted(WallFact):
    """A wall began to show the hall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnnounced(TicketFact):
    """A wall showed a call, and spoke it or says why not."""

    wall: str
    call: int
    """The revision of the call."""
    shown_at: datetime
    spoken: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class WallTroubled(WallFact):
    """Something at a wall needs somebody of the staff."""

    cause: str
    """One of `office.domain.walls.Trouble`."""
    about: str
    """The file, the device …; empty where the cause says it all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallRecovered(WallFact):
    """That trouble is over."""

    cause: str
    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WallRuleSet(OfficeDecision):
    """How a wall shows or speaks was changed while it runs; None for as its computer is set."""

    wall: str
    rule: str
    value: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class WallForgotten(OfficeDecision):
    """A wall is not expected to announce anything any more."""

    wall: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePosted(OfficeDecision):
    """A notice was entered for the walls; its words are in its row."""

    notice: int
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeRemoved(OfficeDecision):
    """A notice is shown no more."""

    notice: int
