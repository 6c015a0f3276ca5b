"""The microphone of this computer, by Qt Multimedia, for the process that listens (`studio.hearing`)."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QIODevice, QObject, QTimer

from office.voice.resampling import Wave
from studio.events import Lost
from studio.microphone import Broken, Listening

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource

WAIT = 3_000
"""Milliseconds in which a microphone says something, or it is taken for gone."""
_BUFFER = 0.05
"""Seconds after which what was heard is handed on."""


class HearingDevice(QObject):
    """Listens once to the usual microphone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source: QAudioSource | None = None
        self._stream: QIODevice | None = None
        self._format: QAudioFormat | None = None
        self._heard: Listening | None = None
        self._broken: Broken | None = None
        self._rest = b""
        self._watch = QTimer(self, singleShot=True, interval=WAIT)
        self._watch.timeout.connect(lambda: self._break(Lost.UNPLUGGED))

    def start(self, heard: Listening, broken: Broken) -> None:
        """Begin to listen."""
        self._heard, self._broken = heard, broken
        try:
            # Without its libraries (libpulse on Linux) the import itself fails.
            from PySide6.QtMultimedia import QMediaDevices
        except ImportError:
            self._break(Lost.NO_SOUND)
            return
        device = QMediaDevices.defaultAudioInput()
        if device.isNull():
            self._break(Lost.NO_MICROPHONE)
        else:
            self._listen(device)

    def _listen(self, device: "QAudioDevice") -> None:
        from PySide6.QtMultimedia import QAudioSource

        self._format = _format_for(device)
        self._source = source = QAudioSource(device, self._format, self)
        source.setBufferSize(self._format.bytesForDuration(round(_BUFFER * 1_000_000)))
        source.stateChanged.connect(self._look)
        # Qt gives none where the device is gone since, whatever its types say.
        stream: QIODevice | None = source.start()
        if stream is None:
            self._break(Lost.UNPLUGGED)
            return
        self._stream = stream
        stream.readyRead.connect(self._read)
        self._watch.start()

    def _read(self) -> None:
        if self._stream is None or self._format is None:
            return
        told = self._rest + self._stream.readAll().data()
        whole = len(told) - len(told) % self._format.bytesPerFrame()
        self._rest = told[whole:]
        if whole == 0:
            return
        self._watch.start()
        if self._heard is not None:
            self._heard(wave_of(told[:whole], self._format), self._format.sampleRate())

    def _look(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        # Of another enum class than the signal carries.
        if self._source is not None and self._source.state() is QtAudio.State.StoppedState:
            self._break(Lost.UNPLUGGED)

    def _break(self, lost: Lost) -> None:
        self._end()
        broken, self._broken = self._broken, None
        if broken is not None:
            broken(lost)

    def _end(self) -> None:
        self._watch.stop()
        source, self._source, self._stream = self._source, None, None
        if source is not None:
            source.stateChanged.disconnect(self._look)
            source.stop()
            # Not now: this may be called by a signal of its own.
            source.deleteLater()


def _format_for(device: "QAudioDevice") -> "QAudioFormat":
    from PySide6.QtMultimedia import QAudioFormat

    told = device.preferredFormat()
    plain = QAudioFormat()
    plain.setSampleRate(told.sampleRate())
    plain.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    plain.setChannelCount(1)
    return plain if device.isFormatSupported(plain) else told


def wave_of(told: bytes, kind: "QAudioFormat") -> Wave:
    """Return the loudest channel in whole frames of raw sound."""
    from PySide6.QtMultimedia import QAudioFormat

    match kind.sampleFormat():
        case QAudioFormat.SampleFormat.UInt8:
            numbers = np.frombuffer(told, np.uint8) / 128.0 - 1.0
        case QAudioFormat.SampleFormat.Int16:
            numbers = np.frombuffer(told, np.int16) / 32768.0
        case QAudioFormat.SampleFormat.Int32:
            numbers = np.frombuffer(told, np.int32) / 2147483648.0
        case _:
            numbers = np.frombuffer(told, np.float32).astype(np.float64)
    frames = numbers.reshape(-1, kind.channelCount())
    return np.ascontiguousarray(frames[:, int(np.argmax(np.sum(frames**2, axis=0)))], dtype=np.float64)
