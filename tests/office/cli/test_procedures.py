"""`taicho procedure load | show | versions`."""

from pathlib import Path

import pytest
from openpyxl.worksheet.worksheet import Worksheet

from office.domain.procedure_sheets import Problem
from office.texts import LANGUAGES, find
from tests.office.cli.conftest import CommandLine
from tests.office.loading.books import GOOD, HEADINGS, book, csv_file, csv_text

CODE = GOOD[0]
FULL = (*HEADINGS, "committed_limit", "budgets", "papers", "fee", "on_the_spot")
ROW = (
    *GOOD,
    *("2", "receive=0,25d;seal=2h", "Đơn đề nghị | tờ khai\nGiấy phép | bản chính | 2 | nếu có", "1.250.000", "có"),
)


@pytest.fixture
def file(tmp_path: Path) -> str:
    """A file with one new procedure that says all it can."""
    return str(csv_file(tmp_path, csv_text(ROW, headings=FULL)))


def test_load_and_show(taicho: CommandLine, file: str) -> None:
    loaded = taicho.json("procedure", "load", file, "--valid-from", "2026-01-02", "--officer", "lan.nt")
    assert {key: loaded[key] for key in ("loaded", "faults", "added", "changed", "unchanged", "valid_from")} == {
        **{"loaded": 1, "faults": [], "added": 1, "changed": 0, "unchanged": 0, "valid_from": "2026-01-02"},
    }
    assert (loaded["officer"], len(loaded["digest"])) == ("lan.nt", 64)
    shown = taicho.json("procedure", "show", CODE)
    assert shown == {
        **dict(zip(("procedure", *HEADINGS[1:6]), GOOD[:6], strict=True)),
        **{"service": "A", "time_limit": 3, "time_unit": "working_day", "time_basis": "decision", "version": 1},
        **{"valid_from": "2026-01-02", "valid_to": None, "committed_limit": 2, "fee": 1250000, "on_the_spot": True},
        "budgets": [
            {"stage": "receive", "amount": "0.25", "unit": "working_day"},
            {"stage": "seal", "amount": "2", "unit": "working_hour"},
        ],
        "papers": [
            {"name": "Đơn đề nghị", "kind": "form", "copies": 1, "required": True},
            {"name": "Giấy phép", "kind": "original", "copies": 2, "required": False},
        ],
        **{"fee_stops_clock": False, "legal_basis": "", "result_name": ""},
    }


def test_show_in_words(taicho: CommandLine, file: str) -> None:
    assert "1 thủ tục mới, 0 thay đổi, 0 như cũ" in taicho.said("procedure", "load", file)
    said = taicho.said("procedure", "show", CODE)
    for words in (
        "3 ngày làm việc",
        "2 ngày làm việc",
        "1.250.000 đ",
        "Tiếp nhận: 0,25 ngày làm việc; Đóng dấu: 2 giờ",
    ):
        assert words in said
    assert said.splitlines()[-2:] == [
        "  1. Đơn đề nghị – tờ khai, mẫu đơn × 1",
        "  2. Giấy phép – bản chính × 2 (nếu có)",
    ]
    english = taicho.said("--language", "en", "procedure", "show", CODE)
    assert "0.25 working days" in english
    assert "Giấy phép – original × 2 (if there is any)" in english


def test_versions(taicho: CommandLine, tmp_path: Path, file: str) -> None:
    taicho.json("procedure", "load", file, "--valid-from", "2026-01-02")
    again = str(csv_file(tmp_path, csv_text((*ROW[:6], "5", *ROW[7:]), headings=FULL), name="sau.csv"))
    taicho.json("procedure", "load", again, "--valid-from", "2026-02-01")
    versions = taicho.json("procedure", "versions", CODE)["versions"]
    days = [(one["version"], one["valid_from"], one["valid_to"], one["time_limit"]) for one in versions]
    assert days == [(1, "2026-01-02", "2026-01-31", 3), (2, "2026-02-01", None, 5)]
    assert taicho.json("procedure", "show", CODE, "--version", "1")["time_limit"] == 3
    assert "31/01/2026" in taicho.said("procedure", "versions", CODE).splitlines()[1]
    taicho.json("procedure", "load", file, "--valid-from", "2026-02-01")
    assert "thay ngay trong ngày" in taicho.said("procedure", "versions", CODE).splitlines()[2]
    assert taicho.refused("procedure", "show", CODE, "--version", "4") == "unknown_procedure_version"
    assert taicho.refused("procedure", "show", "9.999999") == "unknown_procedure"
    assert taicho.refused("procedure", "versions", "9.999999") == "unknown_procedure"


