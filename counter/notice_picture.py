"""The line under the red bar: what somebody has to look after in the hall."""

from datetime import datetime

from counter.sight import Connection, Sight
from office.domain.announced import GRACE, PATIENCE
from office.domain.officers import Right, may
from office.domain.papers import PrinterTrouble
from office.domain.snapshots import DeskSnapshot
from office.domain.tickets import TicketState
from office.domain.wall_calls import CallMade
from office.domain.walls import Trouble, WallTrouble
from office.texts import find, text
from office.wall_words import unannounced_text, wall_trouble_text

SHOWN = 3
"""Things told; of more than one beyond them it is said how many."""
LONGEST = 120
"""Characters of one of them: a path would fill the line."""


def notice_of(here: DeskSnapshot, language: str) -> str:
    """Return what somebody has to look after; empty when all is well.

    Whoever passes by can mend a printer or a wall. That a number was called and no wall said so, the desk that
    called it is told, and who runs the hall.
    """
    missed = [one for one in here.unannounced if _concerns(here, one)]
    told = [unannounced_text(missed, language)] if missed else []
    told += [_printer(one, language) for one in here.printers]
    told += [wall_trouble_text(one, language) for one in sorted(here.walls, key=_is_of_media)]
    if len(told) > SHOWN + 1:
        told[SHOWN:] = [text("counter.notice.more", language, count=len(told) - SHOWN)]
    return " · ".join(one if len(one) <= LONGEST else f"{one[: LONGEST - 1]}…" for one in told)


def is_overdue(sight: Sight, now: datetime) -> bool:
    """Whether a call that concerns this desk has had its time on the walls since the desk was read.

    Nothing is written at that moment, so nobody is woken: whoever would have to be told looks once more.
    """
    here = sight.here
    if here is None or sight.connection is not Connection.GOOD:
        return False
    calls = (
        ticket.called_at
        for ticket in here.at_desks
        if ticket.state is TicketState.CALLED and (ticket.desk == here.desk.number or _runs_hall(here))
    )
    return any(at is not None and here.at <= at + wait < now for at in calls for wait in (GRACE, PATIENCE))


def _concerns(here: DeskSnapshot, call: CallMade) -> bool:
    return call.desk == here.desk.number or _runs_hall(here)


def _is_of_media(trouble: WallTrouble) -> bool:
    """Whether people can still be called: that comes last."""
    return trouble.cause in {Trouble.BAD_MEDIA, Trouble.NO_MEDIA}


def _runs_hall(here: DeskSnapshot) -> bool:
    return here.officer is not None and may(here.officer, Right.RUN_HALL)


def _printer(printer: PrinterTrouble, language: str) -> str:
    key = f"printer.{printer.word}"
    word = find(key, language) or text("printer.error", language)
    told = text("counter.printer", language, place=printer.place, printer=word)
    return f"{told} ({text('counter.printer.waiting', language, count=printer.waiting)})" if printer.waiting else told
