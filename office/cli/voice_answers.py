"""What the commands of the voice tell: a call that was written as sound, and what would speak here."""

from collections.abc import Sequence
from dataclasses import dataclass

from office.cli.keys import Shape
from office.domain.walls import WallTrouble
from office.texts import reason_text, text
from office.voice.checking import Speaking, VoiceCheck
from office.voice.sound import Lack
from office.wall_words import trouble_words


@dataclass(frozen=True, slots=True)
class SaidSentence:
    """One language of a call."""

    language: str
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class SaidCall:
    """A call that was written as sound."""

    number: str
    desk: str
    is_recall: bool
    file: str
    seconds: float
    sentences: tuple[SaidSentence, ...]
    lacks: tuple[Lack, ...]


def said_shape(said: SaidCall) -> Shape:
    """Return the JSON object of a call that was said."""
    sentences = [{"language": one.language, "words": one.words, "by": one.by} for one in said.sentences]
    return {
        **{"number": said.number, "desk": said.desk, "recall": said.is_recall, "file": said.file},
        **{"seconds": round(said.seconds, 3), "sentences": sentences, "troubles": _troubles(said.lacks)},
    }


def said_words(said: SaidCall, language: str) -> str:
    """Return how long it is, what is said, and by whom."""
    seconds = f"{said.seconds:.1f}".replace(".", text("cli.voice.comma", language))
    lines = [text("cli.voice.said", language, file=said.file, seconds=seconds)]
    lines += [f"{one.words} ({text(f'voice.by.{one.by}', language)})" for one in said.sentences]
    return "\n".join([*lines, *_trouble_lines(said.lacks, language)])


def check_shape(check: VoiceCheck) -> Shape:
    """Return the JSON object of what would speak."""
    speaking = [{"language": one.language, "by": one.by, "voice": one.title or None} for one in check.speaking]
    return {
        **{"languages": speaking, "loudspeaker": check.loudspeaker or None},
        **{"chime": True, "troubles": _troubles(check.lacks)},
    }


def check_words(check: VoiceCheck, language: str) -> str:
    """Return a line a language, the loudspeaker, and what is wrong."""
    lines = [_speaking_line(one, language) for one in check.speaking]
    if check.loudspeaker:
        lines.append(text("cli.voice.loudspeaker", language, name=check.loudspeaker))
    return "\n".join([*lines, *_trouble_lines(check.lacks, language)])


def _speaking_line(one: Speaking, language: str) -> str:
    by = text(f"voice.by.{one.by}", language)
    told = f"{by} ({one.title})" if one.title else by
    return f"{text(f'voice.language.{one.language}', language)}: {told}."


def _troubles(lacks: Sequence[Lack]) -> list[Shape]:
    return [{"cause": lack.cause.value, "about": lack.about} for lack in lacks]


def _trouble_lines(lacks: Sequence[Lack], language: str) -> list[str]:
    return [
        f"{text('cli.voice.trouble', language, trouble=_words(one, language))}{_why(one, language)}" for one in lacks
    ]


def _words(lack: Lack, language: str) -> str:
    return trouble_words(WallTrouble(wall="", cause=lack.cause, about=lack.about), language)


def _why(lack: Lack, language: str) -> str:
    return f" {reason_text(lack.why.reason, lack.why.details, language)}" if lack.why else ""
