"""Deadlines (thời hạn giải quyết): when a dossier is due, by the working calendar and the time its clock stood still.

What the law leaves open, and what was chosen, is in docs/decisions/0040.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from decimal import ROUND_HALF_UP, Decimal

from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import TimeUnit
from office.domain.errors import Reason, Refused
from office.domain.working_time import DAY, HOUR, MINUTE, WorkingTime, working_time

Amount = Decimal | int
"""Of a unit; a day may be 0.25 or 0.5."""

DAY_OF_WORK = 8 * HOUR
"""What a fraction of a day is a fraction of."""
MOST = 10_000
"""No time limit is longer, in any unit."""
SAME_DAY_UNTIL = time(15)
"""Received later than this, "trong ngày" is the next working day.

NĐ 61/2018/NĐ-CP Điều 17 and NĐ 118/2025/NĐ-CP say "sau 15 giờ": at 15:00:00 itself it is still this day.
"""


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch in which the clock of a dossier stands still: from Mẫu 02 until the papers are complete."""

    start: datetime
    end: datetime | None
    """None while it still stands."""


_Stretch = tuple[int, int | None]


def start_of_clock(calendar: WorkingCalendar, received: datetime) -> datetime:
    """Return when the time of a dossier begins: at its receipt, or with the next session if nobody works then.

    Raises:
        Refused: `no_working_time`.
        ValueError: `received` has no time zone.
    """
    clock = working_time(calendar)
    return clock.instant(clock.opening(clock.position(received)))


def due_at(
    calendar: WorkingCalendar,
    received: datetime,
    unit: TimeUnit,
    amount: Amount | None,
    stops: Sequence[Stop] = (),
    *,
    same_day_until: time = SAME_DAY_UNTIL,
) -> datetime | None:
    """Return when a dossier is due, in the office's zone.

    Args:
        calendar: of the office.
        received: the moment of complete receipt, as on Mẫu 01.
        unit: how the time is counted.
        amount: so many of it; says nothing for `same_day` and `none`.
        stops: in any order; they may overlap, begin before the receipt, or come after the dossier was due.
        same_day_until: the last moment at which "trong ngày" is the day of receipt.

    Returns:
        None where there is no appointment, and while the clock stands.

    Raises:
        Refused: `bad_amount`, `bad_stop`, `no_working_time`.
        ValueError: an instant has no time zone.
    """
    clock = working_time(calendar)
    whole, part = _size(unit, amount)
    still = list(_merged(clock, stops)) if stops else []
    position = clock.position(received)
    if unit is TimeUnit.NONE:
        return None
    start = clock.opening(position)
    if unit is TimeUnit.CALENDAR_DAY:
        due = _calendar_days(clock, start, whole, part, still)
    elif unit is TimeUnit.SAME_DAY:
        due = _stopped(clock, start, _same_day(clock, position, start, same_day_until), still)
    else:
        due = _stopped(clock, start, _worked(clock, start, whole, part), still)
    return None if due is None else clock.instant(due)


def stage_dues(
    calendar: WorkingCalendar,
    received: datetime,
    budgets: Sequence[tuple[Amount | None, TimeUnit]],
    stops: Sequence[Stop] = (),
    *,
    overall: datetime | None = None,
) -> tuple[datetime | None, ...]:
    """Return the deadline of each stage: its budget begins where that of the stage before ends.

    Args:
        calendar: of the office.
        received: as for `due_at`.
        budgets: of the stages in their order; one without an amount has no deadline, the next begins in its place.
        stops: as for `due_at`.
        overall: when the dossier is due; no stage is due later.

    Raises:
        Refused: as for `due_at`.
        ValueError: an instant has no time zone.
    """
    begins: datetime | None = received
    dues: list[datetime | None] = []
    for amount, unit in budgets:
        has_none = unit is TimeUnit.NONE or (amount is None and unit is not TimeUnit.SAME_DAY)
        if has_none or begins is None:
            dues.append(None)
            continue
        due = due_at(calendar, begins, unit, amount, stops)
        begins = min(due, overall) if due and overall else due
        dues.append(begins)
    return tuple(dues)


