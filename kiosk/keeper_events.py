"""What a keeper tells of its kiosk: it was opened, it welcomes, it died."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Opened:
    """A kiosk was started."""

    pid: int


@dataclass(frozen=True, slots=True)
class Welcomed:
    """Its welcome page is painted, so many seconds after the one before died, or after its own start."""

    pid: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Died:
    """It ended with an exit code; on POSIX the negative number of a signal."""

    pid: int
    code: int


Event: TypeAlias = Opened | Welcomed | Died
Tell: TypeAlias = Callable[[Event], None]
