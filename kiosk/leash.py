"""The kept kiosk's end of the pipe to its keeper: when the keeper closes it, or dies, the kiosk ends."""

import os
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

_INPUT = 0


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
