"""Desks as rows."""

from sqlalchemy import bindparam, select, update

from office.domain.desks import Desk
from office.domain.errors import Conflict, Reason, Refused
from office.storage.prepared import Record
from office.storage.tables import desks
from office.storage.transaction import Transaction

_d = desks.c
_COLUMNS = [_d[name] for name in Desk.__slots__]
_ALL = select(*_COLUMNS).where(_d.office_id == bindparam("office")).order_by(_d.position)
_ONE = select(*_COLUMNS).where(_d.office_id == bindparam("office"), _d.number == bindparam("number"))
_LOCKED = _ONE.with_for_update()
_UPDATE = (
    update(desks)
    .where(
        _d.office_id == bindparam("office"),
        _d.number == bindparam("at_number"),
        _d.version == bindparam("at_version"),
    )
    .values(
        state=bindparam("state"),
        officer=bindparam("officer"),
        note=bindparam("note"),
        since=bindparam("since"),
        version=bindparam("version"),
    )
)


def find_desk(tx: Transaction, number: str, *, lock: bool = False) -> Desk:
    """Return the desk; `lock` keeps other transactions from acting at it until the end.

    Raises:
        Refused: `unknown_desk`.
    """
    row = tx.one(_LOCKED if lock else _ONE, number=number)
    if row is None:
        raise Refused(Reason.UNKNOWN_DESK, desk=number)
    return _desk(row)


def list_desks(tx: Transaction) -> list[Desk]:
    """Return the desks in their order in the hall."""
    return [_desk(row) for row in tx.all(_ALL)]


def change_desk(tx: Transaction, before: Desk, after: Desk) -> None:
    """Write the desk as it is after a move.

    Raises:
        Conflict: `lost_race` if somebody changed it since it was read.
    """
    values = {name: getattr(after, name) for name in ("state", "officer", "note", "since", "version")}
    if tx.run(_UPDATE, {**values, "at_number": before.number, "at_version": before.version}) != 1:
        raise Conflict(Reason.LOST_RACE, what=before.number)


def _desk(row: Record) -> Desk:
    return Desk(**{**row, "services": tuple(row["services"].split(","))})
