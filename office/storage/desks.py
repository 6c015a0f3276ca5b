"""Desks as rows."""

from sqlalchemy import and_, bindparam, select, update

from office.domain.catalogue import Officer
from office.domain.desks import Desk, DeskState
from office.domain.errors import Conflict, Reason, Refused
from office.storage.catalogue import officer_of
from office.storage.tables import desks, officers
from office.storage.transaction import Transaction

_d = desks.c
_COLUMNS = [_d[name] for name in Desk.__slots__]
_ALL = select(*_COLUMNS).where(_d.office_id == bindparam("office")).order_by(_d.position)
_ONE = select(*_COLUMNS).where(_d.office_id == bindparam("office"), _d.number == bindparam("number"))
_LOCKED = _ONE.with_for_update()
_STAFFED = (
    select(*_COLUMNS, officers.c.code, officers.c.name, officers.c.title, officers.c.roles, officers.c.is_active)
    .outerjoin(officers, and_(officers.c.office_id == _d.office_id, officers.c.code == _d.officer))
    .where(_d.office_id == bindparam("office"), _d.number == bindparam("number"))
    .with_for_update(of=desks)
)
_OF_OFFICER = (
    select(*_COLUMNS)
    .where(_d.office_id == bindparam("office"), _d.officer == bindparam("officer"), _d.state != DeskState.CLOSED)
    .order_by(_d.since.desc())
)
_LOCK_OFFICER = (
    select(officers.c.code)
    .where(officers.c.office_id == bindparam("office"), officers.c.code == bindparam("code"))
    .with_for_update()
)
_UPDATE = update(desks).where(
    _d.office_id == bindparam("office"), _d.number == bindparam("at_number"), _d.version == bindparam("at_version")
)


def find_desk(tx: Transaction, number: str, *, lock: bool = False) -> Desk:
    """Return the desk; `lock` keeps other transactions from acting at it until the end.

    Raises:
        Refused: `unknown_desk`.
    """
    row = tx.one(_LOCKED if lock else _ONE, number=number)
    if row is None:
        raise Refused(Reason.UNKNOWN_DESK, desk=number)
    return Desk(**row)


def lock_officer(tx: Transaction, code: str) -> None:
    """Keep others from opening desks for the officer until the end: nobody sits at two.

    Raises:
        Refused: `unknown_officer`.
    """
    if tx.one(_LOCK_OFFICER, code=code) is None:
        raise Refused(Reason.UNKNOWN_OFFICER, officer=code)


def find_staffed_desk(tx: Transaction, number: str) -> tuple[Desk, Officer | None]:
    """Return the desk, kept from others until the end, and who sits there as the accounts stand now.

    Raises:
        Refused: `unknown_desk`.
    """
    row = tx.one(_STAFFED, number=number)
    if row is None:
        raise Refused(Reason.UNKNOWN_DESK, desk=number)
    desk = Desk(**{name: row[name] for name in Desk.__slots__})
    return desk, officer_of(row) if desk.officer else None


def list_desks(tx: Transaction) -> list[Desk]:
    """Return the desks in their order in the hall."""
    return [Desk(**row) for row in tx.all(_ALL)]


def desks_of_officer(tx: Transaction, officer: str) -> list[Desk]:
    """Return the desks an officer has open or paused, the latest first; one, unless an older program opened more."""
    return [Desk(**row) for row in tx.all(_OF_OFFICER, officer=officer)]


def change_desk(tx: Transaction, before: Desk, after: Desk) -> None:
    """Write the desk as it is after a move.

    Raises:
        Conflict: `lost_race` if somebody changed it since it was read.
    """
    changed = {name: new for name in Desk.__slots__ if (new := getattr(after, name)) != getattr(before, name)}
    if tx.run(_UPDATE, {**changed, "at_number": before.number, "at_version": before.version}) != 1:
        raise Conflict(Reason.LOST_RACE, what=before.number)
