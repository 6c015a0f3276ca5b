import importlib
import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.office.cli.conftest import CommandLine

HEALTH_KEYS = {
    *("database", "address", "schema", "revision", "last_at", "clock_difference_s", "synchronous", "log"),
    "writable",
}


@pytest.fixture
def new(tmp_path: Path) -> CommandLine:
    """Return a command line for a database that is not there yet."""
    return CommandLine(str(tmp_path / "new" / "office.db"))


@contextmanager
def without_root() -> Iterator[None]:
    """Act as a user without rights: root may write anywhere."""
    if not hasattr(os, "geteuid"):
        pytest.skip("rights of POSIX only")
    # What is imported late must be there before: Python's own files may be root's alone.
    for name in ("psutil", "alembic.command"):
        importlib.import_module(name)
    was = os.geteuid()
    if was == 0:
        os.seteuid(65534)
    try:
        yield
    finally:
        if was == 0:
            os.seteuid(0)


@pytest.fixture
def locked() -> Iterator[Path]:
    """Yield a folder that can be searched, not written."""
    folder = Path(tempfile.mkdtemp(prefix="taicho-locked-"))
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_init_founds_the_preset(new: CommandLine) -> None:
    told = new.json("init", "--preset", "hung-yen-2025")
    assert set(told) == {
        "name_vi",
        "name_en",
        "place_vi",
        "agency_code",
        "time_zone",
        "preset",
        "database",
        "staff_pin",
        "admin",
        "admin_password",
    }
    assert (told["preset"], told["place_vi"]) == ("hung-yen-2025", "tỉnh Hưng Yên")
    assert told["database"].endswith("office.db")
    assert new.json("ticket", "issue", "A")["number"] == "A001"


def test_init_without_a_preset_takes_the_first_one_of_the_house(new: CommandLine) -> None:
    said = new.said("init")
    assert said.startswith("Đã thiết lập Trung tâm Phục vụ hành chính công, tỉnh Thái Bình (bộ thai-binh-2019) tại ")
    assert re.search(r"Mã PIN cán bộ của máy lấy số: \d{6}\.", said)


def test_init_twice_is_refused_and_keeps_the_first(new: CommandLine) -> None:
    new.json("init", "--preset", "thai-binh-2019")
    new.json("ticket", "issue", "A")
    assert new.refused("init", "--preset", "hung-yen-2025") == "already_initialized"
    assert len(new.json("ticket", "list")["tickets"]) == 1


def test_an_unknown_preset_makes_no_file(new: CommandLine) -> None:
    assert new.refused("init", "--preset", "ha-noi-1010") == "unknown_preset"
    assert not Path(new.url).exists()


@pytest.mark.parametrize("words", [["ticket", "issue", "A"], ["check"], ["journal", "verify"]])
def test_a_missing_database_says_how_to_make_one(new: CommandLine, words: list[str]) -> None:
    assert new.refused(*words) == "not_initialized"
    assert "taicho init" in new.run(*words).stderr
    assert not Path(new.url).exists()


@pytest.mark.parametrize("words", [["ticket", "issue", "A"], ["check"], ["init"]])
def test_a_text_file_is_refused_and_kept(tmp_path: Path, words: list[str]) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("đây không phải là cơ sở dữ liệu\n" * 200, encoding="utf-8")
    before = path.read_bytes()
    assert CommandLine(str(path)).refused(*words) == "not_a_database"
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_written(locked: Path) -> None:
    with without_root():
        assert CommandLine(str(locked / "office.db")).refused("init", code=4) == "folder_not_writable"
        assert CommandLine(str(locked / "deep" / "office.db")).refused("init", code=4) == "folder_not_writable"
    assert list(locked.iterdir()) == []


def test_a_folder_that_cannot_be_searched(locked: Path) -> None:
    locked.chmod(0o000)
    with without_root():
        taicho = CommandLine(str(locked / "office.db"))
        assert taicho.refused("init", code=4) == "folder_not_writable"
        assert taicho.refused("ticket", "issue", "A", code=4) == "folder_not_writable"


