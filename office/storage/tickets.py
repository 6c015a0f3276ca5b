"""Tickets as rows: issue, look up, claim the next, change under the version."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Integer,
    Select,
    String,
    and_,
    bindparam,
    func,
    insert,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from office.domain.errors import Conflict, Reason
from office.domain.tickets import AT_DESK, IN_LINE, Ticket, TicketState
from office.storage.prepared import Record
from office.storage.ticket_tables import AT_DESK_ROWS, IN_LINE_ROWS, in_states, number_counters, tickets
from office.storage.transaction import Transaction
from office.storage.types import UtcDateTime

_t = tickets.c
_COLUMNS = [column for column in _t if column.name != "office_id"]
_OFFICE = _t.office_id == bindparam("office")
_TODAY = and_(_OFFICE, _t.service_day == bindparam("day"))
_TURN = (_t.turn_at, _t.series, _t.sequence)


def _waits_here(services: int) -> ColumnElement[bool]:
    """Whether a ticket waits for a desk that serves so many services: each has a name of its own in the statement."""
    mine = _t.service.in_([bindparam(f"service_{place}", type_=String) for place in range(services)])
    return and_(_TODAY, IN_LINE_ROWS, or_(_t.for_desk == bindparam("desk"), and_(_t.for_desk.is_(None), mine)))


@cache
def _line(services: int) -> Select[Any]:
    return select(*_COLUMNS).where(_waits_here(services)).order_by(*_TURN)


@cache
def _beginning(services: int) -> Select[Any]:
    return _line(services).limit(bindparam("most"))


@cache
def _length(services: int) -> Select[Any]:
    return select(func.count().label("people")).where(_waits_here(services))


@cache
def _claim(services: int) -> Select[Any]:
    return _line(services).limit(1).with_for_update(skip_locked=True)


@cache
def _peek(services: int) -> Select[Any]:
    return _line(services).limit(1)


def _named(services: tuple[str, ...]) -> dict[str, str]:
    return {f"service_{place}": code for place, code in enumerate(services)}


_BY_NUMBER = select(*_COLUMNS).where(_TODAY, _t.series == bindparam("series"), _t.sequence == bindparam("sequence"))
_BY_TOKEN = select(*_COLUMNS).where(_OFFICE, _t.token == bindparam("token"))
_AT_DESK = select(*_COLUMNS).where(_OFFICE, _t.desk == bindparam("desk"), AT_DESK_ROWS)
_MY_TURN = tuple_(
    bindparam("at", type_=UtcDateTime),
    bindparam("series", type_=String),
    bindparam("sequence", type_=Integer),
)
_AHEAD = select(func.count().label("ahead")).where(
    _TODAY, IN_LINE_ROWS, _t.series == bindparam("series"), tuple_(*_TURN) < _MY_TURN
)


_HELD = select(*_COLUMNS).where(_OFFICE, AT_DESK_ROWS).order_by(_t.issued_at, _t.series, _t.sequence)
"""Without the day: with it, planners go through all of the day's tickets instead of the few that desks hold."""


@cache
def _in_states(states: frozenset[TicketState]) -> Select[Any]:
    return select(*_COLUMNS).where(_TODAY, in_states(states)).order_by(_t.issued_at, _t.series, _t.sequence)


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
    .where(_TODAY, _t.for_desk == bindparam("of_desk"), in_states({*IN_LINE, TicketState.PARKED}))
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


def peek_next(tx: Transaction, day: date, desk: str, services: tuple[str, ...]) -> Ticket | None:
    """Return whose turn it is for the desk, locked against nobody, or None if nobody waits."""
    return _ticket(tx.one(_peek(len(services)), day=day, desk=desk, **_named(services)))


def claim_next(tx: Transaction, day: date, desk: str, services: tuple[str, ...]) -> Ticket | None:
    """Return the next ticket for the desk, locked against other desks, or None if nobody waits."""
    return _ticket(tx.one(_claim(len(services)), day=day, desk=desk, **_named(services)))


def find_number(tx: Transaction, day: date, series: str, sequence: int) -> Ticket | None:
    """Return the ticket with that number on that day."""
    return _ticket(tx.one(_BY_NUMBER, day=day, series=series, sequence=sequence))


def find_token(tx: Transaction, token: str) -> Ticket | None:
    """Return the ticket with that token, of whatever day."""
    return _ticket(tx.one(_BY_TOKEN, token=token))


def ticket_at(tx: Transaction, desk: str) -> Ticket | None:
    """Return the ticket that is called to or served at the desk now."""
    return _ticket(tx.one(_AT_DESK, desk=desk))


def count_ahead(tx: Transaction, ticket: Ticket) -> int:
    """Return how many people of the ticket's series have their turn before it."""
    row = tx.one(_AHEAD, day=ticket.service_day, at=ticket.turn_at, series=ticket.series, sequence=ticket.sequence)
    return int(row["ahead"]) if row else 0


def list_tickets(tx: Transaction, day: date, states: frozenset[TicketState]) -> list[Ticket]:
    """Return the day's tickets in those states, in order of issue."""
    if states == AT_DESK:
        return [Ticket(**row) for row in tx.all(_HELD) if row["service_day"] == day]
    return [Ticket(**row) for row in tx.all(_in_states(states), day=day)]


def line_of_desk(
    tx: Transaction, day: date, desk: str, services: tuple[str, ...], most: int | None = None
) -> list[Ticket]:
    """Return those who wait for the desk in the order of their turns, or the first of them."""
    statement = _line(len(services)) if most is None else _beginning(len(services))
    limit = {} if most is None else {"most": most}
    return [Ticket(**row) for row in tx.all(statement, day=day, desk=desk, **limit, **_named(services))]


def count_line(tx: Transaction, day: date, desk: str, services: tuple[str, ...]) -> int:
    """Return how many wait for the desk."""
    row = tx.one(_length(len(services)), day=day, desk=desk, **_named(services))
    return int(row["people"]) if row else 0


def release_held(tx: Transaction, day: date, desk: str) -> int:
    """Let any desk call what waits for this one; return how many tickets that frees."""
    return tx.run(_RELEASE, {"day": day, "of_desk": desk})


def _values(ticket: Ticket) -> dict[str, Any]:
    return {name: getattr(ticket, name) for name in Ticket.__slots__}


def _changes(before: Ticket, after: Ticket) -> dict[str, Any]:
    names = Ticket.__slots__
    return {name: new for name in names if (new := getattr(after, name)) != getattr(before, name)}


def _ticket(row: Record | None) -> Ticket | None:
    return None if row is None else Ticket(**row)
