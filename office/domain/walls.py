"""Walls (bảng gọi số): how each shows and speaks, and what can be wrong with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, time
from enum import StrEnum
from typing import Any

from office.domain.spoken_style import Region, Style
from office.domain.zones import HALL, Zone, parse_zone

NAME = 60
"""Characters of a wall's name."""
ABOUT = 200
"""Characters of what a trouble is about."""


class Trouble(StrEnum):
    """What somebody of the staff has to look after at a wall; each has words under `wall_trouble.<value>`."""

    NO_AUDIO = "no_audio"
    """There is no loudspeaker, or it was unplugged."""
    NO_VOICE = "no_voice"
    """A language can be said by nobody: only the chime is heard."""
    BAD_PACK = "bad_pack"
    """A voice that was added, recorded or of Piper, lacks something or cannot be used."""
    BAD_MEDIA = "bad_media"
    """A picture or video is broken, too large, or of a kind this computer cannot play."""
    NO_MEDIA = "no_media"
    """A file or folder of the playlist is missing, or it is empty."""
    CLOCK = "clock"
    """The clock of this computer or of the database jumped."""
    PICTURE = "picture"
    """The board could not be made; the last one stays."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallTrouble:
    """Something at a wall that somebody of the staff has to look after."""

    wall: str
    cause: Trouble
    about: str = ""
    """The file, the device, the language; empty where the cause says it all."""
    since: datetime | None = field(default=None, compare=False)
    """Since when the office knows of it."""


@dataclass(frozen=True, slots=True)
class Quiet:
    """Hours of the office's clock in which a wall does not speak; they may go over midnight."""

    stretches: tuple[tuple[time, time], ...] = ()

    def has(self, moment: time) -> bool:
        """Whether it is quiet at a time of day."""
        return any(
            start <= moment < end if start < end else moment >= start or moment < end for start, end in self.stretches
        )

    def __str__(self) -> str:
        return ",".join(f"{start:%H:%M}-{end:%H:%M}" for start, end in self.stretches)


@dataclass(frozen=True, slots=True, kw_only=True)
class WallRules:
    """How one wall shows and speaks."""

    zone: Zone = HALL
    voice: bool = True
    chime: bool = True
    repeat: int = 2
    """How often a call is said."""
    pause: int = 1000
    """Milliseconds between two sayings of one call."""
    rate: int = 100
    """Percent of the usual speed."""
    volume: int = 80
    """Percent."""
    quiet: Quiet = Quiet()
    style: Style = Style.DIGITS
    region: Region = Region.NORTH


def _switch(text: str) -> bool:
    if text not in {"on", "off"}:
        raise ValueError(text)
    return text == "on"


def _number(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdecimal() and least <= int(text) <= most):
            raise ValueError(text)
        return int(text)

    return read


def parse_quiet(text: str) -> Quiet:
    """Return the quiet hours in `11:30-13:30,17:00-07:00`; none in an empty text.

    Raises:
        ValueError: it is not of that form.
    """
    return Quiet(tuple(_stretch(part.strip()) for part in text.split(",") if part.strip()))


def _stretch(text: str) -> tuple[time, time]:
    start, _, end = text.partition("-")
    if len(start) != len("07:00") or len(end) != len("07:00") or start == end:
        raise ValueError(text)
    return time.fromisoformat(start), time.fromisoformat(end)


RULES: Mapping[str, Callable[[str], Any]] = {
    "zone": parse_zone,
    "voice": _switch,
    "chime": _switch,
    "repeat": _number(1, 3),
    "pause": _number(300, 5000),
    "rate": _number(60, 160),
    "volume": _number(0, 100),
    "quiet": parse_quiet,
    "style": Style,
    "region": Region,
}
"""By the name of a field of WallRules, how its text is read; ValueError for what is not allowed.

`rule.<name>` in the text catalogues says what is.
"""


def rule_text(value: object) -> str:
    """Return the value of a rule as RULES reads it."""
    return ("on" if value else "off") if isinstance(value, bool) else str(value)


def with_rules(base: WallRules, changed: Mapping[str, str]) -> WallRules:
    """Return the rules with those replaced that were changed while the wall runs.

    Raises:
        ValueError: a text is not allowed; KeyError: there is no such rule.
    """
    return replace(base, **{name: RULES[name](text) for name, text in changed.items()})


def rules_told(rules: WallRules) -> dict[str, str]:
    """Return every rule by name, as RULES reads it."""
    return {one.name: rule_text(getattr(rules, one.name)) for one in fields(rules)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """A wall that the office knows: it has been started here."""

    name: str
    started_at: datetime
    own: Mapping[str, str] = field(default_factory=dict)
    """Its rules as its computer sets them."""
    changed: Mapping[str, str] = field(default_factory=dict)
    """Those changed while it runs."""

    @property
    def rules(self) -> WallRules:
        """How it shows and speaks now."""
        return with_rules(WallRules(), {**self.own, **self.changed})
