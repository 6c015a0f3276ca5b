"""The PIN that opens the kiosk's staff page: six digits at random, and how long wrong tries shut it."""

import secrets
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

PIN_DIGITS = 6
FREE_TRIES = 5
"""Wrong tries in a row before it locks."""
_FIRST_LOCK = timedelta(seconds=30)
_LONGEST_LOCK = timedelta(minutes=5)
"""Not longer: any passer-by could otherwise shut the staff out for the day."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffPin:
    """What is kept of an office's PIN."""

    hash: str
    """Argon2; the PIN itself is nowhere."""
    wrong: int = 0
    """Wrong tries in a row."""
    locked_until: datetime | None = None
    changed_at: datetime
    version: int = 1

    def is_locked(self, at: datetime) -> bool:
        """Whether nobody may try at that instant."""
        return self.locked_until is not None and at < self.locked_until


def new_pin() -> str:
    """Return six digits at random."""
    return f"{secrets.randbelow(10**PIN_DIGITS):0{PIN_DIGITS}d}"


def lock_after(wrong: int) -> timedelta:
    """Return how long so many wrong tries in a row lock it: nothing for four, 30 s for five, doubling to 5 min."""
    if wrong < FREE_TRIES:
        return timedelta(0)
    doubled = 1 << min(wrong - FREE_TRIES, 10)
    return min(_FIRST_LOCK * doubled, _LONGEST_LOCK)


def tried(pin: StaffPin, at: datetime, *, is_right: bool) -> StaffPin:
    """Return what is kept after a try."""
    if is_right:
        return replace(pin, wrong=0, locked_until=None, version=pin.version + 1)
    lock = lock_after(pin.wrong + 1)
    return replace(pin, wrong=pin.wrong + 1, locked_until=at + lock if lock else None, version=pin.version + 1)
