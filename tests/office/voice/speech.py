"""What a microphone hears, made of tones and noise: syllables that rise and fall, in a room."""

import numpy as np

from office.voice.pack import RATE
from office.voice.resampling import Wave


def a_syllable(seconds: float = 0.3, pitch: float = 180.0, rate: int = RATE) -> Wave:
    """A voice with its overtones, rising and falling as a syllable does; its peak is near 1."""
    at = np.arange(round(seconds * rate)) / rate
    voice = sum(np.sin(2 * np.pi * pitch * part * at) / part for part in range(1, 9))
    made = np.asarray(voice * np.sin(np.pi * at / seconds) ** 0.5, dtype=np.float64)
    return np.asarray(made / np.max(np.abs(made)), dtype=np.float64)


def a_phrase(*seconds: float, gap: float = 0.08, rate: int = RATE) -> Wave:
    """Several syllables, each of another pitch."""
    quiet = np.zeros(round(gap * rate))
    parts = [(a_syllable(one, 150.0 + 30 * place, rate), quiet) for place, one in enumerate(seconds)]
    return np.concatenate([piece for pair in parts for piece in pair][:-1])


def in_a_room(
    voice: Wave,
    *,
    level: float = 0.3,
    noise: float = 0.0003,
    before: float = 0.4,
    after: float = 0.4,
    rate: int = RATE,
) -> Wave:
    """The voice between two silences; `level` is its peak, `noise` the deviation of the room's noise."""
    whole = np.concatenate((np.zeros(round(before * rate)), voice * level, np.zeros(round(after * rate))))
    return np.asarray(whole + np.random.default_rng(7).normal(0, noise, whole.size), dtype=np.float64)
