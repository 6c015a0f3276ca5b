"""What a fact says of its own, beside its time, its place and what it is about, as JSON knows it and back."""

from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

from office.domain.facts import Fact

SUBJECTS = frozenset({"ticket", "after", "dossier", "record", "service"})
"""Fields that hold what a fact is about; its row is kept elsewhere."""


def own_values(fact: Fact) -> dict[str, Any]:
    """Return the fact's own fields by name, each as JSON knows it."""
    kind: Any = type(fact)
    return {name: _json(getattr(fact, name)) for name in own_names(kind)}


def own_arguments(kind: Any, body: dict[str, Any]) -> dict[str, Any]:
    """Return the arguments that make a fact of that kind again from what `own_values` returned."""
    hints = _hints(kind)
    return {name: _value(hints[name], body[name]) for name in own_names(kind) if name in body}


@cache
def own_names(kind: Any) -> tuple[str, ...]:
    """Return the names of a kind's own fields, in their order."""
    shared = {*(one.name for one in fields(Fact)), *SUBJECTS}
    return tuple(one.name for one in fields(kind) if one.name not in shared)


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _json(value: Any) -> Any:
    match value:
        case tuple():
            return [_json(one) for one in value]
        case datetime():
            return value.astimezone(UTC).isoformat()
        case date():
            return value.isoformat()
        case Decimal():
            return str(value)
        case StrEnum():
            return value.value
        case _:
            return value


def _value(hint: Any, told: Any) -> Any:
    if told is None:
        return None
    if isinstance(hint, UnionType):
        hint = next(one for one in get_args(hint) if one is not type(None))
    if get_origin(hint) is tuple:
        return tuple(_value(get_args(hint)[0], one) for one in told)
    if hint in {date, datetime}:
        return hint.fromisoformat(told)
    if isinstance(hint, type) and issubclass(hint, StrEnum | Decimal):
        return hint(told)
    return told