def test_a_file_that_cannot_be_written_is_found_by_check(locked: Path, founded_file: Path) -> None:
    path = locked / "office.db"
    locked.chmod(0o755)
    path.write_bytes(founded_file.read_bytes())
    path.chmod(0o444)
    locked.chmod(0o555)
    with without_root():
        assert CommandLine(str(path)).refused("check", code=4) == "folder_not_writable"
        assert CommandLine(str(path)).refused("ticket", "issue", "A", code=4) == "folder_not_writable"
    assert path.read_bytes() == founded_file.read_bytes()


def test_a_locked_database_is_busy(taicho: CommandLine, monkeypatch: pytest.MonkeyPatch) -> None:
    from office.storage import transaction

    monkeypatch.setattr(transaction, "PATIENCE_S", {})
    with closing(sqlite3.connect(taicho.url, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert taicho.refused("ticket", "issue", "A", code=4) == "database_busy"
        other.execute("ROLLBACK")
    assert taicho.json("ticket", "issue", "A")["number"] == "A001"


def test_a_server_that_is_not_there(monkeypatch: pytest.MonkeyPatch) -> None:
    from office.storage import transaction

    monkeypatch.setattr(transaction, "PATIENCE_S", {})
    taicho = CommandLine("postgresql://lan:matkhau@127.0.0.1:1/office")
    assert taicho.refused("ticket", "list", code=4) == "database_unreachable"
    assert "matkhau" not in taicho.run("ticket", "list").output


@pytest.mark.parametrize("url", ["mysql://u:matkhau@host/x", "sqlite://[", "http://x"])
def test_an_address_of_no_database(url: str) -> None:
    taicho = CommandLine(url)
    assert taicho.refused("ticket", "list") == "bad_database_url"
    assert "matkhau" not in taicho.run("ticket", "list").output


def test_check_tells_what_is_there(office_url: str) -> None:
    taicho = CommandLine(office_url)
    assert taicho.json("check")["last_at"] is None
    assert "1970" not in taicho.said("check")
    taicho.json("ticket", "issue", "A")
    told = taicho.json("check")
    assert set(told) == HEALTH_KEYS
    assert (told["revision"], told["writable"], told["schema"].isdecimal()) == (1, True, True)
    assert abs(told["clock_difference_s"]) < 1
    durable = {"sqlite": ("full", "wal"), "postgresql": ("on", "replica")}
    assert (told["synchronous"], told["log"]) == durable[told["database"]]
    assert taicho.json("journal", "list")["entries"][-1]["revision"] == 1
    assert "Ghi được" in taicho.said("check")


def test_check_hides_the_password(postgres_office: str) -> None:
    told = CommandLine(postgres_office.replace("@", ":matkhau@", 1)).json("check")
    assert told["database"] == "postgresql"
    assert "matkhau" not in str(told)


def test_check_finds_a_clock_set_back(taicho: CommandLine) -> None:
    with closing(sqlite3.connect(taicho.url)) as connection:
        connection.execute("UPDATE offices SET last_at = '2099-01-01 00:00:00.000000'")
        connection.commit()
    assert taicho.refused("check") == "clock_set_back"
    assert taicho.refused("ticket", "issue", "A") == "clock_set_back"


def test_a_copy_while_everybody_works(taicho: CommandLine, tmp_path: Path) -> None:
    taicho.json("ticket", "issue", "A")
    copy = taicho.json("backup", str(tmp_path))["file"]
    assert Path(copy).parent == tmp_path
    assert CommandLine(copy).json("ticket", "list")["tickets"][0]["number"] == "A001"
    assert CommandLine(copy).json("journal", "verify")["intact"] is True
    assert taicho.said("backup", str(tmp_path)).startswith("Đã sao lưu vào ")
    assert taicho.refused("backup", str(tmp_path / "none")) == "cannot_write"


def test_postgresql_is_copied_by_its_own_tools(postgres_office: str) -> None:
    assert CommandLine(postgres_office).refused("backup", "/tmp") == "backup_by_server"  # noqa: S108 - nothing is written
