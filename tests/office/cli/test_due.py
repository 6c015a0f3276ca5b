"""`taicho calendar due`, on the calendar that a new office has and on the one it makes for itself."""

from pathlib import Path

import pytest

from office.bootstrap import create_office, open_office
from office.domain.calendars import DayKind, parse_sessions
from office.presets.preset import names
from office.presets.public_days import PROVISIONAL
from tests.domain.test_deadlines_table import due, local, rows
from tests.office.cli.conftest import CommandLine

AT_FOUR = ("calendar", "due", "--received", "2026-08-21T16:00")
DAYS = (*AT_FOUR, "--unit", "working_day", "--amount")


def test_a_due_date_by_working_days(taicho: CommandLine) -> None:
    assert taicho.json(*DAYS, "2") == {"due": "2026-08-24T16:00:00+07:00"}
    assert taicho.said(*DAYS, "2") == "Hẹn trả lúc 16 giờ 00, Thứ Hai, 24/08/2026."
    assert taicho.said("--language", "en", *DAYS, "2") == "Due at 16:00, Monday, 24/08/2026."


@pytest.mark.parametrize("amount", ["0.5", "0,5"])
def test_half_a_day_with_a_point_or_a_comma(taicho: CommandLine, amount: str) -> None:
    assert taicho.json(*DAYS, amount) == {"due": "2026-08-22T10:00:00+07:00"}


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["--unit", "calendar_day", "--amount", "2"], "2026-08-24T16:00:00+07:00"),
        (["--unit", "working_hour", "--amount", "2"], "2026-08-22T08:00:00+07:00"),
        (["--unit", "same_day"], "2026-08-22T17:00:00+07:00"),
        (["--unit", "same_day", "--amount", "1"], "2026-08-22T17:00:00+07:00"),
        (["--unit", "none"], None),
    ],
)
def test_every_unit(taicho: CommandLine, words: list[str], found: str | None) -> None:
    assert taicho.json(*AT_FOUR, *words) == {"due": found}


def test_stops(taicho: CommandLine) -> None:
    first, second = "2026-08-22T08:00/2026-08-25T10:00", "2026-08-26T08:00:00/2026-08-26T09:00:00"
    assert taicho.json(*DAYS, "2", "--stop", first) == {"due": "2026-08-27T08:00:00+07:00"}
    assert taicho.json(*DAYS, "2", "--stop", second, "--stop", first) == {"due": "2026-08-27T09:00:00+07:00"}
    assert taicho.json(*DAYS, "2", "--stop", "2026-08-22T08:00/") == {"due": None}


def test_no_due_date_is_said(taicho: CommandLine) -> None:
    assert taicho.said(*AT_FOUR, "--unit", "none") == "Không hẹn ngày trả."
    assert "tạm dừng" in taicho.said(*DAYS, "2", "--stop", "2026-08-22T08:00/")


def test_a_year_whose_days_off_are_not_written_is_said(taicho: CommandLine) -> None:
    asked = ("calendar", "due", "--received", "2026-12-31T10:00", "--unit", "working_day", "--amount", "1")
    assert taicho.said(*asked).endswith("của năm 2027; hãy nạp: taicho calendar load 2027.")
    taicho.json("calendar", "load", "2027")
    assert taicho.said(*asked) == "Hẹn trả lúc 10 giờ 00, Thứ Hai, 04/01/2027."


@pytest.mark.parametrize(
    "words",
    [
        [*AT_FOUR, "--unit", "working_day"],
        [*AT_FOUR, "--unit", "day", "--amount", "1"],
        [*AT_FOUR, "--amount", "1"],
        [*DAYS, "two"],
        [*DAYS, ""],
        ["calendar", "due", "--unit", "none"],
        ["calendar", "due", "--unit", "none", "--received", "2026-08-21"],
        ["calendar", "due", "--unit", "none", "--received", "2026-08-21T16:00+07:00"],
        ["calendar", "due", "--unit", "none", "--received", "2026-02-30T16:00"],
        [*DAYS, "1", "--stop", "2026-08-22T08:00"],
        [*DAYS, "1", "--stop", "/2026-08-22T08:00"],
        [*DAYS, "1", "--stop", "2026-08-22T08:00/soon"],
    ],
)
@pytest.mark.parametrize("language", ["vi", "en"])
def test_a_wrong_command_line(taicho: CommandLine, words: list[str], language: str) -> None:
    told = taicho.json("--language", language, *words, code=2)
    assert set(told) == {"usage"}
    assert "--" in told["usage"]
    assert "…" not in told["usage"]


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ([*DAYS, "-1"], "bad_amount"),
        ([*DAYS, "NaN"], "bad_amount"),
        ([*DAYS, "10001"], "bad_amount"),
        ([*DAYS, "1", "--stop", "2026-08-25T08:00/2026-08-22T08:00"], "bad_stop"),
        ([*DAYS, "1", "--stop", "2026-08-22T08:00/9026-08-25T08:00"], "no_working_time"),
        (["calendar", "due", "--unit", "same_day", "--received", "9999-12-31T16:00"], "no_working_time"),
    ],
)
def test_what_cannot_be_counted(taicho: CommandLine, words: list[str], reason: str) -> None:
    assert taicho.refused(*words) == reason


def test_an_office_closes_for_half_a_day(taicho: CommandLine) -> None:
    asked = ("calendar", "due", "--received", "2026-12-10T16:00", "--unit", "working_day", "--amount", "1")
    assert taicho.json(*asked) == {"due": "2026-12-11T16:00:00+07:00"}
    told = taicho.json(
        *("calendar", "set", "2026-12-11", "--kind", "working", "--sessions", "07:00-11:30"),
        *("--basis", "Thông báo 12/TB-TTPVHCC"),
    )
    assert (told["sessions"], told["basis"]) == (["07:00-11:30"], "Thông báo 12/TB-TTPVHCC")
    shown = {day["day"]: day for day in taicho.json("calendar", "show", "2026")["days"]}["2026-12-11"]
    assert (shown["kind"], shown["sessions"]) == ("working", ["07:00-11:30"])
    assert taicho.json(*asked) == {"due": "2026-12-11T11:30:00+07:00"}
    taicho.json("calendar", "clear", "2026-12-11")
    assert taicho.json(*asked) == {"due": "2026-12-11T16:00:00+07:00"}


@pytest.mark.parametrize("preset", names())
def test_every_preset_begins_with_the_week_and_the_years_of_the_table(tmp_path: Path, preset: str) -> None:
    url = str(tmp_path / "new.db")
    create_office(url, preset)
    with open_office(url) as office:
        calendar = office.hours().calendar
    assert calendar.week == (*[parse_sessions("07:00-11:30,13:30-17:00")] * 5, (), ())
    known = {year: [day for day in calendar.days.values() if day.day.year == year] for year in range(2019, 2027)}
    assert all(sum(day.kind is DayKind.HOLIDAY for day in days) >= 10 for days in known.values())
    assert all(day.basis and day.basis != PROVISIONAL for days in known.values() for day in days)
    for row in rows("deadlines.csv"):
        assert due(calendar, row) == (local(row["expected"]) if row["expected"] else None), row
