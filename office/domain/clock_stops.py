"""Stretches in which the clock of a dossier stands still, and how they move its due time."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from office.domain.errors import Reason, Refused
from office.domain.working_time import WorkingTime
from office.domain.written_years import DAY


@dataclass(frozen=True, slots=True)
class Stop:
    """A stretch in which the clock of a dossier stands still: from Mẫu 02 until the papers are complete."""

    start: datetime
    end: datetime | None
    """None while it still stands."""


Still = tuple[int, int | None]
"""A stop by positions."""
Move = Callable[[int, int, int], int]
"""From a due position and the stop from a position to another, to the position it moves to."""


def stills_of(clock: WorkingTime, stops: Sequence[Stop]) -> list[Still]:
    """Return stops by positions, in order.

    Raises:
        Refused: `bad_stop`.
        ValueError: an instant has no time zone.
    """
    stills = [(clock.position(stop.start), None if stop.end is None else clock.position(stop.end)) for stop in stops]
    for start, end in stills:
        if end is not None and end < start:
            told = [f"{clock.instant(edge):%H:%M:%S %d/%m/%Y}" for edge in (start, end)]
            raise Refused(Reason.BAD_STOP, start=told[0], end=told[1])
    return sorted(stills, key=lambda still: still[0])


def moved(start: int, due: int, stills: Sequence[Still], move: Move) -> int | None:
    """Move a due position by every stop that begins before it, the earliest first; None while the clock stands.

    Args:
        start: where the clock begins; what lies before stops nothing.
        due: without any stop.
        stills: in order.
        move: by one stop.
    """
    for begins, ends in _apart(stills, start) if stills else ():
        if begins >= due:
            break
        if ends is None:
            return None
        if begins < ends:
            due = move(due, begins, ends)
    return due


def _apart(stills: Sequence[Still], start: int) -> Iterator[Still]:
    """Yield what lies after `start`; stops that overlap or touch are one."""
    begun, reached = start, start
    for begins, ends in stills:
        if begins > reached:
            yield begun, reached
            begun = begins
        if ends is None:
            yield begun, None
            return
        reached = max(reached, ends)
    yield begun, reached


def by_working_time(clock: WorkingTime, first: int) -> Move:
    """Return the move of a due position by the working time of the stops.

    Args:
        clock: of the office.
        first: the position without any stop.
    """
    work = 0

    def move(_due: int, begins: int, ends: int) -> int:
        nonlocal work
        work += clock.between(begins, ends)
        moved_to = clock.after(first, work)
        opening = clock.opening(moved_to)
        # The end of a session and the beginning of the next are the same in working time: the beginning where that
        # keeps the clock time, or where the stop lasted beyond the end.
        return opening if opening % DAY == first % DAY or moved_to < ends else moved_to

    return move
