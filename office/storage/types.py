"""Column types that mean the same on SQLite and on PostgreSQL."""

import enum
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any, TypeVar

from sqlalchemy import DateTime, Dialect, String, Text, TypeDecorator


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant in UTC, to the microsecond; SQLite has no time zones and keeps it naive."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse naive instants; hand the database UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"a naive instant cannot be stored: {value!r}")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Give an aware instant back."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Words(TypeDecorator[tuple[str, ...]]):
    """A few words that have no comma in them, in their order; an empty text for none."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[tuple[str, ...] | None], str]:  # noqa: ARG002
        """Join them."""
        return lambda words: ",".join(words or ())

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], tuple[str, ...]]:  # noqa: ARG002
        """Part them."""
        return lambda told: tuple(told.split(",")) if told else ()


E = TypeVar("E", bound=enum.StrEnum)


class StrEnumType(TypeDecorator[E]):
    """An enum kept by its value; the table adds the CHECK."""

    impl = String(20)
    cache_ok = True

    def __init__(self, kind: type[E]) -> None:
        super().__init__()
        self.kind = kind

    def bind_processor(self, dialect: Dialect) -> Callable[[E | None], str | None]:  # noqa: ARG002
        """Hand the driver a plain string: it adapts a subclass the slow way."""
        return lambda value: None if value is None else str(value)

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], E | None]:  # noqa: ARG002
        """Look values up in a table: an enum call costs ten times as much."""
        members: dict[str, E] = {member.value: member for member in self.kind}
        return members.get
