"""Looking a database over: its kind, its clock, its durability, and whether it really can be written."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import bindparam, column, update
from sqlalchemy import text as sql

from office.domain.errors import Reason, Refused
from office.domain.health import DatabaseHealth
from office.storage import journal
from office.storage.engine import Database
from office.storage.tables import offices
from office.storage.transaction import Transaction, retried, transaction

_SYNCHRONOUS = {0: "off", 1: "normal", 2: "full", 3: "extra"}
# Changes nothing, but needs everything that a change needs: the lock, the right, a place on the disk.
_TOUCH = update(offices).where(offices.c.office_id == bindparam("office")).values(revision=offices.c.revision)


def look_over(database: Database, office_id: int) -> DatabaseHealth:
    """Return what the database says of itself, after a write that changes nothing.

    Raises:
        Refused: `not_initialized`, `clock_set_back`.
        Unavailable: `folder_not_writable`, `disk_full`, `database_busy`, `database_unreachable`.
    """
    return retried(lambda: _look(database, office_id))


def _look(database: Database, office_id: int) -> DatabaseHealth:
    before = datetime.now(UTC)
    with transaction(database, office_id, "UTC", write=True) as tx:
        middle = before + (datetime.now(UTC) - before) / 2
        tx.run(_TOUCH, {})
        revision, _, last_at = journal.head(tx)
        _refuse_old_clock(tx, last_at)
        synchronous, log = _durability(tx)
        return DatabaseHealth(
            kind=database.url.get_backend_name(),
            address=database.shown,
            schema=str(_said(tx, "SELECT version_num FROM alembic_version")),
            revision=revision,
            last_at=last_at if revision else None,
            clock_difference_s=0.0 if tx.is_sqlite else round((tx.at - middle).total_seconds(), 3),
            synchronous=synchronous,
            log=log,
        )


def _refuse_old_clock(tx: Transaction, last_at: datetime) -> None:
    if last_at > tx.at + journal.CLOCK_TOLERANCE:
        now, last = (at.isoformat(timespec="seconds") for at in (tx.at, last_at))
        raise Refused(Reason.CLOCK_SET_BACK, now=now, last=last)


def _durability(tx: Transaction) -> tuple[str, str]:
    if tx.is_sqlite:
        return _SYNCHRONOUS[int(_said(tx, "PRAGMA synchronous"))], str(_said(tx, "PRAGMA journal_mode"))
    return str(_said(tx, "SHOW synchronous_commit")), str(_said(tx, "SHOW wal_level"))


def _said(tx: Transaction, question: str) -> Any:
    row = tx.one(sql(question).columns(column("said")))
    return row["said"] if row else None
