"""Dossiers with their stage records and events as rows."""

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, Select, String, bindparam, insert, select, update

from office.domain.dossier_events import DossierEvent
from office.domain.dossiers import Dossier, StageRecord
from office.domain.errors import Conflict, Reason, Refused
from office.domain.tickets import parse_number, ticket_number
from office.storage.dossier_tables import dossier_events, dossiers, stage_records
from office.storage.prepared import Record
from office.storage.transaction import Transaction

_d = dossiers.c
_NO_COLUMN = frozenset({"ticket", "records", "events"})
_COLUMNS = [column for column in _d if column.name not in {"office_id", "changed_at"}]
_OFFICE = _d.office_id == bindparam("office")
_ONE = select(*_COLUMNS).where(_OFFICE, _d.code == bindparam("code"))
_LOCKED = _ONE.with_for_update()
_CHANGED = (
    select(*_COLUMNS)
    .where(_OFFICE, _d.changed_at >= bindparam("since"))
    .order_by(_d.changed_at.desc(), _d.code)
    .limit(bindparam("limit"))
)
_OF_TICKET = (
    select(*_COLUMNS)
    .where(
        _OFFICE,
        _d.service_day == bindparam("day"),
        _d.ticket_series == bindparam("series"),
        _d.ticket_sequence == bindparam("sequence"),
    )
    .order_by(_d.opened_at, _d.code)
)
_CODES_OF_TICKET = _OF_TICKET.with_only_columns(_d.code)
_INSERT = insert(dossiers).values(office_id=bindparam("office"))
_MUTABLE = (
    *("state", "version", "result_place", "received_at", "due_at", "statutory_due_at", "stage_due_at"),
    *("hold", "supplements", "fee", "fee_paid_at", "finished_at"),
)
_UPDATE = (
    update(dossiers)
    .where(_OFFICE, _d.code == bindparam("at_code"), _d.version == bindparam("at_version"))
    .values({name: bindparam(name) for name in (*_MUTABLE, "changed_at")})
)


@cache
def _among(count: int) -> Select[Any]:
    """That many dossiers: each has a name of its own in the statement."""
    return select(*_COLUMNS).where(_OFFICE, _d.code.in_(_codes(count)))


def _codes(count: int) -> "list[BindParameter[str]]":
    return [bindparam(f"code_{place}", type_=String) for place in range(count)]


_r = stage_records.c
_RECORD = [column for column in _r if column.name not in {"office_id", "dossier", "position"}]


@cache
def _records_of(dossiers_count: int) -> Select[Any]:
    """The records of that many dossiers: each has a name of its own in the statement."""
    among = _r.dossier.in_(_codes(dossiers_count))
    ours = _r.office_id == bindparam("office")
    return select(_r.dossier, *_RECORD).where(ours, among).order_by(_r.dossier, _r.position)


_ADD_RECORD = insert(stage_records).values(office_id=bindparam("office"))
_SUPERSEDE = (
    update(stage_records)
    .where(
        _r.office_id == bindparam("office"),
        _r.dossier == bindparam("at_code"),
        _r.position == bindparam("at_position"),
    )
    .values(is_superseded=True)
)
_e = dossier_events.c
_EVENT = [_e[name] for name in DossierEvent.__slots__]
_EVENTS = (
    select(*_EVENT).where(_e.office_id == bindparam("office"), _e.dossier == bindparam("code")).order_by(_e.position)
)
_ADD_EVENT = insert(dossier_events).values(office_id=bindparam("office"))


def insert_dossier(tx: Transaction, dossier: Dossier) -> None:
    """Keep a new dossier."""
    number = parse_number(dossier.ticket) if dossier.ticket else None
    series, sequence = number or (None, None)
    values = {name: getattr(dossier, name) for name in Dossier.__slots__ if name not in _NO_COLUMN}
    tx.run(
        _INSERT,
        {**values, "ticket_series": series, "ticket_sequence": sequence, "changed_at": dossier.opened_at},
    )


