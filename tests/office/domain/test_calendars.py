"""The working calendar, by examples and beside a minute-by-minute oracle."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings

from office.domain.calendars import (
    RESTING,
    CalendarDay,
    DayKind,
    Session,
    Sessions,
    Week,
    WorkingCalendar,
    meet,
    parse_sessions,
    sessions_text,
)
from office.domain.service_days import zone
from tests.weeks import FIRST, HALL, WEEK, a_calendar, calendars, moments, weeks

MORNING, AFTERNOON = Session(time(7), time(11, 30)), Session(time(13, 30), time(17))
SATURDAY, MONDAY = date(2026, 8, 22), date(2026, 8, 31)
SWAP = (
    CalendarDay(SATURDAY, DayKind.MAKE_UP, stands_for=MONDAY),
    CalendarDay(MONDAY, DayKind.COMPENSATORY_OFF),
)


def at(day: date, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute, second), tzinfo=zone(HALL))


@pytest.mark.parametrize(
    ("moment", "works"),
    [
        ((6, 59, 59), False),
        ((7, 0), True),
        ((11, 29, 59), True),
        ((11, 30), False),
        ((13, 29, 59), False),
        ((13, 30), True),
        ((16, 59, 59), True),
        ((17, 0), False),
    ],
)
def test_a_session_ends_at_its_closing_minute(moment: tuple[int, ...], works: bool) -> None:
    assert a_calendar().is_working(at(date(2026, 11, 23), *moment)) is works


def test_an_instant_counts_wherever_it_is_written() -> None:
    assert a_calendar().is_working(datetime(2026, 11, 23, 0, 0, tzinfo=UTC))
    assert not a_calendar().is_working(datetime(2026, 11, 23, 7, 0, tzinfo=UTC) + timedelta(hours=4))


def test_a_day_off_is_worked_on_the_saturday_before() -> None:
    calendar = a_calendar(SWAP)
    assert (calendar.works_on(SATURDAY), calendar.works_on(MONDAY)) == (True, False)
    assert calendar.sessions(SATURDAY) == (MORNING, AFTERNOON)
    assert (calendar.day(SATURDAY).kind, calendar.day(MONDAY).kind) == (DayKind.MAKE_UP, DayKind.COMPENSATORY_OFF)


def test_a_make_up_day_has_the_sessions_of_the_day_it_stands_for() -> None:
    own: Week = ((AFTERNOON,), (MORNING,), (), (), (), (), ())
    assert a_calendar(SWAP).sessions(SATURDAY, own) == (AFTERNOON,)
    loose = a_calendar((CalendarDay(SATURDAY, DayKind.MAKE_UP),))
    assert loose.sessions(SATURDAY, own) == (AFTERNOON,), "else those of the first day that is worked"
    tuesday = date(2026, 9, 1)
    stands = a_calendar((CalendarDay(SATURDAY, DayKind.MAKE_UP, stands_for=tuesday),))
    assert stands.sessions(SATURDAY, own) == (MORNING,)


def test_half_a_day_cuts_a_service_of_its_own_hours() -> None:
    day = date(2026, 11, 23)
    calendar = a_calendar((CalendarDay(day, DayKind.WORKING, sessions=(Session(time(8), time(10)),)),))
    assert calendar.sessions(day) == (Session(time(8), time(10)),)
    assert calendar.sessions(day, ((Session(time(9), time(12)),), *[()] * 6)) == (Session(time(9), time(10)),)
    assert calendar.sessions(day, ((AFTERNOON,), *[()] * 6)) == ()


def test_what_no_row_says_is_the_weekday() -> None:
    assert a_calendar().day(date(2026, 11, 23)).kind is DayKind.WORKING
    assert a_calendar().day(date(2026, 11, 22)).kind is DayKind.WEEKLY_REST


def test_the_next_opening_over_a_long_holiday() -> None:
    tet = [CalendarDay(date(2026, 2, day), DayKind.HOLIDAY) for day in range(16, 21)]
    friday = at(date(2026, 2, 13), 16, 59)
    assert a_calendar(tuple(tet)).next_opening(friday) == at(date(2026, 2, 23), 7)
    assert WorkingCalendar(HALL, ((),) * 7, {}).next_opening(friday) is None


@given(calendars(), moments())
@settings(max_examples=150, deadline=None)
def test_against_every_minute(calendar: WorkingCalendar, moment: datetime) -> None:
    assert calendar.is_working(moment) is works_at(calendar, moment)
    nearby = (moment.replace(second=0, microsecond=0) + timedelta(minutes=step) for step in range(1, 12 * 1440))
    begins = (
        minute
        for minute in nearby
        if works_at(calendar, minute) and not works_at(calendar, minute - timedelta(minutes=1))
    )
    expected, found = next(begins, None), calendar.next_opening(moment)
    assert found == expected if expected else found is None or found > moment + timedelta(days=11)


def works_at(calendar: WorkingCalendar, moment: datetime) -> bool:
    """The rules again, told by hand."""
    local = moment.astimezone(zone(HALL))
    row = calendar.days.get(local.date())
    if row and row.kind in RESTING:
        return False
    if row and row.sessions is not None:
        sessions: Sessions = row.sessions
    else:
        like = row.stands_for if row and row.stands_for else local.date()
        sessions = calendar.week[like.isoweekday() - 1]
        if row and row.kind is DayKind.MAKE_UP and not row.stands_for and not sessions:
            sessions = ([day for day in calendar.week if day] or [()])[0]
    minute = local.hour * 60 + local.minute
    return any(
        one.opens.hour * 60 + one.opens.minute <= minute < one.closes.hour * 60 + one.closes.minute
        for one in sessions
    )


@given(weeks(), weeks())
def test_what_two_days_have_in_common(ours: Week, theirs: Week) -> None:
    for a, b in zip(ours, theirs, strict=True):
        for minute in range(0, 1440, 15):
            moment = time(minute // 60, minute % 60)
            both = any(moment in one for one in a) and any(moment in one for one in b)
            assert any(moment in one for one in meet(a, b)) is both


@given(weeks())
def test_sessions_are_read_as_they_are_written(week: Week) -> None:
    assert tuple(parse_sessions(sessions_text(day)) for day in week) == week


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("7-11", "not of the form"),
        ("07:00", "not of the form"),
        ("07:00-25:00", "not of the form"),
        ("11:30-07:00", "ends before it begins"),
        ("07:00-07:00", "ends before it begins"),
        ("07:00-11:30,11:00-12:00", "does not come after"),
        ("07:00-11:30,11:30-12:00", "does not come after"),
        ("13:30-17:00,07:00-11:30", "does not come after"),
    ],
)
def test_wrong_sessions_are_named(text: str, wrong: str) -> None:
    with pytest.raises(ValueError, match=wrong):
        parse_sessions(text)


def test_the_week_of_the_presets_is_the_one_of_these_tests() -> None:
    assert WEEK[0] == (MORNING, AFTERNOON)
    assert FIRST.isoweekday() == 1
