"""The wall of a scripted morning: it speaks as a real one does, to nobody, and its time can be made to pass."""

import time
from datetime import UTC, datetime

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QObject, QTimer

from display.app import Face
from display.setup import Setup, Sounding
from office.devices.speaker import RecordingSpeaker
from office.voice.opening import open_voice

NAME = "SẢNH"
LIMIT_MS = 20_000
STEP_S = 1.0


class Hearing:
    """Holds the loudspeaker that only keeps what it is given, and the wall's clock."""

    def __init__(self) -> None:
        self.speaker = RecordingSpeaker(lambda: datetime.now(UTC), QTimer.singleShot)
        self._ahead = 0.0

    def now(self) -> float:
        """Return seconds that only go forward."""
        return time.monotonic() + self._ahead

    def setup(self) -> Setup:
        """Return how the wall is set: as any other, but for the loudspeaker."""

        def speaker(_owner: QObject) -> RecordingSpeaker:
            return self.speaker

        return Setup(name=NAME, sounding=Sounding(open_voice, speaker))

    def hear_out(self, wall: Face) -> None:
        """Let the time pass until every call has been shown and spoken.

        Raises:
            TimeoutError: they were not.
        """
        deadline = QDeadlineTimer(LIMIT_MS)
        wall.settle()
        while wall.hall.announcing.state.entries:
            if deadline.hasExpired():
                raise TimeoutError("the wall does not come to the end of its calls")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            if wall.hall.announcing.state.speaking is not None:
                self.speaker.finish()
            else:
                self._ahead += STEP_S
                wall.hall.announcing.wake()
        wall.settle()