def change_dossier(tx: Transaction, before: Dossier, after: Dossier) -> None:
    """Write a dossier as it is after a move, with the records and events that are new.

    Raises:
        Conflict: `lost_race` if somebody changed the dossier since it was read.
    """
    where = {"at_code": before.code, "at_version": before.version, "changed_at": tx.at}
    if tx.run(_UPDATE, {**{name: getattr(after, name) for name in _MUTABLE}, **where}) != 1:
        raise Conflict(Reason.LOST_RACE, what=before.code)
    for position, record in enumerate(after.records, 1):
        if position > len(before.records):
            values = {name: getattr(record, name) for name in StageRecord.__slots__}
            tx.run(_ADD_RECORD, {**values, "dossier": after.code, "position": position})
        elif record != before.records[position - 1]:
            tx.run(_SUPERSEDE, {"at_code": after.code, "at_position": position})
    for position, event in enumerate(after.events[len(before.events) :], len(before.events) + 1):
        told = {name: getattr(event, name) for name in DossierEvent.__slots__}
        items = json.dumps(event.items, ensure_ascii=False)
        tx.run(_ADD_EVENT, {**told, "items": items, "dossier": after.code, "position": position})


def find_dossier(tx: Transaction, code: str, *, lock: bool = False) -> Dossier:
    """Return the dossier with its records and events.

    Raises:
        Refused: `unknown_dossier`.
    """
    row = tx.one(_LOCKED if lock else _ONE, code=code)
    if row is None:
        raise Refused(Reason.UNKNOWN_DOSSIER, dossier=code)
    events = tuple(_event(told) for told in tx.all(_EVENTS, code=code))
    return replace(_with_records(tx, [row])[0], events=events)


def dossiers_of_ticket(tx: Transaction, day: date, series: str, sequence: int) -> list[Dossier]:
    """Return the dossiers opened from a ticket, oldest first."""
    return _with_records(tx, tx.all(_OF_TICKET, day=day, series=series, sequence=sequence))


def codes_of_ticket(tx: Transaction, day: date, series: str, sequence: int) -> list[str]:
    """Return the codes of the dossiers opened from a ticket, oldest first."""
    return [str(row["code"]) for row in tx.all(_CODES_OF_TICKET, day=day, series=series, sequence=sequence)]


def dossiers_changed(tx: Transaction, since: datetime, limit: int) -> list[Dossier]:
    """Return the dossiers that moved since an instant, the latest first."""
    return _with_records(tx, tx.all(_CHANGED, since=since, limit=limit))


def these_dossiers(tx: Transaction, codes: Sequence[str]) -> list[Dossier]:
    """Return the dossiers with these codes, in their order; few, for each count is a statement of its own."""
    named = {f"code_{place}": code for place, code in enumerate(codes)}
    found = {row["code"]: row for row in tx.all(_among(len(codes)), **named)} if codes else {}
    return _with_records(tx, [found[code] for code in codes if code in found])


def _with_records(tx: Transaction, found: list[Record]) -> list[Dossier]:
    records: dict[str, list[StageRecord]] = {row["code"]: [] for row in found}
    if found:
        codes = {f"code_{place}": code for place, code in enumerate(records)}
        for row in tx.all(_records_of(len(codes)), **codes):
            records[row.pop("dossier")].append(StageRecord(**row))
    return [_dossier(row, records[row["code"]]) for row in found]


def _dossier(row: Record, records: list[StageRecord]) -> Dossier:
    series, sequence = row.pop("ticket_series"), row.pop("ticket_sequence")
    ticket = ticket_number(series, sequence) if series else None
    return Dossier(**row, ticket=ticket, records=tuple(records))


def _event(row: Record) -> DossierEvent:
    return DossierEvent(**{**row, "items": tuple(json.loads(row["items"]))})
