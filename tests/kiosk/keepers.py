"""A keeper at work beside a test, and the programs it keeps."""

import os
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from queue import SimpleQueue

import psutil

from kiosk.keeper import Keeper
from kiosk.keeper_events import Event, Opened, Welcomed

PATIENCE_S = 60


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
