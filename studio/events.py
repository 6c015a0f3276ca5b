"""What can happen at the recording window."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from office.voice.verdicts import Verdict


class Lost(StrEnum):
    """Why nothing can be recorded or kept; each has words under `studio.lost.<value>`."""

    NO_SOUND = "no_sound"
    """This computer lacks what Qt needs for sound."""
    NO_MICROPHONE = "no_microphone"
    UNPLUGGED = "unplugged"
    """The microphone went while it was recorded, or another program holds it."""
    NO_SPEAKER = "no_speaker"
    NOT_WRITTEN = "not_written"
    """The folder cannot be written."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """The officer agreed to the terms."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """Record, or stop and keep it."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The microphone began to listen."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was recorded of a clip was looked at, and kept if it is good."""

    clip: str
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Left:
    """What is being recorded is thrown away, or what is played stops."""


@dataclass(frozen=True, slots=True)
class Played:
    """Hear the clip, at the end a whole call, or stop hearing it."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The clip was played to its end."""


@dataclass(frozen=True, slots=True)
class Turned:
    """One clip further, or back."""

    by: int


@dataclass(frozen=True, slots=True)
class Sought:
    """To the next clip that is missing."""


@dataclass(frozen=True, slots=True)
class Failed:
    """Recording or keeping failed."""

    lost: Lost


Event: TypeAlias = Agreed | Pressed | Heard | Judged | Left | Played | Ended | Turned | Sought | Failed
