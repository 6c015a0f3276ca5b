"""A wall that speaks, in a process of its own; a line for each sound: the instant (ns) it was given to be played.

python -m bench.speaking_process URL
"""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from bench.unheard import Unheard
from display.app import opened
from display.setup import Setup, Sounding
from office.qt import shell
from office.voice.opening import open_voice
from office.voice.sound import Sound

_LASTS_MS = 1
"""A sound is over at once: the next call need not wait for it."""


class Telling(Unheard):
    """Tells of each sound, and of the first moment when everything is ready for one."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, lasts_ms=_LASTS_MS)

    def play(self, sound: Sound, volume: int) -> None:
        """Begin a sound."""
        _tell()
        super().play(sound, volume)


def _tell() -> None:
    # An instant that every process of this computer reads alike.
    print(time.perf_counter_ns(), flush=True)


def main(url: str) -> None:
    """Show the wall until the program is told to end."""
    running = shell.application("display")
    with shell.quit_on_signals(running), opened(url, Setup(sounding=Sounding(open_voice, Telling))) as face:
        face.settle()
        speech = face.attached.speech
        if speech is None:
            raise RuntimeError("the wall has no voice")
        speech.lane.drain()
        _tell()
        QCoreApplication.exec()


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit(f"usage: python -m bench.{Path(__file__).stem} URL")
    main(sys.argv[1])
