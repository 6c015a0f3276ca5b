"""Dossiers, their stage records and applicants as rows."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from office.domain.dossiers import Dossier, StageRecord
from office.domain.errors import Conflict, Reason, Refused
from office.domain.tickets import parse_number, ticket_number
from office.storage.dossier_tables import applicants, dossiers, stage_records
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
_RECORDS = (
    select(_r.dossier, *_RECORD)
    .where(_r.office_id == bindparam("office"), _r.dossier.in_(bindparam("codes", expanding=True)))
    .order_by(_r.dossier, _r.position)
)
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
    return row[0] if row else None


def _with_records(tx: Transaction, rows: Iterable[Row[Any]]) -> list[Dossier]:
    found = [dict(row._mapping) for row in rows]
    records: dict[str, list[StageRecord]] = {values["code"]: [] for values in found}
    if found:
        for row in tx.all(_RECORDS, codes=list(records)):
            values = dict(row._mapping)
            records[values.pop("dossier")].append(StageRecord(**values))
    return [_dossier(values, records[values["code"]]) for values in found]


def _dossier(values: dict[str, Any], records: list[StageRecord]) -> Dossier:
    series, sequence = values.pop("ticket_series"), values.pop("ticket_sequence")
    ticket = ticket_number(series, sequence) if series else None
    return Dossier(**values, ticket=ticket, records=tuple(records))