def test_a_dry_run_tells_and_writes_nothing(taicho: CommandLine, tmp_path: Path) -> None:
    path = str(csv_file(tmp_path, csv_text(ROW, headings=FULL)))
    told = taicho.json("procedure", "load", path, "--dry-run")
    assert (told["dry_run"], told["loaded"], told["added"]) == (True, 0, 1)
    assert [(one["procedure"], one["change"], one["version"]) for one in told["changes"]] == [(CODE, "added", 1)]
    assert taicho.refused("procedure", "show", CODE) == "unknown_procedure"
    known = str(csv_file(tmp_path, "code,fee,valid_to\n2.001583,5,\n2.001199,,2030-01-01\n"))
    told = taicho.json("procedure", "load", known, "--dry-run", "--valid-from", "2026-03-01")
    assert [(one["procedure"], one["version"], one["differs"]) for one in told["changes"]] == [
        *[("2.001583", 2, ["fee"]), ("2.001199", 1, ["valid_to"])],
    ]
    said = taicho.said("procedure", "load", known, "--dry-run")
    assert "Chưa ghi gì." in said
    assert "Phí, lệ phí" in said
    assert [one["version"] for one in taicho.json("procedure", "versions", "2.001583")["versions"]] == [1]


def test_faults_are_told_by_line_and_column(taicho: CommandLine, tmp_path: Path) -> None:
    bad = ("1.1", "", *GOOD[2:6], "x", "tuần", "decision")
    path = str(csv_file(tmp_path, csv_text(GOOD, bad, headings=("Mã", "Tên thủ tục", *HEADINGS[2:]))))
    told = taicho.json("procedure", "load", path, code=3)
    assert told["loaded"] == 0
    assert told["refused"] == "catalogue_faulty"
    assert [(one["line"], one["column"], one["value"], one["problem"]) for one in told["faults"]] == [
        *[(3, "time_limit", "x", "not_allowed"), (3, "time_unit", "tuần", "not_allowed")],
        (3, "name", "", "missing"),
    ]
    assert taicho.refused("procedure", "show", CODE) == "unknown_procedure"
    result = taicho.run("procedure", "load", path)
    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr.splitlines() == [
        "Chưa nạp gì: “danh mục.csv” có 3 lỗi.",
        "  dòng 3, cột “time_limit”: “x” không đúng. Được phép: số nguyên từ 1 đến 9999.",
        "  dòng 3, cột “time_unit”: “tuần” không đúng. Được phép: ngày làm việc (working_day), ngày (calendar_day), "
        "giờ làm việc (working_hour), trong ngày (same_day), không hẹn (none).",
        "  dòng 3, cột “Tên thủ tục”: không được để trống.",
    ]


def test_merged_cells_and_formulas_are_told_by_cell(taicho: CommandLine, tmp_path: Path) -> None:
    def spoil(sheet: Worksheet) -> None:
        sheet.merge_cells("B3:B5")
        sheet["D7"] = '="Sở "&"Y tế"'

    rows = [(f"1.70000{place}", *GOOD[1:]) for place in range(7)]
    path = str(book(tmp_path, *rows, change=spoil))
    told = taicho.json("procedure", "load", path, code=3)
    assert [(one["line"], one["cell"], one["problem"]) for one in told["faults"]] == [
        *[(line, "B3:B5", "merged") for line in (3, 4, 5)],
        (7, "D7", "formula"),
    ]
    said = taicho.run("procedure", "load", path).stderr
    assert "ô gộp B3:B5" in said
    assert 'ô D7 chứa công thức “="Sở "&"Y tế"”; hãy sao chép rồi dán lại dưới dạng giá trị' in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_problem_has_a_sentence_without_gaps(language: str) -> None:
    for problem in Problem:
        assert find(f"catalogue_fault.{problem}", language), problem


def test_files_that_are_no_catalogue(taicho: CommandLine, tmp_path: Path) -> None:
    assert taicho.refused("procedure", "load", r"C:\không có\danh mục.csv") == "file_unreadable"
    assert (
        taicho.refused("procedure", "load", str(csv_file(tmp_path, "Mã,Tên\n", encoding="utf-16-le")))
        == "file_encoding"
    )
    broken = tmp_path / "hỏng.xlsx"
    broken.write_bytes(b"PK\x03\x04 half")
    assert taicho.refused("procedure", "load", str(broken)) == "file_broken"
    assert "ghi dở" in taicho.run("procedure", "load", str(broken)).stderr
