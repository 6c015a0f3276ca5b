"""Usual reasons (lý do thường gặp): an office's own list for what is done out of the ordinary."""

from dataclasses import dataclass
from enum import StrEnum

OTHER = "other"
"""What the journal says of an officer's own words, which stay in their row."""


class About(StrEnum):
    """What a usual reason is for."""

    PARK = "park"
    PAUSE = "pause"
    CALL = "call"
    """A number out of turn."""
    TRANSFER = "transfer"


@dataclass(frozen=True, slots=True, kw_only=True)
class UsualReason:
    """One of the reasons offered; the first have a key of their own."""

    about: About
    code: str
    name_vi: str
    name_en: str
    position: int


@dataclass(frozen=True, slots=True)
class Why:
    """A reason that was given: a code of the list, words, both or neither."""

    code: str | None = None
    words: str | None = None

    @property
    def told(self) -> str | None:
        """What the journal keeps: the code, or that there were words."""
        return self.code or (OTHER if self.words else None)


NO_REASON = Why()
