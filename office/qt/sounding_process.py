"""A process of `office.qt.sounding`, as its loudspeaker sees it."""

import logging
from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from office.devices.loudspeaker import ROOT
from office.qt.sounding import DEVICE, ENDED, PLAYING
from office.voice.sound import Sound

_WAIT_MS = 2000
_log = logging.getLogger(__name__)


class SoundingProcess(QObject):
    """Waits for one sound, plays it and ends."""

    device = Signal(str)
    """The name of the usual loudspeaker, empty where there is none; said first, and when it changes."""
    begun = Signal()
    ended = Signal(str)
    """What came of the sound; empty where the process ended without telling."""

    def __init__(self, command: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self.is_begun = False
        self.has_no_device = False
        self._is_over = False
        self._process = QProcess(self)
        self._process.setWorkingDirectory(str(ROOT))
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed)
        self._process.start(command[0], list(command[1:]))

    def play(self, sound: Sound, volume: int) -> None:
        """Give it its sound; it never waits."""
        self._process.write(f"play {volume} {sound.rate} {len(sound.samples)}\n".encode())
        self._process.write(sound.samples)

    def leave(self) -> None:
        """Let it end by itself; nothing is told any more."""
        self._is_over = True
        if self._process.state() is QProcess.ProcessState.NotRunning:
            self.deleteLater()

    def kill(self) -> None:
        """End it now; nothing is told any more."""
        self.leave()
        self._process.kill()

    def close(self) -> None:
        """End it, and wait until it has ended."""
        self.kill()
        self._process.waitForFinished(_WAIT_MS)

    def _read(self) -> None:
        while self._process.canReadLine() and not self._is_over:
            line = bytes(self._process.readLine().data()).decode("utf-8", "replace")
            word, _, rest = line.strip().partition(" ")
            if word == DEVICE:
                self.has_no_device = not rest
                self.device.emit(rest)
            elif word == PLAYING:
                self.is_begun = True
                self.begun.emit()
            elif word == ENDED:
                self.ended.emit(rest)

    def _finished(self) -> None:
        if self._is_over:
            self.deleteLater()
            return
        said = bytes(self._process.readAllStandardError().data()).decode("utf-8", "replace").strip()
        _log.warning("the process that plays ended by itself: %s", said or self._process.errorString())
        self.ended.emit("")

    def _failed(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            # Not at once: nobody listens yet.
            QTimer.singleShot(0, self, self._finished)
