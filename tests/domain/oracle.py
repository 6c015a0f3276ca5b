"""Due times by walking minute by minute, without a line of the office's own code.

Minutes are counted from midnight of the first day; a day is a list of (opening, closing) minutes of it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

DAY = 1440
WORKED = [(420, 690), (810, 1020)]
"""07:00-11:30 and 13:30-17:00."""

Day = list[tuple[int, int]]
Stops = Sequence[tuple[int, int | None]]


@dataclass(frozen=True)
class Hall:
    """The days that differ, by number; day 0 is a Monday."""

    days: Mapping[int, Day]

    def on(self, day: int) -> Day:
        return self.days.get(day, WORKED if day % 7 < 5 else [])

    def works(self, minute: int) -> bool:
        return any(opens <= minute % DAY < closes for opens, closes in self.on(minute // DAY))

    def open_from(self, minute: int) -> int:
        while not self.works(minute):
            minute += 1
        return minute

    def tick(self, minute: int, worked: int) -> int:
        """The end of the minute in which so many minutes are worked."""
        while worked:
            worked -= self.works(minute)
            minute += 1
        return minute

    def worked_day_after(self, day: int, count: int) -> int:
        while count:
            day += 1
            count -= bool(self.on(day))
        return day

    def fitted(self, minute: int) -> int:
        """The minute itself, or the next of the same day at which somebody works, or the end of that day's work."""
        day = minute // DAY
        ends = {day * DAY + closes for _, closes in self.on(day)}
        for later in range(minute, (day + 1) * DAY):
            if self.works(later) or later in ends:
                return later
        return max(ends)


def _stands(stops: Stops, minute: int) -> bool:
    return any(start <= minute and (end is None or minute < end) for start, end in stops)


def _run(hall: Hall, stops: Stops, start: int, due_after: Callable[[int], int]) -> int | None:
    """Walk from the start until it is due; `due_after` tells when, by the worked minutes that stood still."""
    still, minute, due = 0, start, due_after(0)
    while minute < due:
        if not _stands(stops, minute):
            minute += 1
            continue
        end = _end_of_stop(stops, minute)
        if end is None:
            return None
        still += sum(hall.works(stopped) for stopped in range(minute, end))
        minute = end
        due = due_after(still)
        due = due if due >= minute else hall.open_from(minute)
    return due


def due(hall: Hall, received: int, unit: str, eighths: int, stops: Stops) -> int | None:
    """When it is due; `eighths` are hours, or eighths of a day."""
    start = hall.open_from(received)
    days, hours = divmod(eighths, 8)
    if unit == "working_hour":
        return _run(hall, stops, start, lambda worked: hall.tick(start, eighths * 60 + worked))
    if unit == "calendar_day":
        return _calendar(hall, stops, start, days, hours)
    if unit == "same_day":
        is_late = received // DAY == start // DAY and received % DAY > 15 * 60
        day = hall.worked_day_after(start // DAY, int(is_late))
        first = day * DAY + max(closes for _, closes in hall.on(day))
    else:
        whole = hall.worked_day_after(start // DAY, days) * DAY + start % DAY
        first = hall.tick(hall.fitted(whole) if days else start, hours * 60)
    return _run(hall, stops, start, lambda worked: _kept(hall, first, worked))


def _kept(hall: Hall, first: int, worked: int) -> int:
    """Moved by worked minutes; the opening rather than the closing before it where that keeps the clock time."""
    if not worked:
        return first
    moved = hall.tick(first, worked)
    opening = hall.open_from(moved)
    return opening if opening % DAY == first % DAY else moved


def _rolled(hall: Hall, minute: int) -> int:
    while not hall.on(minute // DAY):
        minute += DAY
    return hall.fitted(minute)


def _calendar(hall: Hall, stops: Stops, start: int, days: int, hours: int) -> int | None:
    """As `_run`, but what moves is the last moment before it is rolled."""
    raw, minute = start + days * DAY, start
    due = hall.tick(_rolled(hall, raw), hours * 60)
    while minute < due:
        if not _stands(stops, minute):
            minute += 1
            continue
        end = _end_of_stop(stops, minute)
        if end is None:
            return None
        raw = (raw if minute <= raw else _rolled(hall, raw)) + end - minute
        minute = end
        due = hall.tick(_rolled(hall, raw), hours * 60)
        due = due if due >= minute else hall.open_from(minute)
    return due


def _end_of_stop(stops: Stops, minute: int) -> int | None:
    forever = min((begin for begin, end in stops if end is None), default=None)
    while _stands(stops, minute):
        if forever is not None and minute >= forever:
            return None
        minute += 1
    return minute
