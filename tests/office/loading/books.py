"""Workbooks and CSV files as people make them."""

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from office.domain.catalogue import Procedure
from office.domain.procedure_sheets import CatalogueFault

HEADINGS = ("code", "name", "field", "department", "level", "series", "time_limit", "time_unit", "time_basis")
GOOD = ("2.009999", "Cấp giấy thử", "Thương mại", "Sở Công Thương", "province", "A", "3", "working_day", "decision")


def csv_text(*rows: Sequence[object], headings: Sequence[str] = HEADINGS, delimiter: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([headings, *rows])
    return out.getvalue()


def csv_file(folder: Path, text: str, name: str = "danh mục.csv", encoding: str = "utf-8") -> Path:
    path = folder / name
    path.write_bytes(text.encode(encoding))
    return path


def book(
    folder: Path,
    *rows: Sequence[object],
    headings: Sequence[str] = HEADINGS,
    change: Callable[[Worksheet], object] | None = None,
) -> Path:
    made = Workbook()
    sheet = made.active
    assert isinstance(sheet, Worksheet)
    for row in (headings, *rows):
        sheet.append(list(row))
    if change:
        change(sheet)
    path = folder / "danh mục.xlsx"
    made.save(path)
    return path


def told(faults: Sequence[CatalogueFault]) -> list[tuple[int, str, str]]:
    """Line, column and problem of each fault."""
    return [(fault.line, fault.column, fault.problem.value) for fault in faults]


def row_of(one: Procedure, headings: Sequence[str]) -> list[str]:
    """A procedure as a row of a file that says all of it."""
    written = {name: _cell(getattr(one, name)) for name in headings if name not in {"budgets", "papers"}}
    units = {"working_hour": "h"}
    written["budgets"] = ";".join(
        f"{b.stage}={b.amount:f}".replace(".", ",") + units.get(b.unit, "d") for b in one.budgets
    )
    written["papers"] = "\n".join(
        f"{p.name} | {p.kind} | {p.copies} | {'bắt buộc' if p.is_required else 'nếu có'}" for p in one.papers
    )
    return [written[name] for name in headings]


def _cell(value: object) -> str:
    if value is None:
        return ""
    return {True: "có", False: "không"}[value] if isinstance(value, bool) else str(value)
