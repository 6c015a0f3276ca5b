"""What is refused, whose clock it is, and the deadlines of stages."""

from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from office.domain.calendars import CalendarDay, DayKind, WorkingCalendar
from office.domain.catalogue import TimeUnit
from office.domain.deadlines import MOST, Amount, Stop, due_at, postponed, stage_dues, start_of_clock
from office.domain.errors import Reason, Refused
from office.domain.service_days import zone
from office.domain.working_time import working_time
from tests.weeks import HALL, WEEK, a_calendar

CALENDAR = a_calendar([CalendarDay(date(2026, 11, 24), DayKind.HOLIDAY)])
DAY, HOUR, CALENDAR_DAY = TimeUnit.WORKING_DAY, TimeUnit.WORKING_HOUR, TimeUnit.CALENDAR_DAY


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone(HALL))


RECEIVED = local("2026-11-26T09:00")


@pytest.mark.parametrize("unit", [DAY, HOUR, CALENDAR_DAY])
@pytest.mark.parametrize(
    "amount", [None, -1, Decimal("-0.5"), Decimal("NaN"), Decimal("Infinity"), MOST + 1, Decimal("1e30")]
)
def test_an_amount_that_makes_no_sense(unit: TimeUnit, amount: Amount | None) -> None:
    with pytest.raises(Refused) as caught:
        due_at(CALENDAR, RECEIVED, unit, amount)
    assert caught.value.reason is Reason.BAD_AMOUNT


def test_a_stop_that_ends_before_it_begins_is_told_in_the_time_of_the_hall() -> None:
    stop = Stop(datetime(2026, 11, 26, 4, tzinfo=UTC), datetime(2026, 11, 26, 3, tzinfo=UTC))
    with pytest.raises(Refused) as caught:
        due_at(CALENDAR, RECEIVED, TimeUnit.NONE, None, [stop])
    assert caught.value.reason is Reason.BAD_STOP
    assert caught.value.details == {"start": "11:00:00 26/11/2026", "end": "10:00:00 26/11/2026"}


@pytest.mark.parametrize("unit", TimeUnit)
def test_a_moment_without_a_zone_is_a_bug(unit: TimeUnit) -> None:
    naive = RECEIVED.replace(tzinfo=None)
    with pytest.raises(ValueError, match="no time zone"):
        due_at(CALENDAR, naive, unit, 1)
    with pytest.raises(ValueError, match="no time zone"):
        due_at(CALENDAR, RECEIVED, unit, 1, [Stop(RECEIVED, naive)])


@pytest.mark.parametrize("unit", [DAY, HOUR, CALENDAR_DAY, TimeUnit.SAME_DAY])
def test_an_office_that_never_works(unit: TimeUnit) -> None:
    never = WorkingCalendar(HALL, ((),) * 7, {})
    for _ in range(2):
        with pytest.raises(Refused) as caught:
            due_at(never, RECEIVED, unit, 1)
        assert caught.value.reason is Reason.NO_WORKING_TIME


def test_an_office_that_stopped_working() -> None:
    only = date(2026, 11, 26)
    calendar = WorkingCalendar(HALL, ((),) * 7, {only: CalendarDay(only, DayKind.WORKING, sessions=WEEK[0])})
    assert due_at(calendar, RECEIVED, HOUR, 6) == local("2026-11-26T17:00")
    with pytest.raises(Refused, match="no_working_time"):
        due_at(calendar, RECEIVED, HOUR, Decimal("6.1"))


def test_a_slip_of_the_pen_is_refused_and_not_counted_out() -> None:
    with pytest.raises(Refused, match="no_working_time"):
        due_at(CALENDAR, RECEIVED, DAY, 1, [Stop(RECEIVED, local("9026-11-27T09:00"))])
    with pytest.raises(Refused, match="no_working_time"):
        due_at(CALENDAR, local("9999-12-31T16:00"), CALENDAR_DAY, 1)
    assert due_at(CALENDAR, local("0001-01-01T08:00"), DAY, 1) == local("0001-01-02T08:00")


