"""What can happen beside calling and serving: a visit goes on, a desk changes hands, a step is taken back."""

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from office.domain.decisions import OfficeDecision
from office.domain.desks import MixRule
from office.domain.facts import DeskFact, Fact, TicketFact

F_co = TypeVar("F_co", bound=Fact, covariant=True)


@dataclass(frozen=True, slots=True)
class Together(Generic[F_co]):
    """Several facts of one step, written in one transaction."""

    before: tuple[Fact, ...]
    answer: F_co
    """The last; it is what the one who asked is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketWentOn(TicketFact):
    """A desk is done, and the visit goes on in its old place: with another service, or back where it came from."""

    from_service: str
    to_service: str
    to_desk: str | None
    returns_to: str | None
    """The code of the officer it went back to; None for the next service of the visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketInvited(TicketFact):
    """The result is ready: the ticket is in the line of the result desk, in its old place (mời nhận kết quả)."""

    from_service: str
    to_service: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketServiceAdded(TicketFact):
    """Another service is to be done in the same visit."""

    added: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketServiceDropped(TicketFact):
    """A service of the visit is not to be done after all."""

    dropped: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketUndone(TicketFact):
    """A desk took back what it had done last; what it was stays in the journal."""

    undone: str
    """The kind that was taken back: `ticket_finished` …"""
    undone_revision: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketLeftOver(TicketFact):
    """A ticket still at a desk when its service day was over was closed."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskLeftOver(DeskFact):
    """A desk left open on an earlier service day was closed."""

    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTakenOver(DeskFact):
    """Another officer took over the desk with the ticket at it."""

    officer_before: str
    number: str | None
    """Of the ticket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskProfileSet(DeskFact):
    """What a desk does, and how it mixes, was decided."""

    services: tuple[str, ...]
    stages: tuple[str, ...]
    rule: MixRule
    patience: int
    ratio: int
    auto_call: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsentAfterSet(OfficeDecision):
    """A number may be marked absent after so many calls."""

    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CallReasonSet(OfficeDecision):
    """A number called out of turn needs a reason, or does so no more."""

    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualReasonSet(OfficeDecision):
    """A usual reason was written, or written anew."""

    about: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualReasonDropped(OfficeDecision):
    """A usual reason is offered no more."""

    about: str
    code: str
