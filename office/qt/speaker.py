"""The loudspeaker of a screen: each sound is played by a process of its own, one of which waits for it."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from office.devices.loudspeaker import sounding_command
from office.domain.wall_calls import Spoken
from office.qt.sounding_process import SoundingProcess
from office.voice.sound import Sound

PATIENCE_MS = 3000
"""Over the length of a sound: a loudspeaker that tells no end by then has vanished."""
AGAIN_MS = 30_000
"""Where there is no loudspeaker, it is looked for so often."""


class Speaker(QObject):
    """Plays one sound at a time; each `play` is answered by one `ended`, and nothing here waits."""

    ended = Signal(str)
    """A value of `Spoken`: spoken, cut or no_device."""
    devices_changed = Signal()
    """There is another loudspeaker, or none; `device` says which."""

    def __init__(self, command: Sequence[str] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.device: str | None = None
        """The name of the usual loudspeaker, empty where there is none; None until somebody has looked."""
        self._command = tuple(command or sounding_command())
        self._sound: tuple[Sound, int] | None = None
        self._playing: SoundingProcess | None = None
        self._spare: SoundingProcess | None = None
        self._watchdog = QTimer(self, singleShot=True)
        self._watchdog.timeout.connect(self._vanished)
        self._again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self._again.timeout.connect(self._look_again)

    @property
    def is_playing(self) -> bool:
        """Whether a sound has not ended."""
        return self._playing is not None

    def warm_up(self) -> None:
        """Start the process that waits for the first sound, and look for a loudspeaker."""
        if self._spare is None:
            self._spare = self._started()
            self._spare.device.connect(self._looked)
            self._spare.ended.connect(self._spare_lost)

    def play(self, sound: Sound, volume: int) -> None:
        """Begin a sound, at `volume` percent; one that still plays is cut off first."""
        self.stop()
        self._sound = sound, volume
        self._watchdog.start(round(sound.seconds * 1000) + PATIENCE_MS)
        spare, self._spare = self._spare, None
        if spare is None or spare.has_no_device:
            _kill(spare)
            self._begin(self._started())
        else:
            spare.ended.disconnect(self._spare_lost)
            self._begin(spare, may_be_stale=True)

    def stop(self) -> None:
        """Cut the sound off, if there is one."""
        if self._playing is not None:
            self._end(Spoken.CUT)

    def close(self) -> None:
        """End every process; nothing is told any more."""
        self._watchdog.stop()
        self._again.stop()
        for process in self.findChildren(SoundingProcess):
            process.close()
        self._playing = self._spare = None

    def _started(self) -> SoundingProcess:
        return SoundingProcess(self._command, self)

    def _begin(self, process: SoundingProcess, *, may_be_stale: bool = False) -> None:
        self._playing = process
        process.begun.connect(self.warm_up)
        process.ended.connect(self._heard_again if may_be_stale else self._heard)
        if not may_be_stale:
            process.device.connect(self._looked)
        process.play(*(self._sound or ()))

    def _heard_again(self, outcome: str) -> None:
        """Hear what came of a sound; one that waited long may have lost the sound server without knowing it."""
        lost = self._playing
        if lost is None or lost.is_begun or outcome == Spoken.SPOKEN:
            self._heard(outcome)
            return
        lost.kill()
        self._begin(self._started())

    def _heard(self, outcome: str) -> None:
        begun = self._playing is not None and self._playing.is_begun
        self._end(Spoken(outcome) if outcome else Spoken.CUT if begun else Spoken.NO_DEVICE)

    def _vanished(self) -> None:
        self._heard("")

    def _end(self, outcome: Spoken) -> None:
        process, self._playing, self._sound = self._playing, None, None
        self._watchdog.stop()
        if process is not None:
            # Its last samples may still be in the loudspeaker's memory.
            process.leave() if outcome is Spoken.SPOKEN else process.kill()
        self.warm_up()
        self.ended.emit(outcome)

    def _looked(self, device: str) -> None:
        if not device:
            self._again.start()
        if device != self.device:
            self.device = device
            self.devices_changed.emit()

    def _look_again(self) -> None:
        """Look by a new process: a sound server that came later is not seen by the old one."""
        if self._spare is None or self._spare.has_no_device:
            _kill(self._spare)
            self._spare = None
            self.warm_up()

    def _spare_lost(self, _outcome: str) -> None:
        if self._spare is not None:
            self._spare.leave()
            self._spare = None
            self._again.start()


def _kill(process: SoundingProcess | None) -> None:
    if process is not None:
        process.kill()
