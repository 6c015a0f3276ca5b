"""What would speak here, for those who look after it."""

from collections.abc import Iterator
from dataclasses import dataclass

from office.domain.announcements import SpokenCall, announcement, every_clip
from office.domain.walls import Trouble, WallRules
from office.voice.sound import Lack, VoiceError
from office.voice.speaking import CHIME, RecordedSpeech, Voice

LANGUAGES = ("vi", "en")
_SAMPLE = SpokenCall("A025", "3")


@dataclass(frozen=True, slots=True)
class Speaking:
    """Who would say a call in one language."""

    language: str
    by: str
    """`clips`, `piper`, `espeak`, or `chime` where nobody can."""
    title: str = ""
    """Which of them: a folder, a file, a version."""


@dataclass(frozen=True, slots=True)
class VoiceCheck:
    """What was found."""

    speaking: tuple[Speaking, ...]
    loudspeaker: str
    """Its name; empty where there is none."""
    lacks: tuple[Lack, ...]
    """All that somebody has to look after; empty if everything is well."""


def checked(voice: Voice, rules: WallRules, loudspeaker: str) -> VoiceCheck:
    """Have a call said in each language, and look for clips that were not recorded.

    Args:
        voice: of this computer.
        rules: of its wall.
        loudspeaker: the name of the usual one.
    """
    lacks = list(voice.chain.lacks)
    speaking = tuple(_speaking(voice, language, rules, lacks) for language in LANGUAGES)
    for recorded in voice.chain.recorded:
        lacks += _gaps(recorded)
    if not loudspeaker:
        lacks.append(Lack(Trouble.NO_AUDIO, ""))
    return VoiceCheck(speaking, loudspeaker, tuple(lacks))


def _speaking(voice: Voice, language: str, rules: WallRules, lacks: list[Lack]) -> Speaking:
    words = announcement(_SAMPLE, language, style=rules.style, region=rules.region)
    for speech in voice.chain.asked(language, rules.region):
        try:
            speech.spoken(words, language, rules.rate)
        except VoiceError as error:
            # What a recorded voice lacks is told whole, below.
            lacks += [] if speech in voice.chain.recorded else [error.lack]
        else:
            return Speaking(language, speech.name, speech.title)
    lacks.append(Lack(Trouble.NO_VOICE, language))
    return Speaking(language, CHIME)


def _gaps(recorded: RecordedSpeech) -> Iterator[Lack]:
    for language in filter(recorded.speaks, LANGUAGES):
        if missing := recorded.missing(every_clip(language, recorded.region)):
            yield Lack(Trouble.BAD_PACK, f"{recorded.title}: {', '.join(missing)}")
