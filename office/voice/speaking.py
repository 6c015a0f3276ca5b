"""From words to one sound: chime, Vietnamese, the citizen's language, as often as the wall's rules say.

Each language is said by the first voice that can: recorded clips, Piper, eSpeak NG; where nobody can, the chime
draws the eyes to the screen.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

from office.domain.spoken_style import Region
from office.domain.walls import Trouble, WallRules
from office.voice.sound import Lack, Sentence, Sound, VoiceError

if TYPE_CHECKING:
    from office.voice.pack import Samples

CHIME = "chime"
KEPT = 32
"""Sentences that are remembered; each takes about 200 kB."""
_FIRST_WORDS = {"vi": ("một",), "en": ("one",)}


class Speech(Protocol):
    """Somebody who speaks."""

    def __hash__(self) -> int: ...

    @property
    def name(self) -> str:
        """`clips`, `piper` or `espeak`."""

    @property
    def title(self) -> str:
        """Which one, for the staff: a folder, a file, a version."""

    def speaks(self, language: str) -> bool:
        """Whether it has a voice for a language."""

    def spoken(self, words: tuple[str, ...], language: str, rate: int) -> "Samples":
        """Return the words as one sentence, at `rate` percent of the usual speed.

        Raises:
            VoiceError: it cannot say them.
        """


class RecordedSpeech(Speech, Protocol):
    """Somebody whose voice was recorded, in the words of a region."""

    def missing(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return those of the words that were not recorded."""

    @property
    def region(self) -> Region | None:
        """Which; None where the language has but one kind."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Everybody who can speak here, first to last."""

    recorded: tuple[RecordedSpeech, ...] = ()
    made: tuple[Speech, ...] = ()
    lacks: tuple[Lack, ...] = ()
    """Voices that could not be opened."""

    def asked(self, language: str, region: Region) -> tuple[Speech, ...]:
        """Return who has a language, recorded voices of the region before those of the other."""
        near = sorted(self.recorded, key=lambda speech: speech.region not in {None, region})
        return tuple(speech for speech in (*near, *self.made) if speech.speaks(language))


class Voice:
    """Makes a sound of words; from any thread, but not the one of a screen: it may take a second.

    Nothing that handles samples is imported before the first word: a screen paints first.
    """

    def __init__(self, chain: Callable[[], Chain]) -> None:
        """Take who speaks; they are opened at the first word."""
        self._chain = lru_cache(maxsize=1)(chain)
        self._spoken = lru_cache(maxsize=KEPT)(_leveled)

    @property
    def chain(self) -> Chain:
        """Who is asked."""
        return self._chain()

    def warm_up(self) -> None:
        """Say a word in each language to nobody, so that the first call is not late."""
        for sentence in _FIRST_WORDS.items():
            self.say([sentence], WallRules())

    def say(self, sentences: Sequence[Sentence], rules: WallRules) -> Sound:
        """Return the sentences as one sound, each in its language, all of them as often as the rules say.

        The chime is heard once, in front: in the middle it would announce another call. Where no sentence could be
        made it stands for them, whatever the rules say of it.
        """
        from office.voice.assembling import assembled
        from office.voice.pack import RATE
        from office.voice.pcm import as_bytes

        lacks = list(self.chain.lacks)
        made = [self._sentence(sentence, rules, lacks) for sentence in sentences]
        samples = assembled([samples for _, samples in made if samples is not None], rules)
        said = "\n".join(" ".join(words) for _, words in sentences)
        return Sound(as_bytes(samples), RATE, said, tuple(by for by, _ in made), tuple(dict.fromkeys(lacks)))

    def _sentence(self, sentence: Sentence, rules: WallRules, lacks: list[Lack]) -> "tuple[str, Samples | None]":
        language, words = sentence
        for speech in self.chain.asked(language, rules.region):
            try:
                return speech.name, self._spoken(speech, words, language, rules.rate)
            except VoiceError as error:
                lacks.append(error.lack)
        lacks.append(Lack(Trouble.NO_VOICE, language))
        return CHIME, None


def _leveled(speech: Speech, words: tuple[str, ...], language: str, rate: int) -> "Samples":
    from office.voice.assembling import as_loud_as_all

    return as_loud_as_all(speech.spoken(words, language, rate))
