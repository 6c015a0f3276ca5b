"""Opening, pausing and closing desks."""

from office.actions.at_desk import require_idle
from office.actions.typed import tidy
from office.domain.desks import Desk, DeskState, moved_desk
from office.domain.facts import DeskClosed, DeskOpened, DeskPaused
from office.domain.officers import Right, require_right
from office.domain.service_days import service_day
from office.storage import journal
from office.storage.catalogue import find_officer
from office.storage.desks import change_desk, find_desk
from office.storage.tickets import release_held
from office.storage.transaction import Transaction


def open_desk(tx: Transaction, desk: str, officer: str) -> DeskOpened:
    """Open a desk, or come back from a pause; for the officer who has it open already nothing changes.

    Raises:
        Refused: `unknown_desk`, `unknown_officer`, `officer_disabled`, `not_authorized`, `desk_taken`.
    """
    found = find_desk(tx, desk, lock=True)
    require_right(find_officer(tx, officer), Right.SERVE)
    if found.state is DeskState.OPEN and found.officer == officer:
        return DeskOpened(after=found, at=tx.at, desk=desk, officer=officer, revision=journal.head(tx)[0])
    after = moved_desk(found, DeskState.OPEN, at=tx.at, officer=officer)
    change_desk(tx, found, after)
    return DeskOpened(after=after, at=tx.at, desk=desk, officer=officer)


def pause_desk(tx: Transaction, desk: str, note: str | None) -> DeskPaused:
    """Take no numbers for a while (tạm ngưng).

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_busy`, `text_too_long`.
    """
    found = _idle_desk(tx, desk)
    after = moved_desk(found, DeskState.PAUSED, at=tx.at, officer=found.officer, note=tidy("note", note))
    change_desk(tx, found, after)
    return DeskPaused(after=after, at=tx.at, desk=desk, officer=found.officer)


def close_desk(tx: Transaction, desk: str) -> DeskClosed:
    """Close a desk; what waited for it alone may be called by any desk of its service.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_busy`.
    """
    found = _idle_desk(tx, desk)
    after = moved_desk(found, DeskState.CLOSED, at=tx.at, officer=None)
    change_desk(tx, found, after)
    release_held(tx, service_day(tx.at, tx.time_zone), desk)
    return DeskClosed(after=after, at=tx.at, desk=desk, officer=found.officer)


def _idle_desk(tx: Transaction, desk: str) -> Desk:
    found = find_desk(tx, desk, lock=True)
    require_idle(tx, desk)
    return found
