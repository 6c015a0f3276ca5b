"""The loudspeakers of this computer, by Qt Multimedia; on Linux its import fails without libpulse.so.0."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSink, QMediaDevices

from office.qt.sound_engine import engine
from office.qt.sounding import gain

_NOBODY = b"auto_null"
"""The sink that PulseAudio and PipeWire make where there is no loudspeaker; nobody hears it."""
WATCH_MS = 5_000
"""Qt does not tell that the sound server died: it is looked for so often, in 0.05 ms."""


class SystemOutputs(QObject):
    """Asks the system anew each time: the usual loudspeaker may be another one now."""

    changed = Signal()
    """There may be another one, or none."""

    def __init__(self) -> None:
        super().__init__()
        self._devices = QMediaDevices(self)
        self._devices.audioOutputsChanged.connect(self.changed)
        self._watch = QTimer(self, interval=WATCH_MS)
        self._watch.timeout.connect(self.changed)
        self._watch.start()

    def name(self) -> str:
        """Return the name of the usual loudspeaker; empty if there is none, or nobody to play on it."""
        device = self._usual()
        return "" if device.isNull() or engine.is_lost else device.description() or "?"

    def sink(self, volume: int, rate: int) -> QAudioSink:
        """Return a new way to the usual loudspeaker, for one channel of 16 bits.

        Args:
            volume: percent; see `gain`.
            rate: samples a second.
        """
        kind = QAudioFormat()
        kind.setSampleRate(rate)
        kind.setChannelCount(1)
        kind.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        sink = QAudioSink(self._usual(), kind, self)
        sink.setVolume(gain(volume))
        return sink

    def _usual(self) -> QAudioDevice:
        device = QMediaDevices.defaultAudioOutput()
        return QAudioDevice() if device.id().data() == _NOBODY else device
