"""What a new reading changes beside itself."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from counter.notice_picture import is_overdue
from counter.sight import Connection, Message, Reading, Sight, Tone
from office.domain.desks import DeskState
from office.texts import text


def with_books(reading: Reading, before: Reading | None) -> Reading:
    """Return what was read with officers and reasons, which are read on the sign-in page only."""
    if reading.officers or before is None:
        return reading
    return replace(reading, officers=before.officers, reasons=before.reasons)


def still_known(sight: Sight, now: datetime) -> Reading | None:
    """Return the reading that walls alone do not change by what they announce; None where they may, or it is not one.

    A call that is missed is told until a wall has announced it.
    """
    reading, here = sight.reading, sight.here
    if reading is None or here is None or reading.wanted != sight.wanted:
        return None
    return None if here.unannounced or is_overdue(sight, now) or sight.connection is not Connection.GOOD else reading


def progress(sight: Sight, *, is_running: bool) -> dict[str, Any]:
    """Return whether a verb is still under way, and what goes with it."""
    return {
        "is_running": is_running,
        "doing": sight.doing if is_running else None,
        "is_slow": sight.is_slow and is_running,
    }


def is_ours(sight: Sight) -> bool:
    """Whether the desk that is worked at is still open with the officer who signed in."""
    here = sight.here
    return here is None or (here.desk.state is not DeskState.CLOSED and here.desk.officer == sight.officer)


def after_loss(sight: Sight) -> dict[str, Any]:
    """Return what else changes with a reading: after a loss it is said that the office is there again."""
    if sight.connection is not Connection.LOST:
        return {}
    return {"message": Message(Tone.DONE, text("counter.told.back", sight.language))}
