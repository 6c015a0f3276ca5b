"""Tickets as rows: issue, look up, change under the version."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Select, and_, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from office.domain.errors import Conflict, Reason
from office.domain.tickets import AT_DESK, IN_LINE, Ticket, TicketState
from office.storage.prepared import Record
from office.storage.ticket_tables import AT_DESK_ROWS, in_states, number_counters, tickets
from office.storage.transaction import Transaction

_t = tickets.c
COLUMNS = [column for column in _t if column.name != "office_id"]
"""What a ticket is made of."""
_OFFICE = _t.office_id == bindparam("office")
TODAY = and_(_OFFICE, _t.service_day == bindparam("day"))
"""The tickets of a day of this office."""


_BY_NUMBER = select(*COLUMNS).where(TODAY, _t.series == bindparam("series"), _t.sequence == bindparam("sequence"))
_BY_TOKEN = select(*COLUMNS).where(_OFFICE, _t.token == bindparam("token"))
_AT_DESK = select(*COLUMNS).where(_OFFICE, _t.desk == bindparam("desk"), AT_DESK_ROWS)
_HELD = select(*COLUMNS).where(_OFFICE, AT_DESK_ROWS).order_by(_t.issued_at, _t.series, _t.sequence)
"""Without the day: with it, planners go through all of the day's tickets instead of the few that desks hold."""


@cache
def _in_states(states: frozenset[TicketState]) -> Select[Any]:
    return select(*COLUMNS).where(TODAY, in_states(states)).order_by(_t.issued_at, _t.series, _t.sequence)


_INSERT = insert(tickets).values(office_id=bindparam("office"))
_KEY = and_(
    _OFFICE,
    _t.service_day == bindparam("at_day"),
    _t.series == bindparam("at_series"),
    _t.sequence == bindparam("at_sequence"),
)
"""A name for each part that no column bears, so that an UPDATE may also set the column."""
_UPDATE = update(tickets).where(_KEY, _t.version == bindparam("at_version"))
_RELEASE = (
    update(tickets)
    .where(TODAY, _t.for_desk == bindparam("of_desk"), in_states({*IN_LINE, TicketState.PARKED}))
    .values(for_desk=None, version=_t.version + 1)
)


def _count_up(dialect: Any) -> Any:
    new = dialect.insert(number_counters).values(
        office_id=bindparam("office"), service_day=bindparam("day"), series=bindparam("series"), last=1
    )
    return new.on_conflict_do_update(
        index_elements=["office_id", "service_day", "series"], set_={"last": number_counters.c.last + 1}
    ).returning(number_counters.c.last)


_COUNT_UP = {True: _count_up(sqlite), False: _count_up(postgresql)}


def next_number(tx: Transaction, day: date, series: str) -> int:
    """Return the next number of the series on that day; the counter's row is locked until the end."""
    row = tx.one(_COUNT_UP[tx.is_sqlite], day=day, series=series)
    assert row is not None  # noqa: S101 - an upsert returns its row
    return int(row["last"])


def insert_ticket(tx: Transaction, ticket: Ticket) -> None:
    """Keep a new ticket."""
    tx.run(_INSERT, _values(ticket))


def change_ticket(tx: Transaction, before: Ticket, after: Ticket) -> None:
    """Write the ticket as it is after a move.

    Raises:
        Conflict: `lost_race` if somebody changed it since it was read.
    """
    changed = _changes(before, after)
    where = {
        "at_day": before.service_day,
        "at_series": before.series,
        "at_sequence": before.sequence,
        "at_version": before.version,
    }
    if tx.run(_UPDATE, {**changed, **where}) != 1:
        raise Conflict(Reason.LOST_RACE, what=before.number)


def find_number(tx: Transaction, day: date, series: str, sequence: int) -> Ticket | None:
    """Return the ticket with that number on that day."""
    return ticket_of(tx.one(_BY_NUMBER, day=day, series=series, sequence=sequence))


def find_token(tx: Transaction, token: str) -> Ticket | None:
    """Return the ticket with that token, of whatever day."""
    return ticket_of(tx.one(_BY_TOKEN, token=token))


def ticket_at(tx: Transaction, desk: str) -> Ticket | None:
    """Return the ticket that is called to or served at the desk now."""
    return ticket_of(tx.one(_AT_DESK, desk=desk))


def list_tickets(tx: Transaction, day: date, states: frozenset[TicketState]) -> list[Ticket]:
    """Return the day's tickets in those states, in order of issue."""
    if states == AT_DESK:
        return [Ticket(**row) for row in tx.all(_HELD) if row["service_day"] == day]
    return [Ticket(**row) for row in tx.all(_in_states(states), day=day)]


def release_held(tx: Transaction, day: date, desk: str) -> int:
    """Let any desk call what waits for this one; return how many tickets that frees."""
    return tx.run(_RELEASE, {"day": day, "of_desk": desk})


def _values(ticket: Ticket) -> dict[str, Any]:
    return {name: getattr(ticket, name) for name in Ticket.__slots__}


def _changes(before: Ticket, after: Ticket) -> dict[str, Any]:
    names = Ticket.__slots__
    return {name: new for name in names if (new := getattr(after, name)) != getattr(before, name)}


def ticket_of(row: Record | None) -> Ticket | None:
    """Return the ticket of a row, if there is one."""
    return None if row is None else Ticket(**row)
