"""A wall by a clock that is put forward, which does in minutes what it does in weeks.

python -m bench.months_wall URL CLOCK
"""

import sys
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from bench.shared_clock import SharedClock
from bench.unheard import Unheard
from bench.wall_process import Teller
from display.app import opened
from display.hall import TURN_MS
from display.setup import Setup, Sounding
from office.bootstrap import open_office
from office.qt import shell
from office.qt.speaker import Speaker
from office.voice.opening import open_voice
from office.voice.sound import Sound

TICK_MS = 10
BEHIND = 20
"""So many announcements are written before the next calls: a real hall gives a hundred times as long for it."""
HEARD = 100
"""One of so many sounds is really played, by a process of its own."""
_SAMPLES = 2_000


class Mostly(QObject):
    """Makes every sound, but plays only some of them, and of these the begin."""

    ended = Signal(str)
    devices_changed = Signal()
    """Never told: what this computer has is not what is measured."""
    device: str | None = None

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.sounds = 0
        self._unheard = Unheard(self, lasts_ms=0)
        self._heard = Speaker(parent=self)
        self._unheard.ended.connect(self.ended)
        self._heard.ended.connect(self.ended)

    @property
    def is_playing(self) -> bool:
        """Whether the last sound has not ended."""
        return self._unheard.is_playing or self._heard.is_playing

    def warm_up(self) -> None:
        """Start the process that waits."""
        self._heard.warm_up()

    def play(self, sound: Sound, volume: int) -> None:
        """Begin a sound."""
        self.sounds += 1
        if self.sounds % HEARD:
            self._unheard.play(sound, volume)
        else:
            self._heard.play(Sound(sound.samples[:_SAMPLES], sound.rate, sound.said, sound.by), volume)

    def stop(self) -> None:
        """Cut the sound off, if there is one."""
        self._unheard.stop()
        self._heard.stop()

    def close(self) -> None:
        """End every process."""
        self._heard.close()


class Patient(Teller):
    """Tells nothing while much is still to be written of what the wall announced."""

    def frame(self) -> None:
        """A frame was painted, or nothing is left to be waited for."""
        if self.face.link.reports.waiting < BEHIND:
            super().frame()


class Pushed(QObject):
    """Lets the wall do at once what is due by the other clock: calls, minutes, pages."""

    def __init__(self, teller: Patient, clock: SharedClock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._face, self._teller, self._clock = teller.face, teller, clock
        self._minute = self._turn = 0
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._push)
        self._tick.start()

    def _push(self) -> None:
        if self._face.attached.hall is None:
            return
        self._teller.frame()
        hall, seconds = self._face.hall, self._clock.seconds()
        hall.announcing.wake()
        if (minute := int(seconds // 60)) != self._minute:
            self._minute = minute
            hall.clock.minute.emit()
        if (turn := int(seconds * 1000 // TURN_MS)) != self._turn and hall.is_turning:
            self._turn = turn
            hall.turn_pages()


def main(url: str, path: str) -> None:
    """Show the wall until the program is told to end."""
    clock = SharedClock(Path(path))
    setup = Setup(sounding=Sounding(open_voice, Mostly))
    running = shell.application("display")
    with (
        shell.quit_on_signals(running),
        opened(url, setup, steady=clock.seconds, opener=partial(open_office, clock=clock.now)) as face,
    ):
        pushed = Pushed(Patient(face), clock)
        QCoreApplication.exec()
        del pushed


if __name__ == "__main__":
    main(*sys.argv[1:])
