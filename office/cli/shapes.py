"""Values of the office to JSON objects: which keys a script may rely on, declared in one place.

Instants are ISO 8601 in UTC with microseconds and a Z, days ISO 8601; a key that has no value is null.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from office.cli.desk_shapes import DeskView, desk_view_shape
from office.cli.due_dates import DueDate, due_shape
from office.cli.form_shapes import FormWritten, TemplatesWritten, form_shape
from office.cli.hours_shapes import (
    OfficeRules,
    ServiceHours,
    ServiceWeek,
    YearCalendar,
    hours_shape,
    own_shape,
    rules_shape,
    service_week_shape,
    year_shape,
)
from office.cli.json_values import instant, json_value
from office.cli.procedure_shapes import (
    Loaded,
    ProcedureCard,
    WouldLoad,
    loaded_shape,
    procedure_shape,
    would_load_shape,
)
from office.cli.ratings import RatingReport, report_shape
from office.cli.setting_list import SettingList, settings_shape
from office.devices.profiles import PrinterModel
from office.domain.accounts import OfficerAccount
from office.domain.applicants import Applicant, Handover, ReceivedPaper, SealedResult
from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Procedure, Service
from office.domain.desks import Desk
from office.domain.dossier_events import DossierEvent
from office.domain.dossiers import Dossier, StageRecord
from office.domain.estimates import Wait
from office.domain.facts import (
    DeskFact,
    DossierFact,
    Fact,
    NobodyWaiting,
    ServiceFact,
    StaffPinRenewed,
    StageRecorded,
    TicketCalled,
    TicketFact,
    TicketIssued,
)
from office.domain.found import FoundDossier
from office.domain.health import DatabaseHealth
from office.domain.journal import ChainReport, JournalEntry
from office.domain.officer_facts import OfficerAdded, PasswordReset
from office.domain.papers import PrinterTrouble
from office.domain.promises import Accuracy
from office.domain.reasons import UsualReason
from office.domain.snapshots import DossierView
from office.domain.tickets import Ticket
from office.domain.work import WorkItem

Shape = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Issued:
    """A number that was given out, and its paper."""

    fact: TicketIssued
    printed: bool | str | None
    """True, False, `queued`, or None where no printer is set."""


@dataclass(frozen=True, slots=True)
class ServiceWait:
    """The wait for one service."""

    service: str
    wait: Wait


@dataclass(frozen=True, slots=True)
class Reprinted:
    """A second paper."""

    number: str
    printed: bool
    cause: str | None


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """How a printer is."""

    printer: str
    place: str
    status: str
    waiting: tuple[str, ...]
    """Numbers that wait for paper there."""


@dataclass(frozen=True, slots=True)
class Preview:
    """A picture of a ticket."""

    file: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Many values under one name: `{"tickets": […]}`."""

    name: str
    items: Sequence[object]


@dataclass(frozen=True, slots=True)
class Place:
    """A ticket and how many wait in front of it."""

    ticket: Ticket
    ahead: int


@dataclass(frozen=True, slots=True)
class Founded:
    """An office was founded in a database (its address without password)."""

    profile: OfficeProfile
    database: str
    staff_pin: str
    """Told this once."""
    admin: str
    """The code of the first administrator."""
    admin_password: str
    """Told this once."""


