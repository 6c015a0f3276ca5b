"""Opening, pausing, taking over and closing desks."""

from office.actions.at_desk import desk_of_today, require_idle
from office.actions.giving_reasons import why_given
from office.actions.left_over import leave_others, settled
from office.domain.calling_facts import DeskTakenOver, Together
from office.domain.desks import Desk, DeskState, moved_desk, taken_over
from office.domain.facts import DeskClosed, DeskFact, DeskOpened, DeskPaused
from office.domain.officers import Right, require_right
from office.domain.reasons import About
from office.domain.service_days import service_day
from office.domain.ticket_moves import hand_over
from office.storage import journal
from office.storage.catalogue import find_officer
from office.storage.desks import change_desk, find_desk, lock_officer
from office.storage.tickets import change_ticket, release_held, ticket_at
from office.storage.transaction import Transaction


def open_desk(tx: Transaction, desk: str, officer: str) -> DeskOpened | Together[DeskOpened]:
    """Open a desk, or come back from a pause; for the officer who has it open already nothing changes.

    What was left open on an earlier day is closed first, and so is another desk of the officer that holds no ticket.

    Raises:
        Refused: `unknown_desk`, `unknown_officer`, `officer_disabled`, `not_authorized`, `desk_taken`,
            `officer_elsewhere`.
    """
    find_desk(tx, desk)
    lock_officer(tx, officer)
    require_right(find_officer(tx, officer), Right.SERVE)
    closed, found = settled(tx, find_desk(tx, desk, lock=True))
    if found.state is DeskState.OPEN and found.officer == officer:
        return DeskOpened(after=found, at=tx.at, desk=desk, officer=officer, revision=journal.head(tx)[0])
    after = moved_desk(found, DeskState.OPEN, at=tx.at, officer=officer)
    left = leave_others(tx, officer, desk)
    change_desk(tx, found, after)
    fact = DeskOpened(
        after=after,
        at=tx.at,
        desk=desk,
        officer=officer,
        also_closed=tuple(one.after.number for one in left if isinstance(one, DeskFact)),
        settled=closed[-1].day if closed else None,
    )
    return Together((*closed, *left), fact) if closed or left else fact


def take_over(tx: Transaction, desk: str, officer: str) -> DeskTakenOver | Together[DeskTakenOver]:
    """Another officer takes over the desk with the ticket at it (làm thay).

    Raises:
        Refused: `unknown_desk`, `unknown_officer`, `officer_disabled`, `not_authorized`, `desk_left_open`,
            `desk_closed`, `desk_yours`, `officer_elsewhere`.
    """
    find_desk(tx, desk)
    lock_officer(tx, officer)
    require_right(find_officer(tx, officer), Right.SERVE)
    found = desk_of_today(tx, desk, lock=True)
    after = taken_over(found, officer, at=tx.at)
    before = leave_others(tx, officer, desk)
    change_desk(tx, found, after)
    held = ticket_at(tx, desk)
    if held:
        change_ticket(tx, held, hand_over(held, officer))
    fact = DeskTakenOver(
        after=after,
        at=tx.at,
        desk=desk,
        officer=officer,
        officer_before=found.officer or "",
        number=held.number if held else None,
    )
    return Together(before, fact) if before else fact


def pause_desk(tx: Transaction, desk: str, note: str | None, *, reason: str | None) -> DeskPaused:
    """Take no numbers for a while (tạm ngưng).

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_left_open`, `desk_busy`, `unknown_reason`,
            `text_too_long`.
    """
    found = _idle_desk(tx, desk)
    given = why_given(tx, About.PAUSE, reason, note)
    after = moved_desk(found, DeskState.PAUSED, at=tx.at, officer=found.officer, note=given.words, reason=given.code)
    change_desk(tx, found, after)
    return DeskPaused(after=after, at=tx.at, desk=desk, officer=found.officer, reason=given.told)


def close_desk(tx: Transaction, desk: str) -> DeskClosed:
    """Close a desk; what waited for it alone may be called by any desk of its service.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_left_open`, `desk_busy`.
    """
    found = _idle_desk(tx, desk)
    after = moved_desk(found, DeskState.CLOSED, at=tx.at, officer=None)
    change_desk(tx, found, after)
    release_held(tx, service_day(tx.at, tx.time_zone), desk)
    return DeskClosed(after=after, at=tx.at, desk=desk, officer=found.officer)


def _idle_desk(tx: Transaction, desk: str) -> Desk:
    found = desk_of_today(tx, desk, lock=True)
    require_idle(tx, desk)
    return found
