"""Clocks that move when the test says so: an office's, and one of seconds that only go forward."""

from datetime import datetime, timedelta

from tests.builders import MORNING


class Clock:
    """Stands still; it begins at MORNING."""

    def __init__(self) -> None:
        self.now = MORNING

    def __call__(self) -> datetime:
        return self.now

    def forward(self, minutes: float) -> None:
        """Let minutes go by."""
        self.now += timedelta(minutes=minutes)


class Seconds:
    """Stands still at zero."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now