@dataclass(frozen=True, slots=True)
class PasswordTold:
    """An officer has another first password."""

    fact: OfficerAdded | PasswordReset
    password: str
    """Told this once."""


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy of the database."""

    file: str


@dataclass(frozen=True, slots=True)
class PinRenewed:
    """There is another PIN for the staff page."""

    fact: StaffPinRenewed
    staff_pin: str
    """Told this once."""


@dataclass(frozen=True, slots=True)
class PresetName:
    """A preset that `init` can take."""

    preset: str
    profile: OfficeProfile


def _keys(*same: str, **renamed: str) -> dict[str, str]:
    return {name: name for name in same} | renamed


_KEYS: dict[type, Mapping[str, str]] = {
    Ticket: _keys(
        *("number", "token", "service_day", "series", "service", "state", "language", "desk", "officer"),
        *("for_desk", "calls", "issued_at", "turn_at", "called_at", "started_at", "closed_at", "note"),
        *("reason", "to_do", "back_to"),
    ),
    Desk: _keys(desk="number")
    | _keys("state", "officer", "services", "name_vi", "name_en", "note", "reason", "since")
    | _keys("stages", "rule", "patience", "ratio", "auto_call"),
    UsualReason: _keys("about", "name_vi", "name_en", reason="code"),
    Dossier: _keys(
        *("code", "procedure", "channel", "state", "due_stage", "national_status", "ticket", "service_day"),
        *("opened_at", "opened_by", "procedure_version", "result_place", "sets", "received_at", "due_at"),
        *("statutory_due_at", "stage_due_at", "hold", "supplements", "fee", "fee_paid_at", "finished_at"),
    ),
    StageRecord: _keys("stage", "outcome", "officer", "desk", "at", "note", superseded="is_superseded"),
    DossierEvent: _keys("kind", "at", "officer", "desk", "signer", "reason", "items", "old_due", "new_due"),
    ReceivedPaper: _keys("name", "kind", "copies", received="is_received"),
    SealedResult: _keys("document_number", "document_date", "file_hash", "file_name"),
    Handover: _keys("receiver", "way", "proof", "proof_number", signed="is_signed"),
    FoundDossier: _keys(
        *("code", "procedure", "procedure_name", "applicant", "identity", "state", "stage", "opened_at", "opened_by"),
        *("due_at", "stage_due_at", "hold", "ticket", "service_day"),
    ),
    WorkItem: _keys(
        *("code", "procedure", "procedure_name", "applicant", "state", "stage", "received_at", "due_at"),
        *("stage_due_at", "hold", "supplements", "ticket", "service_day"),
    ),
    Service: _keys("series", service="code")
    | _keys("name_vi", "name_en", "daily_cap", "asks_identity", open="is_open"),
    Procedure: _keys(procedure="code")
    | _keys("name", "field", "department", "level", "series", "service", "time_limit", "time_unit", "time_basis"),
    PriorityGroup: _keys(priority="code") | _keys("name_vi", "name_en", "head_start_minutes"),
    Officer: _keys(officer="code") | _keys("name", "title", "roles", active="is_active"),
    OfficerAccount: _keys("has_password", "has_pin", "must_change", "locked_until"),
    OfficeProfile: _keys("name_vi", "name_en", "place_vi", "agency_code", "time_zone", "preset"),
    JournalEntry: _keys(
        "revision", "at", "kind", "service_day", "ticket", "dossier", "desk", "officer", "body", "hash"
    ),
    ChainReport: _keys("intact", "entries", "broken_at", "problem"),
    Accuracy: _keys("service", "count", "median_error_s", "mean_error_s", "inside"),
    Reprinted: _keys("number", "printed", "cause"),
    PrinterReport: _keys("printer", "place", "status", "waiting"),
    PrinterTrouble: _keys("place", "waiting", status="word"),
    PrinterModel: _keys("profile", "name", "dots"),
    Copied: _keys("file"),
    Preview: _keys("file", "width", "height"),
    DatabaseHealth: _keys(database="kind")
    | _keys("address", "schema", "revision", "last_at", "clock_difference_s", "synchronous", "log"),
}


def shape_of(value: object) -> Shape:
    """Return the JSON object for what a command returned.

    Raises:
        TypeError: there is no shape for it, which is a bug.
    """
    match value:
        case Fact():
            return _fact(value)
        case Ticket():
            # Whose priority it is stays with the office; that it is one is printed on the ticket.
            return {**_plain(value), "priority": value.priority is not None}
        case Dossier():
            return {**_plain(value), "records": [_plain(record) for record in value.records]}
        case DossierView():
            return _view(value)
        case OfficerAccount(officer=officer):
            return {**_plain(officer), **_plain(value)}
        case DatabaseHealth():
            return {**_plain(value), "writable": True}
        case _:
            return _answer(value) or _of_rules(value) or _told_once(value) or _plain(value)


def _answer(value: object) -> Shape | None:
    match value:
        case NobodyWaiting(desk):
            return {"nobody_waiting": True, "desk": desk}
        case Listing(name, items):
            return {name: [shape_of(item) for item in items]}
        case Place(ticket, ahead):
            return {**shape_of(ticket), "ahead": ahead}
        case PresetName(preset, profile):
            return {**_plain(profile), "preset": preset}
        case _:
            return _of_issue(value)


def _of_rules(value: object) -> Shape | None:
    match value:
        case ServiceHours(service):
            return {**_plain(service), **hours_shape(value)}
        case ServiceWeek(service):
            return {**_plain(service), **service_week_shape(value)}
        case OfficeRules(profile):
            return {**_plain(profile), **rules_shape(value)}
        case YearCalendar():
            return year_shape(value)
        case DueDate():
            return due_shape(value)
        case SettingList():
            return settings_shape(value)
        case FormWritten() | TemplatesWritten():
            return form_shape(value)
        case _:
            return _of_work(value)


def _of_work(value: object) -> Shape | None:
    match value:
        case DeskView(seen):
            return {**shape_of(seen.desk), **desk_view_shape(value)}
        case RatingReport():
            return report_shape(value)
        case ProcedureCard(procedure):
            return procedure_shape(procedure)
        case Loaded():
            return loaded_shape(value)
        case WouldLoad():
            return would_load_shape(value)
        case _:
            return None


def _of_issue(value: object) -> Shape | None:
    match value:
        case ServiceWait(service, wait):
            return {"service": service, "low_s": wait.low, "mid_s": wait.mid, "high_s": wait.high}
        case Issued(fact, printed):
            return {**shape_of(fact), "printed": printed or False}
        case _:
            return None


def _told_once(value: object) -> Shape | None:
    match value:
        case Founded(profile, database, staff_pin, admin, password):
            told = {"staff_pin": staff_pin, "admin": admin, "admin_password": password}
            return {**_plain(profile), "database": database, **told}
        case PasswordTold(fact, password):
            return {**shape_of(fact), "password": password}
        case PinRenewed(fact, staff_pin):
            return {"staff_pin": staff_pin, "at": instant(fact.at), "revision": fact.revision}
        case _:
            return None


def _fact(fact: Fact) -> Shape:
    shape = {"desk": None, "officer": None, **_subject(fact), **_own(fact)}
    # Who acted and where, at that time: asked again later, the subject may have moved on.
    actors = {"desk": fact.desk or shape["desk"], "officer": fact.officer or shape["officer"]}
    return {**shape, **actors, "at": instant(fact.at), "revision": fact.revision}


def _own(fact: Fact) -> Shape:
    # What the citizen was told of the wait is read by `estimate report`.
    return {"why": fact.why.value, "reason": fact.reason} if isinstance(fact, TicketCalled) else own_shape(fact)


def _subject(fact: Fact) -> Shape:
    match fact:
        case TicketFact(ticket=ticket):
            return shape_of(ticket)
        case DeskFact(after=desk):
            return shape_of(desk)
        case ServiceFact(service=service):
            return shape_of(service)
        case StageRecorded(dossier=dossier, record=record):
            plain = _plain(record)
            return {**shape_of(dossier), **{key: plain[key] for key in ("stage", "outcome", "note")}}
        case DossierFact(dossier=dossier):
            return shape_of(dossier)
        case _:
            return {}


def _view(view: DossierView) -> Shape:
    procedure = {"procedure_name": view.procedure.name, "service": view.procedure.service}
    events = [_plain(event) for event in view.dossier.events]
    return {
        **shape_of(view.dossier),
        **procedure,
        **applicant_shape(view.applicant),
        "timeliness": json_value(view.timeliness),
        "papers": [_plain(paper) for paper in view.papers],
        "events": events,
        "result": _plain(view.result) if view.result else None,
        "handover": _plain(view.handover) if view.handover else None,
    }


def applicant_shape(applicant: Applicant | None) -> Shape:
    """Return whose dossier it is; every key is null where nobody was named."""
    person, agent = (applicant.person, applicant.agent) if applicant else (None, None)
    return {
        "applicant": person.name if person else None,
        "applicant_kind": json_value(applicant.kind) if applicant else None,
        **{name: getattr(person, name, None) for name in ("identity", "address", "phone", "email")},
        "agent": agent.name if agent else None,
        "request": applicant.request if applicant else None,
    }


def _plain(value: object) -> Shape:
    if type(value) not in _KEYS:
        raise TypeError(f"no shape for {type(value).__name__}")
    return {key: json_value(getattr(value, name)) for key, name in _KEYS[type(value)].items()}
