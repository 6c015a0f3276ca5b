"""`taicho autostart show …`: the file for this computer, from the real command line with its screens."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from main import main
from office.autostart import FACES
from office.cli.root import cli
from tests.office.cli.conftest import CommandLine

NOWHERE = CommandLine("/nowhere/office.db")


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("TAICHO_")]:
        monkeypatch.delenv(name)


def shown(*words: str) -> str:
    return NOWHERE.said("autostart", "show", *words, "--system", "linux")


def command(unit: str) -> str:
    (line,) = [line for line in unit.splitlines() if line.startswith("ExecStart=")]
    return line.partition(" ")[2]


@pytest.mark.parametrize(
    ("words", "name", "line"),
    [
        ("kiosk", "taicho-kiosk", "kiosk --locked"),
        ("display", "taicho-display", "display --full-screen"),
        ("plate --desk 3", "taicho-plate-3", "plate --full-screen --desk 3"),
        ("plate --full-screen --desk 3", "taicho-plate-3", "plate --full-screen --desk 3"),
        ("plate --desk 3 --monitor 2", "taicho-plate-3-monitor2", "plate --full-screen --desk 3 --monitor 2"),
        ("display --monitor 2", "taicho-display-monitor2", "display --full-screen --monitor 2"),
        ("rating --desk 3/B", "taicho-rating-3_B", "rating --full-screen --desk 3/B"),
        ("display --language en", "taicho-display", "display --full-screen --language en"),
    ],
)
def test_each_screen_with_its_options(words: str, name: str, line: str) -> None:
    unit = shown(*words.split())
    assert unit.startswith(f"# ~/.config/systemd/user/{name}.service\n")
    assert command(unit) == line
    told = NOWHERE.json("autostart", "show", *words.split(), "--system", "windows")
    assert (told["system"], told["name"]) == ("windows", name)
    assert f"{line}</Arguments>" in told["content"]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("plate", "Thiếu --desk"),
        ("plate --desk 3 --mauve", "--mauve"),
        ("counter", "kiosk, display, plate, rating"),
        ("", "Thiếu"),
    ],
)
def test_what_the_screen_would_not_take_is_not_written(words: str, said: str) -> None:
    done = NOWHERE.run("autostart", "show", *words.split())
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr


def test_what_is_set_goes_along_and_a_password_never(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAICHO_PLACE", "sảnh 1")
    assert 'Environment="TAICHO_PLACE=sảnh 1"' in shown("display")
    assert "Environment=TAICHO_DB=/nowhere/office.db" in shown("display"), "from --db"
    secret = CommandLine("postgresql://lan:matkhau@h/x")
    for system in ("linux", "windows"):
        told = secret.said("autostart", "show", "display", "--system", system)
        assert "TAICHO_DB" in told
        assert "matkhau" not in told


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not installed here")
@pytest.mark.parametrize("words", ["kiosk", "display", "plate --desk 3", "rating --desk 3"])
def test_systemd_takes_the_unit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setenv("TAICHO_PLACE", 'sảnh "1" 50% $x')
    told = NOWHERE.json("autostart", "show", *words.split(), "--system", "linux")
    file = tmp_path / f"{told['name']}.service"
    file.write_text(told["content"], encoding="utf-8")
    done = subprocess.run(
        ["systemd-analyze", "verify", "--user", str(file)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def test_every_screen_is_a_command() -> None:
    assert callable(main), "reading the door adds them"
    assert set(FACES) <= set(cli.commands)


def test_a_file_named_from_here_is_found_from_anywhere(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    told = CommandLine("hall.db").said("autostart", "show", "display", "--system", "linux")
    assert f"TAICHO_DB={tmp_path / 'hall.db'}" in told.replace("\\\\", "\\")
    url = "postgresql+psycopg://server/taicho"
    told = CommandLine(url).said("autostart", "show", "display", "--system", "linux")
    assert f"Environment=TAICHO_DB={url}" in told
