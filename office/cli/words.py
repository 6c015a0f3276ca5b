"""What a command returned, in words: a sentence for a fact, a table for a list, a card for one thing."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from office.cli.calling_words import calling_variant
from office.cli.desk_shapes import DeskView, desk_view_words
from office.cli.due_dates import DueDate, due_words
from office.cli.form_shapes import FormWritten, TemplatesWritten, form_sentence
from office.cli.hours_shapes import OfficeRules, ServiceHours, ServiceWeek, YearCalendar
from office.cli.procedure_shapes import Loaded, ProcedureCard, WouldLoad
from office.cli.procedure_words import card_words, last_day_words, would_load_words
from office.cli.ratings import RatingReport, report_words
from office.cli.rule_words import decision_words, rules_words, service_week_words, variant, week_words
from office.cli.setting_list import SettingList, settings_words
from office.cli.shapes import (
    Copied,
    Founded,
    Issued,
    Listing,
    PasswordTold,
    PinRenewed,
    Preview,
    PrinterReport,
    Reprinted,
    Shape,
    shape_of,
)
from office.cli.tables import card, table
from office.domain.facts import Fact, NobodyWaiting, TicketCalled, TicketFact
from office.domain.journal import ChainReport
from office.domain.lines import head_start_minutes
from office.domain.service_days import zone
from office.domain.snapshots import DossierView
from office.opening_words import again_words, state_words
from office.texts import filled, find, text, time_text

_COLUMNS = {
    "tickets": ("number", "ticket_state", "service", "desk", "officer", "issued_at", "called_at"),
    "desks": ("desk", "desk_state", "officer", "name", "services"),
    "services": ("service", "name", "open", "daily_cap", "asks_identity"),
    "hours": ("service", "name", "hours", "now"),
    "reasons": ("about", "reason", "name"),
    "own_rules": ("service", "own_hours", "stop_minutes"),
    "week": ("weekday", "sessions"),
    "days": ("day", "day_kind", "name", "sessions", "basis"),
    "procedures": ("procedure", "service", "name", "time"),
    "versions": ("version", "valid_from", "last_day", "name", "time"),
    "changes": ("procedure", "change", "version", "valid_from", "differs", "name"),
    "priorities": ("priority", "name", "head_start_minutes"),
    "waits": ("service", "low_s", "mid_s", "high_s"),
    "promises": ("service", "count", "median_error_s", "mean_error_s", "inside"),
    "officers": ("officer", "name", "title", "roles", "active", "has_password", "locked_until"),
    "printers": ("place", "status", "waiting"),
    "profiles": ("profile", "name", "dots"),
    "presets": ("preset", "name", "place_vi"),
    "entries": ("revision", "at", "kind", "ticket", "dossier", "desk", "officer"),
    "records": ("stage", "outcome", "officer", "desk", "at", "note"),
    "found": ("code", "dossier_state", "applicant", "identity", "procedure_name", "stage", "due_at"),
    "dossiers": ("code", "stage", "stage_due_at", "due_at", "hold", "procedure_name", "ticket"),
    "corrected": ("code", "old_due", "new_due"),
    "events": ("event", "at", "officer", "signer", "why", "asked", "new_due"),
    "papers": ("paper", "paper_kind", "copies", "received"),
}
"""What a list shows; `name` is the name in the language of the reader."""

_GROUPS = {
    "ticket_state": "state",
    "desk_state": "desk_state",
    "dossier_state": "dossier_state",
    "stage": "stage",
    "due_stage": "stage",
    "outcome": "outcome",
    "from_stage": "stage",
    "to_stage": "stage",
    "hold": "hold",
    "result_place": "result_place",
    "applicant_kind": "applicant_kind",
    "timeliness": "timeliness",
    "event": "dossier_event",
    "paper_kind": "paper_kind",
    "way": "return_way",
    "proof": "return_proof",
    "channel": "channel",
    "national_status": "national_status",
    "kind": "kind",
    "day_kind": "day_kind",
    "status": "printer",
    "roles": "role",
    "roles_before": "role",
    "about": "about",
    "rule": "rule",
    "undone": "kind",
}
"""Columns that hold a code, and the group of keys with the words for it."""


_TABLES: dict[str, dict[str, str]] = {
    "papers": {"name": "paper", "kind": "paper_kind"},
    "records": {},
    "events": {"kind": "event", "reason": "why", "items": "asked"},
}
"""What stands under a dossier's card, and columns that mean something else elsewhere."""
_ONE_OF = {"stages": "stage", "roles": "roles", "roles_before": "roles"}
"""Columns of several codes, and the column of one of them."""


