"""The microphone as the recording window has it: a process for each recording, of which one waits already."""

import logging
import sys
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from office.devices.loudspeaker import ROOT
from office.voice.resampling import Wave
from studio.events import Lost
from studio.hearing import HEARD, LISTEN, LOST
from studio.microphone import Broken, Listening

PATIENCE = 10_000
"""Milliseconds from the order to the first sound, on a computer that has much to do."""
_WAIT = 2_000

_log = logging.getLogger(__name__)


def hearing_command() -> tuple[str, ...]:
    """Return how the process that listens is started."""
    # A program frozen into one file has no modules that could be named.
    frozen = getattr(sys, "frozen", False)
    return (sys.executable, "hearing") if frozen else (sys.executable, "-m", "studio.hearing")


class Hearing(QObject):
    """One process of `studio.hearing`."""

    heard = Signal(object, int)
    """A Wave, and its samples a second."""
    lost = Signal(str)

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._told = b""
        self._is_over = False
        self._process = QProcess(self)
        self._process.setWorkingDirectory(str(ROOT))
        self._process.readyReadStandardOutput.connect(self.read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.start(command[0], list(command[1:]))

    def listen(self) -> None:
        """Begin to listen."""
        self._process.write(f"{LISTEN}\n".encode())

    def kill(self) -> None:
        """End it; nothing is told any more."""
        self._is_over = True
        self._process.kill()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()

    def close(self) -> None:
        """End it, and wait until it has."""
        self.kill()
        self._process.waitForFinished(_WAIT)

    def read(self) -> None:
        """Tell what it has told since the last time."""
        self._told += self._process.readAllStandardOutput().data()
        while not self._is_over and self._take():
            pass

    def _take(self) -> bool:
        line, found, behind = self._told.partition(b"\n")
        word, *rest = line.decode("ascii", "replace").split() or [""]
        if not found:
            return False
        if word == HEARD:
            rate, count = int(rest[0]), int(rest[1])
            if len(behind) < count:
                return False
            self._told = behind[count:]
            self.heard.emit(np.frombuffer(behind[:count], "<f4").astype(np.float64), rate)
            return True
        self._told = behind
        if word == LOST:
            self._is_over = True
            self.lost.emit(rest[0])
        return True

    def _finished(self) -> None:
        if self._is_over:
            self.deleteLater()
            return
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        _log.warning("the process that listens ended by itself: %s", said or self._process.errorString())
        self._is_over = True
        self.lost.emit(Lost.UNPLUGGED)

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            # Not at once: nobody listens yet.
            QTimer.singleShot(0, self, self._finished)


class ProcessMicrophone(QObject):
    """Listens by a new process each time, which meets the sound server and its microphones as they are then."""

    def __init__(self, parent: QObject | None = None, command: Sequence[str] | None = None) -> None:
        super().__init__(parent)
        self._command = tuple(command or hearing_command())
        self._now: Hearing | None = None
        self._spare: Hearing | None = None
        self._heard: Listening | None = None
        self._broken: Broken | None = None
        self._waves: list[Wave] = []
        self._rate = 0
        self._watch = QTimer(self, singleShot=True, interval=PATIENCE)
        self._watch.timeout.connect(lambda: self._lost(Lost.UNPLUGGED))

    def warm_up(self) -> None:
        """Start the process that waits for the next recording."""
        if self._spare is None:
            self._spare = self._started()
            self._spare.lost.connect(self._spare_lost)

    def start(self, heard: Listening, broken: Broken) -> None:
        """Begin to listen."""
        self._end()
        self._heard, self._broken, self._waves, self._rate = heard, broken, [], 0
        spare, self._spare = self._spare, None
        if spare is not None:
            spare.lost.disconnect(self._spare_lost)
        self._now = now = spare or self._started()
        now.heard.connect(self._hear)
        now.lost.connect(self._lost)
        self._watch.start()
        now.listen()

    def stop(self) -> tuple[Wave, int]:
        """Return all that was heard."""
        self._heard = None
        if self._now is not None:
            self._now.read()
        self._end()
        self.warm_up()
        waves, self._waves = self._waves, []
        return np.concatenate(waves) if waves else np.empty(0), self._rate

    def close(self) -> None:
        """End every process; nothing is told any more."""
        self._heard = self._broken = None
        self._watch.stop()
        for process in self.findChildren(Hearing):
            process.close()
        self._now = self._spare = None

    def _started(self) -> Hearing:
        return Hearing(self._command, self)

    def _hear(self, wave: Wave, rate: int) -> None:
        self._watch.stop()
        self._rate = rate
        self._waves.append(wave)
        if self._heard is not None:
            self._heard(wave, rate)

    def _lost(self, cause: str) -> None:
        self._end()
        self.warm_up()
        broken, self._broken = self._broken, None
        if broken is not None:
            broken(Lost(cause))

    def _spare_lost(self) -> None:
        if self._spare is not None:
            # Another one is started when it is needed.
            self._spare.kill()
            self._spare = None

    def _end(self) -> None:
        self._watch.stop()
        now, self._now = self._now, None
        if now is not None:
            now.kill()
