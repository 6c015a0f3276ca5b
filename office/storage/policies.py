"""What an office changes of its hours and its policy on numbers, as rows.

Every change begins with `policy_to_change`, which takes the policy's row: changes of one office come one after the
other, and the version it counts up tells every process that what it remembers is old.
"""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import BindParameter, bindparam, delete, insert, select, update

from office.domain.calendars import CalendarDay, Sessions, Week, sessions_text
from office.domain.errors import Reason, Refused
from office.domain.hours import TicketingPolicy
from office.storage.hours import calendar_day, hours_changed
from office.storage.hours_tables import (
    calendar_days,
    service_sessions,
    service_stops,
    ticketing_policies,
    weekday_sessions,
)
from office.storage.transaction import Transaction

_OFFICE: BindParameter[int] = bindparam("office")
_SERVICE: BindParameter[str] = bindparam("at_service")
_p, _w, _s, _d, _stops = (
    table.c for table in (ticketing_policies, weekday_sessions, service_sessions, calendar_days, service_stops)
)
_POLICY = select(*(_p[name] for name in TicketingPolicy.__slots__)).where(_p.office_id == _OFFICE)
_CHANGE = (
    update(ticketing_policies)
    .where(_p.office_id == _OFFICE)
    .values({name: bindparam(name) for name in TicketingPolicy.__slots__})
)
_DROP_WEEKDAY = delete(weekday_sessions).where(_w.office_id == _OFFICE, _w.weekday == bindparam("at_weekday"))
_ADD_WEEKDAY = insert(weekday_sessions).values(office_id=_OFFICE)
_DROP_OWN = delete(service_sessions).where(_s.office_id == _OFFICE, _s.service == _SERVICE)
_ADD_OWN = insert(service_sessions).values(office_id=_OFFICE)
_DROP_STOP = delete(service_stops).where(_stops.office_id == _OFFICE, _stops.service == _SERVICE)
_ADD_STOP = insert(service_stops).values(office_id=_OFFICE)
_DAY = select(*(_d[name] for name in CalendarDay.__slots__)).where(
    _d.office_id == _OFFICE, _d.day == bindparam("at_day")
)
_DROP_DAY = delete(calendar_days).where(_d.office_id == _OFFICE, _d.day == bindparam("at_day"))


def policy_to_change(tx: Transaction) -> TicketingPolicy:
    """Return the policy as it stands, and keep it from others until the end.

    Raises:
        Refused: `not_initialized`.
    """
    hours_changed(tx)
    row = tx.one(_POLICY)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    return TicketingPolicy(**row)


def change_policy(tx: Transaction, after: TicketingPolicy) -> None:
    """Write the policy."""
    tx.run(_CHANGE, {name: getattr(after, name) for name in TicketingPolicy.__slots__})


def write_weekdays(tx: Transaction, weekdays: Iterable[int], sessions: Sessions) -> None:
    """Write the office's sessions of some weekdays, Monday is 1."""
    for weekday in weekdays:
        tx.run(_DROP_WEEKDAY, {"at_weekday": weekday})
        tx.run(_ADD_WEEKDAY, {"weekday": weekday, "sessions": sessions_text(sessions)})


def write_service_week(tx: Transaction, service: str, week: Week | None) -> None:
    """Write the week of a service with hours of its own, or let it keep the office's (None)."""
    tx.run(_DROP_OWN, {"at_service": service})
    for weekday, sessions in enumerate(week or (), 1):
        tx.run(_ADD_OWN, {"service": service, "weekday": weekday, "sessions": sessions_text(sessions)})


def write_service_stop(tx: Transaction, service: str, minutes: int | None) -> None:
    """Write the minutes of a service that stops at a time of its own, or let it stop with the office (None)."""
    tx.run(_DROP_STOP, {"at_service": service})
    if minutes is not None:
        tx.run(_ADD_STOP, {"service": service, "minutes": minutes})


def find_day(tx: Transaction, day: date) -> CalendarDay | None:
    """Return what is written for a date; None for an ordinary day of its week."""
    row = tx.one(_DAY, at_day=day)
    return calendar_day(row) if row else None


def drop_day(tx: Transaction, day: date) -> None:
    """Make a date an ordinary day of its week."""
    tx.run(_DROP_DAY, {"at_day": day})
