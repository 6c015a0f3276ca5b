"""Due times of any calendar, receipt and stops, beside an oracle that walks minute by minute."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from office.domain.calendars import CalendarDay, DayKind, Session, Sessions, WorkingCalendar
from office.domain.catalogue import TimeUnit
from office.domain.deadlines import Stop, due_at, start_of_clock
from office.domain.service_days import zone
from tests.domain.oracle import DAY, WORKED, Day, Hall, due
from tests.weeks import HALL, a_calendar

MONDAY = date(2026, 12, 21)
"""Day 0; the year ends inside the days that differ."""
SPAN = 14
EIGHTH = Decimal("0.125")


def at(minute: int) -> datetime:
    return datetime.combine(MONDAY, time(), tzinfo=zone(HALL)) + timedelta(minutes=minute)


def sessions(day: Day) -> Sessions:
    def clock(minute: int) -> time:
        return time(minute // 60, minute % 60)

    return tuple(Session(clock(opens), clock(closes)) for opens, closes in day)


def calendar_of(hall: Hall) -> WorkingCalendar:
    def row(number: int, day: Day) -> CalendarDay:
        kind = DayKind.WORKING if day else DayKind.HOLIDAY
        return CalendarDay(MONDAY + timedelta(days=number), kind, sessions=sessions(day) if day else None)

    return a_calendar([row(number, day) for number, day in hall.days.items()])


def any_day() -> st.SearchStrategy[Day]:
    """One, two or three sessions at any minute, never touching."""
    edges = st.lists(st.integers(0, 1439), min_size=2, max_size=6, unique=True).map(sorted)
    return edges.map(lambda found: [(found[place], found[place + 1]) for place in range(0, len(found) - 1, 2)])


def halls() -> st.SearchStrategy[Hall]:
    usual: st.SearchStrategy[Day] = st.sampled_from([WORKED, [], WORKED[:1], WORKED[1:]])
    day = st.one_of(usual, usual, any_day())
    return st.builds(Hall, st.dictionaries(st.integers(0, SPAN - 1), day, max_size=SPAN))


def moments() -> st.SearchStrategy[int]:
    """Any minute, and often one where something begins or ends."""
    edge = st.builds(
        lambda day, minute, off: day * DAY + minute + off,
        st.integers(0, SPAN - 1),
        st.sampled_from([420, 690, 810, 900, 1020]),
        st.sampled_from([-1, 0, 0, 1]),
    )
    return st.one_of(st.integers(0, SPAN * DAY - 1), edge)


def stops() -> st.SearchStrategy[list[tuple[int, int | None]]]:
    closed = st.tuples(moments(), moments()).map(lambda edges: (min(edges), max(edges)))
    endless = st.tuples(moments(), st.none())
    apart = st.lists(st.one_of(closed, closed, closed, endless), max_size=4)
    touching = st.lists(moments(), min_size=3, max_size=4).map(lambda edges: list(pairwise(sorted(edges))))
    return st.one_of(apart, apart, touching)


@settings(max_examples=300, deadline=None)
@given(
    hall=halls(),
    received=moments(),
    unit=st.sampled_from([unit for unit in TimeUnit if unit is not TimeUnit.NONE]),
    eighths=st.integers(0, 40),
    still=stops(),
)
def test_as_the_oracle_says(
    hall: Hall, received: int, unit: TimeUnit, eighths: int, still: list[tuple[int, int | None]]
) -> None:
    amount = Decimal(eighths) if unit is TimeUnit.WORKING_HOUR else eighths * EIGHTH
    told = [Stop(at(start), None if end is None else at(end)) for start, end in still]
    expected = due(hall, received, unit.value, eighths, still)
    found = due_at(calendar_of(hall), at(received), unit, amount, told)
    assert found == (None if expected is None else at(expected))


@settings(deadline=None)
@given(hall=halls(), received=moments())
def test_the_clock_begins_where_the_oracle_says(hall: Hall, received: int) -> None:
    assert start_of_clock(calendar_of(hall), at(received)) == at(hall.open_from(received))


@settings(deadline=None)
@given(hall=halls(), receipts=st.lists(moments(), min_size=2, max_size=6), days=st.integers(0, 10))
def test_who_comes_later_is_not_due_earlier(hall: Hall, receipts: list[int], days: int) -> None:
    calendar = calendar_of(hall)
    dues = [due_at(calendar, at(received), TimeUnit.WORKING_DAY, days) for received in sorted(receipts)]
    assert all(earlier <= later for earlier, later in pairwise(dues) if earlier and later)
