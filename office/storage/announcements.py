"""Calls and what walls said of them, from the end of the journal: by its key, never through the whole past."""

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam, select
from sqlalchemy import text as sql

from office.domain.announced import GRACE, AnnouncedCall, Said, unannounced_of
from office.domain.facts import TicketCalled, TicketRecalled
from office.domain.service_days import service_day, zone
from office.domain.tickets import Ticket, TicketState, parse_number
from office.domain.wall_calls import CallMade, Spoken
from office.domain.wall_facts import CallAnnounced
from office.storage.fact_kinds import NAMES
from office.storage.journal import head
from office.storage.prepared import Record
from office.storage.tables import journal
from office.storage.tickets import find_number
from office.storage.transaction import Transaction
from office.storage.walls import walls

CALLED, RECALLED, ANNOUNCED = (NAMES[kind] for kind in (TicketCalled, TicketRecalled, CallAnnounced))
CALLS = frozenset({CALLED, RECALLED})
LATELY = 1_000
"""Rows looked through for calls that nobody announced: some minutes of a busy hall."""
FRESH = timedelta(minutes=10)
"""What was called before is not announced any more, and nobody is told; nor does a wall that starts take it up."""
PAGE, PAGES = 1_000, 30
"""Rows of the journal looked through at a time for the log of a day, and how often at the most."""

_j = journal.c
# Literal: the list never changes, and a parameter each would be bound every time.
_KINDS = sql(f"kind IN ('{CALLED}', '{RECALLED}', '{ANNOUNCED}')")
_ROWS = (
    select(_j.revision, _j.at, _j.kind, _j.ticket, _j.desk, _j.body)
    .where(
        _j.office_id == bindparam("office"),
        _j.revision > bindparam("since"),
        _j.revision <= bindparam("until"),
        _j.service_day == bindparam("day"),
        _KINDS,
    )
    .order_by(_j.revision)
)

KINDS_SINCE = select(_j.kind).where(_j.office_id == bindparam("office"), _j.revision > bindparam("since")).distinct()
"""What kinds of facts were written after a revision."""


@cache
def _of_tickets(many: int) -> Select[Any]:
    """The rows of so many tickets: each has a name of its own in the statement."""
    return _ROWS.where(_j.ticket.in_([bindparam(f"ticket_{place}", type_=String) for place in range(many)]))


def unannounced(tx: Transaction, at_desks: Iterable[Ticket]) -> tuple[CallMade, ...]:
    """Return the calls of the last minutes that had their time and that no wall announced, oldest first.

    Args:
        tx: one moment of the database.
        at_desks: the called and serving tickets of the hall.
    """
    called = {one.number: one for one in at_desks if _had_its_time(one, tx.at)}
    known = walls(tx) if called else ()
    if not known:
        return ()
    last, day = head(tx)[0], service_day(tx.at, tx.time_zone)
    named = {f"ticket_{place}": number for place, number in enumerate(called)}
    rows = tx.all(_of_tickets(len(called)), since=last - LATELY, until=last, day=day, **named)
    fresh = [one for one in _log(rows, called) if tx.at - one.call.at < FRESH]
    return tuple(unannounced_of(fresh, known, tx.at, tx.at.astimezone(zone(tx.time_zone)).time()))


def _had_its_time(ticket: Ticket, now: datetime) -> bool:
    if ticket.state is not TicketState.CALLED or ticket.called_at is None:
        return False
    return ticket.calls > 1 or now - ticket.called_at > GRACE


def only_announced(tx: Transaction, since: int) -> tuple[int, datetime] | None:
    """Return revision and moment of the office if walls alone have written after revision `since`, of calls."""
    kinds = {row["kind"] for row in tx.all(KINDS_SINCE, since=since)}
    return (head(tx)[0], tx.at) if kinds == {ANNOUNCED} else None


def wall_calls(tx: Transaction, limit: int) -> tuple[AnnouncedCall, ...]:
    """Return the latest calls of the day, newest first, each with what every wall said of it."""
    rows, day = _latest_rows(tx, limit), service_day(tx.at, tx.time_zone)
    numbers = {str(one["ticket"]) for one in rows}
    found = (find_number(tx, day, *parsed) for parsed in map(parse_number, numbers) if parsed)
    return tuple(reversed(_log(rows, {one.number: one for one in found if one})))[:limit]


def _latest_rows(tx: Transaction, limit: int) -> list[Record]:
    """Return the rows from the last `limit` calls of the day on, oldest first."""
    until, day = head(tx)[0], service_day(tx.at, tx.time_zone)
    rows: list[Record] = []
    for _ in range(PAGES):
        rows = [*tx.all(_ROWS, since=until - PAGE, until=until, day=day), *rows]
        until -= PAGE
        if until <= 0 or sum(one["kind"] in CALLS for one in rows) >= limit:
            break
    calls = [place for place, one in enumerate(rows) if one["kind"] in CALLS]
    return rows[calls[-limit] :] if len(calls) > limit else rows


def _log(rows: Sequence[Record], tickets: Mapping[str, Ticket]) -> list[AnnouncedCall]:
    said: dict[int, list[Said]] = {}
    for row in rows:
        if row["kind"] == ANNOUNCED:
            body = json.loads(row["body"])
            said.setdefault(body["call"], []).append(_said(body))
    calls = (call_of(one, tickets[one["ticket"]]) for one in rows if one["kind"] in CALLS)
    return [AnnouncedCall(call=call, said=tuple(said.get(call.revision, ()))) for call in calls]


def _said(body: Mapping[str, Any]) -> Said:
    shown_at = datetime.fromisoformat(body["shown_at"])
    return Said(wall=body["wall"], shown_at=shown_at, spoken=Spoken(body["spoken"]))


def call_of(row: Record, ticket: Ticket) -> CallMade:
    """Return a call from its row of the journal; `ticket` is its ticket as it stands now."""
    return CallMade(
        revision=row["revision"],
        at=row["at"],
        number=row["ticket"],
        series=ticket.series,
        desk=row["desk"],
        language=ticket.language,
        is_recall=row["kind"] == RECALLED,
        matters=ticket.state is TicketState.CALLED and ticket.desk == row["desk"],
    )
