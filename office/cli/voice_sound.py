"""`taicho voice say` and `taicho voice check`: a call as a sound file, and what would speak on this computer."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from office.cli.answers import Stopped
from office.cli.grammar import option
from office.cli.voice import family
from office.cli.voice_answers import SaidCall, SaidSentence
from office.domain.announcements import announcement, typed_call
from office.domain.spoken_style import Region, Style
from office.domain.walls import WallRules
from office.texts import LANGUAGES
from office.wall_settings import wall_settings

if TYPE_CHECKING:
    from office.voice.checking import VoiceCheck
    from office.voice.sound import Sound
    from office.voice.speaking import Voice


@family.command("say")
@click.argument("number")
@option("--desk", "called_desk", required=True)
@option("--out", "wav_file", metavar="FILE.wav", required=True, type=click.Path(dir_okay=False, path_type=Path))
@option("--language", "said_languages", type=click.Choice(LANGUAGES), multiple=True, default=LANGUAGES[:1])
@option("--style", type=click.Choice([style.value for style in Style]))
@option("--region", type=click.Choice([region.value for region in Region]))
@option("--rate", "voice_rate", type=click.IntRange(60, 160))
@option("--repeat", "voice_repeat", type=click.IntRange(1, 3))
@option("--recall", "is_recall", is_flag=True)
def say(
    *,
    number: str,
    called_desk: str,
    wav_file: Path,
    said_languages: tuple[str, ...],
    is_recall: bool,
    **told: Any,
) -> SaidCall:
    """Write a call as a sound file, by the voices and rules of this computer; it needs no office."""
    call = typed_call(number, called_desk, is_recall=is_recall)
    rules = _rules(told)
    sentences = [
        (language, announcement(call, language, style=rules.style, region=rules.region))
        for language in dict.fromkeys(said_languages)
    ]
    sound = _voice().say(sentences, rules)
    _write(wav_file, sound)
    said = (SaidSentence(one, " ".join(words), by) for (one, words), by in zip(sentences, sound.by, strict=True))
    return SaidCall(call.number, call.desk, is_recall, str(wav_file), sound.seconds, tuple(said), sound.lacks)


@family.command("check")
def check() -> "VoiceCheck":
    """Tell what would speak here, and what is wrong with it; it needs no office."""
    from office.devices.loudspeaker import usual_loudspeaker
    from office.voice.checking import checked

    return checked(_voice(), wall_settings().rules, usual_loudspeaker())


def _voice() -> "Voice":
    from office.voice.opening import open_voice

    chosen = wall_settings()
    return open_voice(chosen.voice_packs, chosen.piper_voice)


def _rules(told: dict[str, Any]) -> WallRules:
    given = {name.removeprefix("voice_"): value for name, value in told.items() if value is not None}
    kinds = {"style": Style, "region": Region, "rate": int, "repeat": int}
    return replace(wall_settings().rules, **{name: kinds[name](value) for name, value in given.items()})


def _write(file: Path, sound: "Sound") -> None:
    import wave

    try:
        with file.open("wb") as stream, wave.open(stream, "wb") as told:
            told.setnchannels(1)
            told.setsampwidth(2)
            told.setframerate(sound.rate)
            told.writeframes(sound.samples)
    except OSError as error:
        raise Stopped("cannot_write", path=str(file), cause=error.strerror or str(error)) from error
