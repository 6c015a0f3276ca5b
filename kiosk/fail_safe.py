"""The net under every slot: what nobody caught is logged, and the kiosk goes to its safe page and back."""

import logging
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_log = logging.getLogger(__name__)


class _Net(QObject):
    broke = Signal()
    """On the GUI thread, whichever thread it happened in."""

    def caught(self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt | SystemExit):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        _log.error("nobody caught it", exc_info=(kind, error or kind(), trace))
        self.broke.emit()

    def caught_in_thread(self, told: threading.ExceptHookArgs) -> None:
        self.caught(told.exc_type, told.exc_value, told.exc_traceback)

    def heard(self, kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        _log.log(_LEVELS[kind], "Qt: %s", message)
        if kind in {QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg}:
            self.broke.emit()


@contextmanager
def net(safe: Callable[[], None]) -> Iterator[None]:
    """Catch, while the block runs, what no slot, thread or QML page caught itself; then run `safe`."""
    caught = _Net()
    caught.broke.connect(safe)
    hooks = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = caught.caught, caught.caught_in_thread
    before = qInstallMessageHandler(caught.heard)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
        sys.excepthook, threading.excepthook = hooks
