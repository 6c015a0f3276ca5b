"""The service day (ngày phục vụ): the date in the office's own time zone at the moment of issue."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo


@cache
def zone(name: str) -> ZoneInfo:
    """The time zone called `name` in the IANA database."""
    return ZoneInfo(name)


def service_day(at: datetime, time_zone: str) -> date:
    """Return the day a ticket issued at `at` (aware) belongs to; nothing has to run at midnight."""
    return at.astimezone(zone(time_zone)).date()