_DAYS = frozenset({"service_day", "day", "before", "document_date", "settled", "valid_from", "valid_to"})


def fact_key(kind: type[Fact]) -> str:
    """Return the key of the sentence for a kind of fact: `cli.fact.ticket_issued`."""
    return "cli.fact." + re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


def words_of(value: object, language: str, time_zone: str) -> str:
    """Return what to tell a person about what a command returned, with times in the office's `time_zone`."""
    told = _Teller(language, time_zone)
    match value:
        case Fact():
            return told.fact(value)
        case NobodyWaiting():
            return told.sentence("cli.nobody_waiting", shape_of(value))
        case Founded() | PinRenewed() | PasswordTold():
            return _told_once(value, told)
        case ChainReport():
            return told.sentence(f"cli.chain.{value.problem or 'intact'}", shape_of(value))
        case Listing():
            return told.listing(value)
        case YearCalendar():
            return told.year(shape_of(value))
        case DossierView():
            return told.dossier(_state_named(shape_of(value), "dossier_state"))
        case _:
            return (
                _of_paper(value, told)
                or _of_rules(value, told)
                or told.card(_state_named(shape_of(value), "ticket_state"))
            )


def _told_once(value: Founded | PinRenewed | PasswordTold, told: "_Teller") -> str:
    if isinstance(value, PasswordTold):
        return f"{told.fact(value.fact)} {text('cli.password_told', told.language, password=value.password)}"
    key = "cli.founded" if isinstance(value, Founded) else "cli.pin_renewed"
    return told.sentence(key, _named(shape_of(value), told.language))


def _of_rules(value: object, told: "_Teller") -> str | None:
    match value:
        case OfficeRules():
            return rules_words(shape_of(value), told)
        case ServiceWeek():
            return service_week_words(shape_of(value), told)
        case DueDate():
            return due_words(value, told.language)
        case Copied():
            return told.sentence("cli.copied", shape_of(value))
        case SettingList():
            return settings_words(value, told.language)
        case DeskView():
            return desk_view_words(shape_of(value), told)
        case RatingReport():
            return report_words(value, told.language)
        case _:
            return _of_procedures(value, told)


def _of_procedures(value: object, told: "_Teller") -> str | None:
    match value:
        case ProcedureCard():
            return card_words(value, told)
        case Loaded(fact):
            return told.fact(fact)
        case WouldLoad():
            return would_load_words(value, told)
        case _:
            return None


def _of_paper(value: object, told: "_Teller") -> str | None:
    match value:
        case Issued(fact, None):
            return told.fact(fact)
        case Issued(fact, printed):
            paper = "queued" if printed == "queued" else "yes" if printed else "no"
            return f"{told.fact(fact)} {text(f'cli.printed.{paper}', told.language)}"
        case Reprinted():
            return told.sentence(f"cli.reprinted.{'yes' if value.printed else 'no'}", _worded(value, told.language))
        case PrinterReport():
            return told.sentence("cli.printer", _worded(value, told.language))
        case Preview():
            return told.sentence("cli.preview", shape_of(value))
        case FormWritten() | TemplatesWritten():
            return told.sentence(*form_sentence(value))
        case _:
            return None


def _worded(value: object, language: str) -> Shape:
    """Put the printer's words and the numbers that wait into sentences."""
    shape = shape_of(value)
    word = shape.get("status") or shape.get("cause")
    waiting = ", ".join(shape.get("waiting", ())) or text("cli.none", language)
    return {**shape, "waiting": waiting, "word": find(f"printer.{word}", language) or word}


