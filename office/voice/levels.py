"""How loud a clip is, and the same clip as loud as all others.

Loudness is the mean power of the time in which there is speech, as ITU-T P.56 measures telephone speech: pauses do
not count, so a long clip is as loud as a short one. BS.1770 asks for 400 ms; "ba" has less (docs/decisions/0052).
"""

import numpy as np
import numpy.typing as npt

from office.voice.pack import RATE
from office.voice.resampling import Wave

FRAME = round(0.01 * RATE)
"""Samples that are measured together."""
LEVEL = -20.0
"""Decibels below full scale at which every clip is spoken."""
CEILING = -1.5
"""Decibels of the highest peak."""
MARGIN = 15.9
"""Decibels under the level of speech at which there is none; of P.56."""
SILENCE = -120.0
"""Decibels of what has no power at all."""

_CLOSE = 0.1
"""Decibels that nobody hears; a clip that close stays as it is."""
_ROUNDS = 8


def frame_levels(samples: Wave) -> Wave:
    """Return the level of each whole frame, in decibels below full scale."""
    count = samples.size // FRAME
    if count == 0:
        return np.empty(0)
    frames = samples[: count * FRAME].reshape(count, FRAME)
    return _decibels(np.mean(frames**2, axis=1))


def speech_level(samples: Wave) -> float:
    """Return the loudness of a clip in decibels below full scale."""
    levels = frame_levels(samples)
    if levels.size == 0:
        return SILENCE
    powers = 10 ** (levels / 10)
    level = float(_decibels(np.mean(powers)))
    for _ in range(_ROUNDS):
        spoken = powers[levels > level - MARGIN]
        gated = float(_decibels(np.mean(spoken)))
        if abs(gated - level) < _CLOSE / 100:
            break
        level = gated
    return level


def peak_level(samples: Wave) -> float:
    """Return the level of the highest peak, in decibels below full scale."""
    return float(_decibels(np.max(np.abs(samples), initial=0.0) ** 2))


def leveled(samples: Wave) -> Wave:
    """Return the clip at LEVEL, its peaks under CEILING; a clip that is so already comes back unchanged."""
    for _ in range(_ROUNDS):
        gap = LEVEL - speech_level(samples)
        if abs(gap) < _CLOSE and peak_level(samples) <= CEILING:
            break
        samples = _limited(samples * 10 ** (gap / 20))
    return samples


def _limited(samples: Wave) -> Wave:
    """Bend down, within 2 ms before and after it, what would reach over the ceiling."""
    # A little lower, so that rounding does not reach over it.
    ceiling = 10 ** ((CEILING - 0.01) / 20)
    needed = np.minimum(1.0, ceiling / np.maximum(np.abs(samples), ceiling))
    if bool(np.all(needed == 1.0)):
        return samples
    reach = round(0.002 * RATE)
    lowest = np.lib.stride_tricks.sliding_window_view(np.pad(needed, 2 * reach, mode="edge"), 2 * reach + 1)
    window = np.hanning(2 * reach + 3)[1:-1]
    return samples * np.convolve(lowest.min(axis=1), window / window.sum(), mode="valid")


def _decibels(power: npt.ArrayLike) -> Wave:
    return np.asarray(10 * np.log10(np.maximum(power, 10 ** (SILENCE / 10))), dtype=np.float64)
