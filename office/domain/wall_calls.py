"""Calls as a wall hears of them, and what came of each: the journal is where walls learn what to announce."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class CallMade:
    """A number was called to a desk, or once more."""

    revision: int
    """Of the journal's row; what the call is named by."""
    at: datetime
    number: str
    series: str
    desk: str
    """As it was at the call, whatever it is named later."""
    language: str
    """Of the citizen: what the call is said in after Vietnamese."""
    is_recall: bool
    matters: bool
    """Whether the ticket still is called to that desk."""


class Spoken(StrEnum):
    """What came of the sound of a call on one wall; each has words under `spoken.<value>`."""

    SPOKEN = "spoken"
    CUT = "cut"
    """Begun; the loudspeaker was lost or fell silent in the middle."""
    NO_DEVICE = "no_device"
    """There was no loudspeaker."""
    FAILED = "failed"
    """Nothing could be made to say."""
    STALE = "stale"
    """Too old when its turn came."""
    ENDED = "ended"
    """It mattered no more when its turn came: cancelled, answered, called elsewhere."""
    QUIET = "quiet"
    """In the wall's quiet hours."""
    SILENT = "silent"
    """This wall has no voice, or its volume is 0."""


HEARD = frozenset({Spoken.SPOKEN})
"""What counts as announced aloud."""
