"""Workbooks, with everything a spreadsheet can hold that a table cannot."""

import io
import zipfile
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.formula import ArrayFormula
from openpyxl.worksheet.worksheet import Worksheet

from office import Refused
from office.domain.procedure_sheets import CatalogueFaulty
from office.loading.sheets import read_sheet
from tests.office.loading.books import GOOD, HEADINGS, book, csv_file, csv_text, told


def test_a_workbook_says_what_the_csv_says(tmp_path: Path) -> None:
    rows = [GOOD, (*GOOD[:6], 15, *GOOD[7:])]
    from_book, from_csv = read_sheet(book(tmp_path, *rows)), read_sheet(csv_file(tmp_path, csv_text(*rows)))
    assert from_book.faults == from_csv.faults == ()
    assert [row.said for row in from_book.rows] == [row.said for row in from_csv.rows]
    assert from_book.rows[0].cells["time_limit"] == "G2"


def test_merged_cells_are_told_on_each_of_their_rows(tmp_path: Path) -> None:
    path = book(tmp_path, GOOD, GOOD, GOOD, GOOD, change=lambda sheet: sheet.merge_cells("B3:B5"))
    sheet = read_sheet(path)
    assert told(sheet.faults) == [(line, "name", "merged") for line in (3, 4, 5)]
    assert {fault.cell for fault in sheet.faults} == {"B3:B5"}
    assert [fault.value for fault in sheet.faults] == ["Cấp giấy thử", "", ""]


def test_merged_cells_at_the_end_of_a_row_and_in_the_headings(tmp_path: Path) -> None:
    def merge(sheet: Worksheet) -> None:
        sheet.merge_cells("I2:I3")
        sheet.merge_cells("C1:D1")

    sheet = read_sheet(book(tmp_path, GOOD, GOOD, change=merge))
    assert told(sheet.faults) == [
        *[(1, "field", "merged"), (1, "", "merged")],
        *[(2, "time_basis", "merged"), (3, "time_basis", "merged")],
    ]


def test_titles_above_the_table_may_be_merged(tmp_path: Path) -> None:
    def titled(sheet: Worksheet) -> None:
        sheet.insert_rows(1, 2)
        sheet["A1"] = "DANH MỤC THỦ TỤC HÀNH CHÍNH"
        sheet.merge_cells("A1:I1")

    sheet = read_sheet(book(tmp_path, GOOD, change=titled))
    assert (sheet.faults, sheet.rows[0].line) == ((), 4)


def test_formulas_are_refused_by_cell(tmp_path: Path) -> None:
    def compute(sheet: Worksheet) -> None:
        sheet["G2"] = "=1+2"
        sheet["B3"] = '=CONCATENATE("Cấp ","giấy")'
        sheet["G3"] = ArrayFormula("G3:G4", "=SUM(A1:A2)")

    sheet = read_sheet(book(tmp_path, GOOD, GOOD, change=compute))
    assert told(sheet.faults) == [(2, "time_limit", "formula"), (3, "name", "formula"), (3, "time_limit", "formula")]
    assert [(fault.cell, fault.value) for fault in sheet.faults] == [
        *[("G2", "=1+2"), ("B3", '=CONCATENATE("Cấp ","giấy")'), ("G3", "=SUM(A1:A2)")],
    ]


def test_error_cells_are_told(tmp_path: Path) -> None:
    def wrong(sheet: Worksheet) -> None:
        sheet["B2"].value = "#N/A"
        sheet["B2"].data_type = "e"

    assert told(read_sheet(book(tmp_path, GOOD, change=wrong)).faults) == [(2, "name", "error_cell")]


def test_numbers_dates_and_flags_are_what_people_see(tmp_path: Path) -> None:
    headings = (*HEADINGS, "fee", "on_the_spot", "valid_from", "valid_to")
    row = (1.00302, *GOOD[1:6], 3.0, *GOOD[7:], 50000, True, date(2026, 12, 1), date(2027, 1, 31))
    sheet = read_sheet(book(tmp_path, row, headings=headings))
    assert sheet.faults == ()
    said = sheet.rows[0].said
    assert said["code"] == "1.003020", "a number has lost the zero at its end"
    assert (said["time_limit"], said["fee"], said["on_the_spot"]) == (3, 50000, True)
    assert (said["valid_from"], said["valid_to"]) == (date(2026, 12, 1), date(2027, 1, 31))


