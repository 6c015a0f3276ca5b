"""From any rate to the one of everything that is spoken, without what lies below a voice."""

from math import gcd
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from office.voice.pack import RATE

Wave: TypeAlias = npt.NDArray[np.float64]
"""One channel, full scale at ±1."""

_RUMBLE, _VOICE = 40.0, 70.0
"""Hertz: below the first all is taken away (hum, knocks at the table), above the second nothing."""
_PADDING = 0.5
"""Seconds of silence at least that are put behind, so that the end does not ring into the beginning."""


def resampled(samples: Wave, rate: int) -> Wave:
    """Return the samples of `rate` at RATE: the spectrum is cut or continued, which keeps all that fits.

    The whole is transformed at once: a clip is short, and no filter has to be designed for each rate.
    """
    if samples.size == 0:
        return samples
    step = rate // gcd(rate, RATE)
    padded = _quick(-(-(samples.size + round(_PADDING * rate)) // step)) * step
    spectrum = np.fft.rfft(samples, padded)
    spectrum *= _kept(np.fft.rfftfreq(padded, 1 / rate))
    count = padded // step * (step * RATE // rate)
    made = np.fft.irfft(_fitted(spectrum, count), count) * (count / padded)
    return made[: -(-samples.size * RATE // rate)]


def _quick(count: int) -> int:
    """Return the next number of small factors: the transform of others takes ten times as long."""
    while True:
        rest = count
        for factor in (2, 3, 5):
            while rest % factor == 0:
                rest //= factor
        if rest == 1:
            return count
        count += 1


def _kept(pitches: npt.NDArray[np.floating]) -> Wave:
    part = np.clip((pitches - _RUMBLE) / (_VOICE - _RUMBLE), 0, 1)
    return np.asarray(np.sin(part * np.pi / 2) ** 2, dtype=np.float64)


def _fitted(spectrum: npt.NDArray[np.complex128], count: int) -> npt.NDArray[np.complex128]:
    wanted = count // 2 + 1
    fitted = np.zeros(wanted, dtype=np.complex128)
    shared = min(wanted, spectrum.size)
    fitted[:shared] = spectrum[:shared]
    return fitted
