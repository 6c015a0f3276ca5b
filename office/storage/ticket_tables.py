"""The tables of tickets and of the numbers given, and the indexes that lines and desks are found by."""

from collections.abc import Iterable

from sqlalchemy import CheckConstraint, Column, Date, Index, Integer, String, Text, TextClause, UniqueConstraint, text

from office.domain.tickets import AT_DESK, ENDED, IN_LINE, TicketState
from office.storage.table_parts import office_table, one_of, quoted, references
from office.storage.types import StrEnumType, UtcDateTime, Words

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
