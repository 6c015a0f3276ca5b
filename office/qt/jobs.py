"""The lane: work off the GUI thread, one piece after another, answered on the GUI thread."""

import logging
from collections import deque
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal, Slot

from office.domain.errors import OfficeError

T = TypeVar("T")
Failed: TypeAlias = Callable[[Exception], None]

_log = logging.getLogger(__name__)


class Executor(Protocol):
    """Runs what it is given, in order."""

    def submit(self, work: Callable[[], None]) -> None:
        """Queue the work, which never raises."""

    def close(self) -> None:
        """Finish what is queued and take no more."""


class Worker:
    """Runs it on one thread of its own."""

    def __init__(self, patience: float | None = None) -> None:
        """Start the thread; `patience` is how many seconds closing waits for it, without end by default."""
        self._patience = patience
        self._queue: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread = Thread(target=self._run, name="lane", daemon=True)
        self._thread.start()

    def submit(self, work: Callable[[], None]) -> None:
        """Queue the work."""
        self._queue.put(work)

    def close(self) -> None:
        """Wait until the queue is done, or patience is."""
        self._queue.put(None)
        self._thread.join(self._patience)

    def _run(self) -> None:
        while work := self._queue.get():
            work()


class Inline:
    """Runs it on the GUI thread, from the event loop: for tests without threads."""

    def __init__(self) -> None:
        self._queue: deque[Callable[[], None]] = deque()

    def submit(self, work: Callable[[], None]) -> None:
        """Queue the work."""
        self._queue.append(work)
        QTimer.singleShot(0, self._next)

    def close(self) -> None:
        """Run the rest now."""
        while self._queue:
            self._next()

    def _next(self) -> None:
        if self._queue:
            self._queue.popleft()()


class Lane(QObject):
    """Runs callables in order on one worker; `done` or `failed` follows on the thread that made the lane."""

    idle = Signal()
    """Nothing is waiting, running or to be answered."""
    _answered = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or Worker()
        self._open = 0
        self._is_closed = False
        self._answered.connect(self._deliver)  # queued by Qt when it comes from the worker's thread

    @property
    def is_idle(self) -> bool:
        """Whether nothing is waiting, running or to be answered."""
        return self._open == 0

    def run(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        """Queue `work`; its result goes to `done`, what it raises to `failed`.

        Call it on the lane's own thread. What is no `OfficeError` is a bug: it is logged as well.

        Raises:
            RuntimeError: the lane is closed.
        """
        if self._is_closed:
            raise RuntimeError("the lane is closed")
        self._executor.submit(partial(self._work, work, done, failed))
        self._open += 1

    def drain(self, seconds: float = 10) -> None:
        """Process events until the lane is idle.

        Raises:
            TimeoutError: it is not idle after so many seconds.
        """
        if self.is_idle:
            return
        loop = QEventLoop()
        watch = QTimer(singleShot=True)
        watch.timeout.connect(loop.quit)
        self.idle.connect(loop.quit)
        watch.start(round(seconds * 1000))
        # Once more where an answer, or an event behind it, brought more work before the loop had ended.
        while self._open and watch.isActive():
            loop.exec()
        # By hand: a logged error may hold it, garbage is collected in any thread, and no other may stop a timer.
        watch.stop()
        self.idle.disconnect(loop.quit)
        if not self.is_idle:
            raise TimeoutError(f"{self._open} jobs are still open after {seconds} s")

    def close(self) -> None:
        """Finish what is queued, then stop the worker; answers not delivered yet are dropped."""
        self._is_closed = True
        self._executor.close()
        self._open = 0

    def _work(self, work: Callable[[], T], done: Callable[[T], None], failed: Failed) -> None:
        answer: Callable[[], None]
        try:
            answer = partial(done, work())
        except OfficeError as error:
            answer = partial(failed, error)
        except Exception as error:
            _log.exception("work on the lane failed")
            answer = partial(failed, error)
        self._answered.emit(answer)

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        if self._is_closed:
            return
        try:
            answer()
        except Exception:
            _log.exception("an answer of the lane failed")
        self._open -= 1
        if self.is_idle:
            self.idle.emit()
