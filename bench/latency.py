"""From a call on one process to its painted frame on the wall of another, and what an idle wall costs.

python -m bench.latency [--calls N] [--idle SECONDS]
"""

import argparse
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Queue
from threading import Thread

import psutil

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show
from office import NobodyWaiting, Office, create_office, open_office

LIMIT_MS = 60.0
LIMIT_IDLE_PERCENT = 1.0
_PATIENCE_S = 20.0
_DESKS = (("1", "lan.nt", "A"), ("2", "hung.tm", "B"), ("5", "mai.pt", "H"), ("7", "dung.ld", "C"))


@dataclass(frozen=True, slots=True)
class WallProcess:
    """A running wall, and the frames it told of."""

    process: "subprocess.Popen[str]"
    frames: "Queue[tuple[int, int]]"

    def painted(self, revision: int) -> int:
        """Wait for a frame that shows at least the revision and return its instant, in ns.

        Raises:
            queue.Empty: it does not come.
        """
        while True:
            shown, at = self.frames.get(timeout=_PATIENCE_S)
            if shown >= revision:
                return at


@contextmanager
def wall(url: str) -> Iterator[WallProcess]:
    """Run the wall: a real window if there is a display, else offscreen; always the software renderer."""
    environment = os.environ | {"QT_QUICK_BACKEND": "software"}
    if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", "bench.wall_process", url]
    frames: Queue[tuple[int, int]] = Queue()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        reader = Thread(target=_read, args=(process, frames), daemon=True)
        reader.start()
        try:
            yield WallProcess(process, frames)
        finally:
            process.terminate()


def _read(process: "subprocess.Popen[str]", frames: "Queue[tuple[int, int]]") -> None:
    for line in process.stdout or ():
        revision, at = line.split()
        frames.put((int(revision), int(at)))


def _fill(office: Office, calls: int) -> int:
    """Open the desks with enough people for the calls; return the revision."""
    for desk, officer, series in _DESKS:
        office.open_desk(desk, officer)
        for _ in range(calls // len(_DESKS) + 2):
            revision = office.issue_ticket(series).revision
        office.call_next(desk)
        revision = office.start(desk).revision
    return revision


def call_and_paint(office: Office, screen: WallProcess, desk: str) -> float:
    """Call the next number and return the milliseconds until the wall shows it."""
    screen.painted(office.finish(desk).revision)
    # A pause of random length: the calls must not keep step with the wall's polling.
    time.sleep(random.uniform(0.01, 0.06))  # noqa: S311 - no secret
    began = time.perf_counter_ns()
    fact = office.call_next(desk)
    if isinstance(fact, NobodyWaiting):
        raise TypeError("there must be somebody to call")
    return (screen.painted(fact.revision) - began) / 1e6


def idle_percent(process: psutil.Process, seconds: float) -> float:
    """Return how much of one core the process uses while nothing happens."""
    time.sleep(2)
    before, began = process.cpu_times(), time.perf_counter()
    time.sleep(seconds)
    after, took = process.cpu_times(), time.perf_counter() - began
    return (after.user + after.system - before.user - before.system) / took * 100


def measure(name: str, url: str, calls: int, idle_seconds: float) -> bool:
    """Print the figures on one database and return whether both limits are kept."""
    create_office(url, always_open=True)
    with open_office(url) as office, wall(url) as screen:
        screen.painted(_fill(office, calls))
        desks = [desk for desk, _, _ in _DESKS]
        samples = [call_and_paint(office, screen, desks[turn % len(desks)]) for turn in range(calls)]
        idle = idle_percent(psutil.Process(screen.process.pid), idle_seconds)
    show(f"{name}: call -> painted on the wall", samples)
    print(f"  {name}: an idle wall {idle:.2f} % of a core (limit {LIMIT_IDLE_PERCENT:g} %)", flush=True)
    return percentile(samples, 95) <= LIMIT_MS and idle <= LIMIT_IDLE_PERCENT


def main() -> int:
    """Print the figures on both databases; 1 if a limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.latency", description=__doc__)
    options.add_argument("--calls", type=int, default=200, help="calls on each database")
    options.add_argument("--idle", type=float, default=20, help="seconds of watching the idle wall")
    given = options.parse_args()
    print(f"Call to wall, limit p95 {LIMIT_MS:g} ms ({machine()})", flush=True)
    with sqlite_file() as path:
        kept = [measure("SQLite", path, given.calls, given.idle)]
    with postgres_server() as server:
        kept.append(measure("PostgreSQL", new_database(server), given.calls, given.idle))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    raise SystemExit(main())
