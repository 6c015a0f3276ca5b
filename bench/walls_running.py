"""Walls that run in processes of their own, and what they tell of their frames."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import Queue
from threading import Thread

import psutil

from bench.sights import Sight
from office.domain.zones import HALL, Zone

_PATIENCE_S = 60.0


@dataclass(frozen=True, slots=True)
class RunningWall:
    """A running wall, and the frames it told of; instants are in ns."""

    process: "subprocess.Popen[str]"
    frames: "Queue[tuple[int, int]]" = field(default_factory=Queue)
    sights: "Queue[tuple[Sight, int]]" = field(default_factory=Queue)

    def shown(self, revision: int) -> int:
        """Wait for a frame that shows at least the revision and return its instant.

        Raises:
            queue.Empty: it does not come.
        """
        while True:
            shown, at = self.frames.get(timeout=_PATIENCE_S)
            if shown >= revision:
                return at

    def read(self) -> dict[Sight, int]:
        """Return when each number at its desk could be read for the first time."""
        first: dict[Sight, int] = {}
        while not self.sights.empty():
            sight, at = self.sights.get()
            first.setdefault(sight, at)
        return first


@contextmanager
def wall(url: str, *, name: str = "wall", zone: Zone = HALL, voice: str = "none") -> Iterator[RunningWall]:
    """Run a wall."""
    with running("bench.wall_process", url, "--name", name, "--zone", str(zone), "--voice", voice) as one:
        yield one


@contextmanager
def running(module: str, *arguments: str) -> Iterator[RunningWall]:
    """Run a module that shows a wall: a real window if there is a display, else offscreen; always in software."""
    environment = os.environ | {"QT_QUICK_BACKEND": "software"}
    if not any(os.environ.get(one) for one in ("DISPLAY", "WAYLAND_DISPLAY")):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-m", module, *arguments]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        one = RunningWall(process)
        Thread(target=_hear, args=(one,), daemon=True).start()
        try:
            yield one
        finally:
            process.terminate()


def _hear(wall: RunningWall) -> None:
    for line in wall.process.stdout or ():
        match line.split():
            case ["shows", revision, at]:
                wall.frames.put((int(revision), int(at)))
            case ["reads", number, desk, at]:
                wall.sights.put(((number, desk), int(at)))


def busy_percent(process: psutil.Process, seconds: float) -> float:
    """Return how much of one core a process and those it started use while nothing happens."""
    time.sleep(2)
    before, began = cpu_seconds(process), time.perf_counter()
    time.sleep(seconds)
    return (cpu_seconds(process) - before) / (time.perf_counter() - began) * 100


def cpu_seconds(process: psutil.Process) -> float:
    """Return the seconds of a core that a process and those it started have used; those that ended count too."""
    times = process.cpu_times()
    total = times.user + times.system + times.children_user + times.children_system
    for child in process.children(recursive=True):
        own = child.cpu_times()
        total += own.user + own.system
    return float(total)
