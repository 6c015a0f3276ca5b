"""Times, days and amounts as people type them."""

import re
from datetime import date, datetime

_DAY = re.compile(r"(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?")
_TIME = re.compile(r"(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?")
_END_OF_DAY = (17, 0)
"""A day without a time means until the office closes."""


class Unclear(ValueError):
    """Something typed that is no time, no day or no amount: `counter.decide.unclear.<key>` says so."""

    def __init__(self, key: str, typed: str) -> None:
        super().__init__(key)
        self.key, self.typed = key, typed


def moment_in(typed: str, now: datetime) -> datetime:
    """Return the time in `16:40 26/11/2026`, `26/11/2026 16h40` or `26/11`: this year, at the end of the day.

    Raises:
        Unclear: there is none.
    """
    day = _DAY.search(typed)
    at = _TIME.search(_DAY.sub(" ", typed))
    if day is None:
        raise Unclear("moment", typed)
    hour, minute = (int(at[1]), int(at[2] or 0)) if at else _END_OF_DAY
    try:
        return datetime(*_parts(day, now.date()), hour, minute, tzinfo=now.tzinfo)
    except ValueError:
        raise Unclear("moment", typed) from None


def day_in(typed: str, today: date) -> date:
    """Return the day in `24/11/2026` or `24/11`.

    Raises:
        Unclear: there is none.
    """
    found = _DAY.fullmatch(typed.strip())
    try:
        return date(*_parts(found, today)) if found else _unclear(typed)
    except ValueError:
        return _unclear(typed)


def _unclear(typed: str) -> date:
    raise Unclear("day", typed)


def _parts(found: re.Match[str], today: date) -> tuple[int, int, int]:
    year = int(found[3]) if found[3] else today.year
    return year + 2000 if year < 100 else year, int(found[2]), int(found[1])


def amount_in(typed: str) -> int:
    """Return an amount in đồng: `20000`, `20.000`, `20.000 đ`.

    Raises:
        Unclear: it is no number.
    """
    digits = re.sub(r"[\s.,]|đồng|đ|vnd|₫", "", typed.lower())
    if not (digits.isascii() and digits.isdecimal()):
        raise Unclear("amount", typed)
    return int(digits)
