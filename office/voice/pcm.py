"""Samples put one behind the other: never over each other, with silence as long as it was asked for."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from office.voice.pack import RATE, Samples

CEILING = round(32_767 * 10 ** (-1 / 20))
"""The highest peak of all that is played: 1 dB below full scale, as the loudspeaker's own converter needs room."""
FADE_MS = 4
"""In which a piece rises from silence and falls into it: an edge would be heard as a click."""


def silence(milliseconds: int) -> Samples:
    """Return so much of nothing."""
    return np.zeros(round(milliseconds * RATE / 1000), dtype=np.int16)


def faded(samples: Samples) -> Samples:
    """Return the piece with soft edges; what is shorter than both rises and falls in half of its time."""
    count = min(round(FADE_MS * RATE / 1000), samples.size // 2)
    if count == 0:
        return samples
    ramp = np.arange(1, count + 1) / (count + 1)
    soft = samples.astype(np.float64)
    soft[:count] *= ramp
    soft[-count:] *= ramp[::-1]
    return whole(soft)


def joined(pieces: Sequence[Samples], gap_ms: int = 0) -> Samples:
    """Return the pieces, softened at their edges, with the same silence between each two."""
    gap = silence(gap_ms)
    row: list[Samples] = []
    for piece in pieces:
        row += [gap, faded(piece)] if row else [faded(piece)]
    return np.concatenate(row) if row else silence(0)


def limited(samples: Samples) -> Samples:
    """Return the samples with no peak over CEILING; the whole gets softer, so that nothing is bent."""
    peak = int(np.max(np.abs(samples.astype(np.int32)), initial=0))
    return samples if peak <= CEILING else whole(samples * (CEILING / peak))


def whole(samples: npt.NDArray[np.floating]) -> Samples:
    """Return the nearest samples that can be stored."""
    return np.asarray(np.clip(np.rint(samples), -32_768, 32_767), dtype=np.int16)


def as_bytes(samples: Samples) -> bytes:
    """Return the samples as a sound device takes them."""
    return samples.astype("<i2").tobytes()


def from_bytes(data: bytes) -> Samples:
    """Return the samples in raw data; half a sample at its end is left out."""
    return np.frombuffer(data[: len(data) // 2 * 2], dtype="<i2").astype(np.int16, copy=False)
