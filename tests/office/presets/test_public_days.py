"""The public calendars of 2019 to 2026, and a table of days that is wrong."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from office.domain.calendars import CalendarDay, DayKind
from office.presets.public_days import FIRST_YEAR, LAST_YEAR, PROVISIONAL, public_days


@pytest.fixture(scope="module")
def days() -> dict[date, CalendarDay]:
    return {day.day: day for day in public_days(FIRST_YEAR, LAST_YEAR)}


@pytest.mark.parametrize(
    ("off", "worked"),
    [
        ((2018, 12, 31), (2019, 1, 5)),
        ((2019, 4, 29), (2019, 5, 4)),
        ((2024, 4, 29), (2024, 5, 4)),
        ((2025, 5, 2), (2025, 4, 26)),
        ((2026, 8, 31), (2026, 8, 22)),
    ],
)
def test_swapped_days(days: dict[date, CalendarDay], off: tuple[int, int, int], worked: tuple[int, int, int]) -> None:
    stands = days[date(*worked)]
    assert (stands.kind, stands.stands_for) == (DayKind.MAKE_UP, date(*off))
    assert off[0] < FIRST_YEAR or days[date(*off)].kind is DayKind.COMPENSATORY_OFF


def test_the_days_off_of_2026(days: dict[date, CalendarDay]) -> None:
    off = [day for day in sorted(days) if day.year == 2026 and days[day].kind is not DayKind.MAKE_UP]
    assert [(day.month, day.day) for day in off] == [
        *[(1, 1), (2, 16), (2, 17), (2, 18), (2, 19), (2, 20), (4, 26), (4, 27), (4, 30), (5, 1)],
        *[(8, 31), (9, 1), (9, 2), (11, 24)],
    ]
    assert days[date(2026, 4, 27)].kind is DayKind.COMPENSATORY_OFF
    assert days[date(2026, 4, 27)].name_vi == "Ngày Giỗ Tổ Hùng Vương"
    assert days[date(2026, 11, 24)].basis == "Nghị quyết 80-NQ/TW"


def test_the_cultural_day_is_off_from_2026_only(days: dict[date, CalendarDay]) -> None:
    assert [day.year for day in days if (day.month, day.day) == (11, 24)] == [2026]


def test_every_day_has_names_and_the_law_of_its_time(days: dict[date, CalendarDay]) -> None:
    assert all(day.name_vi and day.name_en and day.basis != PROVISIONAL for day in days.values())
    assert days[date(2020, 9, 2)].basis == "Điều 115 Bộ luật Lao động 2012"
    assert days[date(2021, 9, 2)].basis == "Điều 112 Bộ luật Lao động 2019"
    assert not [day for day in days.values() if "nghỉ bù" in day.name_vi or "observed" in day.name_en]


def test_a_year_nobody_has_announced_yet_says_so() -> None:
    assert {day.basis for day in public_days(2027, 2027) if day.kind is DayKind.HOLIDAY} == {PROVISIONAL}


GOOD = '[[days]]\nday = 2026-12-24\nkind = "working"\nname_vi = "Nửa ngày"\nname_en = "Half"\nbasis = "QĐ 1"\n'


def write(folder: Path, words: str) -> Path:
    path = folder / "own.toml"
    path.write_text(words, encoding="utf-8")
    return path


def test_an_own_day_may_be_half_a_day(tmp_path: Path) -> None:
    table = write(tmp_path, GOOD + 'sessions = ["07:00-11:30"]\n')
    half = public_days(2026, 2026, table)[-1]
    assert (half.day, half.kind, str(half.sessions[0]) if half.sessions else "") == (
        date(2026, 12, 24),
        DayKind.WORKING,
        "07:00-11:30",
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda good: good + good, r"days\[2\]: day: 2026-12-24 is there twice"),
        (lambda good: good.replace("2026-12-24", '"24/12"'), r"days\[1\]: day: expected a date"),
        (lambda good: good.replace("working", "off"), r"days\[1\]: kind: 'off' is none of"),
        (lambda good: good.replace("QĐ 1", ""), r"days\[1\]: basis: missing"),
        (lambda good: good + "stands_for = 2026-12-31\n", r"days\[1\]: stands_for: given for a day"),
        (lambda good: good + 'sessions = ["7h"]\n', r"days\[1\]: sessions: '7h' is not"),
        (lambda good: good + "night = true\n", r"days\[1\]: night: unknown key"),
        (lambda good: good + "[[laws]]\nfirst = 2026-01-01\n", r"laws\[1\]: last: expected a date"),
    ],
)
def test_a_wrong_table_names_its_key(tmp_path: Path, change: Callable[[str], str], message: str) -> None:
    with pytest.raises(ValueError, match=rf"^own\.toml: {message}"):
        public_days(2026, 2026, write(tmp_path, change(GOOD)))