class _Teller:
    """Words for one reader."""

    def __init__(self, language: str, time_zone: str) -> None:
        self.language = language
        self.zone = zone(time_zone)

    def fact(self, fact: Fact) -> str:
        shape = shape_of(fact)
        group = "dossier_state" if "code" in shape else "ticket_state"
        worded: dict[str, object] = {key: self.cell(key, value) for key, value in _state_named(shape, group).items()}
        worded |= decision_words(fact, self.language)
        if isinstance(fact, TicketFact):
            worded |= {"turn": time_text(fact.ticket.turn_at.astimezone(self.zone))}
        if isinstance(fact, TicketCalled):
            minutes = head_start_minutes(fact.ticket)
            worded |= {"why": text(f"why.{fact.why}", self.language, since=worded["turn"], minutes=minutes)}
        return self.sentence(_sentence_key(fact, shape), worded)

    def sentence(self, key: str, details: Mapping[str, object]) -> str:
        # Not by text(): `language` is the name of a detail too.
        return filled(find(key, self.language) or key, details)

    def listing(self, listing: Listing) -> str:
        if not listing.items:
            return text("cli.empty", self.language)
        shapes = [self.now(item) for item in listing.items]
        groups = {"tickets": "ticket_state", "desks": "desk_state", "found": "dossier_state"}
        group = groups.get(listing.name, "state")
        return self.table(listing.name, [_state_named(shape, group) for shape in shapes])

    def now(self, item: object) -> Shape:
        shape = shape_of(item)
        if isinstance(item, ServiceHours):
            told = (state_words(item.opening, self.language), again_words(item.opening, self.language))
            shape["now"] = ". ".join(words for words in told if words)
        if isinstance(item, ProcedureCard):
            shape["last_day"] = last_day_words(item, self)
        return shape

    def year(self, shape: Shape) -> str:
        days = [{**day, "day_kind": day["kind"]} for day in shape["days"]]
        below = self.table("days", days) if days else text("cli.empty", self.language)
        return f"{week_words(shape['week'], self)}\n\n{below}"

    def dossier(self, shape: Shape) -> str:
        inside = {**(shape["result"] or {}), **(shape["handover"] or {})}
        plain = {key: value for key, value in shape.items() if key not in {*_TABLES, "result", "handover"}}
        tables = [
            self.table(name, [_renamed(row, names) for row in shape[name]])
            for name, names in _TABLES.items()
            if shape[name]
        ]
        return "\n\n".join([self.card({**plain, **inside}), *tables])

    def table(self, name: str, shapes: Sequence[Shape]) -> str:
        columns = _COLUMNS[name]
        rows = [[self.cell(column, self.of(shape, column)) for column in columns] for shape in shapes]
        return table([text(f"cli.field.{column}", self.language) for column in columns], rows)

    def card(self, shape: Shape) -> str:
        shown = {key: self.cell(key, value) for key, value in shape.items() if key != "records"}
        return card([(text(f"cli.field.{key}", self.language), value) for key, value in shown.items() if value])

    def of(self, shape: Shape, column: str) -> object:
        if column == "time":
            unit = shape["time_unit"]
            return text(f"unit.{unit}", self.language, count=shape["time_limit"]) if unit else None
        return _named(shape, self.language).get(column)

    def cell(self, column: str, value: object) -> str:
        match value:
            case None:
                return ""
            case bool():
                return text("cli.yes" if value else "cli.no", self.language)
            case list():
                return ", ".join(self.cell(_ONE_OF.get(column, ""), one) for one in value)
            case str() if column.endswith(("due_at", "_due")):
                return f"{datetime.fromisoformat(value).astimezone(self.zone):%H:%M %d/%m/%Y}"
            case str() if column.endswith(("at", "_until")):
                return f"{datetime.fromisoformat(value).astimezone(self.zone):%H:%M:%S %d/%m/%Y}"
            case str() if column in _DAYS:
                return f"{date.fromisoformat(value):%d/%m/%Y}"
            case _:
                return find(f"{_GROUPS.get(column)}.{value}", self.language) or str(value)


def _renamed(row: Shape, names: Mapping[str, str]) -> Shape:
    return {names.get(key, key): value for key, value in row.items()}


def _sentence_key(fact: Fact, shape: Shape) -> str:
    key = fact_key(type(fact))
    if said := variant(fact) or calling_variant(fact):
        return key + said
    return f"{key}.to_desk" if shape.get("to_desk") else key


def _named(shape: Shape, language: str) -> Shape:
    return {**shape, "name": shape.get(f"name_{language}", shape.get("name"))}


def _state_named(shape: Shape, group: str) -> Shape:
    return {group if key == "state" else key: value for key, value in shape.items()}
