"""Looks at a hall as a wall has them, and the boards they make."""

from datetime import datetime
from typing import Any

from display.calling.calls import Announcer, Entry
from display.showing.board import View, board_of
from display.showing.parts import Board
from office.domain.snapshots import HallSnapshot
from office.domain.wall_calls import CallMade
from office.domain.wall_snapshots import WallSnapshot
from tests.builders import MORNING


def a_call(number: str = "A012", desk: str = "3", revision: int = 1, **changes: Any) -> CallMade:
    """A first call of a Vietnamese citizen, made in the MORNING."""
    values: dict[str, Any] = {
        "revision": revision,
        "at": MORNING,
        "number": number,
        "series": number[0],
        "desk": desk,
        "language": "vi",
        "is_recall": False,
        "matters": True,
    }
    return CallMade(**values | changes)


def an_entry(call: CallMade, **changes: Any) -> Entry:
    return Entry(**{"call": call, "revisions": (call.revision,), "came": 0.0, **changes})


def board(hall: HallSnapshot, now: datetime, *calls: CallMade, **view: Any) -> Board:
    """The board of a hall in which these calls are under way."""
    entries = tuple(map(an_entry, calls))
    speaking = calls[0].revision if calls else None
    known = {"announcer": Announcer(entries=entries, speaking=speaking), "shown": entries, **view}
    notices = known.pop("notices", ())
    return board_of(WallSnapshot(hall=hall, notices=notices), View(now=now, **known))
