"""The service times that were measured lately, and the line as an estimate needs it; the past costs nothing."""

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import bindparam, func, select

from office.domain.estimates import DeskLoad, Measured, Wait
from office.domain.promises import Kept
from office.domain.service_days import zone
from office.domain.tickets import AT_DESK
from office.storage import desks, tickets
from office.storage.catalogue import list_services
from office.storage.prepared import Record
from office.storage.tables import journal, services
from office.storage.ticket_tables import ENDED_ROWS, IN_LINE_ROWS
from office.storage.ticket_tables import tickets as table
from office.storage.transaction import Transaction

RECENT = 120
"""Times of a service that count as lately measured."""

_t = table.c
_LATELY = (
    select(_t.called_at, _t.closed_at)
    .where(_t.office_id == bindparam("office"), _t.service == bindparam("service"), ENDED_ROWS)
    .order_by(_t.closed_at.desc())
    .limit(RECENT)
)
_LINE = (
    select(_t.service)
    .where(
        _t.office_id == bindparam("office"),
        _t.service_day == bindparam("day"),
        IN_LINE_ROWS,
        _t.turn_at <= bindparam("before"),
    )
    .order_by(_t.turn_at, _t.series, _t.sequence)
)
_ENDED_THEN = (
    select(func.count())
    .where(
        _t.office_id == services.c.office_id,
        _t.service == services.c.code,
        ENDED_ROWS,
        _t.closed_at >= bindparam("since"),
        _t.closed_at < bindparam("until"),
    )
    .scalar_subquery()
)
_CHOSEN = select(services.c.code, _ENDED_THEN.label("times")).where(services.c.office_id == bindparam("office"))
_CALLS = select(journal.c.body).where(
    journal.c.office_id == bindparam("office"),
    journal.c.kind == "ticket_called",
    journal.c.service_day == bindparam("day"),
)


def measured(tx: Transaction) -> tuple[Measured, ...]:
    """Return the latest service times of every service."""
    rows = [(one.code, row) for one in list_services(tx) for row in tx.all(_LATELY, service=one.code)]
    return tuple(_measured(code, row, zone(tx.time_zone)) for code, row in rows if row["called_at"] is not None)


def _measured(service: str, row: Record, here: ZoneInfo) -> Measured:
    called = row["called_at"]
    return Measured(service, called.astimezone(here).hour, (row["closed_at"] - called).total_seconds())


def ended_between(tx: Transaction, since: datetime, until: datetime) -> dict[str, int]:
    """Return how many tickets of each service ended in that time; a range of one index for each service."""
    return {row["code"]: row["times"] for row in tx.all(_CHOSEN, since=since, until=until)}


def line_now(tx: Transaction, day: date, before: datetime) -> list[str]:
    """Return the services of those who wait and whose turn was before that moment, in the order of their turns."""
    return [row["service"] for row in tx.all(_LINE, day=day, before=before)]


def desks_now(tx: Transaction, day: date) -> list[DeskLoad]:
    """Return what the open desks serve, and what they are busy with."""
    held = {ticket.desk: ticket for ticket in tickets.list_tickets(tx, day, AT_DESK)}
    loads = []
    for desk in (one.on(day, tx.time_zone) for one in desks.list_desks(tx)):
        ticket = held.get(desk.number)
        if desk.state == "open":
            since = (tx.at - ticket.called_at).total_seconds() if ticket and ticket.called_at else 0.0
            loads.append(DeskLoad(frozenset(desk.services), ticket.service if ticket else None, max(0.0, since)))
    return loads


def kept_promises(tx: Transaction, day: date) -> list[Kept]:
    """Return every promise of a day and what came of it, from the journal."""
    bodies = (json.loads(row["body"]) for row in tx.all(_CALLS, day=day))
    return [Kept(body["service"], Wait(*body["promised"]), body["waited"]) for body in bodies if "promised" in body]
