"""Early, on time, late; and how much is left."""

from datetime import date, datetime

import pytest

from office.domain.calendars import CalendarDay, DayKind, parse_sessions
from office.domain.catalogue import TimeUnit
from office.domain.lateness import Left, Timeliness, judge, left
from office.domain.service_days import zone
from tests.weeks import HALL, a_calendar

CALENDAR = a_calendar(
    [
        CalendarDay(date(2026, 11, 24), DayKind.HOLIDAY),
        CalendarDay(date(2026, 12, 4), DayKind.WORKING, sessions=parse_sessions("07:00-11:30")),
    ]
)
DAYS = [TimeUnit.WORKING_DAY, TimeUnit.CALENDAR_DAY, TimeUnit.SAME_DAY]
EARLY, ON_TIME, LATE = Timeliness


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone(HALL))


@pytest.mark.parametrize("unit", DAYS)
@pytest.mark.parametrize(
    ("finished", "due", "found"),
    [
        ("2026-11-26T16:59", "2026-11-27T09:00", EARLY),
        ("2026-11-27T07:00", "2026-11-27T09:00", ON_TIME),
        ("2026-11-27T09:00", "2026-11-27T09:00", ON_TIME),
        ("2026-11-27T09:00:01", "2026-11-27T09:00", LATE),
        ("2026-11-30T07:00", "2026-11-27T09:00", LATE),
        # Friday evening is still Friday; Saturday is not an earlier working day than Monday, but than Tuesday.
        ("2026-11-27T20:00", "2026-11-30T09:00", EARLY),
        ("2026-11-28T10:00", "2026-11-30T09:00", ON_TIME),
        ("2026-11-28T10:00", "2026-12-01T09:00", EARLY),
        ("2026-11-24T10:00", "2026-11-25T09:00", ON_TIME),
        # Due on a day that a correction of the calendar made a day off.
        ("2026-11-23T10:00", "2026-11-24T09:00", EARLY),
        ("2026-11-24T08:00", "2026-11-24T09:00", ON_TIME),
        ("2026-11-24T09:30", "2026-11-24T09:00", LATE),
    ],
)
def test_by_days(unit: TimeUnit, finished: str, due: str, found: Timeliness) -> None:
    assert judge(CALENDAR, local(due), local(finished), unit) is found


@pytest.mark.parametrize(
    ("finished", "found"),
    [
        ("2026-11-26T16:00", EARLY),
        ("2026-11-27T08:59:59", EARLY),
        ("2026-11-27T09:00", ON_TIME),
        ("2026-11-27T09:00:59", ON_TIME),
        ("2026-11-27T09:01", LATE),
    ],
)
def test_by_hours_to_the_minute(finished: str, found: Timeliness) -> None:
    assert judge(CALENDAR, local("2026-11-27T09:00:30"), local(finished), TimeUnit.WORKING_HOUR) is found


def test_without_a_due_time_nothing_is_late() -> None:
    assert judge(CALENDAR, None, local("2026-11-27T09:00"), TimeUnit.NONE) is Timeliness.ON_TIME


@pytest.mark.parametrize(
    ("now", "due", "found"),
    [
        ("2026-11-26T09:00", "2026-12-01T09:00", Left(is_over=False, days=3, hours=0, minutes=0)),
        ("2026-11-26T09:00", "2026-11-26T09:00", Left(is_over=False, days=0, hours=0, minutes=0)),
        ("2026-11-26T10:00", "2026-11-27T09:00", Left(is_over=False, days=0, hours=7, minutes=0)),
        ("2026-11-26T09:00", "2026-11-27T10:20:30", Left(is_over=False, days=1, hours=1, minutes=20)),
        ("2026-11-23T16:00", "2026-11-25T09:00", Left(is_over=False, days=0, hours=3, minutes=0)),
        ("2026-11-28T10:00", "2026-12-01T07:00", Left(is_over=False, days=1, hours=0, minutes=0)),
        ("2026-11-27T18:00", "2026-11-30T07:00", Left(is_over=False, days=0, hours=0, minutes=0)),
        ("2026-11-27T11:00", "2026-11-27T09:00", Left(is_over=True, days=0, hours=2, minutes=0)),
        ("2026-11-28T10:00", "2026-11-27T17:00", Left(is_over=True, days=0, hours=0, minutes=0)),
        ("2026-12-02T10:00", "2026-11-27T09:00", Left(is_over=True, days=3, hours=1, minutes=0)),
        # The half day is a day: from 16:00 to its end.
        ("2026-12-03T16:00", "2026-12-04T11:30", Left(is_over=False, days=1, hours=0, minutes=0)),
        ("2026-12-03T09:00", "2026-12-07T09:30", Left(is_over=False, days=2, hours=0, minutes=30)),
    ],
)
def test_what_is_left_or_over(now: str, due: str, found: Left) -> None:
    assert left(CALENDAR, local(now), local(due)) == found
