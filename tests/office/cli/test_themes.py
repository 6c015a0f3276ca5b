"""`taicho theme …`: a theme is checked and written where there is no screen and no office."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.office.cli.conftest import CommandLine

NOWHERE = CommandLine("/nowhere/office.db")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hall.json"


def test_what_is_written_is_checked_and_edited(file: Path) -> None:
    assert NOWHERE.said("theme", "write", str(file)) == (
        f"Đã ghi giao diện có sẵn vào {file}. Sửa xong, hãy chạy taicho theme check {file}."
    )
    assert NOWHERE.json("theme", "check", str(file)) == {"file": str(file), "changed": 0}
    told = json.loads(file.read_text(encoding="utf-8"))
    told["wall"]["number"] = 300
    file.write_text(json.dumps(told), encoding="utf-8")
    assert NOWHERE.said("theme", "check", str(file)).startswith(f"{file} dùng được: 1 giá trị khác")


def test_a_theme_that_comes_with_it_is_written(file: Path) -> None:
    assert NOWHERE.json("theme", "write", str(file), "--from", "light") == {"file": str(file), "source": "light"}
    assert NOWHERE.json("theme", "check", str(file))["changed"] > 10
    assert NOWHERE.json("theme", "check", "contrast")["changed"] > 10
    assert "light" in NOWHERE.run("theme", "write", str(file), "--from", "mauve").stderr


def test_a_file_that_is_there_stays(file: Path) -> None:
    file.write_text("{}", encoding="utf-8")
    assert NOWHERE.refused("theme", "write", str(file)) == "file_exists"
    assert file.read_text(encoding="utf-8") == "{}"
    assert NOWHERE.refused("theme", "write", str(file.parent / "none" / "x.json")) == "cannot_write"


def test_one_fault_is_a_sentence_and_several_are_a_list(file: Path) -> None:
    file.write_text('{"wall": {"note": 1}}', encoding="utf-8")
    assert NOWHERE.refused("theme", "check", str(file)) == "bad_theme"
    file.write_text('{"wall": {"note": 1}, "colors": {"gold": "yellow"}}', encoding="utf-8")
    told = NOWHERE.run("theme", "check", str(file))
    assert told.exit_code == 3
    assert told.stderr.splitlines()[0] == f"{file} có 2 chỗ không dùng được:"
    assert [line[:12] for line in told.stderr.splitlines()[1:]] == ["– wall.note ", "– colors.gol"]


@pytest.mark.parametrize("screen", [["plate", "--desk", "3"], ["display"]])
def test_a_wall_and_a_plate_refuse_what_check_refuses(file: Path, screen: list[str]) -> None:
    file.write_text('{"colors": {"soft": "#5B7397"}}', encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "main.py", "--json", *screen],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "TAICHO_THEME": str(file)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert (done.returncode, json.loads(done.stdout)["refused"]) == (3, "bad_theme")
    assert "tương phản" in json.loads(done.stdout)["message"]


def test_it_needs_no_qt(file: Path) -> None:
    root = Path(__file__).parents[3]
    code = "import sys; from office.cli.root import cli\ntry: cli.main(['theme', 'check', 'light'])\n"
    code += "except SystemExit as end: sys.exit(end.code or any(name.startswith('PySide6') for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False, capture_output=True).returncode == 0
