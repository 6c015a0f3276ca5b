"""Who is in the hall of the model, and the part of the preset it knows, written by hand."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

HEAD_START = timedelta(minutes=20)
SERVICES = {"A", "A1", "A2", "A3", "B", "B1", "H", "H1", "H2", "H3"}
"""Some of the preset's."""
CLOSED_SERVICE = "H3"
OFFICERS = ("lan.nt", "huy.bd", "son.pt", "hung.tm")
SIGNERS = ("son.pt",)
ABSENT_AFTER = 3
"""Calls."""
UNDO_FOR = timedelta(minutes=1)
SERVED = {"1": {"A", "A1", "A3"}, "3": {"A", "A1", "A2", "A3"}, "4": {"H", "H2", "H3"}}
"""The desks that the days use, and what each serves."""


@dataclass
class Person:
    """A ticket; the names are those of the office's own."""

    service_day: date
    series: str
    sequence: int
    service: str
    priority: str | None
    language: str
    issued_at: datetime
    turn_at: datetime
    state: str = "waiting"
    desk: str | None = None
    officer: str | None = None
    for_desk: str | None = None
    calls: int = 0
    ahead: int = 0
    token: str = ""
    came_back: bool = False
    was_started: bool = False
    to_do: tuple[str, ...] = ()
    back_to: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        return self.series + str(self.sequence).rjust(3, "0")

    @property
    def place(self) -> tuple[datetime, str, int]:
        return self.turn_at, self.series, self.sequence


@dataclass
class Place:
    """A desk."""

    number: str
    state: str = "closed"
    officer: str | None = None
    since: date | None = None
    services: tuple[str, ...] = ()
    """In order of preference, once a rule was set."""
    rule: str = "turn"
    patience: int = 15
    ratio: int = 2
    streak: int = 0
    auto_call: bool = False
