"""The process that plays one sound: `python -m office.qt.sounding`, started and talked to by `office.qt.speaker`.

Apart from the screen, for a sound server that dies takes with it whoever uses it (docs/decisions/0051). It is told
`play <volume> <rate> <bytes>` and then the samples; it tells, a line each, `device <name>` whenever that changes,
`playing` when the sound begins and `ended <outcome>` when it is over. Where its order ends, it ends.
"""

import os
import sys
from collections.abc import Callable
from threading import Thread
from typing import Any, BinaryIO, Protocol

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QObject, QTimer, Signal, Slot

DEVICE, PLAYING, ENDED = "device", "playing", "ended"
SPOKEN, CUT, NO_DEVICE = "spoken", "cut", "no_device"
"""As `office.domain.wall_calls.Spoken` has them."""
END_MS = 100
"""From the last sample given over to the end: a sound that begins at once would be mixed with the end of this one."""
LINGER_MS = 300
"""After the end: what is in the loudspeaker's own memory is still to be heard."""


LEAST_VOLUME = 20
"""Percent: 42 dB below all that there is. What is softer is heard by nobody, and would count as spoken."""


def gain(volume: int) -> float:
    """Return by what samples are multiplied at a volume in percent, as the ear has it and the slider of a desktop."""
    return (max(volume, LEAST_VOLUME) / 100) ** 3 if volume else 0.0


class Sink(Protocol):
    """A QAudioSink, or a stand-in."""

    stateChanged: Any  # noqa: N815 - Qt's name

    def start(self, source: QIODevice, /) -> None:
        """Begin."""

    def state(self) -> Any:
        """Return a QtAudio.State."""


class Outputs(Protocol):
    """The loudspeakers of a computer."""

    changed: Any
    """A signal: another one is there, or one is gone."""

    def name(self) -> str:
        """Return the name of the usual one; empty if there is none."""

    def sink(self, volume: int, rate: int) -> Sink:
        """Return a new way to the usual one."""


class Sounding(QObject):
    """Plays what it is told to, once."""

    ordered = Signal(int, int, bytes)
    """Volume, rate, samples: from the thread that listens."""
    over = Signal()

    def __init__(self, outputs: Outputs | None, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._outputs = outputs
        self._tell = tell
        self._sink: Sink | None = None
        self._source = QBuffer(self)
        self._is_heard = False
        self._is_over = False
        self._device: str | None = None
        self.ordered.connect(self.play)  # queued by Qt: it comes from another thread
        if outputs is not None:
            outputs.changed.connect(self.look)
        self.look()

    @Slot()
    def look(self) -> None:
        """Tell which loudspeaker is there, if that is new."""
        device = self._outputs.name() if self._outputs else ""
        if device != self._device:
            self._device = device
            self._tell(f"{DEVICE} {device}")

    @Slot(int, int, bytes)
    def play(self, volume: int, rate: int, samples: bytes) -> None:
        """Begin the sound, on the loudspeaker that is the usual one now."""
        self.look()
        if not self._outputs or not self._device:
            self._end(NO_DEVICE)
            return
        self._source.setData(samples)
        self._source.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink = self._outputs.sink(volume, rate)
        self._sink.stateChanged.connect(self._changed)
        self._sink.start(self._source)
        self._changed()

    @Slot()
    def _changed(self) -> None:
        # What the signal passes is of another class than what the sink says.
        state = self._sink.state().name if self._sink else ""
        match state:
            case "ActiveState" if not self._is_heard:
                self._is_heard = True
                self._tell(PLAYING)
            case "IdleState" if self._source.atEnd():
                QTimer.singleShot(END_MS, self, lambda: self._end(SPOKEN))
            case "StoppedState":
                self._end(CUT if self._is_heard else NO_DEVICE)

    def _end(self, outcome: str) -> None:
        # Told once: a sink that is left stops, and tells that too.
        if self._is_over:
            return
        self._is_over = True
        self._tell(f"{ENDED} {outcome}")
        QTimer.singleShot(LINGER_MS if outcome == SPOKEN else 0, self, self.over.emit)


def listen(sounding: Sounding, orders: BinaryIO) -> None:
    """Wait for the order; whoever gives none has gone."""
    order = orders.readline().split()
    if len(order) != 4:
        sounding.over.emit()
        return
    volume, rate, count = (int(number) for number in order[1:])
    sounding.ordered.emit(volume, rate, orders.read(count))


def outputs_here() -> Outputs | None:
    """Return the loudspeakers of this computer; None where the libraries for sound are not installed."""
    try:
        from office.qt.outputs import SystemOutputs
    except ImportError as error:
        # On Linux, libpulse.so.0.
        print(error, file=sys.stderr)  # noqa: T201 - the other process logs it
        return None
    return SystemOutputs()


def _tell(line: str) -> None:
    # Not by print: the names of devices are not of a Windows code page.
    sys.stdout.buffer.write(f"{line}\n".encode())
    sys.stdout.buffer.flush()


def main() -> None:
    """Play one sound."""
    application = QCoreApplication(["taicho-sounding"])
    sounding = Sounding(outputs_here(), _tell)
    sounding.over.connect(application.quit)
    Thread(target=listen, args=(sounding, sys.stdin.buffer), daemon=True).start()
    application.exec()
    # Not by the usual way: a sound server that hangs would hold it.
    os._exit(0)


if __name__ == "__main__":
    main()
