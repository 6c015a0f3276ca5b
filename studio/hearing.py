"""The process that listens once: `python -m studio.hearing`, started and talked to by `studio.microphone_process`.

Apart from the window, for a sound server that dies takes with it whoever uses it (docs/decisions/0051). It waits for
the line `listen`, and then tells `heard <rate> <bytes>` with so many bytes of float32 behind it, again and again, or
`lost <cause>`. Where its orders end, it ends.
"""

import os
import sys
from contextlib import suppress
from threading import Thread
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication, QObject, Signal

from office.voice.resampling import Wave
from studio.events import Lost
from studio.hearing_device import HearingDevice

HEARD, LOST, LISTEN = "heard", "lost", "listen"


class Orders(QObject):
    """Waits on a thread of its own."""

    begin = Signal()
    over = Signal()

    def read(self, orders: BinaryIO) -> None:
        """Pass the orders on until they end."""
        for line in orders:
            if line.strip().decode() == LISTEN:
                self.begin.emit()
        self.over.emit()


def _heard(wave: Wave, rate: int) -> None:
    told = wave.astype("<f4").tobytes()
    _tell(f"{HEARD} {rate} {len(told)}", told)


def _tell(line: str, behind: bytes = b"") -> None:
    sys.stdout.buffer.write(f"{line}\n".encode() + behind)
    sys.stdout.buffer.flush()


def main() -> None:
    """Listen once."""
    application = QCoreApplication(["taicho-hearing"])
    device, orders = HearingDevice(), Orders()

    def broken(lost: Lost) -> None:
        _tell(f"{LOST} {lost}")
        application.quit()

    orders.begin.connect(lambda: device.start(_heard, broken))
    orders.over.connect(application.quit)
    with suppress(ImportError):
        # Before it is needed: 0.1 s.
        import PySide6.QtMultimedia  # noqa: F401
    Thread(target=orders.read, args=(sys.stdin.buffer,), daemon=True).start()
    application.exec()
    # Not by the usual way: a sound server that hangs would hold it.
    os._exit(0)


if __name__ == "__main__":
    main()
