"""What every verb at a desk begins with: the desk, locked, its officer, and the ticket it holds."""

from office.domain.desks import Desk, require_open
from office.domain.errors import Reason, Refused
from office.domain.officers import Right, require_right
from office.domain.ticket_moves import Hand
from office.domain.tickets import Ticket
from office.storage.desks import find_staffed_desk
from office.storage.tickets import ticket_at
from office.storage.transaction import Transaction


def free_desk(tx: Transaction, number: str) -> tuple[Desk, Hand]:
    """Return an open desk that holds no ticket, locked, and the hand that acts there.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_busy`, `officer_disabled`, `not_authorized`.
    """
    desk, officer = _staffed(tx, number)
    require_idle(tx, number)
    return desk, Hand(number, officer, tx.at)


def held_ticket(tx: Transaction, number: str) -> tuple[Ticket, Hand]:
    """Return the ticket called to or served at the desk, and the hand that acts there.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_idle`, `officer_disabled`, `not_authorized`.
    """
    _, officer = _staffed(tx, number)
    ticket = ticket_at(tx, number)
    if ticket is None:
        raise Refused(Reason.DESK_IDLE, desk=number)
    return ticket, Hand(number, officer, tx.at)


def require_idle(tx: Transaction, number: str) -> None:
    """Raise Refused (`desk_busy`) if the desk holds a ticket."""
    busy = ticket_at(tx, number)
    if busy is not None:
        raise Refused(Reason.DESK_BUSY, desk=number, ticket=busy.number)


def _staffed(tx: Transaction, number: str) -> tuple[Desk, str]:
    desk, officer = find_staffed_desk(tx, number)
    code = require_open(desk)
    if officer is not None:
        # Asked at every verb: an account may be disabled while its officer sits at the desk.
        require_right(officer, Right.SERVE)
    return desk, code
