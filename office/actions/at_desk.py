"""What every verb at a desk begins with: the desk, locked, its officer, and the ticket it holds."""

from office.domain.desks import Desk, require_open
from office.domain.errors import Reason, Refused
from office.domain.officers import Right, require_right
from office.domain.service_days import service_day
from office.domain.ticket_moves import Hand
from office.domain.tickets import Ticket
from office.storage.desks import desks_of_officer, find_desk, find_staffed_desk
from office.storage.tickets import ticket_at
from office.storage.transaction import Transaction


def free_desk(tx: Transaction, number: str) -> tuple[Desk, Hand]:
    """Return an open desk that holds no ticket, locked, and the hand that acts there.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_left_open`, `desk_busy`, `officer_disabled`,
            `not_authorized`.
    """
    desk, by = open_desk_now(tx, number)
    require_idle(tx, number)
    return desk, by


def held_ticket(tx: Transaction, number: str) -> tuple[Ticket, Hand]:
    """Return the ticket called to or served at the desk, and the hand that acts there.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_left_open`, `desk_idle`, `officer_disabled`,
            `not_authorized`.
    """
    _, by = open_desk_now(tx, number)
    return ticket_held(tx, number), by


def open_desk_now(tx: Transaction, number: str) -> tuple[Desk, Hand]:
    """Return an open desk, locked, and the hand that acts there.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_left_open`, `officer_disabled`, `not_authorized`.
    """
    desk, officer = find_staffed_desk(tx, number)
    require_of_today(tx, desk)
    by = Hand(number, require_open(desk), tx.at)
    if officer is not None:
        # Asked at every verb: an account may be disabled while its officer sits at the desk.
        require_right(officer, Right.SERVE)
    return desk, by


def ticket_held(tx: Transaction, number: str) -> Ticket:
    """Return the ticket called to or served at the desk.

    Raises:
        Refused: `desk_idle`.
    """
    ticket = ticket_at(tx, number)
    if ticket is None:
        raise Refused(Reason.DESK_IDLE, desk=number)
    return ticket


def desk_of_today(tx: Transaction, number: str, *, lock: bool = False) -> Desk:
    """Return a desk that was not left open on an earlier service day.

    Raises:
        Refused: `unknown_desk`, `desk_left_open`; whoever asked through the office finds it closed the next time.
    """
    desk = find_desk(tx, number, lock=lock)
    require_of_today(tx, desk)
    return desk


def require_of_today(tx: Transaction, desk: Desk) -> None:
    """Raise Refused (`desk_left_open`) for a desk that was left open on an earlier service day."""
    day = desk.left_over(service_day(tx.at, tx.time_zone), tx.time_zone)
    if day is not None:
        held = ticket_at(tx, desk.number)
        raise Refused(
            Reason.DESK_LEFT_OPEN,
            desk=desk.number,
            officer=desk.officer or "",
            day=f"{day:%d/%m/%Y}",
            ticket=held.number if held else "",
        )


def desk_where(tx: Transaction, officer: str | None) -> str | None:
    """Return the number of the desk an officer sits at now, if any; away for a pause counts as there."""
    today = service_day(tx.at, tx.time_zone)
    desks = desks_of_officer(tx, officer) if officer else []
    return next((desk.number for desk in desks if desk.left_over(today, tx.time_zone) is None), None)


def require_idle(tx: Transaction, number: str) -> None:
    """Raise Refused (`desk_busy`) if the desk holds a ticket."""
    busy = ticket_at(tx, number)
    if busy is not None:
        raise Refused(Reason.DESK_BUSY, desk=number, ticket=busy.number)
