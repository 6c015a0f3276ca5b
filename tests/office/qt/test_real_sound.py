"""What a loudspeaker really plays: recorded from a PulseAudio of our own."""

from collections.abc import Iterator
from time import perf_counter

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from office.devices.loudspeaker import usual_loudspeaker
from office.domain.wall_calls import Spoken
from office.domain.walls import WallRules
from office.qt import speaker as speaker_module
from office.qt.speaker import Speaker
from office.voice.opening import open_voice
from office.voice.pack import RATE, Samples
from office.voice.sound import Sound
from tests.office.qt.sound_server import (
    NO_LOUDSPEAKER,
    PROMPT_MS,
    Recorder,
    SoundServer,
    a_server,
    found,
    needs_pulseaudio,
)
from tests.office.voice.voices import heard

pytestmark = needs_pulseaudio
SOON_S = 0.3
"""From the call to its sound."""
CLOSE_S = 0.02


@pytest.fixture(scope="module")
def sounds() -> tuple[Sound, Sound]:
    """A chime with a word, and another word."""
    voice = open_voice()
    once = WallRules(repeat=1)
    return voice.say([("vi", ("ba",))], once), voice.say([("vi", ("không",))], WallRules(repeat=1, chime=False))


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SoundServer]:
    with a_server() as running:
        monkeypatch.setenv("PULSE_SERVER", running.address)
        yield running


@pytest.fixture
def speaker(server: SoundServer, qtbot: QtBot) -> Iterator[Speaker]:
    made = Speaker()
    with qtbot.waitSignal(made.devices_changed):
        made.warm_up()
    yield made
    made.close()


def played(qtbot: QtBot, speaker: Speaker, sound: Sound, volume: int = 100) -> str:
    with qtbot.waitSignal(speaker.ended, timeout=15_000) as told:
        speaker.play(sound, volume)
    assert told.args is not None
    return str(told.args[0])


def recorded(qtbot: QtBot, recorder: Recorder) -> Samples:
    """All that was recorded, with what is still on its way."""
    end = recorder.count + RATE
    qtbot.waitUntil(lambda: recorder.count > end)
    return recorder.samples


def loud(samples: Samples) -> tuple[int, int]:
    found = np.flatnonzero(np.abs(samples.astype(int)) > 200)
    return int(found[0]), int(found[-1])


def test_the_whole_sound_is_heard_and_nothing_else(
    qtbot: QtBot, server: SoundServer, speaker: Speaker, sounds: tuple[Sound, Sound]
) -> None:
    wanted = heard(sounds[0])
    assert speaker.device
    with server.recorded() as recorder:
        assert played(qtbot, speaker, sounds[0]) == Spoken.SPOKEN
        recording = recorded(qtbot, recorder)
    place, likeness = found(wanted, recording)
    assert likeness > 0.999
    assert [end - place for end in loud(recording)] == pytest.approx(loud(wanted), abs=CLOSE_S * RATE)
    assert np.abs(recording.astype(int)).max() == pytest.approx(np.abs(wanted.astype(int)).max(), rel=0.01)


def test_a_call_is_heard_soon(
    qtbot: QtBot, server: SoundServer, speaker: Speaker, sounds: tuple[Sound, Sound]
) -> None:
    with server.recorded(PROMPT_MS) as recorder:
        called, from_here = perf_counter(), recorder.count
        assert played(qtbot, speaker, sounds[1]) == Spoken.SPOKEN
        first, _ = loud(recorded(qtbot, recorder)[from_here:])
        assert recorder.heard_at(from_here + first) - called < SOON_S


def test_two_calls_in_a_row_do_not_overlap_and_each_has_its_volume(
    qtbot: QtBot, server: SoundServer, speaker: Speaker, sounds: tuple[Sound, Sound]
) -> None:
    first, second = map(heard, sounds)
    with server.recorded() as recorder:
        assert played(qtbot, speaker, sounds[0]) == Spoken.SPOKEN
        assert played(qtbot, speaker, sounds[1], volume=50) == Spoken.SPOKEN
        recording = recorded(qtbot, recorder)
    first_at, likeness = found(first, recording)
    assert likeness > 0.999
    rest = recording[first_at + first.size - round(CLOSE_S * RATE) :]
    second_at, likeness = found(second, rest)
    assert likeness > 0.999
    assert not np.any(np.abs(rest[round(CLOSE_S * RATE) + 50 : second_at].astype(int)) > 200)
    level = np.linalg.norm(rest[second_at:][: second.size].astype(float)) / np.linalg.norm(second.astype(float))
    assert level == pytest.approx(0.5**3, rel=0.01)


def test_a_sound_server_that_dies_cuts_the_call_off_and_the_next_is_heard_again(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    server: SoundServer,
    speaker: Speaker,
    sounds: tuple[Sound, Sound],
) -> None:
    with monkeypatch.context() as patch, qtbot.waitSignal(speaker.ended) as told:
        patch.setattr(speaker_module, "PATIENCE_MS", 300)
        speaker.play(sounds[0], 100)
        assert speaker._playing is not None
        speaker._playing.begun.connect(server.stop)
    assert told.args == [Spoken.CUT]
    assert played(qtbot, speaker, sounds[1]) == Spoken.NO_DEVICE
    assert speaker.device == ""
    server.start()
    with server.recorded() as recorder:
        assert played(qtbot, speaker, sounds[1]) == Spoken.SPOKEN
        _, likeness = found(heard(sounds[1]), recorded(qtbot, recorder))
    assert likeness > 0.999
    assert speaker.device


def test_a_sound_server_that_comes_after_the_wall_is_used(
    qtbot: QtBot, server: SoundServer, sounds: tuple[Sound, Sound]
) -> None:
    server.stop()
    speaker = Speaker()
    assert played(qtbot, speaker, sounds[1]) == Spoken.NO_DEVICE
    server.start()
    assert played(qtbot, speaker, sounds[1]) == Spoken.SPOKEN
    speaker.close()


def test_a_loudspeaker_unplugged_in_mid_sentence_cuts_the_call_off_and_the_next_is_heard_again(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    server: SoundServer,
    speaker: Speaker,
    sounds: tuple[Sound, Sound],
) -> None:
    with monkeypatch.context() as patch, qtbot.waitSignal(speaker.ended) as told:
        patch.setattr(speaker_module, "PATIENCE_MS", 300)
        speaker.play(sounds[0], 100)
        assert speaker._playing is not None
        speaker._playing.begun.connect(server.unplug)
    assert told.args == [Spoken.CUT]
    assert usual_loudspeaker() == ""
    assert played(qtbot, speaker, sounds[1]) == Spoken.NO_DEVICE
    server.plug_in()
    with server.recorded() as recorder:
        assert played(qtbot, speaker, sounds[1]) == Spoken.SPOKEN
        _, likeness = found(heard(sounds[1]), recorded(qtbot, recorder))
    assert likeness > 0.999


def test_the_sink_that_stands_for_no_loudspeaker_is_none(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, sounds: tuple[Sound, Sound]
) -> None:
    speaker = Speaker()
    with a_server(NO_LOUDSPEAKER) as running:
        monkeypatch.setenv("PULSE_SERVER", running.address)
        assert usual_loudspeaker() == ""
        assert played(qtbot, speaker, sounds[1]) == Spoken.NO_DEVICE
    speaker.close()
