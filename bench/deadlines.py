"""Due dates on the public calendar of a new office, beside a bare `datetime + timedelta`.

python -m bench.deadlines [--cases N] [--seed N]
"""

import argparse
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial

from bench.figures import machine, percentile, show, timed
from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import TimeUnit
from office.domain.deadlines import Stop, due_at
from office.domain.service_days import zone
from office.presets.preset import load
from office.presets.public_days import FIRST_YEAR, LAST_YEAR, public_days

LIMIT_US = 20
AMOUNTS: dict[TimeUnit, list[Decimal | None]] = {
    TimeUnit.WORKING_DAY: [Decimal(text) for text in ("0.25", "0.5", "1", "2", "3", "5", "7.5", "15", "30")],
    TimeUnit.CALENDAR_DAY: [Decimal(text) for text in ("3", "7", "15", "30", "60")],
    TimeUnit.WORKING_HOUR: [Decimal(text) for text in ("1", "4", "8", "24")],
    TimeUnit.SAME_DAY: [None],
    TimeUnit.NONE: [None],
}
WEIGHTS = (10, 3, 3, 2, 1)
"""How often each unit is asked for, in that order."""


@dataclass(frozen=True, slots=True)
class Case:
    """One dossier."""

    received: datetime
    unit: TimeUnit
    amount: Decimal | None
    stops: tuple[Stop, ...]


def cases(count: int, seed: int, time_zone: str) -> list[Case]:
    """Return receipts at any second of the years of the calendar; every fourth dossier was stopped, once or twice."""
    chance = random.Random(seed)  # noqa: S311 - cases, not secrets
    first = datetime(FIRST_YEAR, 1, 1, tzinfo=zone(time_zone))
    seconds = int((datetime(LAST_YEAR, 12, 1, tzinfo=zone(time_zone)) - first).total_seconds())
    made = []
    for _ in range(count):
        received = first + timedelta(seconds=chance.randrange(seconds))
        unit = chance.choices(list(AMOUNTS), WEIGHTS)[0]
        stops = [_stop(chance, received) for _ in range(chance.choice((0, 0, 0, 0, 0, 0, 1, 2)))]
        made.append(Case(received, unit, chance.choice(AMOUNTS[unit]), tuple(stops)))
    return made


def _stop(chance: random.Random, received: datetime) -> Stop:
    start = received + timedelta(minutes=chance.randrange(5 * 1440))
    return Stop(start, start + timedelta(minutes=chance.randrange(20 * 1440)))


def warmed() -> WorkingCalendar:
    """Return the calendar of a new office, every year of it written out; print what that takes."""
    preset = load("thai-binh-2019")
    days = {day.day: day for day in public_days(FIRST_YEAR, LAST_YEAR)}
    calendar = WorkingCalendar(preset.profile.time_zone, preset.week, days)
    june = [datetime(year, 6, 1, 9, tzinfo=zone(calendar.time_zone)) for year in range(FIRST_YEAR, LAST_YEAR + 2)]
    took = [timed(partial(due_at, calendar, received, TimeUnit.SAME_DAY, None)) for received in june]
    show("the first due date of a year, which is written out", took)
    return calendar


def microseconds(work: Callable[[Case], object], made: Sequence[Case]) -> list[float]:
    """Return what each case takes."""
    took = []
    for case in made:
        began = time.perf_counter_ns()
        work(case)
        took.append((time.perf_counter_ns() - began) / 1e3)
    return took


def main() -> int:
    """Print what a due date takes; 1 if half of them take longer than the limit."""
    options = argparse.ArgumentParser(prog="python -m bench.deadlines", description=__doc__)
    options.add_argument("--cases", type=int, default=20_000)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    print(f"deadlines: {given.cases} mixed cases of {FIRST_YEAR} to {LAST_YEAR} ({machine()})", flush=True)
    calendar = warmed()
    made = cases(given.cases, given.seed, calendar.time_zone)
    ours = microseconds(lambda case: due_at(calendar, case.received, case.unit, case.amount, case.stops), made)
    bare = microseconds(lambda case: case.received + timedelta(days=3), made)
    show("a due date", ours, "us")
    for unit in TimeUnit:
        show(f"  by {unit}", [took for took, case in zip(ours, made, strict=True) if case.unit is unit], "us")
    show("  with stops", [took for took, case in zip(ours, made, strict=True) if case.stops], "us")
    show("a bare datetime + timedelta", bare, "us")
    p50 = percentile(ours, 50)
    kept = p50 <= LIMIT_US
    print(f"  {p50 / percentile(bare, 50):.1f} times a bare addition; median {p50:.2f} us (limit {LIMIT_US} us)")
    print("the limit is kept" if kept else "THE LIMIT IS NOT KEPT")
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
