import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.voice.levels import CEILING, LEVEL, leveled, peak_level, speech_level
from office.voice.pack import RATE
from office.voice.recording import as_wave
from office.voice.resampling import resampled
from tests.office.voice.packs import a_tone
from tests.office.voice.speech import a_phrase, a_syllable, in_a_room

GAINS = st.floats(-40, 0).map(lambda decibels: 10 ** (decibels / 20))


def test_a_steady_tone_is_as_loud_as_its_power() -> None:
    assert speech_level(as_wave(a_tone(level=-12.0))) == pytest.approx(-12.0, abs=0.05)


def test_silence_is_not_loud() -> None:
    assert speech_level(np.zeros(RATE)) == -120.0
    assert speech_level(np.empty(0)) == -120.0
    assert peak_level(np.empty(0)) == -120.0


def test_pauses_do_not_make_a_clip_quieter() -> None:
    one, pause = a_syllable(), np.zeros(RATE)
    assert speech_level(np.concatenate((one, pause, one))) == pytest.approx(speech_level(one), abs=0.3)


@settings(max_examples=40, deadline=None)
@given(GAINS, GAINS, st.lists(st.floats(0.12, 0.5), min_size=1, max_size=4))
def test_clips_of_any_gain_become_equally_loud(one: float, other: float, seconds: list[float]) -> None:
    phrase, single = a_phrase(*seconds), a_syllable(0.2)
    for made in (leveled(phrase * one), leveled(single * other)):
        assert abs(speech_level(made) - LEVEL) < 0.25
        assert peak_level(made) <= CEILING + 0.01


@settings(max_examples=30, deadline=None)
@given(GAINS)
def test_leveling_twice_changes_nothing(gain: float) -> None:
    once = leveled(a_phrase(0.2, 0.3) * gain)
    assert np.array_equal(leveled(once), once)


def test_a_sharp_peak_is_bent_and_the_rest_stays() -> None:
    spiky = a_syllable(0.5) * 0.05
    spiky[RATE // 4 : RATE // 4 + 6] = 1.0
    made = leveled(spiky)
    assert peak_level(made) <= CEILING + 0.01
    assert speech_level(made) == pytest.approx(LEVEL, abs=0.25)
    assert np.corrcoef(made[: RATE // 8], spiky[: RATE // 8])[0, 1] == pytest.approx(1.0, abs=1e-9)


@pytest.mark.parametrize("rate", [16_000, 22_050, 32_000, 44_100, 48_000, 96_000, 44_056])
@pytest.mark.parametrize("pitch", [150.0, 1000.0, 5000.0])
def test_a_tone_keeps_pitch_level_and_length_at_another_rate(rate: int, pitch: float) -> None:
    at = np.arange(rate) / rate
    made = resampled(np.sin(2 * np.pi * pitch * at), rate)
    assert abs(made.size - RATE) <= 1
    wanted = np.sin(2 * np.pi * pitch * np.arange(made.size) / RATE)
    middle = slice(RATE // 4, -RATE // 4)
    assert np.max(np.abs(made[middle] - wanted[middle])) < 0.01


def test_what_the_new_rate_cannot_tell_does_not_come_back_as_another_tone() -> None:
    at = np.arange(48_000) / 48_000
    made = resampled(np.sin(2 * np.pi * 15_000 * at), 48_000)
    assert peak_level(made[RATE // 4 : -RATE // 4]) < -50


def test_the_hum_of_the_mains_is_taken_away_and_the_voice_stays() -> None:
    at = np.arange(2 * RATE) / RATE
    hum = np.sin(2 * np.pi * 40 * at)
    assert peak_level(resampled(hum, RATE)[RATE // 2 : -RATE // 2]) < -40
    voice = in_a_room(a_phrase(0.4, 0.5))
    assert speech_level(resampled(voice, RATE)) == pytest.approx(speech_level(voice), abs=0.1)


def test_nothing_stays_nothing() -> None:
    assert resampled(np.empty(0), 48_000).size == 0
