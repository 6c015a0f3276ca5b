import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from office.domain.wall_calls import Spoken
from office.qt.sounding_process import SoundingProcess
from office.qt.speaker import AGAIN_MS, PATIENCE_MS, Speaker
from office.voice.sound import Sound
from tests.office.qt import stand_in_sounding

SOUND = Sound(b"\1\0" * 2205, 22_050, "một", ("espeak",))
Make = Callable[[str], Speaker]


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "log"


@pytest.fixture
def make(log: Path) -> Iterator[Make]:
    made: list[Speaker] = []

    def one(mood: str) -> Speaker:
        made.append(Speaker((sys.executable, stand_in_sounding.__file__, mood, str(log))))
        return made[-1]

    yield one
    for speaker in made:
        speaker.close()


def outcome(qtbot: QtBot, speaker: Speaker, act: Callable[[], None]) -> str:
    with qtbot.waitSignal(speaker.ended) as told:
        act()
    assert told.args is not None
    assert not speaker.is_playing
    return str(told.args[0])


def played(qtbot: QtBot, speaker: Speaker) -> str:
    return outcome(qtbot, speaker, lambda: speaker.play(SOUND, 80))


def begin(qtbot: QtBot, speaker: Speaker) -> None:
    speaker.play(SOUND, 80)
    assert speaker._playing is not None
    if not speaker._playing.is_begun:
        with qtbot.waitSignal(speaker._playing.begun):
            pass


def wait_for_spare(qtbot: QtBot, speaker: Speaker) -> None:
    with qtbot.waitSignal(speaker.devices_changed):
        speaker.warm_up()


def test_a_sound_is_played_to_its_end_by_the_process_that_waits(qtbot: QtBot, make: Make, log: Path) -> None:
    speaker = make("spoken")
    wait_for_spare(qtbot, speaker)
    assert speaker.device == "Loa sảnh"
    assert played(qtbot, speaker) == Spoken.SPOKEN
    assert log.read_text().splitlines()[:2] == ["started", f"play 80 22050 4410 {sum(SOUND.samples)}"]


def test_without_a_process_that_waits_one_is_started(qtbot: QtBot, make: Make) -> None:
    speaker = make("spoken")
    assert [played(qtbot, speaker) for _ in range(3)] == [Spoken.SPOKEN] * 3


def test_play_does_not_wait(qtbot: QtBot, make: Make) -> None:
    speaker = make("mute")
    speaker.play(SOUND, 80)
    assert speaker.is_playing
    assert speaker._playing is not None
    assert not speaker._playing.is_begun


def test_a_loudspeaker_that_tells_no_end_is_cut_off_by_the_watchdog(qtbot: QtBot, make: Make) -> None:
    speaker = make("mute")
    begin(qtbot, speaker)
    assert speaker._watchdog.isSingleShot()
    assert speaker._watchdog.interval() == round(SOUND.seconds * 1000) + PATIENCE_MS
    assert outcome(qtbot, speaker, lambda: speaker._watchdog.start(0)) == Spoken.CUT
    assert not speaker._watchdog.isActive()


def test_one_that_never_begins_is_no_loudspeaker(qtbot: QtBot, make: Make) -> None:
    speaker = make("hung")
    speaker.play(SOUND, 80)
    assert outcome(qtbot, speaker, lambda: speaker._watchdog.start(0)) == Spoken.NO_DEVICE


@pytest.mark.parametrize(
    ("mood", "told"), [("cut", Spoken.CUT), ("dies_playing", Spoken.CUT), ("none", Spoken.NO_DEVICE)]
)
def test_what_went_wrong_is_told(qtbot: QtBot, make: Make, mood: str, told: Spoken) -> None:
    speaker = make(mood)
    assert played(qtbot, speaker) == told
    wait_for_spare(qtbot, speaker) if speaker.device is None else None
    assert played(qtbot, speaker) == told


def test_a_process_that_dies_before_the_sound_is_replaced_once(qtbot: QtBot, make: Make, log: Path) -> None:
    speaker = make("dies")
    wait_for_spare(qtbot, speaker)
    assert played(qtbot, speaker) == Spoken.NO_DEVICE
    assert log.read_text().count("play") == 2


def test_a_sound_server_that_was_lost_while_waiting_costs_no_call(qtbot: QtBot, make: Make) -> None:
    speaker = make("dies_first")
    wait_for_spare(qtbot, speaker)
    assert played(qtbot, speaker) == Spoken.SPOKEN


def test_a_loudspeaker_plugged_in_later_is_used_for_the_next_call(qtbot: QtBot, make: Make) -> None:
    speaker = make("none_first")
    wait_for_spare(qtbot, speaker)
    assert speaker.device == ""
    with qtbot.waitSignal(speaker.devices_changed):
        assert played(qtbot, speaker) == Spoken.SPOKEN
    assert speaker.device == "Loa sảnh"


def test_where_there_is_no_loudspeaker_it_is_looked_for_again(qtbot: QtBot, make: Make) -> None:
    speaker = make("none_first")
    wait_for_spare(qtbot, speaker)
    assert speaker._again.interval() == AGAIN_MS
    with qtbot.waitSignal(speaker.devices_changed):
        speaker._again.start(0)
    assert speaker.device == "Loa sảnh"


def test_a_waiting_process_that_dies_is_replaced_later(qtbot: QtBot, make: Make) -> None:
    speaker = make("spoken")
    wait_for_spare(qtbot, speaker)
    lost = speaker._spare
    assert lost is not None
    with qtbot.waitSignal(lost.ended):
        lost._process.kill()
    assert speaker._spare is None
    speaker._again.start(0)
    qtbot.waitUntil(lambda: speaker._spare is not None)


def test_stop_cuts_the_sound_off(qtbot: QtBot, make: Make) -> None:
    speaker = make("mute")
    begin(qtbot, speaker)
    assert outcome(qtbot, speaker, speaker.stop) == Spoken.CUT
    with qtbot.assertNotEmitted(speaker.ended):
        speaker.stop()


def test_a_second_sound_cuts_the_first_off(qtbot: QtBot, make: Make) -> None:
    speaker = make("mute")
    begin(qtbot, speaker)
    with qtbot.waitSignal(speaker.ended) as told:
        speaker.play(SOUND, 50)
    assert told.args == [Spoken.CUT]
    assert speaker.is_playing


def test_a_program_that_cannot_be_started_is_no_loudspeaker(qtbot: QtBot) -> None:
    speaker = Speaker(("no-such-program",))
    assert played(qtbot, speaker) == Spoken.NO_DEVICE
    speaker.close()


def test_no_process_is_left_behind(qtbot: QtBot, make: Make) -> None:
    speaker = make("mute")
    begin(qtbot, speaker)
    speaker.warm_up()
    processes = [process._process for process in speaker.findChildren(SoundingProcess)]
    assert len(processes) == 2
    with qtbot.assertNotEmitted(speaker.ended):
        speaker.close()
    assert [process.state().name for process in processes] == ["NotRunning"] * 2


def test_of_many_sounds_only_the_process_that_waits_remains(qtbot: QtBot, make: Make) -> None:
    speaker = make("spoken")
    for _ in range(10):
        assert played(qtbot, speaker) == Spoken.SPOKEN
    qtbot.waitUntil(lambda: speaker.findChildren(SoundingProcess) == [speaker._spare])
