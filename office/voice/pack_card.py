"""What a recorded voice tells of itself in `voice.toml`: whose it is, that it may be used, and its files."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from office.domain.errors import Reason, Refused
from office.domain.spoken_style import Region
from office.voice.clip_files import plain_clip

CARD = "voice.toml"
FORMAT = 1
"""Of the packs this program writes; it reads no newer ones."""

_EXAMPLES = {
    "format": f"format = {FORMAT}",
    "language": 'language = "vi"',
    "region": 'region = "north"',
    "speaker": 'speaker = "Giọng nữ 1"',
    "consented_on": "consented_on = 2026-11-23",
    "recorded_on": "recorded_on = 2026-11-23",
    "clips": '[clips]\n"mời số" = "mo72i_so61.wav"',
}


class PackError(Refused):
    """A recorded voice that cannot be used: what is wrong, in which file, and what to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PackCard:
    """Whose voice it is, and on what terms; nothing personal is needed."""

    language: str
    """`vi` or `en`."""
    region: Region | None = None
    """Whose words were read; None where the language has but one kind."""
    speaker: str
    """A role, a name or a pseudonym."""
    consent: str
    """The sentence the speaker agreed to."""
    consented_on: date
    licence: str
    """On what terms the recordings may be used: an SPDX name or a sentence."""
    recorded_on: date


@dataclass(frozen=True, slots=True)
class Manifest:
    """All that `voice.toml` says."""

    card: PackCard
    files: Mapping[str, str] = field(default_factory=dict)
    """The file of each clip, a name in the same folder."""


def read_manifest(folder: Path) -> Manifest:
    """Return what the folder's `voice.toml` says.

    Raises:
        PackError: there is none, it cannot be read, or it lacks the consent, the licence or another entry.
    """
    file = folder / CARD
    lines = _lines(file)
    told = lines.get("format")
    if isinstance(told, int) and told > FORMAT:
        raise PackError(Reason.VOICE_PACK_NEWER, file=str(file), format=told, known=FORMAT)
    if told != FORMAT:
        raise _bad_entry(file, "format")
    return Manifest(_card(file, lines), _files(file, lines.get("clips", {})))


def written(manifest: Manifest) -> str:
    """Return the text of `voice.toml`."""
    card = manifest.card
    lines = [f"format = {FORMAT}", f"language = {_quoted(card.language)}"]
    if card.region is not None:
        lines.append(f"region = {_quoted(card.region)}")
    lines += [
        f"speaker = {_quoted(card.speaker)}",
        f"consent = {_quoted(card.consent)}",
        f"consented_on = {card.consented_on.isoformat()}",
        f"licence = {_quoted(card.licence)}",
        f"recorded_on = {card.recorded_on.isoformat()}",
        "",
        "[clips]",
        *(f"{_quoted(clip)} = {_quoted(file)}" for clip, file in sorted(manifest.files.items())),
    ]
    return "\n".join(lines) + "\n"


def _quoted(words: str) -> str:
    # JSON's strings are TOML's, but for one control character.
    return json.dumps(str(words), ensure_ascii=False).replace("\x7f", "\\u007F")


def _lines(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (FileNotFoundError, NotADirectoryError):
        raise PackError(Reason.VOICE_PACK_MISSING, folder=str(file.parent), file=CARD) from None
    except (OSError, ValueError) as error:
        raise PackError(Reason.VOICE_PACK_UNREADABLE, file=str(file), problem=str(error)) from None


def _card(file: Path, lines: Mapping[str, Any]) -> PackCard:
    for entry, reason in (("consent", Reason.VOICE_PACK_NO_CONSENT), ("licence", Reason.VOICE_PACK_NO_LICENCE)):
        if not _is_text(lines.get(entry)):
            raise PackError(reason, file=str(file))
    if "consented_on" not in lines:
        raise PackError(Reason.VOICE_PACK_NO_CONSENT, file=str(file))
    return PackCard(
        language=_text(file, lines, "language"),
        region=_region(file, lines),
        speaker=_text(file, lines, "speaker"),
        consent=lines["consent"],
        consented_on=_day(file, lines, "consented_on"),
        licence=lines["licence"],
        recorded_on=_day(file, lines, "recorded_on"),
    )


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _text(file: Path, lines: Mapping[str, Any], entry: str) -> str:
    value = lines.get(entry)
    if not isinstance(value, str) or not value.strip():
        raise _bad_entry(file, entry)
    return value


def _day(file: Path, lines: Mapping[str, Any], entry: str) -> date:
    value = lines.get(entry)
    # A moment is a date too, but not comparable with one.
    if type(value) is not date:
        raise _bad_entry(file, entry)
    return value


def _region(file: Path, lines: Mapping[str, Any]) -> Region | None:
    try:
        return Region(lines["region"]) if "region" in lines else None
    except ValueError:
        raise _bad_entry(file, "region") from None


def _files(file: Path, clips: object) -> dict[str, str]:
    if not isinstance(clips, dict) or not all(_is_text(name) for name in clips.values()):
        raise _bad_entry(file, "clips")
    for clip, name in clips.items():
        # Names of a Windows path too, wherever the pack is read.
        if any(sign in name for sign in "/\\:\0") or name in {".", ".."}:
            raise PackError(Reason.VOICE_CLIP_OUTSIDE, file=str(file), clip=clip, name=name)
    return {plain_clip(clip): name for clip, name in clips.items()}


def _bad_entry(file: Path, entry: str) -> PackError:
    return PackError(Reason.VOICE_PACK_ENTRY, file=str(file), entry=entry, example=_EXAMPLES[entry])
