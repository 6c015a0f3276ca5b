"""A real kiosk and its keeper: it is back after it died, and neither outlives the other."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from kiosk.keeper_events import Died
from office.bootstrap import open_office
from tests.kiosk.keepers import PATIENCE_S, kept, python

ROOT = Path(__file__).parent.parent.parent
KIOSK = [sys.executable, str(ROOT / "main.py"), "--language", "vi", "kiosk", "--locked", "--kept"]


@pytest.fixture
def kiosk_environment(sqlite_url: str, tmp_path: Path) -> dict[str, str]:
    quiet = "default.warning=false"
    return {"TAICHO_DB": sqlite_url, "QT_LOGGING_RULES": quiet, "XDG_STATE_HOME": str(tmp_path / "state")}


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX only")
def test_a_killed_kiosk_is_back_on_its_welcome_page_with_every_ticket(
    sqlite_url: str, kiosk_environment: dict[str, str], record_property: Callable[[str, object], None]
) -> None:
    with kept(KIOSK, kiosk_environment) as running:
        first = running.welcomed()
        with open_office(sqlite_url) as office:
            number = office.issue_ticket("A").ticket.number
        os.kill(first.pid, signal.SIGKILL)
        assert running.next() == Died(first.pid, -signal.SIGKILL)
        second = running.welcomed()
        record_property("seconds from death to the welcome page", second.seconds)
        print(f"from death to the welcome page: {second.seconds:.2f} s")  # noqa: T201
        assert second.pid != first.pid
        assert not psutil.pid_exists(first.pid)
        with open_office(sqlite_url) as office:
            assert [ticket.number for ticket in office.tickets()] == [number]
    assert running.code == 0
    assert not psutil.pid_exists(second.pid)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX only")
def test_the_command_line_keeps_it_and_sigterm_ends_both(sqlite_url: str, kiosk_environment: dict[str, str]) -> None:
    with subprocess.Popen(
        [sys.executable, "main.py", "--db", sqlite_url, "kiosk", "--locked"],
        env={**os.environ, **kiosk_environment},
        cwd=ROOT,
    ) as keeper:
        log = Path(kiosk_environment["XDG_STATE_HOME"]) / "taicho" / "log" / "kiosk-keeper.log"
        said = follow(log)
        kiosk = int(until(said, "was painted").split("kiosk ")[1].split(":")[0])
        psutil.Process(kiosk).kill()
        until(said, "ended with -9")
        until(said, "was painted")
        children = psutil.Process(keeper.pid).children()
        keeper.terminate()
        assert keeper.wait(PATIENCE_S) == 0
        assert psutil.wait_procs(children, PATIENCE_S)[1] == []


def follow(log: Path) -> Iterator[str]:
    """The lines of a log as they come."""
    stop = threading.Event()
    threading.Timer(PATIENCE_S, stop.set).start()
    place = 0
    while not stop.wait(0.02):
        lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
        yield from lines[place:]
        place = len(lines)


def until(said: Iterator[str], words: str) -> str:
    found = next((line for line in said if words in line), None)
    assert found is not None, f"{words} was not said"
    return found


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX only")
def test_a_keeper_that_is_killed_takes_its_kiosk_along(sqlite_url: str, kiosk_environment: dict[str, str]) -> None:
    holder = "import sys, kiosk.keeper as k; sys.exit(k.Keeper(sys.argv[1:], __import__('os').environ, print).run())"
    with subprocess.Popen(
        [*python(holder), *KIOSK],
        env={**os.environ, **kiosk_environment, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    ) as keeper:
        assert keeper.stdout is not None
        until(keeper.stdout, "Welcomed")
        children = psutil.Process(keeper.pid).children()
        assert children
        keeper.kill()
        assert psutil.wait_procs(children, PATIENCE_S)[1] == []
