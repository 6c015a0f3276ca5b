"""A recording window's model with the real microphone, in a process of its own.

`python -m tests.studio.listening FOLDER` presses the button at each line it reads, and tells, a line each, the phase,
the verdict and what is lost, as they change.
"""

import sys
from datetime import date
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal

from studio.microphone_process import ProcessMicrophone
from studio.model import StudioModel
from tests.studio.hands import RecordingPlayer, an_order

CLIP = "mời số"


class Orders(QObject):
    """Reads on a thread of its own."""

    line = Signal()
    end = Signal()

    def read(self) -> None:
        for _ in sys.stdin:
            self.line.emit()
        self.end.emit()


def main(folder: Path) -> int:
    running = QCoreApplication([])
    model = StudioModel(an_order(folder, (CLIP,)), ProcessMicrophone(), RecordingPlayer(), today=date(2026, 11, 23))

    def tell() -> None:
        flow = model.flow
        print(flow.phase, flow.verdict or "-", flow.lost or "-", flush=True)  # noqa: T201 - it is what it is for

    model.changed.connect(tell)
    model.warm_up()
    model.agree("Giọng nữ 1", "CC0-1.0")
    orders = Orders()
    orders.line.connect(model.press)
    orders.end.connect(running.quit)
    Thread(target=orders.read, daemon=True).start()
    code = running.exec()
    model.close()
    return code


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
