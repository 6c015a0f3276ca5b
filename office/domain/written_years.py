"""One year of a calendar written out, so that counting along it is a look-up and not a walk.

A position is whole microseconds on the hall's own clock since the day before year 1; it has no zone. Vietnam's clock
is never put forward or back; where one is, a session keeps the length that the clock on the wall shows.
"""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import accumulate
from typing import Self

from office.domain.calendars import WorkingCalendar

MINUTE = 60_000_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR

Stretch = tuple[int, int]
"""Of one day, in microseconds from midnight; its end does not belong to it."""


def moment_of(at: time | datetime) -> int:
    """Return the microseconds since midnight."""
    return ((at.hour * 60 + at.minute) * 60 + at.second) * 1_000_000 + at.microsecond


@dataclass(frozen=True, slots=True)
class WrittenYear:
    """One year, by the place of a date in it."""

    first: int
    """The ordinal of 1 January."""
    stretches: tuple[tuple[Stretch, ...], ...]
    worked: tuple[int, ...]
    """Before each day, and of the whole year at the end."""
    days: tuple[int, ...]
    """The ordinals of the days on which anybody works."""

    @classmethod
    def of(cls, calendar: WorkingCalendar, number: int) -> Self:
        """Write a year out."""
        first, last = date(number, 1, 1).toordinal(), date(number, 12, 31).toordinal()
        stretches = tuple(
            tuple((moment_of(session.opens), moment_of(session.closes)) for session in calendar.sessions(on))
            for on in map(date.fromordinal, range(first, last + 1))
        )
        lengths = (sum(closes - opens for opens, closes in day) for day in stretches)
        days = tuple(first + place for place, day in enumerate(stretches) if day)
        return cls(first, stretches, tuple(accumulate(lengths, initial=0)), days)

    @property
    def total(self) -> int:
        """The working time of the whole year."""
        return self.worked[-1]

    def worked_at(self, position: int) -> int:
        """Return the working time from the beginning of the year to a position in it."""
        ordinal, moment = divmod(position, DAY)
        place = ordinal - self.first
        done = self.worked[place]
        for opens, closes in self.stretches[place]:
            if moment <= opens:
                break
            done += min(moment, closes) - opens
        return done

    def when(self, worked: int) -> int:
        """Return the first position at which so much (above zero, not above the total) is worked."""
        place = bisect_left(self.worked, worked) - 1
        left = worked - self.worked[place]
        for opens, closes in self.stretches[place]:
            if left <= closes - opens:
                return (self.first + place) * DAY + opens + left
            left -= closes - opens
        raise AssertionError(worked)
