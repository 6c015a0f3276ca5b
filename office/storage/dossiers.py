"""Dossiers, their stage records and applicants as rows."""

from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Select, String, bindparam, insert, select, update

from office.domain.dossiers import Dossier, StageRecord
from office.domain.errors import Conflict, Reason, Refused
from office.domain.tickets import parse_number, ticket_number
from office.storage.dossier_tables import applicants, dossiers, stage_records
from office.storage.prepared import Record
from office.storage.transaction import Transaction

_d = dossiers.c
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
_INSERT = insert(dossiers).values(office_id=bindparam("office"))
_UPDATE = (
    update(dossiers)
    .where(_OFFICE, _d.code == bindparam("at_code"), _d.version == bindparam("at_version"))
    .values(state=bindparam("state"), version=bindparam("version"), changed_at=bindparam("changed_at"))
)

_r = stage_records.c
_RECORD = [column for column in _r if column.name not in {"office_id", "dossier", "position"}]


@cache
def _records_of(dossiers_count: int) -> Select[Any]:
    """The records of that many dossiers: each has a name of its own in the statement."""
    among = _r.dossier.in_([bindparam(f"code_{place}", type_=String) for place in range(dossiers_count)])
    ours = _r.office_id == bindparam("office")
    return select(_r.dossier, *_RECORD).where(ours, among).order_by(_r.dossier, _r.position)


_ADD_RECORD = insert(stage_records).values(office_id=bindparam("office"))
_ADD_APPLICANT = insert(applicants).values(office_id=bindparam("office"))
_APPLICANT = select(applicants.c.name).where(
    applicants.c.office_id == bindparam("office"), applicants.c.dossier == bindparam("code")
)


def insert_dossier(tx: Transaction, dossier: Dossier, applicant: str | None) -> None:
    """Keep a new dossier, and the applicant's name apart from it."""
    number = parse_number(dossier.ticket) if dossier.ticket else None
    series, sequence = number or (None, None)
    values = {name: getattr(dossier, name) for name in Dossier.__slots__ if name not in {"ticket", "records"}}
    tx.run(
        _INSERT,
        {**values, "ticket_series": series, "ticket_sequence": sequence, "changed_at": dossier.opened_at},
    )
    if applicant:
        tx.run(_ADD_APPLICANT, {"dossier": dossier.code, "name": applicant})


def add_stage(tx: Transaction, before: Dossier, after: Dossier) -> None:
    """Write the last record of `after` and its state.

    Raises:
        Conflict: `lost_race` if somebody changed the dossier since it was read.
    """
    record = after.records[-1]
    where = {"at_code": before.code, "at_version": before.version}
    change = {"state": after.state, "version": after.version, "changed_at": record.at}
    if tx.run(_UPDATE, {**change, **where}) != 1:
        raise Conflict(Reason.LOST_RACE, what=before.code)
    values = {name: getattr(record, name) for name in StageRecord.__slots__}
    tx.run(_ADD_RECORD, {**values, "dossier": after.code, "position": len(after.records)})


def find_dossier(tx: Transaction, code: str, *, lock: bool = False) -> Dossier:
    """Return the dossier with its records.

    Raises:
        Refused: `unknown_dossier`.
    """
    row = tx.one(_LOCKED if lock else _ONE, code=code)
    if row is None:
        raise Refused(Reason.UNKNOWN_DOSSIER, dossier=code)
    return _with_records(tx, [row])[0]


def dossiers_of_ticket(tx: Transaction, day: date, series: str, sequence: int) -> list[Dossier]:
    """Return the dossiers opened from a ticket, oldest first."""
    return _with_records(tx, tx.all(_OF_TICKET, day=day, series=series, sequence=sequence))


def dossiers_changed(tx: Transaction, since: datetime, limit: int) -> list[Dossier]:
    """Return the dossiers that moved since an instant, the latest first."""
    return _with_records(tx, tx.all(_CHANGED, since=since, limit=limit))


def applicant_of(tx: Transaction, code: str) -> str | None:
    """Return the applicant's name, personal data: for the desk only."""
    row = tx.one(_APPLICANT, code=code)
    return row["name"] if row else None


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
