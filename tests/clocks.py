"""A clock for an office, which moves when the test says so."""

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
