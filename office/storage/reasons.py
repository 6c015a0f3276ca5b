"""Usual reasons as rows."""

from collections.abc import Sequence

from sqlalchemy import bindparam, delete, func, insert, select

from office.domain.reasons import About, UsualReason
from office.storage.reason_table import usual_reasons
from office.storage.transaction import Transaction
from office.storage.types import StrEnumType

_r = usual_reasons.c
_OFFICE = _r.office_id == bindparam("office")
_COLUMNS = [_r[name] for name in UsualReason.__slots__]
_ALL = select(*_COLUMNS).where(_OFFICE).order_by(_r.about, _r.position, _r.code)
_ABOUT = _r.about == bindparam("of_about", type_=StrEnumType(About))
_THIS = (_OFFICE, _ABOUT, _r.code == bindparam("of_code"))
_ONE = select(*_COLUMNS).where(*_THIS)
_DROP = delete(usual_reasons).where(*_THIS)
_ADD = insert(usual_reasons).values(office_id=bindparam("office"))
_LAST = select(func.coalesce(func.max(_r.position), 0).label("last")).where(_OFFICE, _ABOUT)


def list_reasons(tx: Transaction) -> list[UsualReason]:
    """Return every usual reason, by what it is for, in the order it is offered."""
    return [UsualReason(**row) for row in tx.all(_ALL)]


def find_reason(tx: Transaction, about: About, code: str) -> UsualReason | None:
    """Return the usual reason with that code, if there is one."""
    row = tx.one(_ONE, of_about=about, of_code=code)
    return UsualReason(**row) if row else None


def last_position(tx: Transaction, about: About) -> int:
    """Return the place of the last reason of a kind; 0 if there is none."""
    row = tx.one(_LAST, of_about=about)
    return int(row["last"]) if row else 0


def write_reasons(tx: Transaction, reasons: Sequence[UsualReason]) -> None:
    """Write reasons, each in place of the one with its code."""
    for reason in reasons:
        drop_reason(tx, reason.about, reason.code)
        tx.run(_ADD, {name: getattr(reason, name) for name in UsualReason.__slots__})


def drop_reason(tx: Transaction, about: About, code: str) -> bool:
    """Offer a reason no more; return whether there was one."""
    return tx.run(_DROP, {"of_about": about, "of_code": code}) == 1
