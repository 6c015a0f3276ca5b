"""Notices as rows; a wall reads those of one day, however many there have been."""

from datetime import date

from sqlalchemy import and_, bindparam, func, insert, select, update

from office.domain.notices import Notice
from office.storage.transaction import Transaction
from office.storage.wall_tables import STANDING_ROWS, notices

_n = notices.c
_OFFICE = _n.office_id == bindparam("office")
_COLUMNS = tuple(_n[name] for name in Notice.__slots__)
_STANDING = and_(_OFFICE, STANDING_ROWS)
_ON = (
    select(*_COLUMNS)
    .where(_STANDING, _n.last_day >= bindparam("day"), _n.first_day <= bindparam("day"))
    .order_by(_n.first_day, _n.id)
)
_FROM = select(*_COLUMNS).where(_STANDING, _n.last_day >= bindparam("day")).order_by(_n.first_day, _n.id)
_EVERY = select(*_COLUMNS).where(_STANDING).order_by(_n.first_day, _n.id)
_NEXT = select((func.coalesce(func.max(_n.id), 0) + 1).label("id")).where(_OFFICE)
_ADD = insert(notices).values(office_id=bindparam("office"))
_REMOVE = update(notices).where(_STANDING, _n.id == bindparam("at_id")).values(removed_at=bindparam("removed_at"))


def notices_on(tx: Transaction, day: date) -> tuple[Notice, ...]:
    """Return what is shown on a service day, what began first at the top."""
    return tuple(Notice(**row) for row in tx.all(_ON, day=day))


def notices_from(tx: Transaction, day: date) -> tuple[Notice, ...]:
    """Return what is shown on a service day or later."""
    return tuple(Notice(**row) for row in tx.all(_FROM, day=day))


def every_notice(tx: Transaction) -> tuple[Notice, ...]:
    """Return what was ever entered and not removed."""
    return tuple(Notice(**row) for row in tx.all(_EVERY))


def next_notice(tx: Transaction) -> int:
    """Return the number of a new notice; numbers are never given twice."""
    row = tx.one(_NEXT)
    assert row is not None  # noqa: S101 - an aggregate has one row
    return int(row["id"])


def write_notice(tx: Transaction, notice: Notice) -> None:
    """Keep a new notice.

    Raises:
        Conflict: `lost_race` if somebody took its number first; asked again it gets another.
    """
    tx.run(_ADD, {name: getattr(notice, name) for name in Notice.__slots__})


def remove_notice(tx: Transaction, number: int) -> bool:
    """Show a notice no more; return whether it was there."""
    return tx.run(_REMOVE, {"at_id": number, "removed_at": tx.at}) > 0
