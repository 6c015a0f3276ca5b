from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from office.domain.service_days import service_day, zone

HALL = "Asia/Ho_Chi_Minh"


def utc(year: int, month: int, day: int, hour: int, minute: int, second: int) -> datetime:
    return datetime(year, month, day, hour, minute, second, tzinfo=UTC)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (utc(2026, 11, 23, 1, 0, 0), date(2026, 11, 23)),
        (utc(2026, 11, 23, 16, 59, 59), date(2026, 11, 23)),
        (utc(2026, 11, 23, 17, 0, 0), date(2026, 11, 24)),
        (utc(2026, 12, 31, 17, 0, 0), date(2027, 1, 1)),
        (utc(2028, 2, 28, 17, 0, 0), date(2028, 2, 29)),
    ],
)
def test_the_day_turns_at_midnight_in_the_hall(instant: datetime, day: date) -> None:
    assert service_day(instant, HALL) == day


def test_the_last_microsecond_is_still_today() -> None:
    midnight = utc(2026, 11, 23, 17, 0, 0)
    assert service_day(midnight - timedelta(microseconds=1), HALL) == date(2026, 11, 23)


@pytest.mark.parametrize("hours", [-11, 0, 7, 14])
def test_the_same_instant_is_the_same_day_however_it_is_written(hours: int) -> None:
    written = utc(2026, 11, 23, 16, 59, 59).astimezone(timezone(timedelta(hours=hours)))
    assert service_day(written, HALL) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (utc(2026, 3, 28, 22, 59, 59), date(2026, 3, 28)),  # winter: midnight is at 23:00 UTC
        (utc(2026, 3, 28, 23, 0, 0), date(2026, 3, 29)),
        (utc(2026, 3, 29, 21, 59, 59), date(2026, 3, 29)),  # the clocks went forward: a day of 23 hours
        (utc(2026, 3, 29, 22, 0, 0), date(2026, 3, 30)),
        (utc(2026, 10, 24, 22, 0, 0), date(2026, 10, 25)),
        (utc(2026, 10, 25, 22, 59, 59), date(2026, 10, 25)),  # and back: 25 hours
        (utc(2026, 10, 25, 23, 0, 0), date(2026, 10, 26)),
    ],
)
def test_a_zone_with_summer_time_has_short_and_long_days(instant: datetime, day: date) -> None:
    assert service_day(instant, "Europe/Berlin") == day


def test_a_zone_is_read_once() -> None:
    assert zone(HALL) is zone(HALL)
    assert zone(HALL).key == HALL
