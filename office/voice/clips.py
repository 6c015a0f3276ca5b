"""A recorded voice, clip by clip; one that lacks a clip leaves the whole sentence to another voice."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from office.domain.spoken_style import Region
from office.domain.walls import Trouble
from office.voice.pack import Samples
from office.voice.pcm import joined
from office.voice.sound import VoiceError
from office.voice.tempo import at_rate

CLIP_GAP_MS = 40
"""Between two clips; each has a little silence of its own around it."""


class Card(Protocol):
    """Whose voice it is."""

    @property
    def language(self) -> str:
        """`vi` or `en`."""

    @property
    def region(self) -> Region | None:
        """Whose words were read; None where the language has but one kind."""


class Recorded(Protocol):
    """A recorded voice; `office.voice.pack.Pack` is one."""

    @property
    def folder(self) -> Path:
        """Where it is."""

    @property
    def card(self) -> Card:
        """Whose voice it is."""

    def samples(self, clip: str) -> Samples:
        """Return a clip's sound.

        Raises:
            KeyError: it was not recorded.
        """

    def missing(self, clips: Iterable[str]) -> tuple[str, ...]:
        """Return those of the clips that were not recorded."""


class Clips:
    """Speaks with recorded clips."""

    name = "clips"

    def __init__(self, pack: Recorded) -> None:
        self.pack = pack

    @property
    def title(self) -> str:
        """The folder of the clips."""
        return str(self.pack.folder)

    @property
    def region(self) -> Region | None:
        """Whose words were read."""
        return self.pack.card.region

    def speaks(self, language: str) -> bool:
        """Whether it was recorded in a language."""
        return language == self.pack.card.language

    def missing(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the words that were not recorded."""
        return self.pack.missing(words)

    def spoken(self, words: tuple[str, ...], language: str, rate: int) -> Samples:  # noqa: ARG002 - has but one
        """Return the clips of a sentence, each at `rate` percent of its speed, the pauses as they are.

        Raises:
            VoiceError: a clip was not recorded.
        """
        if missing := self.missing(words):
            raise VoiceError(Trouble.BAD_PACK, f"{self.pack.folder.name}: {', '.join(missing)}")
        return joined([at_rate(self.pack.samples(clip), rate) for clip in words], CLIP_GAP_MS)
