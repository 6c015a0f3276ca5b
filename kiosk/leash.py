"""The kept kiosk's end of the pipe to its keeper: when the keeper closes it, or dies, the kiosk ends."""

import os
from importlib import import_module
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

_INPUT = 0
_NEEDED = (
    *("kiosk.fail_safe", "kiosk.guard", "kiosk.printer", "kiosk.single", "kiosk.staff", "kiosk.view_model"),
    *("office.bootstrap", "office.finding.offers", "office.logs"),
)
"""What a kiosk imports late."""


class Leash(QObject):
    """Ends the running application when its input ends."""

    _ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._ended.connect(self._end)  # queued by Qt, for it comes from another thread
        Thread(target=self._wait, name="leash", daemon=True).start()

    def _wait(self) -> None:
        # Not by sys.stdin: its lock, held here, would stop Python from ending.
        while os.read(_INPUT, 64):
            pass
        self._ended.emit()

    @Slot()
    def _end(self) -> None:
        # Not `quit`, which asks the windows, and a locked one refuses.
        QCoreApplication.exit(0)


def told_to_go() -> bool:
    """Load what a kiosk needs, then wait until it is needed; False if it never will be."""
    for module in _NEEDED:
        import_module(module)
    return os.read(_INPUT, 64) != b""
