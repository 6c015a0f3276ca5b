"""Working time along a calendar: the next session, the n-th working day, so many hours later.

Positions are those of `written_years`.
"""

from bisect import bisect_right
from datetime import MAXYEAR, MINYEAR, date, datetime, timedelta
from functools import lru_cache

from office.domain.calendars import WorkingCalendar
from office.domain.errors import Reason, Refused
from office.domain.service_days import zone
from office.domain.written_years import DAY, Stretch, WrittenYear, moment_of

HORIZON_YEARS = 50
"""How far is counted; what is later is a slip of the pen, or a calendar without working time."""
KEPT = 16
"""Calendars that stay written out."""


class WorkingTime:
    """Counts along one calendar; its years are written out when they are first needed."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar
        self._zone = zone(calendar.time_zone)
        # Adding to it moves the hands of the clock; the day before it, from which positions count, is no date.
        self._first = datetime.min.replace(tzinfo=self._zone)
        self._years: dict[int, WrittenYear] = {}

    def position(self, at: datetime) -> int:
        """Return where an instant is.

        Raises:
            ValueError: it has no time zone.
        """
        if at.tzinfo is None:
            raise ValueError(f"{at} has no time zone")
        local = at.astimezone(self._zone)
        return local.toordinal() * DAY + moment_of(local)

    def instant(self, position: int) -> datetime:
        """Return a position as an instant in the office's zone."""
        return self._first + timedelta(microseconds=position - DAY)

    def opening(self, position: int) -> int:
        """Return the position itself inside a session, otherwise the next beginning of one.

        Raises:
            Refused: `no_working_time`.
        """
        ordinal, moment = divmod(position, DAY)
        for opens, closes in self._stretches(ordinal):
            if moment < closes:
                return ordinal * DAY + max(moment, opens)
        later = self.day_after(ordinal)
        return later * DAY + self._stretches(later)[0][0]

    def within(self, position: int) -> int:
        """Return the position itself inside a session or at its end, otherwise the nearest of a working day.

        Between sessions that is the next beginning, after the last one its end: the day stays.
        """
        ordinal, moment = divmod(position, DAY)
        stretches = self._stretches(ordinal)
        for opens, closes in stretches:
            if moment <= closes:
                return ordinal * DAY + max(moment, opens)
        return ordinal * DAY + stretches[-1][1]

    def closing(self, ordinal: int) -> int:
        """Return the end of a working day."""
        return ordinal * DAY + self._stretches(ordinal)[-1][1]

    def works_on(self, ordinal: int) -> bool:
        """Whether anybody works on a day."""
        return bool(self._stretches(ordinal))

    def day_after(self, ordinal: int, count: int = 1) -> int:
        """Return the `count`-th working day after a day.

        Raises:
            Refused: `no_working_time`.
        """
        number = _number(ordinal)
        last = number + HORIZON_YEARS
        year = self._year(number)
        place = bisect_right(year.days, ordinal) + count - 1
        while place >= len(year.days):
            place -= len(year.days)
            number += 1
            year = self._year(number, last)
        return year.days[place]

    def days_between(self, first: int, last: int) -> int:
        """Return how many working days lie after day `first` up to and with day `last`, which is not before it.

        Raises:
            Refused: `no_working_time`.
        """
        number, end = _number(first), _number(last)
        year = self._year(number)
        count = -bisect_right(year.days, first)
        for following in range(number + 1, end + 1):
            count += len(year.days)
            year = self._year(following, number + HORIZON_YEARS)
        return count + bisect_right(year.days, last)

    def between(self, start: int, end: int) -> int:
        """Return the working time from one position to another that is not before it.

        Raises:
            Refused: `no_working_time`.
        """
        number, last = _number(start // DAY), _number(end // DAY)
        year = self._year(number)
        work = -year.worked_at(start)
        for following in range(number + 1, last + 1):
            work += year.total
            year = self._year(following, number + HORIZON_YEARS)
        return work + year.worked_at(end)

    def after(self, position: int, work: int) -> int:
        """Return the first position by which so much more is worked; the position itself for none.

        Raises:
            Refused: `no_working_time`.
        """
        if not work:
            return position
        number = _number(position // DAY)
        year = self._year(number)
        target = year.worked_at(position) + work
        last = number + HORIZON_YEARS
        while target > year.total:
            target -= year.total
            number += 1
            year = self._year(number, last)
        return year.when(target)

    def _stretches(self, ordinal: int) -> tuple[Stretch, ...]:
        year = self._year(_number(ordinal))
        return year.stretches[ordinal - year.first]

    def _year(self, number: int, last: int = MAXYEAR) -> WrittenYear:
        known = self._years.get(number)
        if known is None:
            if not MINYEAR <= number <= min(last, MAXYEAR):
                raise Refused(Reason.NO_WORKING_TIME)
            # Two threads may write the same year out at once: they write the same.
            known = self._years[number] = WrittenYear.of(self.calendar, number)
        return known


class _Same:
    """A calendar by identity: its days are a mapping, which has no hash, and comparing them would take too long."""

    __slots__ = ("calendar",)

    def __init__(self, calendar: WorkingCalendar) -> None:
        self.calendar = calendar

    def __hash__(self) -> int:
        return id(self.calendar)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.calendar is other.calendar


def working_time(calendar: WorkingCalendar) -> WorkingTime:
    """Return a calendar written out; the same for the same calendar, whose days must not be changed afterwards."""
    return _written_out(_Same(calendar))


@lru_cache(KEPT)
def _written_out(same: _Same) -> WorkingTime:
    return WorkingTime(same.calendar)


def _number(ordinal: int) -> int:
    try:
        return date.fromordinal(ordinal).year
    except (ValueError, OverflowError):
        raise Refused(Reason.NO_WORKING_TIME) from None
