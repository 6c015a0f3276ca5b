"""What a screen derives its picture from: one consistent look at the office, each as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from office.domain.applicants import Applicant, Handover, ReceivedPaper, SealedResult
from office.domain.catalogue import OfficeProfile, Officer, Procedure, Series, Service
from office.domain.desks import Desk
from office.domain.dossiers import Dossier
from office.domain.hours import Hours, Opening, service_opening
from office.domain.journal import JournalEntry
from office.domain.lateness import Timeliness
from office.domain.papers import PrinterTrouble
from office.domain.tickets import Ticket
from office.domain.wall_calls import CallMade
from office.domain.walls import WallTrouble


@dataclass(frozen=True, slots=True, kw_only=True)
class HallSnapshot:
    """The hall as the kiosk and the wall see it: numbers only, nothing personal."""

    revision: int
    at: datetime
    service_day: date
    profile: OfficeProfile
    series: tuple[Series, ...]
    services: tuple[Service, ...]
    waiting: Mapping[str, int]
    """People in line by service code; a service nobody waits for may be missing."""
    desks: tuple[Desk, ...]
    at_desks: tuple[Ticket, ...]
    """Called and serving tickets, the latest call first."""
    dossiers: tuple[Dossier, ...]
    """Dossiers that moved on this service day, the latest first."""
    hours: Hours | None = None
    """Opening hours, calendar and policy on numbers; None in a picture that needs none."""
    given: Mapping[str, int] = field(default_factory=dict)
    """Numbers of this day by code of a service that has a daily cap."""

    def waiting_in(self, series: str) -> int:
        """Return how many wait in a series."""
        return sum(self.waiting.get(service.code, 0) for service in self.services if service.series == series)

    def opening_of(self, code: str, now: datetime | None = None) -> Opening | None:
        """Return whether a kiosk gives a number for the service with that code; None if there is no such service.

        Args:
            code: of the service.
            now: the moment; that of the snapshot if None.
        """
        service = next((one for one in self.services if one.code == code), None)
        if service is None or self.hours is None:
            return None
        given = self.given.get(code, 0)
        return service_opening(self.hours, service, now or self.at, day=self.service_day, given=given)

    def desks_open_for(self, series: str) -> int:
        """Return how many open desks serve any service of a series."""
        codes = {service.code for service in self.services if service.series == series}
        return sum(desk.state == "open" and not codes.isdisjoint(desk.services) for desk in self.desks)


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierView:
    """A dossier as a desk sees it: with its procedure, and with what is personal."""

    dossier: Dossier
    procedure: Procedure
    """The version in force when it was opened."""
    applicant: Applicant | None
    papers: tuple[ReceivedPaper, ...] = ()
    result: SealedResult | None = None
    handover: Handover | None = None
    timeliness: Timeliness | None = None
    """How it stands to its appointment; None without one."""
    stage_dues: tuple[datetime | None, ...] = ()
    """Until when each of the five stages has to be done, from its budget; None where nothing says one."""

    @property
    def applicant_name(self) -> str | None:
        """Who applies."""
        return self.applicant.person.name if self.applicant else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoable:
    """The last step of a desk, while it may be taken back."""

    kind: str
    """The journal's name of it."""
    ticket: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskSnapshot:
    """One desk and what its officer works on."""

    revision: int
    at: datetime
    service_day: date
    profile: OfficeProfile
    desk: Desk
    officer: Officer | None
    services: tuple[Service, ...]
    """All services of the office, to name what people wait for."""
    ticket: Ticket | None
    """Called to or served at this desk now."""
    line: tuple[Ticket, ...]
    """Who waits for this desk, in the order of their turns; of a long line its beginning."""
    aside: tuple[Ticket, ...]
    """Parked and absent tickets of the services this desk serves."""
    dossiers: tuple[DossierView, ...]
    """Opened from the ticket at the desk."""
    printers: tuple[PrinterTrouble, ...] = ()
    """Printers of kiosks that somebody has to look after."""
    at_desks: tuple[Ticket, ...] = ()
    """Called and serving tickets of the hall."""
    undo: Undoable | None = None
    """What may be taken back here; None for nothing."""
    absent_after_calls: int = 1
    """A number may be marked absent after so many calls."""
    waiting: int | None = None
    """How many wait for this desk; None for those of `line`."""
    preferred: Ticket | None = None
    """Whom the desk's rule calls before the first of the line; None where it is the first."""
    recent: tuple[JournalEntry, ...] = ()
    """What was done last at this desk, newest first."""
    walls: tuple[WallTrouble, ...] = ()
    """Walls that somebody has to look after."""
    unannounced: tuple[CallMade, ...] = ()
    """Calls of the hall that had their time and that no wall announced."""

    @property
    def people(self) -> int:
        """How many wait for this desk."""
        return len(self.line) if self.waiting is None else self.waiting

    @property
    def following(self) -> Ticket | None:
        """Whom the desk calls next."""
        return self.preferred or (self.line[0] if self.line else None)
