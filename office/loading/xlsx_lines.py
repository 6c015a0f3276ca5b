"""The rows of a workbook's first sheet, with what only a spreadsheet can have: merged cells, formulas, errors."""

import io
import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any
from xml.etree.ElementTree import ParseError

from office.domain.errors import Reason, Refused
from office.domain.procedure_sheets import CatalogueFault, CatalogueFaulty, Problem
from office.loading.lines import BadCell, Line, composed

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

MOST_BYTES = 128 * 1024 * 1024
"""Unpacked: some 100,000 procedures. Beyond it lies a sheet formatted down to its last row, or an attack."""
MOST_CELLS = 2_000_000
"""Up to the last row and column in use."""
_MERGE = re.compile(rb'<mergeCell ref="([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})"')
_BROKEN = (
    zipfile.BadZipFile,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    EOFError,
    OSError,
    ParseError,
)
"""What openpyxl raises over a file that is cut off or was never a workbook."""


def xlsx_lines(data: bytes, name: str) -> tuple[Line, ...]:
    """Return the rows of the first sheet.

    Args:
        data: the whole file.
        name: of the file.

    Raises:
        Refused: `file_broken`, `file_too_large`.
    """
    try:
        _look_inside(data, name)
        sheet = _first_sheet(data)
    except _BROKEN:
        raise Refused(Reason.FILE_BROKEN, file=name) from None
    if sheet.max_row * sheet.max_column > MOST_CELLS:
        raise Refused(Reason.FILE_TOO_LARGE, file=name)
    merged = _merged(sheet)
    return tuple(_line(number, cells, merged) for number, cells in _rows(sheet, merged))


def _look_inside(data: bytes, name: str) -> None:
    """Refuse what would take all memory once it is opened."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        if sum(one.file_size for one in packed.infolist()) > MOST_BYTES:
            raise Refused(Reason.FILE_TOO_LARGE, file=name)
        for part in packed.namelist():
            if part.startswith("xl/worksheets/") and part.endswith(".xml"):
                for found in _MERGE.finditer(packed.read(part)):
                    _refuse_wide(found, name)


def _refuse_wide(merge: re.Match[bytes], name: str) -> None:
    # A column merged down to the last row of the sheet is a million cells.
    first, top, last, bottom = (part.decode() for part in merge.groups())
    if (_column(last) - _column(first) + 1) * (int(bottom) - int(top) + 1) > MOST_CELLS // 10:
        place = f"{first}{top}:{last}{bottom}"
        raise CatalogueFaulty(name, [CatalogueFault(int(top), "", "", Problem.MERGED, cell=place)])


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _first_sheet(data: bytes) -> "Worksheet":
    # 0.2 s, and only a load of a workbook needs it.
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # It warns of what it will not keep when it saves: pictures, validations.
        warnings.simplefilter("ignore")
        book = load_workbook(io.BytesIO(data), keep_links=False)
    sheet: Worksheet = book.worksheets[0]
    return sheet


def _merged(sheet: "Worksheet") -> dict[tuple[int, int], str]:
    """Return the range of each merged cell by row and column."""
    return {(row, column): str(one) for one in sheet.merged_cells.ranges for row, column in one.cells}


def _rows(sheet: "Worksheet", merged: dict[tuple[int, int], str]) -> Iterator[tuple[int, tuple[Any, ...]]]:
    for number, cells in enumerate(sheet.iter_rows(), 1):
        used = [place for place, cell in enumerate(cells, 1) if cell.value is not None or (number, place) in merged]
        if used:
            yield number, cells[: used[-1]]


def _line(number: int, cells: tuple[Any, ...], merged: dict[tuple[int, int], str]) -> Line:
    bad: dict[int, BadCell] = {}
    texts: list[str] = []
    for place, cell in enumerate(cells):
        text = _text(cell.value)
        texts.append(text)
        wrong = _wrong(cell, text, merged.get((number, place + 1)))
        if wrong:
            bad[place] = wrong
    return Line(number, tuple(texts), bad, tuple(cell.coordinate for cell in cells))


def _wrong(cell: Any, text: str, merged: str | None) -> BadCell | None:
    if merged:
        return BadCell(Problem.MERGED, text, merged)
    if cell.data_type == "f":
        return BadCell(Problem.FORMULA, text, cell.coordinate)
    if cell.data_type == "e":
        return BadCell(Problem.ERROR_CELL, text, cell.coordinate)
    return None


def _text(value: Any) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return str(int(value)) if value.is_integer() else repr(value)
        case datetime():
            return value.date().isoformat() if value.time() == datetime.min.time() else value.isoformat(" ")
        case date():
            return value.isoformat()
        case _:
            # A formula over several cells is a value of its own, with the text inside.
            return composed(str(getattr(value, "text", value)))
