"""Values of the office to JSON objects: which keys a script may rely on, declared in one place.

Instants are ISO 8601 in UTC with microseconds and a Z, days ISO 8601; a key that has no value is null.
"""

from office.cli.autostart import AutostartFile, autostart_shape
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
from office.cli.keys import Shape, plain
from office.cli.procedure_shapes import (
    Loaded,
    ProcedureCard,
    WouldLoad,
    loaded_shape,
    procedure_shape,
    would_load_shape,
)
from office.cli.ratings import RatingReport, report_shape
from office.cli.returned import Founded, Issued, Listing, PasswordTold, PinRenewed, Place, PresetName, ServiceWait
from office.cli.setting_list import SettingList, settings_shape
from office.cli.theme_shapes import ThemeChecked, ThemeWritten, theme_shape
from office.cli.voice_answers import SaidCall, check_shape, said_shape
from office.cli.voice_shapes import taken_shape
from office.cli.wall_shapes import CallLog, RulesSet, TroubleList, WallList, wall_shape
from office.domain.accounts import OfficerAccount
from office.domain.applicants import Applicant
from office.domain.dossiers import STAGES, Dossier
from office.domain.facts import (
    DeskFact,
    DossierFact,
    Fact,
    NobodyWaiting,
    ServiceFact,
    StageRecorded,
    TicketCalled,
    TicketFact,
)
from office.domain.health import DatabaseHealth
from office.domain.snapshots import DossierView
from office.domain.tickets import Ticket
from office.voice.checking import VoiceCheck
from office.voice.verdicts import TakenFolder


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
            return {**plain(value), "priority": value.priority is not None}
        case Dossier():
            return {**plain(value), "records": [plain(record) for record in value.records]}
        case DossierView():
            return _view(value)
        case OfficerAccount(officer=officer):
            return {**plain(officer), **plain(value)}
        case DatabaseHealth():
            return {**plain(value), "writable": True}
        case _:
            return _answer(value) or _of_rules(value) or _told_once(value) or plain(value)


def _answer(value: object) -> Shape | None:
    match value:
        case NobodyWaiting(desk):
            return {"nobody_waiting": True, "desk": desk}
        case Listing(name, items):
            return {name: [shape_of(item) for item in items]}
        case Place(ticket, ahead):
            return {**shape_of(ticket), "ahead": ahead}
        case PresetName(preset, profile):
            return {**plain(profile), "preset": preset}
        case _:
            return _of_issue(value)


def _of_rules(value: object) -> Shape | None:
    match value:
        case ServiceHours(service):
            return {**plain(service), **hours_shape(value)}
        case ServiceWeek(service):
            return {**plain(service), **service_week_shape(value)}
        case OfficeRules(profile):
            return {**plain(profile), **rules_shape(value)}
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
            return _of_screens(value)


def _of_screens(value: object) -> Shape | None:
    match value:
        case ThemeChecked() | ThemeWritten():
            return theme_shape(value)
        case AutostartFile():
            return autostart_shape(value)
        case WallList() | RulesSet() | CallLog() | TroubleList():
            return wall_shape(value)
        case _:
            return _of_voice(value)


def _of_voice(value: object) -> Shape | None:
    match value:
        case SaidCall():
            return said_shape(value)
        case VoiceCheck():
            return check_shape(value)
        case TakenFolder():
            return taken_shape(value)
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
            return {**plain(profile), "database": database, **told}
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
            told = plain(record)
            return {**shape_of(dossier), **{key: told[key] for key in ("stage", "outcome", "note")}}
        case DossierFact(dossier=dossier):
            return shape_of(dossier)
        case _:
            return {}


def _view(view: DossierView) -> Shape:
    procedure = {"procedure_name": view.procedure.name, "service": view.procedure.service}
    events = [plain(event) for event in view.dossier.events]
    return {
        **shape_of(view.dossier),
        **procedure,
        **applicant_shape(view.applicant),
        "timeliness": json_value(view.timeliness),
        "stage_dues": {stage.value: json_value(due) for stage, due in zip(STAGES, view.stage_dues, strict=False)},
        "papers": [plain(paper) for paper in view.papers],
        "events": events,
        "result": plain(view.result) if view.result else None,
        "handover": plain(view.handover) if view.handover else None,
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
