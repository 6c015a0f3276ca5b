"""How the computer of a wall sets it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from office.devices.speaker import Speaker
    from office.domain.walls import WallRules
    from office.domain.zones import Zone
    from office.voice.speaking import Voice
    from office.wall_settings import WallSettings


@dataclass(frozen=True, slots=True)
class Sounding:
    """What a wall speaks with; both are opened after the first look at the hall."""

    voice: "Callable[[], Voice]"
    speaker: "Callable[[QObject], Speaker]"
    """The argument is its owner."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """How the computer of a wall sets it."""

    name: str = "wall"
    """As the office knows it."""
    rules: "WallRules | None" = None
    """None for those of every wall. What is changed while it runs is laid over them."""
    theme: Path | None = None
    playlist: Path | None = None
    playlist_seconds: int = 12
    sounding: Sounding | None = None
    """What it speaks with; None for a wall that never does."""


def setup_of(chosen: "WallSettings", *, zone: "Zone | None", name: str | None, mute: bool) -> Setup:
    """Return what is set, with what the command line says instead."""
    rules = chosen.rules if zone is None else replace(chosen.rules, zone=zone)
    return Setup(
        name=name or chosen.name,
        rules=rules,
        theme=chosen.theme,
        playlist=chosen.playlist,
        playlist_seconds=chosen.playlist_seconds,
        sounding=None if mute else sounding_of(chosen),
    )


def sounding_of(chosen: "WallSettings") -> Sounding:
    """Return the voice and the loudspeaker of this computer."""

    def voice() -> "Voice":
        from office.voice.opening import open_voice

        return open_voice(chosen.voice_packs, chosen.piper_voice)

    def speaker(owner: QObject) -> "Speaker":
        from office.qt.speaker import Speaker

        return Speaker(parent=owner)

    return Sounding(voice, speaker)
