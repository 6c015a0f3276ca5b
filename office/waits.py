"""An estimate in words: as people say it, never more exact than it is."""

from office.domain.estimates import Wait
from office.texts import text

AT_ONCE_S = 60
"""Who waits less goes straight to a desk."""
EXACT = 10
"""Minutes above this are said in fives."""


def minutes_of(wait: Wait) -> tuple[int, int]:
    """Return the range in whole minutes: fives above ten, never from later than to."""
    return _down(wait.low / 60), max(_up(wait.high / 60), _down(wait.low / 60), 1)


def about_minutes(wait: Wait) -> int:
    """Return the middle in whole minutes, at least one: fives above ten."""
    minutes = max(1, round(wait.mid / 60))
    return minutes if minutes <= EXACT else 5 * round(minutes / 5)


def wait_text(wait: Wait | None, language: str = "vi") -> str:
    """`khoảng 12 phút`, `vào ngay`, or nothing where nothing was measured."""
    if wait is None:
        return ""
    if wait.mid < AT_ONCE_S:
        return text("wait.at_once", language)
    return text("wait.about", language, count=about_minutes(wait))


def range_text(wait: Wait | None, language: str = "vi") -> str:
    """`10–15 phút`, `vào ngay`, or nothing."""
    if wait is None or wait.high < AT_ONCE_S:
        return wait_text(wait, language)
    low, high = minutes_of(wait)
    if low == high:
        return text("wait.about", language, count=high)
    return text("wait.range", language, low=low, count=high)


def _down(minutes: float) -> int:
    return int(minutes) if minutes <= EXACT else int(minutes // 5 * 5)


def _up(minutes: float) -> int:
    return -int(-minutes // 1) if minutes <= EXACT else -int(-minutes // 5 * 5)
