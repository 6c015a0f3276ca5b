"""What recordings are worth, told without the means to measure it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Verdict(StrEnum):
    """What a recording is worth; each has words under `voice_verdict.<value>`."""

    GOOD = "good"
    EMPTY = "empty"
    CLIPPED = "clipped"
    QUIET = "quiet"
    NOISY = "noisy"
    CUT_OFF = "cut_off"
    """Somebody spoke when it began already, or still when it ended."""
    PAUSED = "paused"
    """It was begun twice, or there is a long pause in it."""
    LONG = "long"
    COARSE = "coarse"
    """A telephone's few samples a second: it would sound dull beside the others."""
    UNREADABLE = "unreadable"
    """The file has no sound that this program can read."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file."""

    file: str
    clip: str | None
    """None where the file's name is none of the clips'."""
    verdict: Verdict | None
    """None where it was not looked at."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenFolder:
    """What became of a folder of recordings."""

    folder: Path
    """The recorded voice."""
    files: tuple[Taken, ...]
    clips: int
    """How many a whole voice has."""
    missing: tuple[str, ...]
    """Those it does not have yet, from this folder or an earlier one."""
