"""Where in a recording somebody speaks, and the recording without the silence before and after."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from office.voice.levels import FRAME, SILENCE, frame_levels
from office.voice.resampling import Wave

WEAKEST = 24.0
"""Decibels under the loudest frame that still are voice."""
BEFORE, AFTER = 10, 12
"""Frames kept before and after the voice: a weak "h" or the end of a breath."""

_CLICK = 4
"""Frames; what is shorter is no speech, but a key or a tongue."""
_ALONE = 12
"""Frames around a click in which there is nothing else."""
_NEAR = 2
"""Frames next to the voice that are neither it nor the noise."""
_FADE = 5
"""Frames at each end that rise from silence and fall into it."""


@dataclass(frozen=True, slots=True)
class Voiced:
    """Where somebody speaks, in frames."""

    first: int
    end: int
    """Of the first frame that is no more spoken."""
    longest_pause: int
    loudest: float
    """Decibels of the loudest frame."""
    noise: float
    """Decibels of what is heard while nobody speaks."""
    frames: int
    """Of the whole recording."""


def voiced(samples: Wave) -> Voiced | None:
    """Return where somebody speaks, None if nobody does."""
    levels = frame_levels(samples)
    loudest = _loudest(levels)
    if loudest <= SILENCE:
        return None
    spoken = _without_clicks(runs(levels >= loudest - WEAKEST))
    if not spoken:
        return None
    first, end = spoken[0][0], spoken[-1][1]
    return Voiced(
        first=first,
        end=end,
        longest_pause=max((later - before for (_, before), (later, _) in pairwise(spoken)), default=0),
        loudest=loudest,
        noise=_noise(levels, first, end),
        frames=levels.size,
    )


def trimmed(samples: Wave, where: Voiced) -> Wave:
    """Return the voice with a little before and after it, which rises from silence and falls into it.

    What has no more than that already comes back unchanged.
    """
    first, end = max(0, where.first - BEFORE), min(where.frames, where.end + AFTER)
    if end - first == where.frames:
        return samples[: where.frames * FRAME]
    cut = samples[first * FRAME : end * FRAME].copy()
    rise = min(_FADE, where.first - first) * FRAME
    fall = min(_FADE, end - where.end) * FRAME
    cut[:rise] *= _ramp(rise)
    cut[cut.size - fall :] *= _ramp(fall)[::-1]
    return cut


def _loudest(levels: Wave) -> float:
    """Return the level that is held for as long as a click is not."""
    if levels.size < _CLICK:
        return SILENCE
    return float(np.lib.stride_tricks.sliding_window_view(levels, _CLICK).min(axis=1).max())


def _noise(levels: Wave, first: int, end: int) -> float:
    around = np.concatenate((levels[: max(0, first - _NEAR)], levels[end + _NEAR :]))
    # Where nobody is silent, the weakest of the voice stands for the noise: one cannot be told from the other.
    return float(np.median(around) if around.size >= _CLICK else np.quantile(levels, 0.1))


def _ramp(count: int) -> Wave:
    return np.asarray(np.sin(np.arange(count) / max(1, count) * np.pi / 2) ** 2, dtype=np.float64)


def runs(marks: np.ndarray[tuple[int, ...], np.dtype[np.bool_]]) -> list[tuple[int, int]]:
    """Return first and end of each run of marks."""
    edges = np.flatnonzero(np.diff(np.concatenate(([False], marks, [False])).astype(np.int8)))
    return [(int(first), int(end)) for first, end in edges.reshape(-1, 2)]


def _without_clicks(loud: list[tuple[int, int]]) -> list[tuple[int, int]]:
    def is_alone(place: int) -> bool:
        first, end = loud[place]
        before = first - loud[place - 1][1] if place else _ALONE
        after = loud[place + 1][0] - end if place + 1 < len(loud) else _ALONE
        return before >= _ALONE and after >= _ALONE

    return [run for place, run in enumerate(loud) if run[1] - run[0] >= _CLICK or not is_alone(place)]
