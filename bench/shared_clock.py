"""A clock that one process puts forward and others read: the time of a simulated week."""

import mmap
import struct
from datetime import UTC, datetime, timedelta
from pathlib import Path

BEGIN = datetime(2026, 11, 23, 0, 30, tzinfo=UTC)
"""A Monday, half past seven in Vietnam."""
_SECONDS = struct.Struct("=d")


class SharedClock:
    """Seconds since the begin, in a file that every process of this computer maps."""

    def __init__(self, path: Path) -> None:
        if not path.exists():
            path.write_bytes(_SECONDS.pack(0.0))
        with path.open("r+b") as file:
            self._seen = mmap.mmap(file.fileno(), _SECONDS.size)

    def seconds(self) -> float:
        """Return how long ago the begin was."""
        return float(_SECONDS.unpack(self._seen[:])[0])

    def now(self) -> datetime:
        """Return what time it is, UTC."""
        return BEGIN + timedelta(seconds=self.seconds())

    def put_forward(self, seconds: float) -> None:
        """Let time pass."""
        self._seen[:] = _SECONDS.pack(self.seconds() + seconds)
