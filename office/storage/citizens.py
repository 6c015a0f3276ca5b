"""Whose number was whose, as rows that can be erased; only keyed marks, no identity number."""

from datetime import date

from sqlalchemy import bindparam, delete, func, insert, literal, select
from sqlalchemy import text as sql

from office.domain.citizen_marks import CitizenNumber
from office.domain.tickets import Ticket
from office.storage.hours import citizen_secret
from office.storage.hours_tables import citizen_numbers
from office.storage.transaction import Transaction

_c = citizen_numbers.c
_OFFICE = _c.office_id == bindparam("office")
_TAKEN = select(func.count().label("taken")).where(
    _OFFICE, _c.service_day == bindparam("day"), _c.mark == bindparam("mark")
)
_KEEP = insert(citizen_numbers).values(office_id=bindparam("office"))
_OLDER = select(literal(1)).where(_OFFICE, _c.service_day < bindparam("before")).limit(1)
_OVERWRITE = sql("PRAGMA secure_delete=ON")
_FORGET = delete(citizen_numbers).where(_OFFICE, _c.service_day < bindparam("before"))


def keep_citizen(tx: Transaction, ticket: Ticket, citizen: CitizenNumber) -> int:
    """Keep whose number a new ticket is, and return which of the citizen's numbers of that day it is.

    Raises:
        Conflict: `lost_race` if another kiosk keeps the same place of the same citizen (by the unique key).
    """
    mark = citizen.mark(citizen_secret(tx), ticket.service_day)
    row = tx.one(_TAKEN, day=ticket.service_day, mark=mark)
    place = 1 + (int(row["taken"]) if row else 0)
    key = {"service_day": ticket.service_day, "series": ticket.series, "sequence": ticket.sequence}
    tx.run(_KEEP, {**key, "mark": mark, "place": place})
    return place


def forget_citizens(tx: Transaction, before: date) -> int:
    """Erase whose numbers were whose on the service days before a date; return how many."""
    if tx.is_sqlite:
        # Else the bytes stay in the file until something else needs their page.
        tx.run(_OVERWRITE, {})
    return tx.run(_FORGET, {"before": before})


def has_citizens_before(tx: Transaction, before: date) -> bool:
    """Whether it is still known whose numbers were whose on a service day before a date."""
    return tx.one(_OLDER, before=before) is not None
