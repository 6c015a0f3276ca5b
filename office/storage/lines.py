"""The line of a desk as rows: who waits there, whose turn it is, and how many are before."""

from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, String, and_, bindparam, func, or_, select, tuple_

from office.domain.tickets import Ticket
from office.storage.ticket_tables import IN_LINE_ROWS, tickets
from office.storage.tickets import COLUMNS, TODAY, ticket_of
from office.storage.transaction import Transaction
from office.storage.types import UtcDateTime

_t = tickets.c
_TURN = (_t.turn_at, _t.series, _t.sequence)


def _waits_here(services: int) -> ColumnElement[bool]:
    """Whether a ticket waits for a desk that serves so many services: each has a name of its own in the statement."""
    mine = _t.service.in_([bindparam(f"service_{place}", type_=String) for place in range(services)])
    return and_(TODAY, IN_LINE_ROWS, or_(_t.for_desk == bindparam("desk"), and_(_t.for_desk.is_(None), mine)))


@cache
def _line(services: int) -> Select[Any]:
    return select(*COLUMNS).where(_waits_here(services)).order_by(*_TURN)


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


_MY_TURN = tuple_(
    bindparam("at", type_=UtcDateTime),
    bindparam("series", type_=String),
    bindparam("sequence", type_=Integer),
)
_AHEAD = select(func.count().label("ahead")).where(
    TODAY, IN_LINE_ROWS, _t.series == bindparam("series"), tuple_(*_TURN) < _MY_TURN
)


def peek_next(tx: Transaction, day: date, desk: str, services: tuple[str, ...]) -> Ticket | None:
    """Return whose turn it is for the desk, locked against nobody, or None if nobody waits."""
    return ticket_of(tx.one(_peek(len(services)), day=day, desk=desk, **_named(services)))


def claim_next(tx: Transaction, day: date, desk: str, services: tuple[str, ...]) -> Ticket | None:
    """Return the next ticket for the desk, locked against other desks, or None if nobody waits."""
    return ticket_of(tx.one(_claim(len(services)), day=day, desk=desk, **_named(services)))


def count_ahead(tx: Transaction, ticket: Ticket) -> int:
    """Return how many people of the ticket's series have their turn before it."""
    row = tx.one(_AHEAD, day=ticket.service_day, at=ticket.turn_at, series=ticket.series, sequence=ticket.sequence)
    return int(row["ahead"]) if row else 0


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
