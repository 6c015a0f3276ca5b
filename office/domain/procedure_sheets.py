"""A file of procedures as it was read: rows of values by column, and everything that is wrong with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from office.domain.errors import Reason, Refused


class Problem(StrEnum):
    """What is wrong at one place of a file; each has a sentence under `catalogue_fault.<value>`."""

    NO_HEADER = "no_header"
    UNKNOWN_COLUMN = "unknown_column"
    COLUMN_TWICE = "column_twice"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_FEW_CELLS = "too_few_cells"
    BROKEN_QUOTES = "broken_quotes"
    MERGED = "merged"
    FORMULA = "formula"
    ERROR_CELL = "error_cell"
    CONTROL_CHARACTER = "control_character"
    TOO_LONG = "too_long"
    MISSING = "missing"
    NOT_ALLOWED = "not_allowed"
    CODE_TWICE = "code_twice"
    STAGE_TWICE = "stage_twice"
    UNKNOWN_SERIES = "unknown_series"
    UNKNOWN_SERVICE = "unknown_service"
    TIME_WITHOUT_UNIT = "time_without_unit"
    LIMIT_MISSING = "limit_missing"
    LIMIT_NEEDLESS = "limit_needless"
    COMMITTED_ALONE = "committed_alone"
    COMMITTED_OVER_LIMIT = "committed_over_limit"
    BUDGETS_OVER_LIMIT = "budgets_over_limit"
    ENDS_TOO_EARLY = "ends_too_early"
    OVERLAPS = "overlaps"


@dataclass(frozen=True, slots=True)
class CatalogueFault:
    """One thing that is wrong, and where."""

    line: int
    """Counted from 1 as an editor does; in a workbook the row."""
    column: str
    """Its key (`time_limit`), or the heading where there is no such column; empty for a whole line."""
    value: str
    problem: Problem
    heading: str = ""
    """As the file writes it."""
    cell: str = ""
    """In a workbook: `D7`, or `B3:B5` for merged cells."""
    details: Mapping[str, str | int] = field(default_factory=dict)
    """What its sentence needs besides."""


@dataclass(frozen=True, slots=True)
class ProcedureRow:
    """One row: what its cells say, by column key."""

    line: int
    said: Mapping[str, Any]
    """None or empty where the cell is blank; no key where there is no such column or its cell is wrong."""
    written: Mapping[str, str]
    """The cells as they are written."""
    headings: Mapping[str, str]
    """The columns there are, by key, as the file writes them."""
    wrong: frozenset[str] = frozenset()
    """Columns whose cells were found wrong already."""
    cells: Mapping[str, str] = field(default_factory=dict)
    """In a workbook: the place of each cell, `D7`."""


def fault_at(row: ProcedureRow, column: str, problem: Problem, **details: str | int) -> CatalogueFault:
    """Return a fault in a column of a row, which the file may have or not."""
    return CatalogueFault(
        line=row.line,
        column=column,
        value=row.written.get(column, ""),
        problem=problem,
        heading=row.headings.get(column, ""),
        cell=row.cells.get(column, ""),
        details=details,
    )


@dataclass(frozen=True, slots=True)
class ProcedureSheet:
    """A whole file."""

    name: str
    """Of the file, without its folder."""
    digest: str
    """SHA-256 of its bytes, in hex."""
    rows: tuple[ProcedureRow, ...]
    faults: tuple[CatalogueFault, ...] = ()


class CatalogueFaulty(Refused):
    """A file of procedures has faults; nothing of it was loaded."""

    def __init__(self, name: str, faults: Sequence[CatalogueFault]) -> None:
        super().__init__(Reason.CATALOGUE_FAULTY, file=name, count=len(faults))
        self.faults = tuple(sorted(faults, key=lambda fault: fault.line))

    def __reduce__(self) -> tuple[object, ...]:
        return type(self), (str(self.details["file"]), self.faults)
