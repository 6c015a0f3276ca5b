"""Walls, what they announced and what is wrong with them: as JSON objects and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from office.cli.json_values import json_value
from office.cli.tables import card, table
from office.domain.announced import AnnouncedCall
from office.domain.notices import Notice
from office.domain.wall_facts import WallRuleSet
from office.domain.walls import RULES, Wall, WallTrouble, rules_told
from office.texts import text
from office.wall_words import rule_text, trouble_words, value_text

if TYPE_CHECKING:
    from office.cli.telling import Teller

SHOWN = 60
"""Characters of a notice that a line of a table has."""


@dataclass(frozen=True, slots=True)
class WallList:
    """The walls, and what is wrong with them."""

    walls: Sequence[Wall]
    troubles: Sequence[WallTrouble]


@dataclass(frozen=True, slots=True)
class RulesSet:
    """What was changed of a wall."""

    facts: Sequence[WallRuleSet]


@dataclass(frozen=True, slots=True)
class CallLog:
    """Calls, each with what every wall said of it."""

    calls: Sequence[AnnouncedCall]


@dataclass(frozen=True, slots=True)
class TroubleList:
    """What is wrong with walls."""

    troubles: Sequence[WallTrouble]


WallAnswer = WallList | RulesSet | CallLog | TroubleList


def wall_shape(value: WallAnswer) -> dict[str, Any]:
    """Return it as a JSON object."""
    match value:
        case WallList(walls, troubles):
            return {"walls": [_wall(one, troubles) for one in walls]}
        case RulesSet(facts):
            return {"set": [_json(one, "wall", "rule", "value", "officer", "at", "revision") for one in facts]}
        case CallLog(calls):
            return {"calls": [_call(one) for one in calls]}
        case TroubleList(troubles):
            return {"troubles": [_json(one, "wall", "cause", "about", "since") for one in troubles]}


def _wall(wall: Wall, troubles: Sequence[WallTrouble]) -> dict[str, Any]:
    return {
        "wall": wall.name,
        "started_at": json_value(wall.started_at),
        "rules": rules_told(wall.rules),
        "changed": sorted(wall.changed),
        "troubles": [_json(one, "cause", "about", "since") for one in troubles if one.wall == wall.name],
    }


def _call(one: AnnouncedCall) -> dict[str, Any]:
    call = _json(one.call, "revision", "at", "number", "desk", "language", recall="is_recall", matters="matters")
    said = [_json(told, "wall", "shown_at", "spoken") for told in one.said]
    return {**call, "shown": one.is_shown, "spoken": one.is_spoken, "walls": said}


def _json(value: object, *same: str, **renamed: str) -> dict[str, Any]:
    names = {name: name for name in same} | renamed
    return {key: json_value(getattr(value, name)) for key, name in names.items()}


def wall_words(value: WallAnswer, told: "Teller") -> str:
    """Return it in words: a card for each wall, a sentence for each change, a table of calls or troubles."""
    match value:
        case WallList(walls, troubles):
            lines = [_card(one, troubles, told) for one in walls]
        case RulesSet(facts):
            return "\n".join(told.fact(one) for one in facts)
        case CallLog(calls):
            lines = _table(("called_at", "number", "desk", "walls"), [_call_row(one, told) for one in calls], told)
        case TroubleList(troubles):
            lines = _table(("wall", "trouble", "from_when"), [_trouble_row(one, told) for one in troubles], told)
    return "\n\n".join(lines) or text("cli.empty", told.language)


def _table(columns: Sequence[str], rows: list[list[str]], told: "Teller") -> list[str]:
    return [table([text(f"cli.field.{one}", told.language) for one in columns], rows)] if rows else []


def _card(wall: Wall, troubles: Sequence[WallTrouble], told: "Teller") -> str:
    now, own = rules_told(wall.rules), rules_told(Wall(name="", started_at=wall.started_at, own=wall.own).rules)
    heads = [("wall", wall.name), ("started_at", _moment(wall.started_at, told))]
    rules = [(_capital(rule_text(name, told.language)), _rule(name, now, own, wall, told)) for name in RULES]
    wrong = [_wrong(one, told) for one in troubles if one.wall == wall.name]
    below = [(text("cli.field.trouble", told.language), one) for one in wrong]
    return card([*((text(f"cli.field.{key}", told.language), value) for key, value in heads), *rules, *below])


def _rule(name: str, now: dict[str, str], own: dict[str, str], wall: Wall, told: "Teller") -> str:
    value = value_text(name, now[name], told.language)
    if name not in wall.changed:
        return value
    return text("cli.wall.changed", told.language, value=value, own=value_text(name, own[name], told.language))


def _wrong(trouble: WallTrouble, told: "Teller") -> str:
    words = trouble_words(trouble, told.language)
    return text("cli.wall.since", told.language, trouble=words, since=_moment(trouble.since, told))


def _call_row(one: AnnouncedCall, told: "Teller") -> list[str]:
    call = one.call
    number = text("cli.wall.recall", told.language, number=call.number) if call.is_recall else call.number
    said = [f"{walled.wall}: {text(f'spoken.{walled.spoken}', told.language)}" for walled in one.said]
    missed = text("cli.wall.missed", told.language)
    return [_moment(call.at, told), number, call.desk, "; ".join(said) or missed]


def _trouble_row(one: WallTrouble, told: "Teller") -> list[str]:
    return [one.wall, trouble_words(one, told.language), _moment(one.since, told)]


def _moment(at: datetime | None, told: "Teller") -> str:
    return f"{at.astimezone(told.zone):%H:%M:%S %d/%m/%Y}" if at else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def notice_row(notice: Notice, language: str) -> dict[str, Any]:
    """Return what a table shows of a notice: its days as people write them, and the beginning of its words."""
    words = notice.text_en or notice.text_vi if language == "en" else notice.text_vi
    days = {name: f"{getattr(notice, name):%d/%m/%Y}" for name in ("first_day", "last_day")}
    return {**days, "words": words if len(words) <= SHOWN else f"{words[: SHOWN - 1].rstrip()}…"}
