import sys
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from office.voice.resampling import Wave
from studio.events import Lost
from studio.microphone_process import Hearing, ProcessMicrophone
from tests.studio import stand_in_hearing
from tests.studio.stand_in_hearing import TONE

Make = Callable[[str], ProcessMicrophone]


class Ears:
    """Keep what they are told."""

    def __init__(self) -> None:
        self.waves: list[Wave] = []
        self.rates: set[int] = set()
        self.lost: list[Lost] = []

    def heard(self, wave: Wave, rate: int) -> None:
        self.waves.append(wave)
        self.rates.add(rate)

    @property
    def count(self) -> int:
        return sum(wave.size for wave in self.waves)


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[ProcessMicrophone] = []

    def one(mood: str) -> ProcessMicrophone:
        command = (sys.executable, stand_in_hearing.__file__, mood)
        made.append(ProcessMicrophone(command=("/no/such/program",) if mood == "missing" else command))
        return made[-1]

    yield one
    for microphone in made:
        microphone.close()


@pytest.mark.parametrize("is_warm", [True, False])
def test_all_that_was_heard_is_there_at_the_end(make: Make, qtbot: QtBot, is_warm: bool) -> None:
    microphone, ears = make("hears"), Ears()
    if is_warm:
        microphone.warm_up()
    for _ in range(2):
        ears.waves.clear()
        microphone.start(ears.heard, ears.lost.append)
        qtbot.waitUntil(lambda: ears.count == TONE.size)
        wave, rate = microphone.stop()
        assert np.allclose(wave, TONE, atol=1e-6)
        assert rate == 48_000
    assert ears.rates == {48_000}
    assert ears.lost == []


def test_one_process_waits_and_no_more(make: Make, qtbot: QtBot) -> None:
    microphone, ears = make("hears"), Ears()
    microphone.warm_up()
    for _ in range(3):
        ears.waves.clear()
        microphone.start(ears.heard, ears.lost.append)
        qtbot.waitUntil(lambda: ears.count == TONE.size)
        microphone.stop()
    qtbot.waitUntil(lambda: len(microphone.findChildren(Hearing)) == 1)


@pytest.mark.parametrize(
    ("mood", "lost"),
    [
        ("none", Lost.NO_MICROPHONE),
        ("dies", Lost.UNPLUGGED),
        ("dies_listening", Lost.UNPLUGGED),
        ("missing", Lost.UNPLUGGED),
    ],
)
def test_what_is_lost_is_told_once(make: Make, qtbot: QtBot, mood: str, lost: Lost) -> None:
    microphone, ears = make(mood), Ears()
    for _ in range(2):
        ears.lost.clear()
        microphone.start(ears.heard, ears.lost.append)
        qtbot.waitUntil(lambda: bool(ears.lost))
        assert ears.lost == [lost]
        assert microphone.stop()[0].size in {0, TONE.size}


def test_a_process_that_hangs_is_given_up(make: Make, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("studio.microphone_process.PATIENCE", 50)
    microphone, ears = make("hung"), Ears()
    microphone.start(ears.heard, ears.lost.append)
    qtbot.waitUntil(lambda: ears.lost == [Lost.UNPLUGGED])


def test_a_spare_that_ends_by_itself_is_replaced_when_it_is_needed(make: Make, qtbot: QtBot) -> None:
    microphone, ears = make("dies"), Ears()
    microphone.warm_up()
    qtbot.waitUntil(lambda: not microphone.findChildren(Hearing))
    microphone.start(ears.heard, ears.lost.append)
    qtbot.waitUntil(lambda: ears.lost == [Lost.UNPLUGGED])


def test_after_the_end_nothing_is_told(make: Make, qtbot: QtBot) -> None:
    microphone, ears = make("hears"), Ears()
    microphone.start(ears.heard, ears.lost.append)
    microphone.close()
    assert microphone.stop()[0].size == 0
    assert (ears.waves, ears.lost) == ([], [])
