"""Words for one reader: a sentence, a table, a card."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from office.cli.calling_words import calling_variant
from office.cli.columns import COLUMNS, DAYS, GROUPS, ONE_OF, TABLES
from office.cli.hours_shapes import ServiceHours
from office.cli.keys import Shape
from office.cli.procedure_shapes import ProcedureCard
from office.cli.procedure_words import last_day_words
from office.cli.returned import (
    Listing,
)
from office.cli.rule_words import decision_words, variant, week_words
from office.cli.shapes import shape_of
from office.cli.tables import card, table
from office.cli.wall_shapes import notice_row
from office.domain.facts import Fact, TicketCalled, TicketFact
from office.domain.lines import head_start_minutes
from office.domain.notices import Notice
from office.domain.service_days import zone
from office.opening_words import again_words, state_words
from office.texts import filled, find, text, time_text
from office.wall_words import wall_fact_words


def fact_key(kind: type[Fact]) -> str:
    """Return the key of the sentence for a kind of fact: `cli.fact.ticket_issued`."""
    return "cli.fact." + re.sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


class Teller:
    """Words for one reader."""

    def __init__(self, language: str, time_zone: str) -> None:
        self.language = language
        self.zone = zone(time_zone)

    def fact(self, fact: Fact) -> str:
        """Return the sentence for a fact."""
        shape = shape_of(fact)
        group = "dossier_state" if "code" in shape else "ticket_state"
        worded: dict[str, object] = {key: self.cell(key, value) for key, value in state_named(shape, group).items()}
        worded |= decision_words(fact, self.language) | wall_fact_words(fact, self.language)
        if isinstance(fact, TicketFact):
            worded |= {"turn": time_text(fact.ticket.turn_at.astimezone(self.zone))}
        if isinstance(fact, TicketCalled):
            minutes = head_start_minutes(fact.ticket)
            worded |= {"why": text(f"why.{fact.why}", self.language, since=worded["turn"], minutes=minutes)}
        return self.sentence(_sentence_key(fact, shape), worded)

    def sentence(self, key: str, details: Mapping[str, object]) -> str:
        """Return the sentence for a key, filled in."""
        # Not by text(): `language` is the name of a detail too.
        return filled(find(key, self.language) or key, details)

    def listing(self, listing: Listing) -> str:
        """Return a list as a table."""
        if not listing.items:
            return text("cli.empty", self.language)
        shapes = [self.now(item) for item in listing.items]
        groups = {"tickets": "ticket_state", "desks": "desk_state", "found": "dossier_state"}
        group = groups.get(listing.name, "state")
        return self.table(listing.name, [state_named(shape, group) for shape in shapes])

    def now(self, item: object) -> Shape:
        """Return the shape of a line, with what only people are told: whether a service is open now."""
        shape = shape_of(item)
        if isinstance(item, ServiceHours):
            told = (state_words(item.opening, self.language), again_words(item.opening, self.language))
            shape["now"] = ". ".join(words for words in told if words)
        if isinstance(item, ProcedureCard):
            shape["last_day"] = last_day_words(item, self)
        if isinstance(item, Notice):
            shape |= notice_row(item, self.language)
        return shape

    def year(self, shape: Shape) -> str:
        """Return a year of the calendar: its week, and the days that differ."""
        days = [{**day, "day_kind": day["kind"]} for day in shape["days"]]
        below = self.table("days", days) if days else text("cli.empty", self.language)
        return f"{week_words(shape['week'], self)}\n\n{below}"

    def dossier(self, shape: Shape) -> str:
        """Return a dossier: a card, and tables under it."""
        inside = {**(shape["result"] or {}), **(shape["handover"] or {})}
        plain = {
            key: value for key, value in shape.items() if key not in {*TABLES, "result", "handover", "stage_dues"}
        }
        tables = [
            self.table(name, [_renamed(row, names) for row in shape[name]])
            for name, names in TABLES.items()
            if shape[name]
        ]
        return "\n\n".join([self.card({**plain, **inside}), *tables])

    def table(self, name: str, shapes: Sequence[Shape]) -> str:
        """Return shapes as the table of that name."""
        columns = COLUMNS[name]
        rows = [[self.cell(column, self.of(shape, column)) for column in columns] for shape in shapes]
        return table([text(f"cli.field.{column}", self.language) for column in columns], rows)

    def card(self, shape: Shape) -> str:
        """Return one thing: a caption and a value a line."""
        shown = {key: self.cell(key, value) for key, value in shape.items() if key != "records"}
        return card([(text(f"cli.field.{key}", self.language), value) for key, value in shown.items() if value])

    def of(self, shape: Shape, column: str) -> object:
        """Return what stands in a column."""
        if column == "time":
            unit = shape["time_unit"]
            return text(f"unit.{unit}", self.language, count=shape["time_limit"]) if unit else None
        return named(shape, self.language).get(column)

    def cell(self, column: str, value: object) -> str:
        """Return a value as its column writes it."""
        match value:
            case None:
                return ""
            case bool():
                return text("cli.yes" if value else "cli.no", self.language)
            case list():
                return ", ".join(self.cell(ONE_OF.get(column, ""), one) for one in value)
            case str() if column.endswith(("due_at", "_due")):
                return f"{datetime.fromisoformat(value).astimezone(self.zone):%H:%M %d/%m/%Y}"
            case str() if column.endswith(("at", "_until")):
                return f"{datetime.fromisoformat(value).astimezone(self.zone):%H:%M:%S %d/%m/%Y}"
            case str() if column in DAYS:
                return f"{date.fromisoformat(value):%d/%m/%Y}"
            case _:
                return find(f"{GROUPS.get(column)}.{value}", self.language) or str(value)


def _renamed(row: Shape, names: Mapping[str, str]) -> Shape:
    return {names.get(key, key): value for key, value in row.items()}


def _sentence_key(fact: Fact, shape: Shape) -> str:
    key = fact_key(type(fact))
    if said := variant(fact) or calling_variant(fact):
        return key + said
    return f"{key}.to_desk" if shape.get("to_desk") else key


def named(shape: Shape, language: str) -> Shape:
    """Return the shape with its name in a language."""
    return {**shape, "name": shape.get(f"name_{language}", shape.get("name"))}


def state_named(shape: Shape, group: str) -> Shape:
    """Return the shape with its state under the name of the group of words for it."""
    return {group if key == "state" else key: value for key, value in shape.items()}
