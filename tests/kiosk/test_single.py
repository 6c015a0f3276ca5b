"""One kiosk: a second one raises the first; what a dead one left behind is no obstacle."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.single import KioskRunningError, answer_second, name_of, only_one

HOLDER = """
import sys, time
from kiosk.single import only_one
with only_one(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def url(tmp_path: Path) -> str:
    return str(tmp_path / f"{uuid4().hex}.db")


def holder(url: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, url], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_one_is_refused_while_the_first_runs(qapp: QApplication, url: str) -> None:
    first = holder(url)
    with pytest.raises(KioskRunningError), only_one(url):
        pass
    first.communicate("")
    assert first.returncode == 0
    with only_one(url):
        pass


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX only")
def test_a_killed_one_leaves_no_obstacle(qapp: QApplication, url: str) -> None:
    first = holder(url)
    first.kill()
    first.communicate()
    with only_one(url):
        pass


def test_two_offices_run_side_by_side(qapp: QApplication, url: str) -> None:
    with only_one(url), only_one(f"{url}2"):
        pass


def test_the_first_comes_to_the_front(qapp: QApplication, url: str, qtbot: QtBot) -> None:
    came: list[bool] = []
    with only_one(url) as name:
        server = answer_second(name, lambda: came.append(True))
        try:
            second = subprocess.Popen([sys.executable, "-c", HOLDER, url], stderr=subprocess.PIPE, text=True)
            qtbot.waitUntil(lambda: came == [True], timeout=20_000)
            assert "KioskRunningError" in second.communicate(timeout=20)[1]
        finally:
            server.close()


def test_a_file_has_one_name_however_it_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    written = ["office.db", "./office.db", str(tmp_path / "office.db"), f"sqlite:///{tmp_path / 'office.db'}"]
    assert len({name_of(one) for one in written}) == 1
    assert name_of("postgresql://a/b") != name_of("postgresql://a/c")
    assert "matkhau" not in name_of("postgresql://u:matkhau@a/b")


def test_the_command_line_says_so_and_ends_with_3(qapp: QApplication, sqlite_url: str) -> None:
    with only_one(sqlite_url):
        said = subprocess.run(
            [sys.executable, "main.py", "--db", sqlite_url, "--json", "kiosk"],
            env={**os.environ, "QT_LOGGING_RULES": "default.warning=false"},
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=60,
        )
    assert said.returncode == 3, said.stderr
    assert '"refused": "kiosk_running"' in said.stdout
    assert "đang chạy trên máy tính này rồi" in said.stdout
