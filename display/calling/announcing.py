"""The calls under way as a living thing: told of looks, frames and sounds, it wakes when something is due."""

import time
from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from display.calling.announcer import advanced, ended, forgotten, handed_over, heard, looked, next_change, painted
from display.calling.calls import Announcer, Entry
from office.domain.tickets import Ticket
from office.domain.wall_calls import CallMade, Spoken

Clock = Callable[[], float]
LATE_MS = 5
"""It wakes so long after something is due, so that it is never a hair early."""


class Announcing(QObject):
    """Holds the announcer; idle while no call is under way."""

    changed = Signal()
    """What is to be seen may differ."""
    say = Signal(object)
    """Speak this CallMade now; None: fall silent at once."""
    acknowledged = Signal(object)
    """An Acknowledgment for the office."""

    def __init__(self, clock: Clock = time.monotonic, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._state = Announcer()
        self._silence: Spoken | None = Spoken.SILENT
        self._saying: int | None = None
        self._due = QTimer(self, singleShot=True)
        self._due.timeout.connect(self.wake)

    @property
    def state(self) -> Announcer:
        """The calls under way."""
        return self._state

    def shown(self) -> tuple[Entry, ...]:
        """Return what is to be seen now."""
        return self._state.shown(self._clock())

    def be_silent(self, why: Spoken | None) -> None:
        """Speak nothing from now on, or speak again (None); counts from the next step on."""
        self._silence = why

    def look(self, calls: Sequence[CallMade], at_desks: Sequence[Ticket], at: datetime, blind_s: float = 0.0) -> None:
        """Take up the calls of a new look at the hall; see `announcer.heard`."""
        now = self._clock()
        self._step(looked(heard(self._state, calls, now, at, blind_s), at_desks, now))

    def forget_recent(self) -> None:
        """Let go of the last calls: a new day began."""
        self._state = forgotten(self._state)

    @Slot()
    def frame(self) -> None:
        """A frame is on the screen."""
        state = painted(self._state, self._clock())
        if state is not self._state:
            self._step(state)

    @Slot(str)
    def sound_ended(self, outcome: str) -> None:
        """Keep what came of the sound that was asked for last."""
        if self._saying is not None:
            self._saying = None
            self._step(ended(self._state, Spoken(outcome), self._clock()))

    @Slot()
    def wake(self) -> None:
        """Do what is due."""
        self._step(self._state)

    def stop(self) -> None:
        """Do nothing by itself any more."""
        self._due.stop()

    def _step(self, state: Announcer) -> None:
        now = self._clock()
        state = advanced(state, now, self._silence)
        told, self._state = state.told, handed_over(state)
        due = next_change(self._state, now)
        if due is None:
            self._due.stop()
        else:
            self._due.start(round(due * 1000) + LATE_MS)
        self.changed.emit()
        for one in told:
            self.acknowledged.emit(one)
        self._speak()

    def _speak(self) -> None:
        entry = self._state.spoken_now
        wanted = entry.call.revision if entry else None
        if wanted == self._saying:
            return
        self._saying = wanted
        self.say.emit(entry.call if entry else None)
