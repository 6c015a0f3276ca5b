"""Values as JSON knows them."""

from datetime import UTC, date, datetime
from enum import Enum


def json_value(value: object) -> object:
    """Return a value as JSON knows it."""
    match value:
        case Enum():
            return value.value
        case datetime():
            return instant(value)
        case date():
            return value.isoformat()
        case tuple():
            return [json_value(item) for item in value]
    return value


def instant(at: datetime) -> str:
    """Return an aware instant as `2026-11-23T01:42:05.000000Z`."""
    return at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
