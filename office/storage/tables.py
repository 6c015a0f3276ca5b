"""The tables; `office_id` leads every key and every index, so offices can be split by it later."""

import enum
from collections.abc import Iterable
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    TextClause,
    UniqueConstraint,
    false,
    text,
    true,
)

from office.domain.desks import DeskState, MixRule
from office.domain.tickets import AT_DESK, ENDED, IN_LINE, TicketState
from office.storage.types import StrEnumType, UtcDateTime, Words

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def one_of(column: str, kind: type[enum.StrEnum]) -> CheckConstraint:
    """A CHECK that the column holds a value of the enum."""
    return CheckConstraint(f"{column} IN ({quoted(kind)})", name=column)


def quoted(values: Iterable[enum.StrEnum]) -> str:
    """Return the values as SQL writes a list of them."""
    return ", ".join(f"'{value}'" for value in sorted(member.value for member in values))


def office_table(name: str, *items: Any, key: tuple[str, ...]) -> Table:
    """A table whose primary key is the office and `key`."""
    return Table(
        name,
        metadata,
        Column("office_id", Integer, nullable=False),
        *items,
        PrimaryKeyConstraint("office_id", *key),
    )


def references(table: str, columns: tuple[str, ...], remote: tuple[str, ...]) -> ForeignKeyConstraint:
    """A foreign key to another table of the same office."""
    return ForeignKeyConstraint(["office_id", *columns], [f"{table}.{name}" for name in ("office_id", *remote)])


offices = Table(
    "offices",
    metadata,
    Column("office_id", Integer, primary_key=True, autoincrement=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("place_vi", Text, nullable=False),
    Column("agency_code", String(40), nullable=False),
    Column("time_zone", String(60), nullable=False),
    Column("preset", String(60), nullable=False),
    Column("revision", BigInteger, nullable=False),
    Column("head", String(64), nullable=False),
    Column("last_at", UtcDateTime, nullable=False),
    Column("catalogue_version", Integer, nullable=False, server_default=text("1")),
)

series = office_table(
    "series",
    Column("letter", String(2), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("gives_results", Boolean, nullable=False),
    references("offices", (), ()),
    key=("letter",),
)

services = office_table(
    "services",
    Column("code", String(8), nullable=False),
    Column("series", String(2), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("is_open", Boolean, nullable=False),
    Column("daily_cap", Integer),
    Column("asks_identity", Boolean, nullable=False, server_default=false()),
    references("series", ("series",), ("letter",)),
    key=("code",),
)

procedures = office_table(
    "procedures",
    Column("code", String(40), nullable=False),
    references("offices", (), ()),
    key=("code",),
)
"""The codes that have ever been in the catalogue; what they say, version by version, is in `procedure_versions`."""

priority_groups = office_table(
    "priority_groups",
    Column("code", String(20), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("head_start_minutes", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    references("offices", (), ()),
    key=("code",),
)

officers = office_table(
    "officers",
    Column("code", String(40), nullable=False),
    Column("name", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("roles", Text, nullable=False, server_default=text("''")),
    Column("is_active", Boolean, nullable=False, server_default=true()),
    references("offices", (), ()),
    key=("code",),
)

desks = office_table(
    "desks",
    Column("number", String(8), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("services", Words, nullable=False),
    Column("position", Integer, nullable=False),
    Column("state", StrEnumType(DeskState), nullable=False),
    Column("officer", String(40)),
    Column("note", Text),
    Column("reason", String(20)),
    Column("since", UtcDateTime),
    Column("stages", Words, nullable=False, server_default=text("''")),
    Column("rule", StrEnumType(MixRule), nullable=False, server_default="turn"),
    Column("patience", Integer, nullable=False, server_default="15"),
    Column("ratio", Integer, nullable=False, server_default="2"),
    Column("auto_call", Boolean, nullable=False, server_default=false()),
    Column("streak", Integer, nullable=False, server_default="0"),
    Column("version", Integer, nullable=False),
    one_of("state", DeskState),
    one_of("rule", MixRule),
    references("officers", ("officer",), ("code",)),
    key=("number",),
)

number_counters = office_table(
    "number_counters",
    Column("service_day", Date, nullable=False),
    Column("series", String(40), nullable=False),
    Column("last", Integer, nullable=False),
    references("offices", (), ()),
    key=("service_day", "series"),
)
"""The last number given in a series, or in the dossier codes of an agency, on a day."""

tickets = office_table(
    "tickets",
    Column("service_day", Date, nullable=False),
    Column("series", String(2), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("token", String(32), nullable=False),
    Column("service", String(8), nullable=False),
    Column("state", StrEnumType(TicketState), nullable=False),
    Column("language", String(2), nullable=False),
    Column("priority", String(20)),
    Column("issued_at", UtcDateTime, nullable=False),
    Column("turn_at", UtcDateTime, nullable=False),
    Column("desk", String(8)),
    Column("officer", String(40)),
    Column("for_desk", String(8)),
    Column("calls", Integer, nullable=False),
    Column("called_at", UtcDateTime),
    Column("started_at", UtcDateTime),
    Column("closed_at", UtcDateTime),
    Column("note", Text),
    Column("reason", String(20)),
    Column("to_do", Words, nullable=False, server_default=text("''")),
    Column("back_to", Words, nullable=False, server_default=text("''")),
    Column("promised_low", Integer),
    Column("promised_mid", Integer),
    Column("promised_high", Integer),
    Column("version", Integer, nullable=False),
    one_of("state", TicketState),
    CheckConstraint("sequence > 0", name="sequence"),
    UniqueConstraint("office_id", "token"),
    references("services", ("service",), ("code",)),
    key=("service_day", "series", "sequence"),
)


def in_states(states: Iterable[TicketState]) -> TextClause:
    """A condition on `state`, literal and not bound: so a planner sees that a partial index has the same one."""
    return text(f"state IN ({quoted(states)})")


IN_LINE_ROWS = in_states(IN_LINE)
ENDED_ROWS = in_states(ENDED)
AT_DESK_ROWS = in_states(AT_DESK)

Index(
    "ix_tickets_line",
    tickets.c.office_id,
    tickets.c.service_day,
    tickets.c.turn_at,
    tickets.c.series,
    tickets.c.sequence,
    sqlite_where=IN_LINE_ROWS,
    postgresql_where=IN_LINE_ROWS,
)
Index(
    "ix_tickets_ended",
    tickets.c.office_id,
    tickets.c.service,
    tickets.c.closed_at,
    sqlite_where=ENDED_ROWS,
    postgresql_where=ENDED_ROWS,
)
"""The service times measured lately; only a ticket's end writes to it."""
Index(
    "uq_tickets_active_desk",
    tickets.c.office_id,
    tickets.c.desk,
    unique=True,
    sqlite_where=AT_DESK_ROWS,
    postgresql_where=AT_DESK_ROWS,
)
"""A desk holds at most one called or serving ticket: the claim's last net."""

journal = office_table(
    "journal",
    Column("revision", BigInteger, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("kind", String(40), nullable=False),
    Column("service_day", Date),
    Column("ticket", String(16)),
    Column("dossier", String(60)),
    Column("desk", String(8)),
    Column("officer", String(40)),
    Column("body", Text, nullable=False),
    Column("hash", String(64), nullable=False),
    Column("request_key", String(64), nullable=False),
    Column("request_print", String(64), nullable=False),
    UniqueConstraint("office_id", "request_key"),
    references("offices", (), ()),
    key=("revision",),
)
