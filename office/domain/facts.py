"""What can happen in an office. A verb returns one of these; the journal keeps it."""

from dataclasses import dataclass
from datetime import date, datetime

from office.domain.catalogue import Service
from office.domain.desks import Desk
from office.domain.dossiers import Dossier, StageRecord
from office.domain.estimates import Wait
from office.domain.lines import TurnReason
from office.domain.papers import PaperState
from office.domain.tickets import Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """Something that happened at an instant of the database's clock (UTC)."""

    at: datetime
    revision: int = 0
    """Its place in the office's journal; 0 until it is written there."""
    desk: str | None = None
    officer: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFact(Fact):
    """Something that happened to a ticket; `ticket` is the ticket after it."""

    ticket: Ticket


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued(TicketFact):
    """A citizen took a number."""

    ahead: int
    """People in front of it in its series at that moment."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled(TicketFact):
    """A desk called a number."""

    why: TurnReason
    promised: Wait | None = None
    """What the citizen was told of the wait; only at the first call."""
    waited: int | None = None
    """How long it really was, in seconds."""
    reason: str | None = None
    """The code of why it was called out of turn; `other` for words of the officer's own, which stay in its row."""


class TicketRecalled(TicketFact):
    """The desk called the same number once more."""


class TicketStarted(TicketFact):
    """The citizen is at the desk."""


class TicketFinished(TicketFact):
    """The desk is done with the citizen."""


class TicketMissed(TicketFact):
    """The citizen did not come (vắng mặt)."""


class TicketBroughtBack(TicketFact):
    """An absent citizen is in the line again, counted from now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketParked(TicketFact):
    """Put aside, to come back to the same officer in its old place."""

    reason: str | None = None
    """The code of why; `other` for words of the officer's own, which stay in its row."""


class TicketResumed(TicketFact):
    """A parked ticket is in the line again, in its old place: of its officer's present desk, else of any desk."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred(TicketFact):
    """Sent to another service or desk, keeping number and place."""

    from_service: str
    to_service: str
    to_desk: str | None
    comes_back: bool = False
    """Whether it goes back to its officer afterwards."""
    reason: str | None = None
    """As of `TicketParked`."""


class TicketCancelled(TicketFact):
    """Given up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFact(TicketFact):
    """What came of a ticket's paper."""

    place: str
    """The computer whose printer it is about."""
    cause: str | None = None
    """One word of the printer's: `near_end`, `paper_out`, `unreachable` …"""


class TicketPrinted(PaperFact):
    """The whole paper was given to the printer, which was ready before and after."""


class TicketPrintDelayed(PaperFact):
    """Nothing was given to the printer; the paper waits."""


class TicketPrintUncertain(PaperFact):
    """The printer was lost in the middle: only a person can say what came out."""


class TicketPrintDropped(PaperFact):
    """The number was called before there was paper."""


class TicketReprinted(PaperFact):
    """A second paper, which says that it is one."""


PAPER_FACTS: dict[PaperState, type[PaperFact]] = {
    PaperState.PRINTED: TicketPrinted,
    PaperState.WAITING: TicketPrintDelayed,
    PaperState.UNCERTAIN: TicketPrintUncertain,
    PaperState.DROPPED: TicketPrintDropped,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskFact(Fact):
    """Something that happened to a desk; `after` is the desk after it."""

    after: Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskOpened(DeskFact):
    """An officer opened the desk, or came back to it."""

    also_closed: tuple[str, ...] = ()
    """Numbers of other desks of the officer that were closed by it."""
    settled: date | None = None
    """The earlier day it had been left open on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskPaused(DeskFact):
    """The desk takes no numbers for a while."""

    reason: str | None = None
    """As of `TicketParked`."""


class DeskClosed(DeskFact):
    """The desk is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceFact(Fact):
    """Something an office decided about a service; `service` is the service after it."""

    service: Service


class ServiceOpened(ServiceFact):
    """The service gives numbers again, within its hours."""


class ServiceClosed(ServiceFact):
    """The service gives no numbers until it is opened again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceCapped(ServiceFact):
    """The most numbers a day was set, or lifted (None)."""

    cap: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceIdentitySet(ServiceFact):
    """Kiosks ask for a card before they give a number of this service, or do so no more."""

    asks: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarLoaded(Fact):
    """The public days off of a year were written into the office's calendar."""

    year: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CitizensForgotten(Fact):
    """It was forgotten whose numbers were whose."""

    before: date
    """Service days earlier than this."""
    numbers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierFact(Fact):
    """Something that happened to a dossier; `dossier` is the dossier after it."""

    dossier: Dossier


class DossierOpened(DossierFact):
    """A dossier was opened and has its code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRecorded(DossierFact):
    """One of the first four stages was recorded."""

    record: StageRecord


class ResultReturned(StageRecorded):
    """The result was handed over: the fifth stage."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffFact(Fact):
    """Something the staff did, or somebody who would be, about no ticket, desk or dossier."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffEntered(StaffFact):
    """Somebody with the PIN opened the staff page."""

    place: str
    """The computer it was done at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPinWrong(StaffFact):
    """Somebody tried a wrong PIN."""

    place: str
    left: int
    """Tries before it locks."""
    locked_until: datetime | None = None


class StaffPinRenewed(StaffFact):
    """There is another PIN; which one is nowhere."""


@dataclass(frozen=True, slots=True)
class NobodyWaiting:
    """There is nobody for this desk to call; nothing was changed."""

    desk: str
