"""Weeks, calendars and moments: the usual ones, and strategies for strange ones."""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from hypothesis import strategies as st

from office.domain.calendars import CalendarDay, DayKind, Session, Sessions, Week, WorkingCalendar, parse_sessions
from office.domain.service_days import zone

HALL = "Asia/Ho_Chi_Minh"
WEEK: Week = (*[parse_sessions("07:00-11:30,13:30-17:00")] * 5, (), ())
FIRST = date(2026, 11, 23)
"""The Monday on which strange calendars begin."""


def a_calendar(days: Sequence[CalendarDay] = (), week: Week = WEEK) -> WorkingCalendar:
    """The usual week, and the days that differ."""
    return WorkingCalendar(HALL, week, {day.day: day for day in days})


def _sessions(minutes: list[int]) -> Sessions:
    edges = sorted(minutes)[: len(minutes) // 2 * 2]
    times = [time(minute // 60, minute % 60) for minute in edges]
    return tuple(Session(times[place], times[place + 1]) for place in range(0, len(times), 2))


def days_work() -> st.SearchStrategy[Sessions]:
    """No session, one, two or three, at any minute."""
    return st.lists(st.integers(0, 1439), max_size=6, unique=True).map(_sessions)


def weeks() -> st.SearchStrategy[Week]:
    """Any week."""
    return st.lists(days_work(), min_size=7, max_size=7).map(tuple)


def calendars() -> st.SearchStrategy[WorkingCalendar]:
    """Any week with some days of any kind in the ten from FIRST."""
    near = st.integers(0, 9).map(lambda ahead: FIRST + timedelta(days=ahead))
    day = st.builds(
        CalendarDay,
        day=near,
        kind=st.sampled_from(DayKind),
        sessions=st.none() | days_work(),
        stands_for=st.none() | near,
    )
    return st.builds(a_calendar, st.lists(day, max_size=6), weeks())


def moments() -> st.SearchStrategy[datetime]:
    """A second of the ten days from FIRST."""
    start = datetime.combine(FIRST, time(), tzinfo=zone(HALL))
    return st.integers(0, 10 * 86_400 - 1).map(lambda seconds: start + timedelta(seconds=seconds))
