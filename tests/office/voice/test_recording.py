import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from office.texts import LANGUAGES, text
from office.voice.levels import CEILING, FRAME, LEVEL, peak_level, speech_level
from office.voice.pack import RATE
from office.voice.recording import as_wave, finished, is_clipped
from office.voice.resampling import Wave
from office.voice.trimming import AFTER, BEFORE, voiced
from office.voice.verdicts import Verdict
from tests.office.voice.speech import a_phrase, a_syllable, in_a_room

SECONDS = st.floats(0.0, 1.5)


def a_fan(voice: Wave) -> Wave:
    return in_a_room(voice, noise=0.03)


@pytest.mark.parametrize("rate", [RATE, 44_100, 48_000])
def test_a_good_recording_becomes_a_clip_like_all_others(rate: int) -> None:
    made = finished(in_a_room(a_phrase(0.3, 0.25, rate=rate), rate=rate), rate)
    clip = as_wave(made.samples)
    assert made.verdict is Verdict.GOOD
    assert speech_level(clip) == pytest.approx(LEVEL, abs=0.25)
    assert peak_level(clip) <= CEILING + 0.01
    assert clip.size / RATE == pytest.approx(0.63 + 0.22, abs=0.06)


@settings(max_examples=40, deadline=None)
@given(SECONDS, SECONDS, st.lists(st.floats(0.1, 0.5), min_size=1, max_size=4), st.floats(0.02, 0.9))
def test_trimming_cuts_no_voice(before: float, after: float, seconds: list[float], level: float) -> None:
    voice = a_phrase(*seconds)
    made = finished(in_a_room(voice, level=level, noise=0.0001, before=before + 0.1, after=after + 0.1), RATE)
    assert made.verdict is Verdict.GOOD
    spoken = voiced(as_wave(made.samples))
    assert spoken is not None
    assert abs((spoken.end - spoken.first) * FRAME - voice.size) <= 4 * FRAME
    # Whole in its middle, sample for sample but for the gain.
    clip, gain = as_wave(made.samples), 10 ** ((LEVEL - made.level) / 20) * level
    if peak_level(voice) + 20 * np.log10(gain) < CEILING - 0.5:
        best = np.max(np.correlate(clip, voice, mode="valid" if clip.size >= voice.size else "same"))
        assert best >= 0.97 * gain * np.sum(voice**2)


@settings(max_examples=20, deadline=None)
@given(st.floats(0.1, 0.6), st.floats(0.05, 0.9))
def test_a_clip_that_is_finished_again_stays_as_it_is(seconds: float, level: float) -> None:
    once = finished(in_a_room(a_phrase(seconds, 0.2), level=level), RATE)
    twice = finished(as_wave(once.samples), RATE)
    assert twice.verdict is Verdict.GOOD
    assert twice.samples.size == once.samples.size
    # What lies below a voice is taken away once more; nothing else happens.
    assert np.max(np.abs(twice.samples.astype(int) - once.samples)) < 150


def test_a_little_is_kept_around_the_voice_and_it_rises_from_silence() -> None:
    clip = as_wave(finished(in_a_room(a_syllable(0.4), before=1, after=1), RATE).samples)
    where = voiced(clip)
    assert where is not None
    assert where.first == BEFORE
    assert where.frames - where.end == AFTER
    assert abs(clip[0]) < 0.001
    assert abs(clip[-1]) < 0.001


@pytest.mark.parametrize(
    ("raw", "verdict"),
    [
        (np.empty(0), Verdict.EMPTY),
        (np.zeros(RATE), Verdict.EMPTY),
        (in_a_room(a_syllable(0.015)), Verdict.EMPTY),
        (np.clip(in_a_room(a_phrase(0.3, 0.3), level=1.5), -1, 1), Verdict.CLIPPED),
        (in_a_room(a_phrase(0.3, 0.3), level=0.006, noise=0.00001), Verdict.QUIET),
        (a_fan(a_phrase(0.3, 0.3)), Verdict.NOISY),
        (np.random.default_rng(1).normal(0, 0.01, RATE), Verdict.NOISY),
        (in_a_room(a_phrase(0.3, 0.3), before=0.0), Verdict.CUT_OFF),
        (in_a_room(a_phrase(0.3, 0.3), after=0.0), Verdict.CUT_OFF),
        (in_a_room(a_phrase(0.3, 0.3, gap=0.9)), Verdict.PAUSED),
        (in_a_room(a_phrase(*[0.5] * 18)), Verdict.LONG),
        (in_a_room(a_phrase(*[0.5] * 18), after=0.0), Verdict.LONG),
    ],
)
def test_what_is_wrong_is_told(raw: Wave, verdict: Verdict) -> None:
    made = finished(raw, RATE)
    assert made.verdict is verdict
    assert made.samples.size == 0


def test_a_telephone_line_is_too_coarse() -> None:
    assert finished(in_a_room(a_syllable(rate=8000), rate=8000), 8000).verdict is Verdict.COARSE


@pytest.mark.parametrize(("top", "told"), [(1.1, True), (1.5, True), (3.0, True), (0.99, False), (0.5, False)])
@pytest.mark.parametrize("sign", [1, -1])
def test_clipping_is_found_and_nothing_else_is(top: float, told: bool, sign: int) -> None:
    whole = np.round(np.clip(in_a_room(a_phrase(0.3, 0.3), level=top), -1, 1) * 32767) / 32768
    assert is_clipped(sign * whole) is told


def test_one_sample_at_full_scale_is_no_clipping() -> None:
    raw = in_a_room(a_phrase(0.3, 0.3))
    raw[RATE // 2 : RATE // 2 + 2] = 1.0
    assert not is_clipped(raw)


def test_the_click_of_the_key_is_no_voice() -> None:
    raw = in_a_room(a_phrase(0.3, 0.25), level=0.2, before=0.6, after=0.6)
    quiet = finished(raw, RATE)
    for at in (0.05, 1.75):
        raw[round(at * RATE) : round(at * RATE) + 200] += 0.8 * np.random.default_rng(3).uniform(-1, 1, 200)
    clicked = finished(raw, RATE)
    assert clicked.verdict is Verdict.GOOD
    assert abs(clicked.samples.size - quiet.samples.size) <= 2 * FRAME


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_verdict_has_words(language: str) -> None:
    assert len({text(f"voice_verdict.{verdict}", language) for verdict in Verdict}) == len(Verdict)
