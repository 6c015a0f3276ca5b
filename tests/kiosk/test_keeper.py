"""The keeper: opens the kiosk again when it dies, ends when it is meant to, and never keeps two."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from queue import SimpleQueue

import psutil
import pytest

from kiosk.keeper import Died, Event, Keeper, Opened, Welcomed, pause_before
from kiosk.kept import CLOSED
from office.bootstrap import open_office

PATIENCE_S = 60
ROOT = Path(__file__).parent.parent.parent
KIOSK = [sys.executable, str(ROOT / "main.py"), "--language", "vi", "kiosk", "--locked", "--kept"]


class Kept:
    """A keeper at work in a thread of its own, and what it told."""

    def __init__(self, command: list[str], environment: Mapping[str, str]) -> None:
        self._told: SimpleQueue[Event] = SimpleQueue()
        self.keeper = Keeper(command, {**os.environ, **environment}, self._told.put)
        self.code: int | None = None
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self) -> None:
        self.code = self.keeper.run()

    def next(self) -> Event:
        return self._told.get(timeout=PATIENCE_S)

    def welcomed(self) -> Welcomed:
        opened, welcomed = self.next(), self.next()
        assert isinstance(opened, Opened)
        assert isinstance(welcomed, Welcomed)
        assert welcomed.pid == opened.pid
        return welcomed

    def spares(self, kiosk: int) -> list[int]:
        """The keeper's other children; they follow the news of the welcome page."""
        while not (others := [one.pid for one in psutil.Process().children() if one.pid != kiosk]):
            threading.Event().wait(0.01)
        return others

    def ended(self) -> int | None:
        self._thread.join(PATIENCE_S)
        assert not self._thread.is_alive()
        return self.code


@contextmanager
def kept(command: list[str], environment: Mapping[str, str] | None = None) -> Iterator[Kept]:
    running = Kept(command, environment or {})
    try:
        yield running
    finally:
        running.keeper.stop()
        running.ended()


def python(program: str) -> list[str]:
    return [sys.executable, "-c", program]


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


@pytest.mark.parametrize(("code", "comes_to"), [(0, 0), (CLOSED, 0), (2, 2), (3, 3)])
def test_an_end_that_was_meant_or_is_hopeless_is_the_end(code: int, comes_to: int) -> None:
    with kept(python(f"raise SystemExit({code})")) as running:
        assert running.ended() == comes_to
        opened, died = running.next(), running.next()
    assert isinstance(opened, Opened)
    assert died == Died(opened.pid, code)


def test_one_that_dies_again_and_again_is_opened_again_more_and_more_slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []

    def wait(keeper: Keeper, seconds: float) -> None:
        pauses.append(seconds)
        if len(pauses) == 5:
            keeper.stop()

    monkeypatch.setattr(Keeper, "_wait", wait)
    with kept(python("raise SystemExit(1)")) as running:
        assert running.ended() == 0
    assert pauses == [0, 1, 2, 4, 8]


def test_the_pauses_grow_to_half_a_minute() -> None:
    assert [pause_before(deaths) for deaths in (0, 1, 2, 3, 6, 7, 1000)] == [0, 0, 1, 2, 16, 30, 30]


def test_it_is_stopped_while_it_waits() -> None:
    with kept(python("raise SystemExit(1)")) as running:
        for _ in range(4):
            running.next()
        running.keeper.stop()
        assert running.ended() == 0


SPARING = """
import os, sys
if "--spare" in sys.argv:
    if not os.read(0, 64):
        sys.exit(0)
    print("spare", flush=True)
print("ready", flush=True)
sys.exit(1 if os.read(0, 64) else 0)
"""


def test_a_spare_waits_and_takes_over(capfd: pytest.CaptureFixture[str]) -> None:
    with kept(python(SPARING)) as running:
        first = running.welcomed()
        (spare,) = running.spares(first.pid)
        psutil.Process(first.pid).kill()
        assert isinstance(running.next(), Died)
        assert running.welcomed().pid == spare
    assert running.code == 0
    assert not psutil.pid_exists(spare)
    assert capfd.readouterr().out == "spare\n"


def test_a_spare_that_died_is_no_loss() -> None:
    with kept(python(SPARING)) as running:
        first = running.welcomed()
        (spare,) = running.spares(first.pid)
        psutil.Process(spare).kill()
        psutil.Process(spare).wait(PATIENCE_S)
        psutil.Process(first.pid).kill()
        assert isinstance(running.next(), Died)
        assert running.welcomed().pid not in {first.pid, spare}


def test_the_child_ends_when_its_input_does() -> None:
    with kept(python("import sys; print('ready', flush=True); sys.stdin.read(); sys.exit(0)")) as running:
        running.welcomed()
        running.keeper.stop()
        assert running.ended() == 0


def test_what_the_child_says_besides_is_passed_on(capfd: pytest.CaptureFixture[str]) -> None:
    with kept(python("print('painted'); print('{\"refused\": 1}'); raise SystemExit(3)")) as running:
        assert running.ended() == 3
    assert capfd.readouterr().out == '{"refused": 1}\n'
