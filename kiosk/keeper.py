"""The keeper: a small parent process that opens the kiosk again whenever it dies.

It speaks with its child through the child's own pipes, which every platform has: the child writes `painted` and
`ready` on its output, and ends when its input does. So a keeper that dies takes its kiosk along, and there are
never two. Behind a kiosk that runs a spare waits, which has loaded its program but has no window: it is told to go
when the kiosk dies, and half of the way to the welcome page is behind it.
"""

import logging
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import TypeAlias

from kiosk.keeper_events import Died, Event, Opened, Tell, Welcomed
from kiosk.kept import CLOSED, GO, PAINTED, READY, SPARE

STEADY_S = 60.0
"""A kiosk that lived so long was well: the next death is a first one."""
_LONGEST_PAUSE_S = 30.0
_SLICE_S = 0.2
"""Windows runs no signal handler while a thread waits: it waits in slices."""
_MEANT = frozenset({0, CLOSED})
_HOPELESS = frozenset({2, 3})
"""A wrong command line, a refusal: the same would come of it again."""

_log = logging.getLogger(__name__)


_Process: TypeAlias = "subprocess.Popen[str]"


def pause_before(deaths: int) -> float:
    """Return the seconds to wait before it is opened again after so many deaths in a row: 0, 1, 2, 4 … 30."""
    return 0.0 if deaths <= 1 else min(2.0 ** (deaths - 2), _LONGEST_PAUSE_S)


class Keeper:
    """Keeps one kiosk open."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], tell: Tell | None = None) -> None:
        self._command = list(command)
        self._environment = dict(environment)
        self._tell = tell or _logged
        self._stop = threading.Event()
        self._child: _Process | None = None
        self._spare: _Process | None = None

    def run(self) -> int:
        """Keep it open until it is closed, refused, or `stop` is called; return the exit code.

        Raises:
            OSError: it cannot be started at all.
        """
        try:
            return self._run()
        finally:
            if self._spare is not None:
                _bury(self._spare)

    def _run(self) -> int:
        deaths, since = 0, time.monotonic()
        while not self._stop.is_set():
            born = time.monotonic()
            code = self._live(since)
            since = time.monotonic()
            if self._stop.is_set() or code in _MEANT:
                return 0
            if code in _HOPELESS:
                return code
            deaths = 1 if since - born >= STEADY_S else deaths + 1
            self._wait(pause_before(deaths))
        return 0

    def stop(self) -> None:
        """End the kiosk, and with it the keeper; from any thread or signal handler."""
        self._stop.set()
        if self._child is not None:
            _let_go(self._child)

    def _live(self, since: float) -> int:
        with self._next() as child:
            self._child = child
            self._tell(Opened(child.pid))
            if self._stop.is_set():
                self.stop()
            self._listen(child, since)
            code = child.wait()
        self._tell(Died(child.pid, code))
        return code

    def _next(self) -> _Process:
        spare, self._spare = self._spare, None
        if spare is None:
            return self._begun()
        if spare.stdin is not None and spare.poll() is None:
            with suppress(OSError):
                spare.stdin.write(f"{GO}\n")
                spare.stdin.flush()
                return spare
        _bury(spare)
        return self._begun()

    def _begun(self, *more: str) -> _Process:
        return subprocess.Popen(  # noqa: S603 - our own program
            [*self._command, *more],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=self._environment,
            text=True,
            encoding="utf-8",
            errors="replace",
        )

    def _listen(self, child: _Process, since: float) -> None:
        assert child.stdout is not None  # noqa: S101 - it was asked for
        for line in child.stdout:
            if line.strip() == READY:
                self._tell(Welcomed(child.pid, time.monotonic() - since))
                self._spare = self._spare or self._begun(SPARE)
            elif line.strip() != PAINTED:
                sys.stdout.write(line)
                sys.stdout.flush()

    def _wait(self, seconds: float) -> None:
        until = time.monotonic() + seconds
        while not self._stop.is_set() and (left := until - time.monotonic()) > 0:
            self._stop.wait(min(left, _SLICE_S))


def _let_go(child: _Process) -> None:
    """End it: it goes when its input does."""
    if child.stdin is not None:
        with suppress(OSError, ValueError):
            child.stdin.close()


def _bury(child: _Process) -> None:
    """Let it go, and wait until it is gone."""
    _let_go(child)
    child.wait()
    if child.stdout is not None:
        child.stdout.close()


def _logged(event: Event) -> None:
    match event:
        case Opened(pid):
            _log.info("kiosk %d opened", pid)
        case Welcomed(pid, seconds):
            _log.info("kiosk %d: the welcome page was painted after %.2f s", pid, seconds)
        case Died(pid, code):
            _log.log(logging.INFO if code in _MEANT else logging.ERROR, "kiosk %d ended with %d", pid, code)


@contextmanager
def stopped_by_signals(keeper: Keeper) -> Iterator[None]:
    """Let Ctrl+C, SIGTERM, and on Windows Ctrl+Break, end keeper and kiosk."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: keeper.stop()) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def keep(program: Sequence[str], url: str) -> int:
    """Keep the kiosk of an office open until it is closed; return the exit code.

    Args:
        program: the command line of the child.
        url: of the database; handed on by the environment, as a command line is everybody's to read.
    """
    from office.logs import logged

    keeper = Keeper(program, os.environ | {"TAICHO_DB": url})
    with logged("kiosk-keeper"), stopped_by_signals(keeper):
        return keeper.run()
