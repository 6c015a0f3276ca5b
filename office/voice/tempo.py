"""Recorded speech faster or slower at the same pitch: pieces are moved to where their waves fit (WSOLA)."""

import numpy as np
import numpy.typing as npt

from office.voice.pack import RATE, Samples
from office.voice.pcm import whole

_PIECE = round(0.03 * RATE) // 2 * 2
"""Samples of a piece: three periods of a low voice."""
_STEP = _PIECE // 2
_SEARCH = round(0.01 * RATE)
"""Samples to either side in which the best place for a piece is looked for: one period of a low voice."""

_Wave = npt.NDArray[np.float64]


def at_rate(samples: Samples, rate: int) -> Samples:
    """Return the speech at `rate` percent of its speed, so long as 100 / rate of it."""
    if rate == 100 or samples.size < 2 * _PIECE:
        return samples
    source = np.pad(samples.astype(np.float64), (_SEARCH, _SEARCH + 2 * _PIECE))
    count = round(samples.size * 100 / rate)
    window = np.hanning(_PIECE + 1)[:-1]
    made = np.zeros(count + 2 * _PIECE)
    at = _SEARCH
    made[:_STEP] += source[at : at + _STEP] * window[_STEP:]  # the first half of the first piece has no partner
    for place in range(0, count, _STEP):
        made[place : place + _PIECE] += source[at : at + _PIECE] * window
        at = _fitting(source, follows=at + _STEP, near=_SEARCH + round((place + _STEP) * rate / 100))
    return whole(made[:count])


def _fitting(source: _Wave, follows: int, near: int) -> int:
    """Return the place near by whose wave goes on most like the one that would follow."""
    # Not in the padding: nothing fits as well as nothing.
    near = min(near, source.size - 2 * _SEARCH - 3 * _PIECE)
    wanted = source[follows : follows + _PIECE]
    around = source[near - _SEARCH : near + _SEARCH + wanted.size]
    likeness = np.correlate(around, wanted, mode="valid")
    energy = np.sqrt(np.convolve(around**2, np.ones(wanted.size), mode="valid"))
    return near - _SEARCH + int(np.argmax(likeness / (energy + 1.0)))
