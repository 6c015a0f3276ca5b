"""Notices (thông báo) that staff enter for the strip at the bottom of the walls."""

from dataclasses import dataclass
from datetime import date

LONGEST = 5_000
"""Characters; a wall shows a long one in parts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A notice and the service days it is shown on, both included."""

    id: int
    text_vi: str
    text_en: str
    """Empty where there is none; the Vietnamese one stands for it."""
    first_day: date
    last_day: date

    def is_on(self, day: date) -> bool:
        """Whether it is shown on a service day."""
        return self.first_day <= day <= self.last_day
