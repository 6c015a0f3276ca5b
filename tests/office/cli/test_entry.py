"""The command line as it is really started."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def started(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "main.py", *words],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        timeout=60,
        check=False,
    )


def test_a_ticket_in_a_process_of_its_own(sqlite_url: str) -> None:
    done = started("ticket", "issue", "A", "--json", TAICHO_DB=sqlite_url)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["number"] == "A001"
    refused = started("--db", sqlite_url, "ticket", "issue", "Q")
    assert (refused.returncode, refused.stdout) == (3, b"")


def test_a_code_page_without_vietnamese_does_not_matter(sqlite_url: str) -> None:
    done = started("--db", sqlite_url, "desk", "next", "1", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 3
    assert done.stderr.decode().strip() == "Quầy 1 đang đóng. Hãy mở quầy rồi thử lại."


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_screens_are_commands_too(language: str) -> None:
    done = started("--language", language, "--help")
    assert done.returncode == 0
    told = done.stdout.decode()
    assert all(
        f"\n  {name} " in told for name in ("kiosk", "counter", "display", "plate", "rating", "demo", "ticket")
    )


def test_help_imports_neither_database_nor_screen() -> None:
    code = (
        "import sys, main\n"
        "try: main.cli.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('sqlalchemy', 'PySide6', 'alembic', 'psycopg') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, timeout=60, check=True)
    assert done.stdout.decode().splitlines()[-1] == "[]"


def _small_files() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, resource.RLIM_INFINITY))


@pytest.mark.skipif(os.name == "nt", reason="limits of POSIX")
def test_no_room_for_the_write_ahead_log_is_a_full_disk(sqlite_url: str) -> None:
    words = [sys.executable, "main.py", "--db", sqlite_url, "--json", "ticket", "issue", "A"]
    full = subprocess.run(words, cwd=ROOT, preexec_fn=_small_files, capture_output=True, timeout=60, check=False)
    assert (full.returncode, json.loads(full.stdout)["refused"]) == (4, "disk_full")
    assert json.loads(started(*words[2:]).stdout)["number"] == "A001"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
@pytest.mark.parametrize("screen", ["kiosk", "counter", "display", "plate --desk 3", "rating --desk 3"])
def test_a_screen_needs_a_screen(sqlite_url: str, screen: str) -> None:
    nothing = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    done = started("--db", sqlite_url, "--json", *screen.split(), **nothing)
    assert (done.returncode, json.loads(done.stdout)["refused"]) == (3, "no_screen")


@pytest.mark.skipif(os.name == "nt", reason="pipes of POSIX")
def test_a_reader_that_goes_away_is_no_bug(sqlite_url: str) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "main.py", "--db", sqlite_url, "procedure", "list"],
        cwd=ROOT,
        stdout=writer,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")
