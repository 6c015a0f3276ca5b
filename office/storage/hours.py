"""Opening hours as rows.

A kiosk's number costs one more statement: the policy, whose version says that what this process remembers of week
and calendar still holds; only after a change are those read again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, bindparam, delete, func, insert, select, update

from office.domain.calendars import CalendarDay, Week, WorkingCalendar, parse_sessions, sessions_text
from office.domain.errors import Reason, Refused
from office.domain.hours import Hours, TicketingPolicy
from office.domain.tickets import TicketState
from office.storage.hours_tables import (
    calendar_days,
    service_sessions,
    service_stops,
    ticketing_policies,
    weekday_sessions,
)
from office.storage.prepared import Record
from office.storage.ticket_tables import tickets
from office.storage.transaction import Transaction

_p = ticketing_policies.c
_OFFICE: BindParameter[int] = bindparam("office")
_POLICY = select(*(_p[name] for name in (*TicketingPolicy.__slots__, "hours_version"))).where(_p.office_id == _OFFICE)
_SECRET = select(_p.citizen_secret).where(_p.office_id == _OFFICE)
_CHANGED = update(ticketing_policies).where(_p.office_id == _OFFICE).values(hours_version=_p.hours_version + 1)
_WEEK = select(weekday_sessions.c.weekday, weekday_sessions.c.sessions).where(weekday_sessions.c.office_id == _OFFICE)
_OWN = select(service_sessions.c.service, service_sessions.c.weekday, service_sessions.c.sessions).where(
    service_sessions.c.office_id == _OFFICE
)
_STOPS = select(service_stops.c.service, service_stops.c.minutes).where(service_stops.c.office_id == _OFFICE)
_DAYS = select(*(calendar_days.c[name] for name in CalendarDay.__slots__)).where(calendar_days.c.office_id == _OFFICE)
_FORGET_DAY = delete(calendar_days).where(
    calendar_days.c.office_id == _OFFICE, calendar_days.c.day == bindparam("day")
)
_t = tickets.c
_GIVEN = select(func.count().label("given")).where(
    _t.office_id == _OFFICE,
    _t.service_day == bindparam("day"),
    _t.series == bindparam("series"),
    _t.service == bindparam("service"),
    _t.state != bindparam("cancelled"),
)


@dataclass(frozen=True, slots=True)
class _Remembered:
    version: int
    calendar: WorkingCalendar
    own: Mapping[str, Week]
    stops: Mapping[str, int]


def read_hours(tx: Transaction) -> Hours:
    """Return the office's hours and its policy on numbers; not after a change of them in the same transaction.

    Raises:
        Refused: `not_initialized` if there is no office.
    """
    row = tx.one(_POLICY)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    version = row.pop("hours_version")
    key = ("hours", tx.office_id)
    known: _Remembered | None = tx.memory.get(key)
    if known is None or known.version != version or known.calendar.time_zone != tx.time_zone:
        known = tx.memory[key] = _Remembered(version, _calendar(tx), own_weeks(tx), _stops(tx))
    return Hours(known.calendar, known.own, TicketingPolicy(**row), known.stops)


def citizen_secret(tx: Transaction) -> str:
    """Return the key, in hex, of the marks that stand for identity numbers."""
    row = tx.one(_SECRET)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    return str(row["citizen_secret"])


def numbers_given(tx: Transaction, day: date, series: str, service: str) -> int:
    """Return how many numbers stand for a service on a day; a cancelled one leaves its place to another."""
    row = tx.one(_GIVEN, day=day, series=series, service=service, cancelled=TicketState.CANCELLED)
    return int(row["given"]) if row else 0


def write_policy(tx: Transaction, policy: TicketingPolicy, secret: str) -> None:
    """Write the policy of a new office."""
    values = {name: getattr(policy, name) for name in TicketingPolicy.__slots__}
    tx.run(_into(ticketing_policies), {**values, "citizen_secret": secret, "hours_version": 1})


def write_weeks(tx: Transaction, week: Week, own: Mapping[str, Week]) -> None:
    """Write the weeks of a new office and of its services that keep hours of their own."""
    for weekday, sessions in enumerate(week, 1):
        tx.run(_into(weekday_sessions), {"weekday": weekday, "sessions": sessions_text(sessions)})
    for service, days in own.items():
        write_own_week(tx, service, days)


def write_own_week(tx: Transaction, service: str, week: Week) -> None:
    """Write the week of a service that keeps hours of its own and has none written yet."""
    for weekday, sessions in enumerate(week, 1):
        values = {"service": service, "weekday": weekday, "sessions": sessions_text(sessions)}
        tx.run(_into(service_sessions), values)


def write_days(tx: Transaction, days: Sequence[CalendarDay]) -> None:
    """Write dates that differ from the week, each in place of what was written for it."""
    for day in days:
        tx.run(_FORGET_DAY, {"day": day.day})
        values = {name: getattr(day, name) for name in CalendarDay.__slots__}
        tx.run(
            _into(calendar_days),
            {**values, "sessions": None if day.sessions is None else sessions_text(day.sessions)},
        )


def hours_changed(tx: Transaction) -> None:
    """Say to every process that what it remembers of weeks and calendar is old."""
    tx.run(_CHANGED, {})


@cache
def _into(table: Any) -> Any:
    return insert(table).values(office_id=_OFFICE)


def office_week(tx: Transaction) -> Week:
    """Return the office's week as it stands in the database now."""
    return _week(tx.all(_WEEK))


def own_weeks(tx: Transaction) -> dict[str, Week]:
    """Return the weeks of services with hours of their own as they stand in the database now."""
    rows: dict[str, list[Record]] = {}
    for row in tx.all(_OWN):
        rows.setdefault(row["service"], []).append(row)
    return {service: _week(found) for service, found in rows.items()}


def _calendar(tx: Transaction) -> WorkingCalendar:
    days = (calendar_day(row) for row in tx.all(_DAYS))
    return WorkingCalendar(tx.time_zone, office_week(tx), {day.day: day for day in days})


def _stops(tx: Transaction) -> dict[str, int]:
    return {row["service"]: row["minutes"] for row in tx.all(_STOPS)}


def _week(rows: Sequence[Record]) -> Week:
    known = {row["weekday"]: parse_sessions(row["sessions"]) for row in rows}
    return tuple(known.get(weekday, ()) for weekday in range(1, 8))


def calendar_day(row: Record) -> CalendarDay:
    """Return a date that differs from the week."""
    sessions = row["sessions"]
    return CalendarDay(**{**row, "sessions": None if sessions is None else parse_sessions(sessions)})
