"""Ctrl+C, SIGTERM and on Windows Ctrl+Break, while an event loop runs."""

import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager

from PySide6.QtCore import QSocketNotifier


@contextmanager
def woken_up() -> Iterator[None]:
    """Let a signal wake the event loop, so that Python comes to run its handler."""
    ours, theirs = socket.socketpair()
    with closing(ours), closing(theirs):
        ours.settimeout(0)
        theirs.settimeout(0)
        notifier = QSocketNotifier(ours.fileno(), QSocketNotifier.Type.Read)
        notifier.activated.connect(lambda: ours.recv(64))
        before = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(before)
            notifier.setEnabled(False)


@contextmanager
def handled(end: Callable[[], None]) -> Iterator[None]:
    """Let the signals that ask a program to end do `end`."""
    numbers = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGBREAK") if hasattr(signal, name)]
    before = {number: signal.signal(number, lambda *_: end()) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
