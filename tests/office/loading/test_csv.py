"""CSV files as Excel, LibreOffice and editors write them, and as they break."""

import unicodedata
from pathlib import Path

import pytest

from office import Refused
from office.domain.procedure_sheets import ProcedureSheet
from office.loading.sheets import read_sheet
from tests.office.loading.books import GOOD, HEADINGS, csv_file, csv_text, told

NAME = "Cấp giấy thử"


def names(sheet: ProcedureSheet) -> list[str]:
    return [row.said["name"] for row in sheet.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\r\n", "\n", "\r"])
def test_every_way_of_writing_reads_the_same(tmp_path: Path, encoding: str, delimiter: str, ending: str) -> None:
    text = csv_text(GOOD, GOOD, delimiter=delimiter).replace("\r\n", ending)
    sheet = read_sheet(csv_file(tmp_path, text, encoding=encoding))
    assert sheet.faults == ()
    assert names(sheet) == [NAME, NAME]
    assert [row.line for row in sheet.rows] == [2, 3]


def test_what_excel_says_of_its_delimiter_is_believed(tmp_path: Path) -> None:
    sheet = read_sheet(csv_file(tmp_path, "sep=;\r\n" + csv_text(GOOD, delimiter=";")))
    assert (names(sheet), sheet.rows[0].line, sheet.faults) == ([NAME], 3, ())


def test_commas_in_words_do_not_hide_a_semicolon(tmp_path: Path) -> None:
    titles = "DANH MỤC THỦ TỤC, HÀNH CHÍNH, CỦA, TỈNH, THEO, QĐ, SỐ, 12, NGÀY, 3, THÁNG, 4\n"
    sheet = read_sheet(csv_file(tmp_path, titles + csv_text(GOOD, delimiter=";")))
    assert (names(sheet), sheet.faults) == ([NAME], ())


def test_decomposed_letters_are_composed(tmp_path: Path) -> None:
    sheet = read_sheet(csv_file(tmp_path, unicodedata.normalize("NFD", csv_text(GOOD, headings=HEADINGS))))
    assert names(sheet) == [NAME]
    assert unicodedata.is_normalized("NFC", sheet.rows[0].said["department"])


PLAIN = "Mã;Tên thủ tục;Lĩnh vực;Cơ quan giải quyết;Cấp;Nhóm;Thời hạn;Đơn vị thời gian;Nguồn thời hạn"
OTHERS = "MA THU TUC;ten TTHC;LĨNH VỰC;co quan;cấp  thực hiện;nhóm;thời gian giải quyết;đơn vị tính;căn cứ thời hạn"
ENGLISH = "Code;NAME;field;department;level;series;time limit;time-unit;time_basis"


@pytest.mark.parametrize("headings", [PLAIN, OTHERS, ENGLISH])
def test_headings_in_vietnamese_and_in_english(tmp_path: Path, headings: str) -> None:
    sheet = read_sheet(csv_file(tmp_path, csv_text(GOOD, headings=headings.split(";"))))
    assert sheet.faults == ()
    assert tuple(sheet.rows[0].said) == HEADINGS


def test_titles_above_and_blank_lines_are_passed_over(tmp_path: Path) -> None:
    text = (
        "UBND TỈNH THÁI BÌNH\n\nDanh mục thủ tục,,\n"
        + csv_text(GOOD)
        + "\n,,,,,,,,\n"
        + csv_text(GOOD).partition("\r\n")[2]
    )
    sheet = read_sheet(csv_file(tmp_path, text))
    assert sheet.rows[0].line == 5
    assert told(sheet.faults) == []


def test_the_number_of_a_row_and_notes_are_not_read(tmp_path: Path) -> None:
    text = csv_text(("1", *GOOD, "xem lại"), headings=("STT", *HEADINGS, "Ghi chú"))
    assert read_sheet(csv_file(tmp_path, text)).faults == ()


def test_a_cell_may_hold_several_lines_and_the_next_row_knows_its_line(tmp_path: Path) -> None:
    rows = [(*GOOD, "Đơn | tờ khai\nGiấy phép | bản chính | 2"), (*GOOD, "abc")]
    sheet = read_sheet(csv_file(tmp_path, csv_text(*rows, headings=(*HEADINGS, "papers"))))
    assert [paper.name for paper in sheet.rows[0].said["papers"]] == ["Đơn", "Giấy phép"]
    assert told(sheet.faults) == [(4, "papers", "not_allowed")]


@pytest.mark.parametrize(
    "data",
    [
        csv_text(GOOD).replace("ử", "u\u0309").replace("ấ", "â\u0301").encode("cp1258", "replace"),
        csv_text(GOOD).encode("utf-16")[2:],
        b"code,name\n" + b"1.000001,C\xcap ph\xd0p\n",
    ],
    ids=["windows-1258", "utf-16 unmarked", "latin"],
)
def test_another_encoding_is_refused_and_never_guessed(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "cũ.csv"
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_encoding"
    assert refused.value.details["file"] == "cũ.csv"
    assert refused.value.details["line"] in {1, 2}


def test_a_file_cut_off_in_the_middle_of_a_row(tmp_path: Path) -> None:
    text = csv_text(GOOD, GOOD)
    sheet = read_sheet(csv_file(tmp_path, text[: text.rindex("Sở")]))
    assert told(sheet.faults) == [(3, "", "too_few_cells")]


def test_a_file_cut_off_in_the_middle_of_a_letter(tmp_path: Path) -> None:
    for encoding, end in (("utf-8", "ở"), ("utf-16", "ở")):
        path = tmp_path / "dở.csv"
        path.write_bytes((csv_text(GOOD) + end).encode(encoding)[:-1])
        with pytest.raises(Refused) as refused:
            read_sheet(path)
        assert refused.value.reason == "file_broken"


def test_a_file_cut_off_within_quotes(tmp_path: Path) -> None:
    text = csv_text(GOOD, GOOD, GOOD).replace("\r\n2.009999,C", '\r\n2.009999,"C', 2)
    sheet = read_sheet(csv_file(tmp_path, text))
    assert [problem for _, _, problem in told(sheet.faults)] == ["broken_quotes"]


def test_cells_beside_the_headings(tmp_path: Path) -> None:
    sheet = read_sheet(csv_file(tmp_path, csv_text((*GOOD, "?"), (*GOOD, ""))))
    assert told(sheet.faults) == [(2, "", "too_many_cells")]
    assert sheet.faults[0].value == "?"


def test_headings_that_are_unknown_or_there_twice(tmp_path: Path) -> None:
    text = csv_text((*GOOD, "a", "b"), headings=(*HEADINGS, "Mã", "Màu giấy"))
    sheet = read_sheet(csv_file(tmp_path, text))
    assert [(*fault, one.heading) for fault, one in zip(told(sheet.faults), sheet.faults, strict=True)] == [
        (1, "code", "column_twice", "Mã"),
        (1, "Màu giấy", "unknown_column", "Màu giấy"),
    ]


@pytest.mark.parametrize("text", ["", "\n\n", "hồ sơ\nmột hai ba\n", "code\n1.000001\n", "name,field\na,b\n"])
def test_no_line_of_headings(tmp_path: Path, text: str) -> None:
    sheet = read_sheet(csv_file(tmp_path, text))
    assert [problem for _, _, problem in told(sheet.faults)] == ["no_header"]
    assert sheet.rows == ()


def test_every_bad_cell_of_every_row_is_told(tmp_path: Path) -> None:
    bad = ("", "Tên\x07", "x" * 1001, "Sở", "huyện đảo", "AA", "0", "tuần", "đoán")
    sheet = read_sheet(csv_file(tmp_path, csv_text(bad, GOOD, bad)))
    columns = ["code", "name", "field", "level", "series", "time_limit", "time_unit", "time_basis"]
    problems = ["missing", "control_character", "too_long", *["not_allowed"] * 5]
    assert told(sheet.faults) == [
        (line, column, problem) for line in (2, 4) for column, problem in zip(columns, problems, strict=True)
    ]


def test_a_damaged_letter_is_told(tmp_path: Path) -> None:
    sheet = read_sheet(csv_file(tmp_path, csv_text((GOOD[0], "C\ufffdp", *GOOD[2:]))))
    assert told(sheet.faults) == [(2, "name", "control_character")]


@pytest.mark.parametrize("name", ['"{}"', " {} ", "{}"])
def test_a_path_as_it_is_pasted(tmp_path: Path, name: str) -> None:
    path = csv_file(tmp_path, csv_text(GOOD), name="Danh mục [bản 2] & phụ lục.csv")
    assert read_sheet(name.format(path)).name == "Danh mục [bản 2] & phụ lục.csv"


def test_a_windows_path_stays_as_it_is_written() -> None:
    with pytest.raises(Refused) as refused:
        read_sheet(r"C:\Người dùng\Danh mục.csv")
    assert refused.value.details == {"file": r"C:\Người dùng\Danh mục.csv"}


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in (tmp_path, tmp_path / "không có.csv", "a\0b"):
        with pytest.raises(Refused) as refused:
            read_sheet(path)
        assert refused.value.reason == "file_unreadable"
    path = csv_file(tmp_path, csv_text(GOOD))

    def locked(_: Path) -> bytes:
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "read_bytes", locked)
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_in_use"


def test_a_file_of_no_catalogue_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "phim.csv"
    with path.open("wb") as file:
        file.truncate(33 * 1024 * 1024)
    with pytest.raises(Refused) as refused:
        read_sheet(path)
    assert refused.value.reason == "file_too_large"
