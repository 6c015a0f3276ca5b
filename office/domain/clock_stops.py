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
    for begins, ends in _apart(stills, start):
        if begins >= due:
            break
        if ends is None:
            return None
        due = move(due, begins, ends)
    return due


def _apart(stills: Sequence[Still], start: int) -> Iterator[Still]:
    """Yield what lies after `start`, each moment once."""
    reached = start
    for begins, ends in stills:
        if ends is None or ends > reached:
            yield max(begins, reached), ends
        if ends is None:
            return
        reached = max(reached, ends)


def later(clock: WorkingTime, due: int, begins: int, ends: int) -> int:
    """Move a due position by the working time of a stop."""
    position = clock.after(due, clock.between(begins, ends))
    opening = clock.opening(position)
    # The end of a session and the beginning of the next are the same in working time: the beginning where that keeps
    # the clock time, or where the stop lasted beyond the end.
    return opening if opening % DAY == due % DAY or position < ends else position
