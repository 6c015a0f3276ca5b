"""The wall in a process of its own; a line for every frame: the revision it shows and the instant (ns).

python -m bench.wall_process URL
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt

from display.app import opened
from office.qt import shell


def main(url: str) -> None:
    """Show the wall until the program is told to end."""
    running = shell.application("display")
    with shell.quit_on_signals(running), opened(url) as face:
        told = -2

        def tell() -> None:
            nonlocal told
            # An instant that every process of this computer reads alike.
            at, revision = time.perf_counter_ns(), face.model.board.revision
            if revision != told:
                told = revision
                print(revision, at, flush=True)

        face.window.frameSwapped.connect(tell, Qt.ConnectionType.DirectConnection)
        QCoreApplication.exec()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: python -m bench.{Path(__file__).stem} URL")
    main(sys.argv[1])
