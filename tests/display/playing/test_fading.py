"""How loud videos are under speech."""

import pytest
from pytestqt.qtbot import QtBot

from display.playing.fading import DOWN_MS, DUCKED, UP_MS, still, turned
from display.playing.sounding import Loudness


@pytest.mark.parametrize(("at", "level"), [(0, 1.0), (100, 0.56), (199, 0.1244), (200, 0.12), (5000, 0.12)])
def test_it_is_quiet_within_a_fifth_of_a_second(at: float, level: float) -> None:
    fade = turned(still(1.0), DUCKED, 1000)
    assert fade.level(1000 + at) == pytest.approx(level)
    assert fade.is_over(1000 + at) is (at >= DOWN_MS)


@pytest.mark.parametrize(("at", "level"), [(0, 0.12), (250, 0.56), (500, 1.0), (9000, 1.0)])
def test_it_comes_back_within_half_a_second(at: float, level: float) -> None:
    fade = turned(turned(still(1.0), DUCKED, 0), 1.0, 1000)
    assert fade.level(1000 + at) == pytest.approx(level)
    assert fade.is_over(1000 + at) is (at >= UP_MS)


def test_who_turns_back_on_the_way_begins_where_it_is() -> None:
    fade = turned(turned(still(1.0), DUCKED, 0), 1.0, 100)
    assert fade.level(100) == pytest.approx(0.56)
    assert fade.level(600) == 1.0


def test_to_duck_twice_is_to_duck_once() -> None:
    fade = turned(still(1.0), DUCKED, 0)
    assert turned(fade, DUCKED, 100) is fade


def test_the_level_never_leaves_its_ends() -> None:
    fade = turned(still(1.0), DUCKED, 1000)
    assert fade.level(0) == 1.0, "not even before it began"


def test_a_timer_runs_only_while_it_changes(qtbot: QtBot) -> None:
    loudness = Loudness(0.5)
    levels: list[float] = []
    loudness.changed.connect(levels.append)
    assert (loudness.level, loudness.is_fading) == (0.5, False)
    loudness.duck()
    assert loudness.is_fading
    qtbot.waitUntil(lambda: not loudness.is_fading)
    assert [levels[-1], loudness.level] == pytest.approx([0.06, 0.06])
    assert sorted(levels, reverse=True) == levels
    loudness.unduck()
    qtbot.waitUntil(lambda: not loudness.is_fading)
    assert levels[-1] == 0.5


def test_a_wall_may_ask_for_silence_under_speech(qtbot: QtBot) -> None:
    loudness = Loudness(1.0, ducked=0.0)
    loudness.duck()
    qtbot.waitUntil(lambda: not loudness.is_fading)
    assert loudness.level == 0.0


def test_one_that_is_stopped_stays(qtbot: QtBot) -> None:
    loudness = Loudness()
    loudness.duck()
    loudness.stop()
    assert not loudness.is_fading
