import numpy as np

from office.voice.chime import SECOND_TONE_AT, TONES, chime
from office.voice.pack import RATE
from office.voice.pcm import CEILING
from tests.office.voice.voices import pitch


def test_it_is_short_soft_at_its_edges_and_never_full() -> None:
    made = chime().astype(int)
    assert 0.5 < made.size / RATE < 0.8
    peak = np.abs(made).max()
    assert 0.4 * 32_768 < peak < CEILING
    assert np.abs(made[:20]).max() < 0.05 * peak
    assert np.abs(made[-20:]).max() < 0.01 * peak


def test_two_tones_the_second_lower() -> None:
    second = round(SECOND_TONE_AT * RATE)
    assert round(pitch(chime()[:second])) in range(round(TONES[0]) - 4, round(TONES[0]) + 5)
    assert round(pitch(chime()[second + 2000 :])) in range(round(TONES[1]) - 6, round(TONES[1]) + 7)


def test_it_decays() -> None:
    frames = np.abs(chime().astype(int))
    second = round(SECOND_TONE_AT * RATE)
    last = frames[-round(0.15 * RATE) :].max()
    assert frames[: second // 2].max() > frames[second // 2 : second - 200].max()
    assert last < frames[second : second + 2000].max() / 5


def test_it_is_the_same_each_time() -> None:
    again = chime.__wrapped__()
    assert again is not chime()
    assert np.array_equal(again, chime())