def test_a_date_where_a_number_belongs_is_told(tmp_path: Path) -> None:
    row = (*GOOD[:6], datetime(2026, 3, 1, 8, 30), *GOOD[7:])  # noqa: DTZ001 - a workbook knows no zones
    sheet = read_sheet(book(tmp_path, row))
    assert told(sheet.faults) == [(2, "time_limit", "not_allowed")]
    assert sheet.faults[0].cell == "G2"


def test_only_the_first_sheet_is_read_and_hidden_rows_too(tmp_path: Path) -> None:
    path = book(tmp_path, GOOD, GOOD, change=lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True))
    more = load_workbook(path)
    more.create_sheet("Phụ lục").append(["không", "phải"])
    more.save(path)
    sheet = read_sheet(path)
    assert (len(sheet.rows), sheet.faults) == (2, ())


def test_a_row_that_ends_early_has_blank_cells(tmp_path: Path) -> None:
    sheet = read_sheet(book(tmp_path, GOOD[:6], GOOD))
    assert sheet.faults == ()
    assert sheet.rows[0].said["time_unit"] is None


@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_a_workbook_written_by_half(tmp_path: Path, share: float) -> None:
    path = book(tmp_path, *[GOOD] * 50)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_broken"


def test_a_workbook_with_a_part_cut_off_or_missing(tmp_path: Path) -> None:
    path = book(tmp_path, GOOD)
    for lost, keep in (("xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row"), ("xl/workbook.xml", None)):
        damaged = io.BytesIO()
        with zipfile.ZipFile(path) as whole, zipfile.ZipFile(damaged, "w") as part:
            for name in whole.namelist():
                data = keep if name == lost else whole.read(name)
                if data is not None:
                    part.writestr(name, data)
        bad = tmp_path / "bad.xlsx"
        bad.write_bytes(damaged.getvalue())
        with pytest.raises(Refused) as refused:
            read_sheet(bad)
        assert refused.value.reason == "file_broken"


def test_a_zip_of_something_else(tmp_path: Path) -> None:
    path = tmp_path / "ảnh.xlsx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("ảnh.png", b"")
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_broken"


def test_old_excel_and_workbooks_with_a_password(tmp_path: Path) -> None:
    path = tmp_path / "cũ.xls"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512))
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_old_excel"


def test_cells_merged_down_the_whole_sheet_cost_nothing(tmp_path: Path) -> None:
    path = _with_merge(book(tmp_path, GOOD), "A2:XFD1048576")
    with pytest.raises(CatalogueFaulty) as faulty:
        read_sheet(path)
    (fault,) = faulty.value.faults
    assert (fault.line, fault.problem, fault.cell) == (2, "merged", "A2:XFD1048576")


def _with_merge(path: Path, place: str) -> Path:
    made = io.BytesIO()
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(made, "w") as part:
        for name in whole.namelist():
            data = whole.read(name)
            if name == "xl/worksheets/sheet1.xml":
                merge = f'<mergeCells count="1"><mergeCell ref="{place}"/></mergeCells>'
                data = data.replace(b"</sheetData>", b"</sheetData>" + merge.encode())
            part.writestr(name, data)
    path.write_bytes(made.getvalue())
    return path


def test_a_cell_left_at_the_end_of_the_sheet_is_refused(tmp_path: Path) -> None:
    path = book(tmp_path, GOOD, change=lambda sheet: sheet.cell(1_048_576, 9, "x"))
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_too_large"


def test_a_bomb_is_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "bom.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/a.xml", "w") as part:
        for _ in range(129):
            part.write(bytes(1024 * 1024))
    assert path.stat().st_size < 1024 * 1024
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_too_large"


def test_a_workbook_without_rows(tmp_path: Path) -> None:
    path = tmp_path / "trống.xlsx"
    Workbook().save(path)
    assert [problem for _, _, problem in told(read_sheet(path).faults)] == ["no_header"]
