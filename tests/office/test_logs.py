import logging
from pathlib import Path

import pytest

from office.logs import BYTES, FILES, log_folder, logged

_log = logging.getLogger("taicho.test")


def test_it_says_where_and_of_what_kind_but_not_what_was_typed(tmp_path: Path) -> None:
    typed = "034203001234 Nguyễn Thị Hoa"
    with logged("kiosk", tmp_path) as file:
        try:
            int(typed)
        except ValueError:
            _log.exception("a scan of %s failed", "034203001234")
    assert file is not None
    said = file.read_text(encoding="utf-8")
    assert "a scan of ••• failed" in said
    assert "test_logs.py" in said
    assert said.rstrip().endswith("ValueError")
    assert "0342" not in said
    assert "Hoa" not in said


def test_passwords_are_left_out(tmp_path: Path) -> None:
    with logged("kiosk", tmp_path) as file:
        _log.warning("lost %s", "postgresql://hall:matkhau@10.0.0.5/taicho")
    assert file is not None
    assert "postgresql://hall:•••@10.0.0.5/taicho" in file.read_text(encoding="utf-8")


def test_it_turns_over(tmp_path: Path) -> None:
    with logged("kiosk", tmp_path):
        for _ in range(FILES + 3):
            _log.info("x" * (BYTES - 200))
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "kiosk.log",
        *(f"kiosk.log.{number}" for number in range(1, FILES + 1)),
    ]


def test_afterwards_nothing_is_kept(tmp_path: Path) -> None:
    level = logging.getLogger().level
    with logged("kiosk", tmp_path) as file:
        pass
    _log.error("too late")
    assert file is not None
    assert file.read_text(encoding="utf-8") == ""
    assert logging.getLogger().level == level


def test_without_a_folder_it_goes_on(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with logged("kiosk", tmp_path / "file") as file:
        _log.info("still here")
    assert file is None
    assert "no log is kept" in caplog.text


def test_the_folder_is_the_platforms() -> None:
    assert "taicho" in log_folder().parts
