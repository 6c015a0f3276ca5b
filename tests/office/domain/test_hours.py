"""Whether a service gives numbers, by examples and beside a minute-by-minute oracle."""

from datetime import date, datetime, time, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.domain.calendars import CalendarDay, DayKind, Week, WorkingCalendar, parse_sessions
from office.domain.hours import Closed, Hours, Opening, TicketingPolicy, full, opening, service_opening
from office.domain.service_days import zone
from tests.builders import a_hall, a_service
from tests.weeks import FIRST, HALL, WEEK, a_calendar, calendars, moments, weeks

HOLIDAY = CalendarDay(date(2026, 11, 24), DayKind.HOLIDAY, "Ngày Văn hóa Việt Nam", "Vietnam Cultural Day")
TUESDAYS: Week = ((), parse_sessions("08:00-10:00"), (), (), (), (), ())


def at(day: int, hour: int, minute: int = 0, second: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, second, tzinfo=zone(HALL))


def some_hours(stop: int = 15, calendar: WorkingCalendar | None = None, **policy: bool) -> Hours:
    policies = TicketingPolicy(stop_minutes_before_close=stop, **policy)
    return Hours(calendar or a_calendar((HOLIDAY,)), {"B": TUESDAYS}, policies)


@pytest.mark.parametrize(
    ("moment", "why", "again"),
    [
        (at(23, 2), Closed.BEFORE_OPENING, at(23, 7)),
        (at(23, 6, 59, 59), Closed.BEFORE_OPENING, at(23, 7)),
        (at(23, 7), None, None),
        (at(23, 11, 14, 59), None, None),
        (at(23, 11, 15), Closed.STOPPED, at(23, 13, 30)),
        (at(23, 11, 30), Closed.LUNCH, at(23, 13, 30)),
        (at(23, 16, 44, 59), None, None),
        (at(23, 16, 45), Closed.STOPPED, at(25, 7)),
        (at(23, 17), Closed.AFTER_CLOSING, at(25, 7)),
        (at(24, 9), Closed.HOLIDAY, at(25, 7)),
        (at(28, 9), Closed.WEEKLY_REST, at(30, 7)),
    ],
)
def test_a_day_at_the_kiosk(moment: datetime, why: Closed | None, again: datetime | None) -> None:
    found = opening(some_hours(), "A", moment)
    assert (found.why, found.again) == (why, again)
    assert found.is_open is (why is None)


def test_an_open_service_says_until_when() -> None:
    assert opening(some_hours(), "A", at(23, 9)).until == at(23, 11, 15)
    assert opening(some_hours(stop=0), "A", at(23, 16, 50)).until == at(23, 17)


def test_a_holiday_has_its_name() -> None:
    found = opening(some_hours(), "A", at(24, 9))
    assert (found.day, found.day_en) == ("Ngày Văn hóa Việt Nam", "Vietnam Cultural Day")


def test_a_service_keeps_hours_of_its_own_but_not_on_a_holiday() -> None:
    found = opening(some_hours(), "B", at(23, 9))
    assert (found.why, found.again) == (Closed.OTHER_DAY, datetime(2026, 12, 1, 8, tzinfo=zone(HALL)))
    assert opening(some_hours(calendar=a_calendar()), "B", at(24, 9)).is_open


def test_always_open_keeps_no_hours() -> None:
    found = opening(some_hours(always_open=True), "A", at(24, 2))
    assert (found.is_open, found.until) == (True, None)


def test_a_session_shorter_than_the_stop_gives_no_numbers() -> None:
    short = a_calendar(week=(parse_sessions("07:00-07:10,08:00-11:00"), *[()] * 6))
    assert opening(some_hours(calendar=short), "A", at(23, 6)).again == at(23, 8)
    assert opening(some_hours(calendar=short), "A", at(23, 7)).why is Closed.STOPPED


def test_nobody_knows_when_an_office_without_a_week_opens() -> None:
    found = opening(some_hours(calendar=a_calendar(week=((),) * 7)), "A", at(23, 9))
    assert (found.why, found.again, found.opens) == (Closed.WEEKLY_REST, None, "unknown")


