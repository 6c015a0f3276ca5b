"""The chime before a call: two soft tones, the second lower (đinh-đoong), made of sines, the same each time."""

from functools import cache

import numpy as np
import numpy.typing as npt

from office.voice.pack import RATE, Samples
from office.voice.pcm import whole

SECONDS = 0.76
SECOND_TONE_AT = 0.26
TONES = (659.26, 523.25)
"""Hertz: E and the C below it."""

_OVERTONES = ((1.0, 1.0), (2.0, 0.28), (3.01, 0.1), (4.2, 0.04))
"""How high over the tone, and how loud beside it; a struck bar is a little out of tune with itself."""
_ATTACK_S, _DECAY_S, _END_S = 0.012, 0.22, 0.12
_PEAK = 0.5
"""Of full scale, 6 dB below it: it calls people, and must not frighten them."""


@cache
def chime() -> Samples:
    """Return the chime; it may not be written to."""
    row = np.zeros(round(SECONDS * RATE))
    for tone, start in zip(TONES, (0, round(SECOND_TONE_AT * RATE)), strict=True):
        row[start:] += _struck(tone, row.size - start)
    end = round(_END_S * RATE)
    row[-end:] *= np.cos(np.arange(1, end + 1) / end * np.pi / 2) ** 2
    made = whole(row / np.max(np.abs(row)) * _PEAK * 32_767)
    made.setflags(write=False)
    return made


def _struck(tone: float, count: int) -> npt.NDArray[np.float64]:
    at = np.arange(count) / RATE
    row = np.zeros(count)
    for above, loudness in _OVERTONES:
        row += loudness * np.sin(2 * np.pi * tone * above * at) * np.exp(-at * above / _DECAY_S)
    rise = np.minimum(1.0, at / _ATTACK_S)
    return np.asarray(row * np.sin(rise * np.pi / 2) ** 2, dtype=np.float64)
