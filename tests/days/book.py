"""What every part of the model shares: the time, the count of what was written, and its way to refuse."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta

from office.domain.errors import Reason

MORNING = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
"""07:30 in the hall, where every example begins."""
_IN_THE_HALL = timedelta(hours=7)
_TOLERANCE = timedelta(seconds=60)


class Clock:
    """A clock that stands still until it is told to move; it is the office's and the model's."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now


class No(Exception):
    """The model expects a refusal."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason = reason


class Book:
    """Counts the facts and the numbers given out."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.revision = 0
        self.last_at = datetime(1970, 1, 1, tzinfo=UTC)
        self.counts: Counter[tuple[date, str]] = Counter()

    @property
    def day(self) -> date:
        """The date in the hall, which has no summer time."""
        return (self.clock.now + _IN_THE_HALL).date()

    def write(self) -> None:
        """One more fact; refused when the clock stands more than a minute before the last one."""
        if self.clock.now < self.last_at - _TOLERANCE:
            raise No(Reason.CLOCK_SET_BACK)
        self.revision += 1
        self.last_at = max(self.last_at, self.clock.now)

    def count(self, what: str) -> int:
        """The next number of the day."""
        self.counts[self.day, what] += 1
        return self.counts[self.day, what]
