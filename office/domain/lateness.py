"""Early, on time or late (trước hạn, đúng hạn, quá hạn), and what is left until a dossier is due."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import TimeUnit
from office.domain.working_time import WorkingTime, working_time
from office.domain.written_years import DAY, HOUR, MINUTE


class Timeliness(StrEnum):
    """How a finished dossier stands to its due time; each has a word under `timeliness.<value>`."""

    EARLY = "early"
    """Trước hạn."""
    ON_TIME = "on_time"
    """Đúng hạn."""
    LATE = "late"
    """Quá hạn."""


@dataclass(frozen=True, slots=True)
class Left:
    """Working time between now and the due time, largest part first; the parts count together."""

    is_over: bool
    """True after the due time: so much it is late."""
    days: int
    """Whole working days: the same clock time so many working days on."""
    hours: int
    minutes: int
    """Whole ones, rounded down."""


def judge(calendar: WorkingCalendar, due: datetime | None, finished: datetime, unit: TimeUnit) -> Timeliness:
    """Return whether work finished early, on time or late (domain: at "Đã xử lý xong").

    By days: early is an earlier working day than the due date, on time the same day and not after the due time. What
    is finished on a rest day counts as of the next working day. By hours: early, on time and late are an earlier, the
    same and a later minute. Without a due time nothing is late, and nothing early.

    Raises:
        Refused: `no_working_time`.
        ValueError: an instant has no time zone.
    """
    if due is None:
        return Timeliness.ON_TIME
    clock = working_time(calendar)
    limit, done = clock.position(due), clock.position(finished)
    if unit is TimeUnit.WORKING_HOUR:
        limit, done = limit // MINUTE, done // MINUTE
        is_early = done < limit
    else:
        is_early = _working_day(clock, done) < limit // DAY
    if is_early:
        return Timeliness.EARLY
    return Timeliness.ON_TIME if done <= limit else Timeliness.LATE


def left(calendar: WorkingCalendar, now: datetime, due: datetime) -> Left:
    """Return the working time that is left until the due time, or by how much it has passed.

    Raises:
        Refused: `no_working_time`.
        ValueError: an instant has no time zone.
    """
    clock = working_time(calendar)
    at, limit = clock.position(now), clock.position(due)
    first, last = min(at, limit), max(at, limit)
    days = _whole_days(clock, first, last)
    rest = clock.between(_on(clock, first, days), last)
    return Left(at > limit, days, rest // HOUR, rest % HOUR // MINUTE)


def _working_day(clock: WorkingTime, position: int) -> int:
    ordinal = position // DAY
    return ordinal if clock.works_on(ordinal) else clock.day_after(ordinal)


def _whole_days(clock: WorkingTime, first: int, last: int) -> int:
    start = clock.opening(first)
    if start >= last:
        return 0
    days = clock.days_between(start // DAY, last // DAY)
    while days and _on(clock, first, days) > last:
        days -= 1
    return days


def _on(clock: WorkingTime, first: int, days: int) -> int:
    if not days:
        return first
    ordinal, moment = divmod(clock.opening(first), DAY)
    return clock.within(clock.day_after(ordinal, days) * DAY + moment)
