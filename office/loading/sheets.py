"""A file of procedures, CSV or workbook, to rows of values; nothing is compared with the office yet."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from office.domain.errors import Reason, Refused
from office.domain.procedure_sheets import CatalogueFault, Problem, ProcedureRow, ProcedureSheet
from office.loading.cells import NotAllowed
from office.loading.columns import BY_KEY, LINES_ABOVE, is_passed_over, key_of
from office.loading.csv_lines import csv_lines
from office.loading.lines import Line

MOST_BYTES = 32 * 1024 * 1024
_DAMAGED = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ufffd]")
"""Control characters, and what stands for a letter that was lost."""
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


def read_sheet(file: str | Path) -> ProcedureSheet:
    """Return what a file says, with everything that is wrong with it as far as the file alone shows it.

    Args:
        file: its path; the quotes that Windows puts around a copied path do no harm.

    Raises:
        Refused: `file_unreadable`, `file_in_use`, `file_too_large`, `file_encoding`, `file_broken`, `file_old_excel`.
    """
    path = Path(str(file).strip().strip('"')).expanduser()
    data = _bytes_of(path)
    digest = hashlib.sha256(data).hexdigest()
    lines = [line for line in _lines_of(data, path.name) if not line.is_blank]
    top = next((place for place, line in enumerate(lines[:LINES_ABOVE]) if _names_columns(line)), None)
    if top is None:
        first = lines[0].number if lines else 1
        fault = CatalogueFault(first, "", "", Problem.NO_HEADER)
        return ProcedureSheet(path.name, digest, (), (fault,))
    head = _Head.of(lines[top])
    read = [_row(line, head) for line in lines[top + 1 :]]
    faults = (*head.faults, *(fault for _, found in read for fault in found))
    return ProcedureSheet(path.name, digest, tuple(row for row, _ in read), faults)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(Reason.FILE_TOO_LARGE, file=path.name)
        return path.read_bytes()
    except PermissionError:
        # Windows says so too of a workbook that is open in Excel.
        raise Refused(Reason.FILE_IN_USE, file=str(path)) from None
    except (OSError, ValueError):
        raise Refused(Reason.FILE_UNREADABLE, file=str(path)) from None


def _lines_of(data: bytes, name: str) -> Sequence[Line]:
    """Tell the kinds of file by their first bytes: names end as they like."""
    if data.startswith(_OLE):
        raise Refused(Reason.FILE_OLD_EXCEL, file=name)
    if data.startswith(_ZIP):
        from office.loading.xlsx_lines import xlsx_lines

        return xlsx_lines(data, name)
    return csv_lines(data, name)


def _names_columns(line: Line) -> bool:
    found = [key for key in map(key_of, line.cells) if key]
    return "code" in found and len(found) > 1


@dataclass(frozen=True, slots=True)
class _Head:
    """The line of headings."""

    keys: tuple[str | None, ...]
    """By place in a line; None for a place that is not read."""
    headings: dict[str, str]
    named: frozenset[int]
    """Places that have a heading, whatever it says."""
    faults: tuple[CatalogueFault, ...]

    @classmethod
    def of(cls, line: Line) -> "_Head":
        keys: list[str | None] = []
        headings: dict[str, str] = {}
        faults: list[CatalogueFault] = []
        for place, heading in enumerate(line.cells):
            key, problem = key_of(heading), None
            if place in line.bad:
                problem = line.bad[place].problem
            elif heading and key is None and not is_passed_over(heading):
                problem = Problem.UNKNOWN_COLUMN
            elif key in headings:
                problem = Problem.COLUMN_TWICE
            if problem:
                cell = line.bad[place].place if place in line.bad else _place(line, place)
                faults.append(CatalogueFault(line.number, key or heading, heading, problem, heading, cell))
            keys.append(None if problem else key)
            if key and not problem:
                headings[key] = heading
        named = frozenset(place for place, heading in enumerate(line.cells) if heading or place in line.bad)
        return cls(tuple(keys), headings, named, tuple(faults))


def _row(line: Line, head: _Head) -> tuple[ProcedureRow, list[CatalogueFault]]:
    said: dict[str, Any] = {}
    wrong: set[str] = set()
    whole, faults = list(_faults_of_line(line, head)), []
    if line.problem:
        return ProcedureRow(line.number, {}, {}, head.headings), whole
    written = {key: line.cells[place] for place, key in enumerate(head.keys) if key and place < len(line.cells)}
    cells = {key: _place(line, place) for place, key in enumerate(head.keys) if key and line.places}
    for place, key in enumerate(head.keys):
        if key is None:
            continue
        try:
            said[key] = _read(line, place, key)
        except NotAllowed as error:
            wrong.add(key)
            at = line.bad[place].place if place in line.bad else cells.get(key, "")
            value, heading = written.get(key, ""), head.headings[key]
            faults.append(CatalogueFault(line.number, key, value, error.problem, heading, at, error.details))
    # A line that is wrong as a whole is read no further.
    row = ProcedureRow(line.number, {} if whole else said, written, head.headings, frozenset(wrong), cells)
    return row, [*whole, *faults]


def _read(line: Line, place: int, key: str) -> Any:
    bad = line.bad.get(place)
    if bad:
        raise NotAllowed(bad.problem)
    text = line.cells[place] if place < len(line.cells) else ""
    if _DAMAGED.search(text):
        raise NotAllowed(Problem.CONTROL_CHARACTER)
    if text:
        return BY_KEY[key].read(text)
    if key == "code":
        raise NotAllowed(Problem.MISSING)
    return BY_KEY[key].blank


def _faults_of_line(line: Line, head: _Head) -> Iterator[CatalogueFault]:
    if line.problem:
        yield CatalogueFault(line.number, "", "", line.problem)
        return
    width = len(head.keys)
    for place, text in enumerate(line.cells):
        if text and place not in head.named:
            yield CatalogueFault(line.number, "", text, Problem.TOO_MANY_CELLS, "", _place(line, place))
    if not line.places and len(line.cells) < width:
        details = {"there": len(line.cells), "wanted": width}
        yield CatalogueFault(line.number, "", "", Problem.TOO_FEW_CELLS, details=details)


def _place(line: Line, place: int) -> str:
    """Return where a cell is in a workbook; also one that the row ends before."""
    if not line.places:
        return ""
    from openpyxl.utils import get_column_letter

    return f"{get_column_letter(place + 1)}{line.number}"
