import numpy as np
import pytest

from office.voice.levels import speech_level
from office.voice.pack import RATE
from office.voice.pcm import whole
from office.voice.tempo import at_rate
from tests.office.voice.packs import a_tone
from tests.office.voice.speech import a_phrase
from tests.office.voice.voices import pitch


@pytest.mark.parametrize("rate", [60, 75, 90, 110, 130, 160])
@pytest.mark.parametrize("hertz", [110, 180, 260])
def test_the_length_changes_and_the_pitch_stays(rate: int, hertz: int) -> None:
    tone = a_tone(0.8, pitch=hertz)
    made = at_rate(tone, rate)
    assert made.size == round(tone.size * 100 / rate)
    assert pitch(made) == pytest.approx(hertz, abs=2)


@pytest.mark.parametrize("rate", [60, 80, 125, 160])
def test_speech_stays_as_loud_and_has_no_holes(rate: int) -> None:
    voice = whole(a_phrase(0.3, 0.25, 0.35) * 10_000)
    made = at_rate(voice, rate)
    assert speech_level(made / 32_768) == pytest.approx(speech_level(voice / 32_768), abs=1)
    assert np.abs(made.astype(int)).max() < 1.15 * np.abs(voice.astype(int)).max()
    # A piece set down in the wrong phase is heard as a step.
    assert np.abs(np.diff(made.astype(int))).max() < 1.6 * np.abs(np.diff(voice.astype(int))).max()


def test_the_usual_speed_changes_nothing_and_the_shortest_piece_is_left_alone() -> None:
    tone = a_tone(0.2)
    assert at_rate(tone, 100) is tone
    click = a_tone(0.02)
    assert at_rate(click, 160) is click
    assert at_rate(a_tone(0.1), 160).size == round(0.1 * RATE / 1.6)
