"""What a look over a database tells: can it be trusted with a day's work?"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class DatabaseHealth:
    """A database that answers and can be written; what is wrong is raised instead."""

    kind: str
    """`sqlite` or `postgresql`."""
    address: str
    """Without its password."""
    schema: str
    """The version of its tables."""
    revision: int
    """Of the office's journal."""
    last_at: datetime | None
    """When the journal was last written; None while it is empty."""
    clock_difference_s: float
    """The database's clock less this computer's; 0 where they are one."""
    synchronous: str
    """How it makes sure that a write outlives a power cut: `full`, or PostgreSQL's `on`."""
    log: str
    """The kind of its write-ahead log: `wal`, or PostgreSQL's `wal_level`."""
