"""The process that plays, with a loudspeaker that is told what to do."""

import io
import math
import subprocess
import sys

import pytest
from PySide6.QtCore import QIODevice, QObject, Signal
from PySide6.QtMultimedia import QtAudio
from pytestqt.qtbot import QtBot

from office.qt.sounding import Sounding, gain, listen

State = QtAudio.State
SAMPLES = b"\1\2" * 100


class StandInSink(QObject):
    """Changes its state as it is told."""

    stateChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self, first: State) -> None:
        super().__init__()
        self.said = State.StoppedState
        self.first = first
        self.source: QIODevice | None = None

    def start(self, source: QIODevice) -> None:
        self.source = source
        self.become(self.first)

    def state(self) -> State:
        return self.said

    def become(self, state: State) -> None:
        self.said = state
        # Qt passes an enum of another class; nobody may look at it.
        self.stateChanged.emit(None)

    def drink(self) -> bytes:
        assert self.source is not None
        return bytes(self.source.readAll().data())


class StandInOutputs(QObject):
    """One loudspeaker or none."""

    changed = Signal()

    def __init__(self, name: str, first: State = State.ActiveState) -> None:
        super().__init__()
        self.there = name
        self.made: list[tuple[int, int]] = []
        self.last = StandInSink(first)

    def name(self) -> str:
        return self.there

    def sink(self, volume: int, rate: int) -> StandInSink:
        self.made.append((volume, rate))
        return self.last


class Heard:
    """A process and what it tells."""

    def __init__(self, outputs: StandInOutputs | None) -> None:
        self.told: list[str] = []
        self.sounding = Sounding(outputs, self.told.append)

    def order(self, line: bytes) -> None:
        listen(self.sounding, io.BytesIO(line + SAMPLES))


ORDER = b"play 80 22050 200\n"


def test_the_volume_is_that_of_a_slider_and_whatever_is_spoken_can_be_heard() -> None:
    assert [gain(100), gain(50), gain(0)] == pytest.approx([1, 0.125, 0])
    assert 20 * math.log10(gain(1)) > -45
    assert all(gain(volume) <= gain(volume + 1) for volume in range(1, 100))


def test_the_end_is_told_when_the_last_sample_is_gone(qtbot: QtBot) -> None:
    outputs = StandInOutputs("Loa")
    heard = Heard(outputs)
    heard.order(ORDER)
    assert heard.told == ["device Loa", "playing"]
    assert outputs.made == [(80, 22_050)]
    outputs.last.become(State.IdleState)
    assert heard.told[-1] == "playing", "it only waits for more samples"
    assert outputs.last.drink() == SAMPLES
    outputs.last.become(State.ActiveState)
    outputs.last.become(State.IdleState)
    assert heard.told == ["device Loa", "playing"], "what was given over last is still to be heard"
    with qtbot.waitSignal(heard.sounding.over):
        outputs.last.become(State.IdleState)
    assert heard.told == ["device Loa", "playing", "ended spoken"]
    outputs.last.become(State.StoppedState)
    assert len(heard.told) == 3


def test_a_sink_that_stops_in_the_middle_is_cut_off(qtbot: QtBot) -> None:
    outputs = StandInOutputs("Loa")
    heard = Heard(outputs)
    heard.order(ORDER)
    with qtbot.waitSignal(heard.sounding.over):
        outputs.last.become(State.StoppedState)
    assert heard.told[-1] == "ended cut"


def test_a_sink_that_does_not_open_is_no_loudspeaker(qtbot: QtBot) -> None:
    heard = Heard(StandInOutputs("Loa", State.StoppedState))
    heard.order(ORDER)
    assert heard.told == ["device Loa", "ended no_device"]


@pytest.mark.parametrize("outputs", [None, StandInOutputs])
def test_without_a_loudspeaker_it_is_told_at_once(qtbot: QtBot, outputs: type[StandInOutputs] | None) -> None:
    heard = Heard(outputs("") if outputs else None)
    with qtbot.waitSignal(heard.sounding.over):
        heard.order(ORDER)
    assert heard.told == ["device ", "ended no_device"]


def test_the_loudspeaker_that_is_there_at_the_call_is_used(qtbot: QtBot) -> None:
    outputs = StandInOutputs("")
    heard = Heard(outputs)
    outputs.there = "Loa USB"
    outputs.changed.emit()
    outputs.changed.emit()
    assert heard.told == ["device ", "device Loa USB"]
    outputs.there = "Loa HDMI"
    heard.order(ORDER)
    assert heard.told == ["device ", "device Loa USB", "device Loa HDMI", "playing"]


def test_without_an_order_it_ends(qtbot: QtBot) -> None:
    heard = Heard(StandInOutputs("Loa"))
    with qtbot.waitSignal(heard.sounding.over):
        listen(heard.sounding, io.BytesIO(b""))


def test_without_the_libraries_for_sound_there_is_no_loudspeaker() -> None:
    program = (
        "import sys; sys.modules['PySide6.QtMultimedia'] = None\n"
        "from office.qt.sounding import main; main()"  # the import of a module that is None fails
    )
    told = subprocess.run([sys.executable, "-c", program], input=ORDER + SAMPLES, capture_output=True, check=False)
    assert told.stdout.split(b"\n") == [b"device ", b"ended no_device", b""]
    assert b"QtMultimedia" in told.stderr
    assert told.returncode == 0
