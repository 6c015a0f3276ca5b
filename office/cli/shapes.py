"""Values of the office to JSON objects: which keys a script may rely on, declared in one place.

Instants are ISO 8601 in UTC with microseconds and a Z, days ISO 8601; a key that has no value is null.
"""

from office.cli.autostart import AutostartFile, autostart_shape
from office.cli.desk_shapes import DeskView, desk_view_shape
from office.cli.dossier_shapes import dossier_shape, dossier_view_shape
from office.cli.due_dates import DueDate, due_shape
from office.cli.fact_shapes import fact_shape, ticket_shape
from office.cli.form_shapes import FormWritten, TemplatesWritten, form_shape
from office.cli.hours_shapes import (
    OfficeRules,
    ServiceHours,
    ServiceWeek,
    YearCalendar,
    hours_shape,
    rules_shape,
    service_week_shape,
    year_shape,
)
from office.cli.json_values import instant
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
from office.domain.dossiers import Dossier
from office.domain.facts import Fact, NobodyWaiting
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
            return fact_shape(value)
        case Ticket():
            return ticket_shape(value)
        case Dossier():
            return dossier_shape(value)
        case DossierView():
            return dossier_view_shape(value)
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
