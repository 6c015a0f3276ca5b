"""Hours, the calendar and what was decided about them, as JSON objects."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from office.domain.calendars import Session, WorkingCalendar
from office.domain.catalogue import Service
from office.domain.facts import CalendarLoaded, CitizensForgotten, Fact, ServiceCapped, ServiceIdentitySet
from office.domain.hours import Opening


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
    week = {str(number): _told(sessions) for number, sessions in enumerate(calendar.week, 1)}
    days = [_day(calendar, day) for day in sorted(calendar.days) if day.year == value.year]
    return {"year": value.year, "week": week, "days": days}


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


def _told(sessions: tuple[Session, ...]) -> list[str]:
    return [str(session) for session in sessions]


def decision_shape(fact: Fact) -> dict[str, Any]:
    """Return what a decision of the office says besides its subject."""
    match fact:
        case ServiceCapped(cap=cap):
            return {"cap": cap}
        case ServiceIdentitySet(asks=asks):
            return {"asks": asks}
        case CalendarLoaded(year=year, days=days):
            return {"year": year, "days": days}
        case CitizensForgotten(before=before, numbers=numbers):
            return {"before": before.isoformat(), "numbers": numbers}
        case _:
            return {}
