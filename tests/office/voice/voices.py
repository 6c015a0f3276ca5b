"""Voices for tests, and what is heard in a sound."""

from itertools import pairwise

import numpy as np
import numpy.typing as npt

from office.domain.spoken_style import Region
from office.domain.walls import Trouble
from office.voice.pack import RATE, Samples
from office.voice.sound import Sound, VoiceError
from tests.office.voice.packs import a_tone


class TonalVoice:
    """Says each word as a tone of its own, 100 ms long."""

    def __init__(self, name: str, *languages: str, lacks: str = "", region: Region | None = None) -> None:
        self.name = self.title = name
        self.languages = languages
        self.lacks = lacks
        self.region = region
        self.asked: list[tuple[str, ...]] = []

    def speaks(self, language: str) -> bool:
        return language in self.languages

    def missing(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(word for word in words if word == self.lacks)

    def spoken(self, words: tuple[str, ...], language: str, rate: int) -> Samples:  # noqa: ARG002 - all sound alike
        self.asked.append(words)
        if self.lacks in words:
            raise VoiceError(Trouble.BAD_PACK, self.lacks)
        return np.concatenate([a_tone(0.1 * 100 / rate, -20, 300.0 + 50 * place) for place, _ in enumerate(words)])


def heard(sound: Sound) -> Samples:
    """What a sound has, as numbers."""
    return np.frombuffer(sound.samples, dtype="<i2").astype(np.int16)


def stretches(samples: Samples, least_ms: int = 30) -> list[tuple[int, int]]:
    """First and end of each stretch between silences of at least so many milliseconds; silence is nothing at all."""
    loud = np.flatnonzero(samples)
    least = least_ms * RATE // 1000
    breaks = [(int(before) + 1, int(after)) for before, after in pairwise(loud) if after - before > least]
    firsts = [int(loud[0]), *(after for _, after in breaks)]
    ends = [*(before for before, _ in breaks), int(loud[-1]) + 1]
    return list(zip(firsts, ends, strict=True))


def gaps_ms(samples: Samples, least_ms: int = 30) -> list[int]:
    """How long each silence is."""
    found = stretches(samples, least_ms)
    return [round((after - before) * 1000 / RATE) for (_, before), (after, _) in pairwise(found)]


def pitch(samples: Samples) -> float:
    """The strongest frequency, in hertz."""
    wave: npt.NDArray[np.float64] = samples.astype(np.float64) * np.hanning(samples.size)
    spectrum = np.abs(np.fft.rfft(wave, 8 * samples.size))
    return float(np.argmax(spectrum)) * RATE / (8 * samples.size)