@pytest.mark.parametrize(("moment", "opens"), [(at(23, 12), "13:30"), (at(23, 17), "2026-11-25T07:00")])
def test_when_it_opens_as_a_detail(moment: datetime, opens: str) -> None:
    assert opening(some_hours(), "A", moment).opens == opens


@pytest.mark.parametrize("hour", [2, 9, 12, 20])
def test_a_full_day_opens_on_a_later_one(hour: int) -> None:
    found = full(some_hours(), "A", at(23, hour))
    assert (found.why, found.again) == (Closed.FULL, at(25, 7))


def test_an_opening_at_midnight_is_the_next_day() -> None:
    nights = a_calendar(week=(parse_sessions("00:00-06:00"),) * 7)
    assert full(some_hours(calendar=nights), "A", at(23, 5)).again == at(24, 0)


def test_what_a_face_is_told_of_a_service() -> None:
    hall = a_hall(
        hours=some_hours(),
        services=(a_service("A"), a_service("A2", daily_cap=3), a_service("A3", is_open=False)),
        given={"A2": 3},
        service_day=FIRST,
    )

    def why(code: str, moment: datetime) -> Closed | None:
        found = hall.opening_of(code, moment)
        assert isinstance(found, Opening)
        return found.why

    assert [why(code, at(23, 9)) for code in ("A", "A2", "A3")] == [None, Closed.FULL, Closed.SWITCHED_OFF]
    assert why("A2", at(25, 9)) is None, "yesterday's numbers fill no other day"
    assert why("A2", at(24, 9)) is Closed.HOLIDAY
    assert hall.opening_of("Q") is None
    assert a_hall().opening_of("A") is None


def test_a_service_is_full_only_at_its_cap() -> None:
    service = a_service("A2", daily_cap=3)
    for given_numbers, why in ((2, None), (3, Closed.FULL), (4, Closed.FULL)):
        found = service_opening(some_hours(), service, at(23, 9), day=FIRST, given=given_numbers)
        assert found.why is why


@given(calendars(), weeks() | st.none(), st.integers(0, 200), moments())
@settings(max_examples=120, deadline=None)
def test_against_every_minute(calendar: WorkingCalendar, own: Week | None, stop: int, moment: datetime) -> None:
    hours = Hours(calendar, {"A": own} if own else {}, TicketingPolicy(stop_minutes_before_close=stop))

    @cache
    def gives(day: int) -> set[int]:
        return minutes_of(calendar, own, stop, FIRST + timedelta(days=day))

    local = moment.astimezone(zone(HALL))
    day, minute = (local.date() - FIRST).days, local.hour * 60 + local.minute
    found = opening(hours, "A", moment)
    assert found.is_open is (minute in gives(day))
    later_minutes = ((later, one) for later in range(day, 22) for one in sorted(gives(later)))
    ahead = next((found for found in later_minutes if found > (day, minute)), None)
    if found.is_open:
        assert found.until is not None
        last = (found.until - timedelta(minutes=1)).time()
        assert last.hour * 60 + last.minute in gives(day)
        end = found.until.hour * 60 + found.until.minute
        assert set(range(minute, end)) <= gives(day)
        assert end not in gives(day)
    elif ahead:
        later, one = ahead
        midnight = datetime.combine(FIRST + timedelta(days=later), time(), tzinfo=zone(HALL))
        assert found.again == midnight + timedelta(minutes=one)
    else:
        assert found.again is None or (found.again.date() - FIRST).days >= 22


def minutes_of(calendar: WorkingCalendar, own: Week | None, stop: int, day: date) -> set[int]:
    """The minutes of a day in which numbers are given: of each stretch all but the last `stop`."""
    working = {
        minute
        for minute in range(1440)
        for session in calendar.sessions(day, own)
        if session.opens <= time(minute // 60, minute % 60) < session.closes
    }
    return {minute for minute in working if all(minute + step in working for step in range(stop + 1))}


def test_the_usual_week_is_there() -> None:
    assert len(WEEK) == 7