def _size(unit: TimeUnit, amount: Amount | None) -> tuple[int, int]:
    """Return whole days and working time beyond them, to the minute."""
    if amount is None:
        if unit not in {TimeUnit.SAME_DAY, TimeUnit.NONE}:
            raise Refused(Reason.BAD_AMOUNT, amount="", most=MOST)
        return 0, 0
    if not (Decimal(amount).is_finite() and 0 <= amount <= MOST):
        raise Refused(Reason.BAD_AMOUNT, amount=str(amount), most=MOST)
    if unit is TimeUnit.WORKING_HOUR:
        return 0, _minutes(amount * (HOUR // MINUTE))
    whole = int(amount)
    return whole, 0 if whole == amount else _minutes((amount - whole) * (DAY_OF_WORK // MINUTE))


def _minutes(count: Amount) -> int:
    return int(Decimal(count).to_integral_value(ROUND_HALF_UP)) * MINUTE


def _merged(clock: WorkingTime, stops: Sequence[Stop]) -> Iterator[_Stretch]:
    """Yield the stops in order, overlapping ones as one."""
    told = sorted((_stretch(clock, stop) for stop in stops), key=lambda stretch: stretch[0])
    start, end = told[0]
    for later, until in told[1:]:
        if end is not None and later > end:
            yield start, end
            start, end = later, until
        else:
            end = None if end is None or until is None else max(end, until)
    yield start, end


def _stretch(clock: WorkingTime, stop: Stop) -> _Stretch:
    start = clock.position(stop.start)
    end = None if stop.end is None else clock.position(stop.end)
    if end is not None and end < start:
        told = (f"{clock.instant(edge):%H:%M %d/%m/%Y}" for edge in (start, end))
        raise Refused(Reason.BAD_STOP, **dict(zip(("start", "end"), told, strict=True)))
    return start, end


def _worked(clock: WorkingTime, start: int, whole: int, part: int) -> int:
    return clock.after(_day_later(clock, start, whole), part)


def _day_later(clock: WorkingTime, start: int, days: int) -> int:
    if not days:
        return start
    ordinal, moment = divmod(start, DAY)
    return clock.within(clock.day_after(ordinal, days) * DAY + moment)


def _same_day(clock: WorkingTime, received: int, start: int, until: time) -> int:
    day, moment = divmod(received, DAY)
    last = (until.hour * 60 + until.minute) * MINUTE + until.second * (MINUTE // 60)
    is_late = start // DAY == day and moment > last
    return clock.closing(clock.day_after(day) if is_late else start // DAY)


def _stopped(clock: WorkingTime, start: int, due: int, stops: Sequence[_Stretch]) -> int | None:
    """Move a due position by the working time of the stops that begin before it."""
    for begins, ends in stops:
        begins = max(begins, start)  # noqa: PLW2901 - what lies before the receipt stops nothing
        if begins >= due:
            break
        if ends is None:
            return None
        if ends > begins:
            due = _later(clock, due, begins, ends)
    return due


def _later(clock: WorkingTime, due: int, begins: int, ends: int) -> int:
    moved = clock.after(due, clock.between(begins, ends))
    opening = clock.opening(moved)
    # The end of a session and the beginning of the next are the same in working time: the beginning where that keeps
    # the clock time, or where the stop lasted beyond the end.
    return opening if opening % DAY == due % DAY or moved < ends else moved


def _calendar_days(clock: WorkingTime, start: int, whole: int, part: int, stops: Sequence[_Stretch]) -> int | None:
    """Count calendar days, move by the calendar time of the stops, and roll from a rest day to a working day."""

    def rolled(position: int) -> int:
        ordinal, moment = divmod(position, DAY)
        day = ordinal if clock.works_on(ordinal) else clock.day_after(ordinal)
        return clock.within(day * DAY + moment)

    ends_at = start + whole * DAY
    due = clock.after(rolled(ends_at), part)
    for begins, ends in stops:
        begins = max(begins, start)  # noqa: PLW2901 - what lies before the receipt stops nothing
        if begins >= due:
            break
        if ends is None:
            return None
        if ends > begins:
            # A stop on the rest days that were added at the end stops those.
            ends_at = (ends_at if begins <= ends_at else rolled(ends_at)) + ends - begins
            due = clock.after(rolled(ends_at), part)
            due = due if due >= ends else clock.opening(ends)
    return due
