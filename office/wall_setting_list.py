"""What can be set for a wall: its name, how it shows and speaks, what it plays. Read by `office.wall_settings`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from office import setting_values as values
from office.domain.walls import RULES, WallRules
from office.setting import Setting

SHORTEST, LONGEST = 5, 600
"""Seconds that a picture may stay."""
BETWEEN = "|"
"""Between folders: the same on every system, and in no name of a file on Windows."""
_SWITCHES = {"true": "on", "false": "off"}
"""A settings file knows these words too."""


def _rule(name: str) -> Callable[[str], Any]:
    def read(given: str) -> Any:
        told = given.lower()
        try:
            return RULES[name](_SWITCHES.get(told, told))
        except ValueError:
            raise ValueError(given) from None

    return read


def _seconds(given: str) -> int:
    if not (given.isascii() and given.isdecimal() and SHORTEST <= int(given) <= LONGEST):
        raise ValueError(given)
    return int(given)


def _folders(given: str) -> tuple[Path, ...]:
    return tuple(Path(part.strip()).expanduser() for part in given.split(BETWEEN) if part.strip())


def _shown(told: str) -> str:
    return {"True": "on", "False": "off", "()": ""}.get(told, told)


def _of_rule(key: str, name: str, prose: str) -> Setting[Any]:
    return Setting(
        key=key,
        prose=prose,
        reason=f"bad_{key}",
        read=_rule(name),
        default=lambda: getattr(WallRules(), name),
        show=_shown,
    )


WALL: Setting[str | None] = Setting(
    key="wall",
    prose="The name of this wall: staff see it beside what it announced and what is wrong with it. Each wall of "
    "a hall has its own. Without it, the name of this computer (place).",
    reason="bad_wall",
    read=values.word,
    default=lambda: None,
)
RULE_SETTINGS: Mapping[str, Setting[Any]] = {
    "zone": _of_rule(
        "zone",
        "zone",
        "The groups and desks this wall shows and speaks of: A,B,1-12,15. Without it, the whole hall.",
    ),
    "voice": _of_rule("voice", "voice", "on: this wall speaks each call; off: it only shows. Without it, on."),
    "chime": _of_rule("chime", "chime", "on: a chime before each call is spoken; off: none. Without it, on."),
    "repeat": _of_rule("voice_repeat", "repeat", "How often a call is said: 1 to 3. Without it, 2."),
    "pause": _of_rule(
        "voice_pause", "pause", "Milliseconds between two sayings of one call: 300 to 5000. Without it, 1000."
    ),
    "rate": _of_rule("voice_rate", "rate", "Percent of the usual speed of the voice: 60 to 160. Without it, 100."),
    "volume": _of_rule("voice_volume", "volume", "Percent of the loudness: 0 to 100. Without it, 80."),
    "quiet": _of_rule(
        "quiet_hours", "quiet", "Hours in which this wall only shows: 11:30-13:30,17:00-07:00. Without it, none."
    ),
    "style": _of_rule(
        "voice_style", "style", "digits: figures one by one; grouped: as a number. Without it, digits."
    ),
    "region": _of_rule(
        "voice_region", "region", "north (linh, nghìn) or south (lẻ, ngàn), in grouped numbers. Without it, north."
    ),
}
"""By the name of the rule that each sets."""
THEME: Setting[Path | None] = Setting(
    key="theme",
    prose="A file of colors and sizes for this wall or plate (`taicho theme write FILE` writes one to edit), or the "
    "name of a set that comes with the program: light, contrast. Without it, the built-in ones.",
    reason="bad_theme",
    read=values.folder,
    default=lambda: None,
)
PLAYLIST: Setting[Path | None] = Setting(
    key="playlist",
    prose="A folder of pictures and videos, or a text file that lists them one a line. Without it nothing is played.",
    reason="bad_playlist",
    read=values.folder,
    default=lambda: None,
)
PLAYLIST_SECONDS = Setting(
    key="playlist_seconds",
    prose="How many seconds a picture of the playlist stays: 5 to 600. Without it, 12.",
    reason="bad_playlist_seconds",
    read=_seconds,
    default=lambda: 12,
)
VOICE_PACKS: Setting[tuple[Path, ...]] = Setting(
    key="voice_packs",
    prose="Folders of recorded clips, with | between them; the first that has a language speaks it. Without it, the "
    "built-in voice speaks.",
    reason="bad_voice_packs",
    read=_folders,
    default=tuple,
    show=_shown,
)
PIPER_VOICE: Setting[Path | None] = Setting(
    key="piper_voice",
    prose="The file of a Piper voice (.onnx) that speaks where no recorded clips do. Without it, the built-in voice.",
    reason="bad_piper_voice",
    read=values.folder,
    default=lambda: None,
)
WALL_SETTINGS: tuple[Setting[Any], ...] = (
    WALL,
    *RULE_SETTINGS.values(),
    THEME,
    PLAYLIST,
    PLAYLIST_SECONDS,
    VOICE_PACKS,
    PIPER_VOICE,
)
"""Every setting of a wall."""
