"""Hours, the calendar and what was decided about them, as JSON objects."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from office.cli.json_values import json_value
from office.domain.accounts import SignInPolicy
from office.domain.calendars import Session, Week, WorkingCalendar
from office.domain.catalogue import OfficeProfile, Service
from office.domain.fact_values import own_names
from office.domain.facts import Fact
from office.domain.hours import Hours, Opening


@dataclass(frozen=True, slots=True)
class ServiceHours:
    """A service, its sessions of today, and whether it gives numbers now."""

    service: Service
    sessions: tuple[Session, ...]
    opening: Opening


@dataclass(frozen=True, slots=True)
class YearCalendar:
    """The week of an office, and the days of a year that differ from it."""

    year: int
    calendar: WorkingCalendar


@dataclass(frozen=True, slots=True)
class OfficeRules:
    """An office, and everything it decided about hours, limits and officers."""

    profile: OfficeProfile
    hours: Hours
    sign_in: SignInPolicy


@dataclass(frozen=True, slots=True)
class ServiceWeek:
    """The week of one service."""

    service: Service
    week: Week
    is_own: bool
    """Whether it keeps hours of its own."""
    stop_minutes: int
    """Before the end of each session."""


def rules_shape(value: OfficeRules) -> dict[str, Any]:
    """Return what an office decided; the weeks by weekday (Monday is `1`)."""
    hours, policy = value.hours, value.hours.policy
    return {
        "sign_in_tries": value.sign_in.tries,
        "lock_minutes": value.sign_in.lock_minutes,
        "stage_roles": value.sign_in.stage_roles,
        "always_open": policy.always_open,
        "week": _week(hours.calendar.week),
        "stop_minutes": policy.stop_minutes_before_close,
        "numbers_a_citizen_a_day": policy.numbers_a_citizen_a_day,
        "keep_citizens_days": policy.keep_citizens_days,
        "absent_after_calls": policy.absent_after_calls,
        "call_reason_required": policy.call_reason_required,
        "own_hours": {code: _week(week) for code, week in sorted(hours.own.items())},
        "own_stops": dict(sorted(hours.stops.items())),
    }


def service_week_shape(value: ServiceWeek) -> dict[str, Any]:
    """Return the week of a service, without the service."""
    return {"own_hours": value.is_own, "stop_minutes": value.stop_minutes, "week": _week(value.week)}


def hours_shape(value: ServiceHours) -> dict[str, Any]:
    """Return a service's hours, without the service; instants in the office's zone."""
    opening = value.opening
    return {
        "hours": _told(value.sessions),
        "open_now": opening.is_open,
        "why": opening.why and opening.why.value,
        "until": opening.until and opening.until.isoformat(timespec="seconds"),
        "opens_again": opening.again and opening.again.isoformat(timespec="seconds"),
    }


def year_shape(value: YearCalendar) -> dict[str, Any]:
    """Return the week by weekday (Monday is `1`) and the days that differ, with the sessions worked on each."""
    calendar = value.calendar
    days = [_day(calendar, day) for day in sorted(calendar.days) if day.year == value.year]
    return {"year": value.year, "week": _week(calendar.week), "days": days}


def _day(calendar: WorkingCalendar, on: date) -> dict[str, Any]:
    day = calendar.days[on]
    return {
        "day": on.isoformat(),
        "kind": day.kind.value,
        "name_vi": day.name_vi,
        "name_en": day.name_en,
        "stands_for": day.stands_for and day.stands_for.isoformat(),
        "basis": day.basis,
        "sessions": _told(calendar.sessions(on)),
    }


def _week(week: Week) -> dict[str, list[str]]:
    return {str(number): _told(sessions) for number, sessions in enumerate(week, 1)}


def _told(sessions: tuple[Session, ...]) -> list[str]:
    return [str(session) for session in sessions]


def own_shape(fact: Fact) -> dict[str, Any]:
    """Return what a fact says besides its subject; sessions one by one."""
    kind: Any = type(fact)
    told = {name: json_value(getattr(fact, name)) for name in own_names(kind)}
    return {name: _split(value) if name in _SESSIONS else value for name, value in told.items()}


_SESSIONS = frozenset({"sessions", "sessions_before"})


def _split(told: Any) -> Any:
    """Return the sessions of a day, or of each of several days, one by one."""
    if isinstance(told, list):
        return [_split(day) for day in told]
    return told if told is None else [session for session in told.split(",") if session]
