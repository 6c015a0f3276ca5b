"""How the computer of a wall sets it."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from office.domain.walls import WallRules
from office.settings import PLACE, sources_of
from office.wall_setting_list import (
    PIPER_VOICE,
    PLAYLIST,
    PLAYLIST_SECONDS,
    RULE_SETTINGS,
    THEME,
    VOICE_PACKS,
    WALL,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSettings:
    """The values in force."""

    name: str
    rules: WallRules
    theme: Path | None = None
    playlist: Path | None = None
    """A folder, or a file that lists pictures and videos."""
    playlist_seconds: int = 12
    """How long a picture stays."""
    voice_packs: tuple[Path, ...] = ()
    """Folders of recorded clips, the preferred first."""
    piper_voice: Path | None = None


def wall_settings(environment: Mapping[str, str] = os.environ) -> WallSettings:
    """Return the values that the environment and the settings file give.

    Raises:
        SettingError: one of them is not allowed, or the file cannot be read.
    """
    sources = sources_of(environment)
    return WallSettings(
        name=WALL.value(sources) or PLACE.value(sources),
        rules=WallRules(**{name: setting.value(sources) for name, setting in RULE_SETTINGS.items()}),
        theme=THEME.value(sources),
        playlist=PLAYLIST.value(sources),
        playlist_seconds=PLAYLIST_SECONDS.value(sources),
        voice_packs=VOICE_PACKS.value(sources),
        piper_voice=PIPER_VOICE.value(sources),
    )
