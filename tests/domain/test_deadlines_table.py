"""Due dates worked out by hand: on the public calendar, and with an office's own table of days."""

import csv
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from office.domain.calendars import CalendarDay, DayKind, WorkingCalendar, parse_sessions
from office.domain.catalogue import TimeUnit
from office.domain.deadlines import Stop, due_at
from office.domain.service_days import zone
from office.presets.public_days import FIRST_YEAR, LAST_YEAR, public_days
from tests.weeks import HALL, a_calendar

FOLDER = Path(__file__).parent
COLUMNS = ["received", "unit", "amount", "stops", "expected", "why"]
OWN_DAYS = (
    CalendarDay(date(2026, 12, 11), DayKind.WORKING, sessions=parse_sessions("07:00-11:30"), basis="TB 12"),
    CalendarDay(date(2026, 12, 16), DayKind.WORKING, sessions=parse_sessions("13:30-17:00"), basis="TB 12"),
    CalendarDay(date(2026, 12, 19), DayKind.MAKE_UP, stands_for=date(2026, 12, 21), basis="TB 13"),
    CalendarDay(date(2026, 12, 21), DayKind.COMPENSATORY_OFF, basis="TB 13"),
)
PUBLIC = public_days(FIRST_YEAR, LAST_YEAR)
Row = Mapping[str, str]


def rows(name: str) -> Sequence[Row]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, strict=True)
        found = list(reader)
    assert reader.fieldnames == COLUMNS
    return found


def named(row: Row) -> str:
    return f"{row['received']}-{row['amount'] or 0}-{row['unit']}"


def local(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone(HALL))


def stops_of(text: str) -> tuple[Stop, ...]:
    edges = (part.split("/") for part in text.split(";") if part)
    return tuple(Stop(local(start), local(end) if end else None) for start, end in edges)


def due(calendar: WorkingCalendar, row: Row) -> datetime | None:
    amount = Decimal(row["amount"]) if row["amount"] else None
    return due_at(calendar, local(row["received"]), TimeUnit(row["unit"]), amount, stops_of(row["stops"]))


@pytest.mark.parametrize("row", rows("deadlines.csv"), ids=named)
def test_on_the_public_calendar(row: Row) -> None:
    expected = local(row["expected"]) if row["expected"] else None
    assert due(a_calendar(PUBLIC), row) == expected, row["why"]


@pytest.mark.parametrize("row", rows("own_days.csv"), ids=named)
def test_with_an_own_table_of_days(row: Row) -> None:
    assert due(a_calendar((*PUBLIC, *OWN_DAYS)), row) == local(row["expected"]), row["why"]


def test_the_table_covers_every_unit_and_says_why() -> None:
    found = rows("deadlines.csv")
    assert len(found) >= 60
    assert {row["unit"] for row in found} == set(TimeUnit)
    assert all(row["why"] for row in found)
    keys = [(row["received"], row["unit"], row["amount"], row["stops"]) for row in found]
    assert len(set(keys)) == len(keys)
