"""The public days off of Vietnam, and the rest days worked for some of them.

The dates come from the holidays package, which is asked when an office is founded or loads another year, never while
it works; `calendars/vietnam.toml` adds the legal basis and overrides single days.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from office.domain.calendars import CalendarDay, DayKind
from office.presets.entries import Entry, toml_entry
from office.presets.reading import each_day_once

FIRST_YEAR, LAST_YEAR = 2019, 2026
"""The years a new office starts with."""
TABLE = Path(__file__).parent / "calendars" / "vietnam.toml"
PROVISIONAL = "Theo luật lao động; chờ thông báo lịch nghỉ của năm"
"""The basis of a day that no law of the table covers."""

_COMPENSATED = re.compile(r"nghỉ bù|thay cho ngày")
_IN_LIEU = re.compile(r" \((nghỉ bù|observed)\)")
_SWAPPED = re.compile(r"thay cho ngày (\d\d)/(\d\d)/(\d{4})")


def public_days(first_year: int, last_year: int, table: Path = TABLE) -> tuple[CalendarDay, ...]:
    """Return the days of those years that differ from an ordinary week, in order.

    Raises:
        ValueError: the table is wrong; the message names the file and the key.
    """
    top = toml_entry(table).only("laws", "days")
    laws = tuple(_law(entry) for entry in top.tables("laws"))
    own = (_own_day(entry) for entry in each_day_once(top.tables("days")))
    found = {day.day: day for day in _of_package(first_year, last_year, laws)}
    found |= {day.day: day for day in own if first_year <= day.day.year <= last_year}
    return tuple(found[day] for day in sorted(found))


def _of_package(first: int, last: int, laws: Iterable[tuple[date, date, str]]) -> Iterator[CalendarDay]:
    # 0.1 s, not to be paid by a program that only works with an office.
    import holidays

    # A rest day of January may be worked for the last days of December.
    years = range(first - 1, last + 2)
    vi, en = (holidays.country_holidays("VN", years=years, language=language) for language in ("vi", "en_US"))
    for day, name in sorted(vi.items()):
        if first <= day.year <= last:
            kind = DayKind.COMPENSATORY_OFF if _COMPENSATED.search(name) else DayKind.HOLIDAY
            yield CalendarDay(day, kind, _plain(name), _plain(en[day]), basis=_basis(day, laws))
        if (swapped := _SWAPPED.search(name)) and first <= int(swapped[3]) <= last:
            worked = date(int(swapped[3]), int(swapped[2]), int(swapped[1]))
            told_vi, told_en = f"Làm bù cho ngày {day:%d/%m/%Y}", f"Worked for {day:%d/%m/%Y}"
            yield CalendarDay(worked, DayKind.MAKE_UP, told_vi, told_en, stands_for=day, basis=_basis(worked, laws))


def _plain(name: str) -> str:
    # The kind of the day says that it is in lieu.
    return _IN_LIEU.sub("", name)


def _basis(day: date, laws: Iterable[tuple[date, date, str]]) -> str:
    return next((basis for first, last, basis in laws if first <= day <= last), PROVISIONAL)


def _law(entry: Entry) -> tuple[date, date, str]:
    entry.only("first", "last", "basis")
    return entry.day("first"), entry.day("last"), entry.text("basis")


def _own_day(entry: Entry) -> CalendarDay:
    entry.only("day", "kind", "name_vi", "name_en", "sessions", "stands_for", "basis")
    kind = DayKind(entry.choice("kind", tuple(DayKind)))
    stands_for = entry.day("stands_for") if "stands_for" in entry.values else None
    if stands_for and kind is not DayKind.MAKE_UP:
        raise entry.fault("stands_for", f"given for a day that is {kind}")
    return CalendarDay(
        day=entry.day("day"),
        kind=kind,
        name_vi=entry.text("name_vi"),
        name_en=entry.text("name_en"),
        sessions=entry.sessions("sessions") if "sessions" in entry.values else None,
        stands_for=stands_for,
        basis=entry.text("basis"),
    )
