import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from office.qt.speaker import Speaker
from studio.events import Lost
from studio.speaker_player import SpeakerPlayer
from tests.office.qt import stand_in_sounding
from tests.office.voice.packs import a_tone

Make = Callable[[str], SpeakerPlayer]


@pytest.fixture
def make(qtbot: QtBot, tmp_path: Path) -> Iterator[Make]:
    made: list[SpeakerPlayer] = []

    def one(mood: str) -> SpeakerPlayer:
        command = (sys.executable, stand_in_sounding.__file__, mood, str(tmp_path / "log"))
        made.append(SpeakerPlayer(speaker=Speaker(command)))
        return made[-1]

    yield one
    for player in made:
        player.close()


def test_the_end_of_a_clip_is_told_once(make: Make, qtbot: QtBot) -> None:
    player, told = make("plays"), list[object]()
    player.warm_up()
    player.play(a_tone(), lambda: told.append("ended"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == ["ended"]


def test_no_loudspeaker_is_told(make: Make, qtbot: QtBot) -> None:
    player, told = make("none"), list[object]()
    player.play(a_tone(), lambda: told.append("ended"), told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert told == [Lost.NO_SPEAKER]


def test_nothing_is_told_of_a_clip_that_was_stopped(make: Make, qtbot: QtBot) -> None:
    player, told = make("mute"), list[object]()
    player.play(a_tone(), lambda: told.append("ended"), told.append)
    player.stop()
    player.play(a_tone(), lambda: told.append("second"), told.append)
    player.close()
    assert told == []
