"""Which services people choose most, from what was counted over the days before."""

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta

from office.domain.service_days import zone

DAYS = 14
"""Days that are counted: two of each weekday, and an office that comes back from a long holiday still has some."""
LEAST = 20
"""Fewer tickets in those days are no habit: two on a working day."""


def days_before(day: date, time_zone: str) -> tuple[datetime, datetime]:
    """Return the counted time, from and to: the DAYS before a day, whose own tickets do not count.

    So the answer stands all day long, and what is shown first on a screen does not change under a finger.
    """
    ends = datetime.combine(day, time(), tzinfo=zone(time_zone))
    return datetime.combine(day - timedelta(days=DAYS), time(), tzinfo=zone(time_zone)), ends


def often_chosen(counts: Mapping[str, int]) -> tuple[str, ...]:
    """Return the services with at least LEAST tickets, the most chosen first; of equals, by code."""
    return tuple(sorted((code for code in counts if counts[code] >= LEAST), key=lambda code: (-counts[code], code)))
