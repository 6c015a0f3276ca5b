"""Writing an office's first rows."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime

from sqlalchemy import Table, bindparam, insert, select

from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Procedure, Series, Service
from office.domain.desks import Desk
from office.domain.journal import GENESIS
from office.storage.officers import insert_officer
from office.storage.prepared import Record
from office.storage.procedures import write_procedures
from office.storage.tables import desks, offices, priority_groups, series, services
from office.storage.transaction import Transaction

_NO_FACT_YET = datetime(1970, 1, 1, tzinfo=UTC)
_EXISTS = select(offices.c.office_id).where(offices.c.office_id == bindparam("office"))


def office_exists(tx: Transaction) -> bool:
    """Whether this office has been founded."""
    return tx.one(_EXISTS) is not None


def write_profile(tx: Transaction, profile: OfficeProfile) -> None:
    """Write the office itself, with an empty journal."""
    _write(tx, offices, [{**asdict(profile), "revision": 0, "head": GENESIS, "last_at": _NO_FACT_YET}])


def write_catalogue(
    tx: Transaction,
    all_series: Sequence[Series],
    all_services: Sequence[Service],
    all_procedures: Sequence[Procedure],
    all_priorities: Sequence[PriorityGroup],
    all_officers: Sequence[Officer],
) -> None:
    """Write what the office offers and who works there."""
    for table, values in (
        (series, all_series),
        (services, all_services),
        (priority_groups, all_priorities),
    ):
        _write(tx, table, [asdict(value) for value in values])
    write_procedures(tx, all_procedures, (), ())
    for officer in all_officers:
        insert_officer(tx, officer)


def write_desks(tx: Transaction, all_desks: Sequence[Desk]) -> None:
    """Write the desks in their order in the hall."""
    _write(tx, desks, [{**asdict(desk), "position": place} for place, desk in enumerate(all_desks)])


def _write(tx: Transaction, table: Table, rows: list[Record]) -> None:
    into = insert(table).values(office_id=bindparam("office"))
    for row in rows:
        tx.run(into, row)
