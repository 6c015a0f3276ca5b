"""Deadlines (thời hạn giải quyết): when a dossier is due, by the working calendar and the time its clock stood still.

What the law leaves open, and what was chosen, is in docs/decisions/0040.
"""

from collections.abc import Sequence
from datetime import datetime, time
from decimal import ROUND_HALF_UP, Decimal

from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import TimeUnit
from office.domain.clock_stops import Still, Stop, by_working_time, moved, stills_of
from office.domain.errors import Reason, Refused
from office.domain.working_time import WorkingTime, working_time
from office.domain.written_years import DAY, HOUR, MINUTE, moment_of

__all__ = ["MOST", "SAME_DAY_UNTIL", "Amount", "Stop", "due_at", "postponed", "stage_dues", "start_of_clock"]

Amount = Decimal | int
"""Of a unit; a day may be 0.25 or 0.5."""

DAY_OF_WORK = 8 * HOUR
"""What a fraction of a day is a fraction of."""
MOST = 10_000
"""No time limit is longer, in any unit."""
SAME_DAY_UNTIL = time(15)
"""Received later than this, "trong ngày" is the next working day.

NĐ 61/2018/NĐ-CP and, from 01/07/2025, NĐ 118/2025/NĐ-CP say "sau 15 giờ", after it: at 15:00:00 itself it is still
this day.
"""


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
    stills = stills_of(clock, stops)
    position = clock.position(received)
    if unit is TimeUnit.NONE:
        return None
    start = clock.opening(position)
    if unit is TimeUnit.CALENDAR_DAY:
        due = _calendar_days(clock, start, whole, part, stills)
    else:
        if unit is TimeUnit.SAME_DAY:
            first = _same_day(clock, position, start, moment_of(same_day_until))
        else:
            first = clock.after(_day_later(clock, start, whole), part)
        due = moved(start, first, stills, by_working_time(clock, first))
    return None if due is None else clock.instant(due)


def postponed(calendar: WorkingCalendar, due: datetime, stops: Sequence[Stop], *, since: datetime) -> datetime | None:
    """Return a due time that somebody set, moved by the working time of stops as `due_at` moves its own.

    Args:
        calendar: of the office.
        due: as it was set, by Mẫu 04 or by agreement.
        stops: as for `due_at`.
        since: when it was set; what stood still before is in it already.

    Returns:
        None while the clock stands.

    Raises:
        Refused: `bad_stop`, `no_working_time`.
        ValueError: an instant has no time zone.
    """
    clock = working_time(calendar)
    first = clock.position(due)
    found = moved(clock.position(since), first, stills_of(clock, stops), by_working_time(clock, first))
    return None if found is None else clock.instant(found)


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


def _day_later(clock: WorkingTime, start: int, days: int) -> int:
    if not days:
        return start
    ordinal, moment = divmod(start, DAY)
    return clock.within(clock.day_after(ordinal, days) * DAY + moment)


def _same_day(clock: WorkingTime, received: int, start: int, until: int) -> int:
    day, moment = divmod(received, DAY)
    is_late = start // DAY == day and moment > until
    return clock.closing(clock.day_after(day) if is_late else start // DAY)


def _calendar_days(clock: WorkingTime, start: int, whole: int, part: int, stills: Sequence[Still]) -> int | None:
    """Count calendar days, move by the calendar time of the stops, and roll from a rest day to a working day."""
    last = start + whole * DAY

    def due() -> int:
        return clock.after(_rolled(clock, last), part)

    def move(_due: int, begins: int, ends: int) -> int:
        nonlocal last
        # A stop on the rest days that were added at the end stops those.
        last = (last if begins <= last else _rolled(clock, last)) + ends - begins
        moved_to = due()
        return moved_to if moved_to >= ends else clock.opening(ends)

    return moved(start, due(), stills, move)


def _rolled(clock: WorkingTime, position: int) -> int:
    ordinal, moment = divmod(position, DAY)
    day = ordinal if clock.works_on(ordinal) else clock.day_after(ordinal)
    return clock.within(day * DAY + moment)
