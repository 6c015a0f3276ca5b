"""What both kinds of file are turned into first: lines of cells as they are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from unicodedata import normalize

from office.domain.procedure_sheets import Problem


@dataclass(frozen=True, slots=True)
class BadCell:
    """A cell that says nothing that could be taken."""

    problem: Problem
    value: str
    place: str = ""
    """`D7`, or `B3:B5` for merged cells."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line; in a workbook one row."""

    number: int
    cells: tuple[str, ...]
    bad: Mapping[int, BadCell] = field(default_factory=dict)
    """By place in the line, from 0."""
    places: tuple[str, ...] = ()
    """In a workbook: `A7`, `B7` …"""
    problem: Problem | None = None
    """What is wrong with the whole line."""

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing in it."""
        return not any(self.cells) and not self.bad and self.problem is None


def composed(text: str) -> str:
    """Return a cell's text in NFC, each line of it without surrounding blanks; blank lines are left out."""
    told = normalize("NFC", text.replace("\u00a0", " ").replace("\ufeff", ""))
    return "\n".join(line for line in (" ".join(one.split()) for one in told.splitlines()) if line)
