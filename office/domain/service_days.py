"""The service day (ngày phục vụ): the date in the office's own time zone at the moment of issue."""

from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo


@cache
def zone(name: str) -> ZoneInfo:
    """The time zone called `name` in the IANA database."""
    return ZoneInfo(name)


def service_day(at: datetime, time_zone: str) -> date:
    """Return the day a ticket issued at `at` (aware) belongs to; nothing has to run at midnight."""
    return at.astimezone(zone(time_zone)).date()


def stretch_of(first: date, last: date, time_zone: str) -> tuple[datetime, datetime]:
    """Return when the first of some days begins, and when the last is over."""
    begin, end = (datetime.combine(day, time(), zone(time_zone)) for day in (first, last + timedelta(days=1)))
    return begin, end
