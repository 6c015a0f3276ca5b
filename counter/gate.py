"""What stands between an officer and the work: a password to choose, a locked desk."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountAsk:
    """Whose password or PIN is being chosen."""

    officer: str
    desk: str | None = None
    """Where work begins, or goes on, after it; None for back to the sign-in page."""
    is_first: bool = False
    """The password was told by somebody else and has to be replaced."""
    takes_over: bool = False
    """The desk is a colleague's until then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Locked:
    """The desk's window is locked; desk and ticket stay as they are."""

    at: datetime
    is_idle: bool = False
    """Nobody had touched it for a while."""
    is_relief: bool = False
    """Somebody else is about to sit down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What was typed on the account page."""

    old: str = ""
    new: str = ""
    again: str = ""
    pin: str = ""
    pin_again: str = ""
