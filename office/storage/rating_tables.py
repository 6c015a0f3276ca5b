"""The tables of ratings: which tickets were rated, and the votes, counted apart from them."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Index, Integer, String, Text

from office.domain.ratings import Satisfaction
from office.domain.tickets import TicketState
from office.storage.table_parts import metadata, office_table, one_of, references
from office.storage.ticket_tables import in_states, tickets
from office.storage.types import StrEnumType

_TICKET = ("service_day", "series", "sequence")

rating_rules = office_table(
    "rating_rules",
    Column("minutes", Integer, nullable=False),
    Column("least_votes", Integer, nullable=False),
    CheckConstraint("minutes > 0 AND least_votes > 0", name="positive"),
    references("offices", (), ()),
    key=(),
)

complaints = office_table(
    "complaints",
    Column("code", String(20), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("is_offered", Boolean, nullable=False),
    references("offices", (), ()),
    key=("code",),
)

rated_tickets = office_table(
    "rated_tickets",
    Column("service_day", Date, nullable=False),
    Column("series", String(2), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("is_skipped", Boolean, nullable=False),
    references("tickets", _TICKET, _TICKET),
    key=_TICKET,
)
"""One row a ticket for ever: the one-vote rule. What was voted is not here."""

rating_tallies = office_table(
    "rating_tallies",
    Column("service_day", Date, nullable=False),
    Column("desk", String(8), nullable=False),
    Column("service", String(8), nullable=False),
    Column("satisfaction", StrEnumType(Satisfaction), nullable=False),
    Column("votes", Integer, nullable=False),
    one_of("satisfaction", Satisfaction),
    CheckConstraint("votes > 0", name="votes"),
    references("desks", ("desk",), ("number",)),
    references("services", ("service",), ("code",)),
    key=("service_day", "desk", "service", "satisfaction"),
)

complaint_tallies = office_table(
    "complaint_tallies",
    Column("service_day", Date, nullable=False),
    Column("desk", String(8), nullable=False),
    Column("service", String(8), nullable=False),
    Column("complaint", String(20), nullable=False),
    Column("votes", Integer, nullable=False),
    CheckConstraint("votes > 0", name="votes"),
    references("desks", ("desk",), ("number",)),
    references("services", ("service",), ("code",)),
    references("complaints", ("complaint",), ("code",)),
    key=("service_day", "desk", "service", "complaint"),
)

DONE_ROWS = in_states({TicketState.DONE})

Index(
    "ix_tickets_done_desk",
    tickets.c.office_id,
    tickets.c.desk,
    tickets.c.closed_at,
    sqlite_where=DONE_ROWS,
    postgresql_where=DONE_ROWS,
)
"""What a desk finished last; only a ticket's end writes to it."""

__all__ = [
    "DONE_ROWS",
    "complaint_tallies",
    "complaints",
    "metadata",
    "rated_tickets",
    "rating_rules",
    "rating_tallies",
]
