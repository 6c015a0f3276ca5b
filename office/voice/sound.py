"""What is played: one buffer of samples, whose voice it is, and what could not be said."""

from dataclasses import dataclass, field
from typing import TypeAlias

from office.domain.errors import Refused
from office.domain.walls import Trouble

BYTES = 2
"""Of one sample: 16 bits, signed, the low byte first; one channel."""

Sentence: TypeAlias = tuple[str, tuple[str, ...]]
"""A language, and what is said in it, clip by clip."""


@dataclass(frozen=True, slots=True)
class Lack:
    """Something in the voice that somebody of the staff has to look after."""

    cause: Trouble
    about: str
    """The language, the clip, the file."""
    why: Refused | None = field(default=None, compare=False)
    """What is wrong with the file and what to do, where that is known."""


class VoiceError(Exception):
    """A voice cannot say a sentence; the next of the chain is asked."""

    def __init__(self, cause: Trouble, about: str) -> None:
        super().__init__(f"{cause}: {about}")
        self.lack = Lack(cause, about)


@dataclass(frozen=True, slots=True)
class Sound:
    """A whole announcement, to be played as one."""

    samples: bytes
    rate: int
    """Samples a second."""
    said: str
    """The words, a line a sentence."""
    by: tuple[str, ...]
    """Who said each sentence: `clips`, `piper`, `espeak`; `chime` where nobody could."""
    lacks: tuple[Lack, ...] = ()

    @property
    def seconds(self) -> float:
        """How long it lasts."""
        return len(self.samples) / (BYTES * self.rate)
