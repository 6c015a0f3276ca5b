"""The tables of opening hours, of the office's policy on numbers, and of whose number was whose."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Integer, String, Text, UniqueConstraint, false

from office.domain.calendars import DayKind
from office.storage.table_parts import metadata, office_table, one_of, references
from office.storage.types import StrEnumType

weekday_sessions = office_table(
    "weekday_sessions",
    Column("weekday", Integer, nullable=False),
    Column("sessions", Text, nullable=False),
    CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
    references("offices", (), ()),
    key=("weekday",),
)
"""The office's week, Monday is 1; a weekday without a row is not worked."""

service_sessions = office_table(
    "service_sessions",
    Column("service", String(8), nullable=False),
    Column("weekday", Integer, nullable=False),
    Column("sessions", Text, nullable=False),
    CheckConstraint("weekday BETWEEN 1 AND 7", name="weekday"),
    references("services", ("service",), ("code",)),
    key=("service", "weekday"),
)
"""The week of a service with hours of its own; a service without any row keeps the office's."""

service_stops = office_table(
    "service_stops",
    Column("service", String(8), nullable=False),
    Column("minutes", Integer, nullable=False),
    CheckConstraint("minutes >= 0", name="minutes"),
    references("services", ("service",), ("code",)),
    key=("service",),
)
"""Services that stop giving numbers at another time before the end of a session than the office."""

calendar_days = office_table(
    "calendar_days",
    Column("day", Date, nullable=False),
    Column("kind", StrEnumType(DayKind), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("sessions", Text),
    Column("stands_for", Date),
    Column("basis", Text, nullable=False),
    one_of("kind", DayKind),
    references("offices", (), ()),
    key=("day",),
)
"""The dates that differ from the week."""

ticketing_policies = office_table(
    "ticketing_policies",
    Column("stop_minutes_before_close", Integer, nullable=False),
    Column("numbers_a_citizen_a_day", Integer),
    Column("keep_citizens_days", Integer, nullable=False),
    Column("always_open", Boolean, nullable=False),
    Column("citizen_secret", String(64), nullable=False),
    Column("hours_version", Integer, nullable=False),
    Column("absent_after_calls", Integer, nullable=False, server_default="1"),
    Column("call_reason_required", Boolean, nullable=False, server_default=false()),
    CheckConstraint("stop_minutes_before_close >= 0", name="stop_minutes_before_close"),
    references("offices", (), ()),
    key=(),
)
"""One row an office; `hours_version` counts up whenever its week, its services' weeks or its calendar change."""

citizen_numbers = office_table(
    "citizen_numbers",
    Column("service_day", Date, nullable=False),
    Column("series", String(2), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("mark", String(64), nullable=False),
    Column("place", Integer, nullable=False),
    UniqueConstraint("office_id", "service_day", "mark", "place"),
    references("tickets", ("service_day", "series", "sequence"), ("service_day", "series", "sequence")),
    key=("service_day", "series", "sequence"),
)
"""Whose number: a keyed mark, never the number of the card; `place` is the first, second … of that citizen's day."""

__all__ = [
    "calendar_days",
    "citizen_numbers",
    "metadata",
    "service_sessions",
    "service_stops",
    "ticketing_policies",
    "weekday_sessions",
]
