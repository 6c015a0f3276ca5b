"""The loudspeaker of this computer, for hearing a clip again: the same one that walls speak through."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from office.domain.wall_calls import Spoken
from office.qt.speaker import Speaker
from office.voice.pack import RATE, Samples
from office.voice.sound import Sound
from studio.events import Lost
from studio.microphone import Broken

_VOLUME = 100
"""Percent: how loud a clip is here is set at the computer itself."""


class SpeakerPlayer(QObject):
    """Plays by a process of its own: a sound server that dies does not take the window with it."""

    def __init__(self, parent: QObject | None = None, speaker: Speaker | None = None) -> None:
        super().__init__(parent)
        self._speaker = speaker or Speaker(parent=self)
        self._ended: Callable[[], None] | None = None
        self._broken: Broken | None = None
        self._speaker.ended.connect(self._over)

    def warm_up(self) -> None:
        """Start the process that waits for the first clip."""
        self._speaker.warm_up()

    def play(self, samples: Samples, ended: Callable[[], None], broken: Broken) -> None:
        """Play a clip."""
        self.stop()
        self._ended, self._broken = ended, broken
        self._speaker.play(Sound(samples.astype("<i2").tobytes(), RATE, "", ("clips",)), _VOLUME)

    def stop(self) -> None:
        """Be silent."""
        self._ended = self._broken = None
        self._speaker.stop()

    def close(self) -> None:
        """Let the loudspeaker go."""
        self._ended = self._broken = None
        self._speaker.close()

    def _over(self, outcome: str) -> None:
        ended, broken, self._ended, self._broken = self._ended, self._broken, None, None
        if outcome == Spoken.NO_DEVICE:
            if broken is not None:
                broken(Lost.NO_SPEAKER)
        elif ended is not None:
            ended()