def test_any_zone_goes_in_and_the_office_s_comes_out() -> None:
    stop = Stop(datetime(2026, 11, 26, 3, tzinfo=UTC), local("2026-11-26T11:00"))
    due = due_at(CALENDAR, RECEIVED.astimezone(UTC), DAY, 1, [stop])
    assert due is not None
    assert (due.isoformat(), due.tzinfo) == ("2026-11-27T10:00:00+07:00", zone(HALL))
    at_lunch = datetime(2026, 11, 26, 4, 45, tzinfo=UTC)
    assert start_of_clock(CALENDAR, at_lunch).isoformat() == "2026-11-26T13:30:00+07:00"


def test_the_same_day_rule_is_an_argument() -> None:
    late = RECEIVED.replace(hour=15, minute=30)
    assert due_at(CALENDAR, late, TimeUnit.SAME_DAY, None) == local("2026-11-27T17:00")
    assert due_at(CALENDAR, late, TimeUnit.SAME_DAY, None, same_day_until=time(16)) == local("2026-11-26T17:00")


@pytest.mark.parametrize(("amount", "minutes"), [("0.3333", 160), ("0.001", 0), ("0.0011", 1), ("0.1", 48)])
def test_a_fraction_is_counted_to_the_minute(amount: str, minutes: int) -> None:
    due = due_at(CALENDAR, RECEIVED.replace(hour=7), DAY, Decimal(amount))
    assert due == RECEIVED.replace(hour=7) + timedelta(minutes=minutes)


def test_a_calendar_is_written_out_once() -> None:
    assert working_time(CALENDAR) is working_time(CALENDAR)
    assert working_time(a_calendar()) is not working_time(a_calendar())


@pytest.mark.parametrize(
    ("budgets", "dues"),
    [
        (
            [(Decimal("0.25"), DAY), (2, DAY), (4, HOUR), (Decimal("0.5"), DAY), (None, DAY)],
            ["2026-11-26T11:00", "2026-11-30T11:00", "2026-11-30T17:00", "2026-12-01T11:00", None],
        ),
        ([(1, DAY), (None, TimeUnit.NONE), (1, DAY)], ["2026-11-27T09:00", None, "2026-11-30T09:00"]),
        ([(None, TimeUnit.SAME_DAY), (1, HOUR)], ["2026-11-26T17:00", "2026-11-27T08:00"]),
        ([], []),
    ],
)
def test_each_stage_begins_where_the_one_before_ends(
    budgets: list[tuple[Amount | None, TimeUnit]], dues: list[str | None]
) -> None:
    assert stage_dues(CALENDAR, RECEIVED, budgets) == tuple(due and local(due) for due in dues)


def test_no_stage_is_due_after_the_dossier() -> None:
    budgets = [(1, DAY), (1, DAY), (1, DAY)]
    overall = due_at(CALENDAR, RECEIVED, DAY, 2)
    assert stage_dues(CALENDAR, RECEIVED, budgets, overall=overall) == (local("2026-11-27T09:00"), overall, overall)


def test_a_stop_moves_the_stage_it_falls_in_and_those_after_it() -> None:
    budgets = [(1, DAY), (1, DAY), (1, DAY)]
    stop = Stop(local("2026-11-27T10:00"), local("2026-11-30T10:00"))
    told = ("2026-11-27T09:00", "2026-12-01T09:00", "2026-12-02T09:00")
    assert stage_dues(CALENDAR, RECEIVED, budgets, [stop]) == tuple(map(local, told))
    standing = [Stop(stop.start, None)]
    assert stage_dues(CALENDAR, RECEIVED, budgets, standing) == (local(told[0]), None, None)


@pytest.mark.parametrize(
    ("stops", "found"),
    [
        ([], "2026-12-02T13:30"),
        ([("2026-11-26T08:00", "2026-11-27T10:00")], "2026-12-02T14:30"),
        ([("2026-11-30T09:00", "2026-12-01T09:00")], "2026-12-03T13:30"),
        ([("2026-12-02T13:30", "2026-12-03T09:00")], "2026-12-02T13:30"),
        ([("2026-11-30T09:00", None)], None),
    ],
)
def test_a_due_time_that_was_set_moves_too(stops: list[tuple[str, str | None]], found: str | None) -> None:
    told = [Stop(local(start), local(end) if end else None) for start, end in stops]
    since = local("2026-11-27T09:00")
    assert postponed(CALENDAR, local("2026-12-02T13:30"), told, since=since) == (local(found) if found else None)
