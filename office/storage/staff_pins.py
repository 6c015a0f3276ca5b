"""An office's staff PIN as a row."""

from dataclasses import asdict

from sqlalchemy import bindparam, insert, select, update

from office.domain.errors import Conflict, Reason
from office.domain.staff_pins import StaffPin
from office.storage.staff_pin_table import staff_pins
from office.storage.transaction import Transaction

_OFFICE = staff_pins.c.office_id == bindparam("office")
_ONE = select(*(staff_pins.c[name] for name in StaffPin.__slots__)).where(_OFFICE)
_LOCKED = _ONE.with_for_update()
_INSERT = insert(staff_pins).values(office_id=bindparam("office"))
_UPDATE = (
    update(staff_pins)
    .where(_OFFICE, staff_pins.c.version == bindparam("at_version"))
    .values({name: bindparam(name) for name in StaffPin.__slots__})
)


def find_pin(tx: Transaction, *, lock: bool = False) -> StaffPin | None:
    """Return the office's PIN, or None for an office founded before there were any."""
    row = tx.one(_LOCKED if lock else _ONE)
    return StaffPin(**row) if row else None


def insert_pin(tx: Transaction, pin: StaffPin) -> None:
    """Keep the office's first PIN."""
    tx.run(_INSERT, asdict(pin))


def change_pin(tx: Transaction, before: StaffPin, after: StaffPin) -> None:
    """Write the PIN as it is after a try or a renewal.

    Raises:
        Conflict: `lost_race` if somebody changed it since it was read.
    """
    if tx.run(_UPDATE, {**asdict(after), "at_version": before.version}) != 1:
        raise Conflict(Reason.LOST_RACE, what="PIN")
