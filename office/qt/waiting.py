"""Letting the event loop run until something is so, and waiting for a signal's first time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QTimer, SignalInstance


def processed(is_done: Callable[[], bool], deadline: QDeadlineTimer) -> bool:
    """Process events until it is done, or until the deadline; return whether it is done."""
    while not is_done():
        if deadline.hasExpired():
            return False
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return True


@contextmanager
def every(milliseconds: int) -> Iterator[QTimer]:
    """Yield a timer that ticks so often, and stop it at the end."""
    # Stopped by hand: garbage is collected in any thread, and a timer that ends in a wrong one crashes.
    timer = QTimer(interval=milliseconds)
    timer.start()
    try:
        yield timer
    finally:
        timer.stop()


def once(told: SignalInstance, call: Callable[[], None]) -> None:
    """Call when the signal is told for the first time from now on, and never again."""

    def hear() -> None:
        told.disconnect(hear)
        call()

    told.connect(hear)
