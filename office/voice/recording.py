"""From what a microphone heard to a clip of a recorded voice, or what was wrong with it."""

from dataclasses import dataclass

import numpy as np

from office.voice.levels import FRAME, SILENCE, leveled, peak_level, speech_level
from office.voice.pack import LONGEST, RATE, Samples
from office.voice.resampling import Wave, resampled
from office.voice.trimming import AFTER, BEFORE, Voiced, runs, trimmed, voiced
from office.voice.verdicts import Verdict

FULL_SCALE = 0.9985
"""From here on a sample is at the end of what its microphone can tell."""
FLAT = 3
"""Samples at full scale in a row, from which on the sound is cut off."""
FAINTEST = -52.0
"""Decibels of the loudest frame; where nothing is louder, nobody spoke."""
QUIETEST = -48.0
"""Decibels; what is quieter becomes more noise than voice when it is raised."""
CLEAR = 27.0
"""Decibels of the loudest frame over the noise; less, and nobody knows where the voice ends."""
LONGEST_PAUSE = 0.7
"""Seconds; whoever pauses for longer has begun again."""

FINEST_NEEDED = 16_000
"""Samples a second that a recording has at least."""

_LEAST = 9
"""Frames of the shortest word."""
_EDGE = 2
"""Frames at the ends in which nobody may speak yet or still."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A recording that was looked at; the levels are decibels below full scale."""

    verdict: Verdict
    samples: Samples
    """Trimmed and as loud as every clip; none unless the verdict is good."""
    level: float = SILENCE
    """Of the speech as it was recorded."""
    noise: float = SILENCE
    peak: float = SILENCE


def finished(raw: Wave, rate: int) -> Finished:
    """Return the clip in a recording of one channel at `rate`, or what is wrong with it."""
    if rate < FINEST_NEEDED:
        return nothing(Verdict.COARSE)
    wave = resampled(raw, rate)
    where = voiced(wave)
    cut = np.empty(0) if where is None else trimmed(wave, where)
    level = speech_level(cut)
    verdict = _verdict(raw, where, level)
    return Finished(
        verdict=verdict,
        samples=as_samples(leveled(cut)) if verdict is Verdict.GOOD else np.empty(0, dtype=np.int16),
        level=level,
        noise=SILENCE if where is None else where.noise,
        peak=peak_level(raw),
    )


def nothing(verdict: Verdict) -> Finished:
    """Return what there is of a recording that could not even be measured."""
    return Finished(verdict=verdict, samples=np.empty(0, dtype=np.int16))


def as_samples(wave: Wave) -> Samples:
    """Return the wave in whole numbers."""
    return np.round(np.clip(wave, -1, 1) * 32767).astype(np.int16)


def as_wave(samples: Samples) -> Wave:
    """Return the samples with full scale at ±1."""
    return samples.astype(np.float64) / 32767


def is_clipped(raw: Wave) -> bool:
    """Whether several samples in a row are at full scale: more was said than the microphone could tell."""
    at_ends = runs(raw >= FULL_SCALE) + runs(raw <= -FULL_SCALE)
    return any(end - first >= FLAT for first, end in at_ends)


def _verdict(raw: Wave, where: Voiced | None, level: float) -> Verdict:
    if is_clipped(raw):
        return Verdict.CLIPPED
    if where is None or where.loudest < FAINTEST or where.end - where.first < _LEAST:
        return Verdict.EMPTY
    if level < QUIETEST:
        return Verdict.QUIET
    if where.loudest - where.noise < CLEAR:
        return Verdict.NOISY
    return _of_length(where)


def _of_length(where: Voiced) -> Verdict:
    if where.longest_pause * FRAME > LONGEST_PAUSE * RATE:
        return Verdict.PAUSED
    kept = where.end - where.first + BEFORE + AFTER
    # First: who spoke until the window stopped the recording is not told to speak later.
    if kept * FRAME > LONGEST * RATE:
        return Verdict.LONG
    return Verdict.CUT_OFF if where.first < _EDGE or where.frames - where.end < _EDGE else Verdict.GOOD
