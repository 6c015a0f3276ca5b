"""A wall in a process of its own, which tells of its frames; each instant (ns) is read alike by every process.

python -m bench.wall_process URL [--name NAME] [--zone ZONE] [--voice none|unheard|real]

`shows REVISION AT` for a frame that shows another revision, `reads NUMBER DESK AT` for the first one on which a
number and its desk can be read.
"""

import argparse
import time

from PySide6.QtCore import QCoreApplication, Qt

from bench.sights import Sight, readable
from bench.unheard import Unheard
from display.app import Face, opened
from display.setup import Setup, Sounding, sounding_of
from office.domain.walls import WallRules
from office.domain.zones import parse_zone
from office.qt import shell
from office.voice.opening import open_voice
from office.wall_settings import WallSettings


class Teller:
    """Tells of what is new on a frame."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self._revision = -2
        self._read: frozenset[Sight] = frozenset()
        face.window.frameSwapped.connect(self.frame, Qt.ConnectionType.DirectConnection)

    def frame(self) -> None:
        """A frame was painted."""
        at, board = time.perf_counter_ns(), self.face.model.board
        if board.revision != self._revision:
            self._revision = board.revision
            print("shows", board.revision, at, flush=True)
        named = {(one.number, one.desk) for one in (*board.calls, *board.cards)}  # type: ignore[attr-defined] # both
        named.add((board.calm.number, board.calm.desk))
        if named - self._read:
            # The board names something new: what can really be read of it is asked of the window itself.
            found = readable(self.face.window)
            for number, desk in found - self._read:
                print("reads", number, desk, at, flush=True)
            self._read = found
        self._read = frozenset(self._read & named)


def sounding(voice: str) -> Sounding | None:
    """Return what a wall speaks with: nothing, a loudspeaker nobody hears, or that of this computer."""
    if voice == "unheard":
        return Sounding(open_voice, Unheard)
    return sounding_of(WallSettings(name="", rules=WallRules())) if voice == "real" else None


def main() -> None:
    """Show the wall until the program is told to end."""
    options = argparse.ArgumentParser(prog="python -m bench.wall_process")
    options.add_argument("url")
    options.add_argument("--name", default="wall")
    options.add_argument("--zone", type=parse_zone, default="")
    options.add_argument("--voice", choices=("none", "unheard", "real"), default="none")
    given = options.parse_args()
    setup = Setup(name=given.name, rules=WallRules(zone=given.zone), sounding=sounding(given.voice))
    running = shell.application("display")
    with shell.quit_on_signals(running), opened(given.url, setup) as face:
        teller = Teller(face)
        QCoreApplication.exec()
        del teller


if __name__ == "__main__":
    main()
