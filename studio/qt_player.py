"""The loudspeaker of this computer, for hearing a clip again."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QTimer

from office.voice.pack import RATE, Samples

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

PATIENCE = 3_000
"""Milliseconds over its length in which a clip has ended, or its loudspeaker is taken for gone."""


class QtPlayer(QObject):
    """Plays on the default loudspeaker; a new sink each time, as one that broke stays broken."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._buffer: QBuffer | None = None
        self._ended: Callable[[], None] | None = None
        self._watch = QTimer(self, singleShot=True)
        self._watch.timeout.connect(self._end)

    def play(self, samples: Samples, ended: Callable[[], None]) -> None:
        """Play a clip; where there is nothing to play it on, it has ended at once."""
        self.stop()
        self._ended = ended
        try:
            from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices
        except ImportError:
            QTimer.singleShot(0, self, self._end)
            return
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            QTimer.singleShot(0, self, self._end)
            return
        kind = QAudioFormat()
        kind.setSampleRate(RATE)
        kind.setChannelCount(1)
        kind.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._buffer = QBuffer(self)
        self._buffer.setData(QByteArray(samples.tobytes()))
        self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, kind, self)
        self._sink.stateChanged.connect(self._look)
        self._sink.start(self._buffer)
        self._watch.start(round(1000 * samples.size / RATE) + PATIENCE)

    def stop(self) -> None:
        """Be silent."""
        self._ended = None
        self._end()

    def _look(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        over = {QtAudio.State.IdleState, QtAudio.State.StoppedState}
        if self._sink is not None and self._sink.state() in over:
            self._end()

    def _end(self) -> None:
        self._watch.stop()
        sink, self._sink = self._sink, None
        if sink is not None:
            sink.stateChanged.disconnect(self._look)
            sink.stop()
            sink.deleteLater()
        buffer, self._buffer = self._buffer, None
        if buffer is not None:
            buffer.deleteLater()
        ended, self._ended = self._ended, None
        if ended is not None:
            ended()
