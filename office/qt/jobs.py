"""The lane: work off the GUI thread, one piece after another, answered on the GUI thread."""

import logging
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from functools import partial
from typing import TypeAlias, TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer, Signal, Slot

from office.domain.errors import OfficeError

T = TypeVar("T")
Failed: TypeAlias = Callable[[Exception], None]

_log = logging.getLogger(__name__)


class Lane(QObject):
    """Runs callables in order on one worker; `done` or `failed` follows on the thread that made the lane."""

    idle = Signal()
    """Nothing is waiting, running or to be answered."""
    _answered = Signal(object)

    def __init__(self, executor: Executor | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor or ThreadPoolExecutor(max_workers=1, thread_name_prefix="lane")
        self._open = 0
        self._is_closed = False
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

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
        self._executor.submit(self._work, work, done, failed)
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
        loop.exec()
        self.idle.disconnect(loop.quit)
        if not self.is_idle:
            raise TimeoutError(f"{self._open} jobs are still open after {seconds} s")

    def close(self) -> None:
        """Finish what is queued, then stop the worker; answers not delivered yet are dropped."""
        self._is_closed = True
        self._executor.shutdown(wait=True)
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


class Inline(Executor):
    """Works at once in the caller's thread, for tests; the answers still come through the event loop."""

    def submit(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> Future[T]:
        """Run it now; what it raises goes into the future."""
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future
