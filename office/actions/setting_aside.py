"""Taking a ticket out of its ordinary course, and putting it back (tạm giữ, chuyển, hủy)."""

from office.actions.at_desk import held_ticket
from office.actions.finding import ticket_of_today
from office.actions.typed import tidy
from office.domain.desks import require_open
from office.domain.errors import Reason, Refused
from office.domain.facts import (
    TicketBroughtBack,
    TicketCancelled,
    TicketParked,
    TicketResumed,
    TicketTransferred,
)
from office.domain.ticket_moves import bring_back, cancel, park, resume, transfer
from office.storage.catalogue import find_service
from office.storage.desks import find_desk
from office.storage.tickets import change_ticket
from office.storage.transaction import Transaction


def park_ticket(tx: Transaction, desk: str, note: str | None) -> TicketParked:
    """Put the desk's ticket aside (papers missing); it comes back in its old place.

    Raises:
        Refused: `desk_idle`, `text_too_long`, and what is wrong with the desk.
    """
    ticket, by = held_ticket(tx, desk)
    fact = park(ticket, by, tidy("note", note))
    change_ticket(tx, ticket, fact.ticket)
    return fact


def transfer_ticket(
    tx: Transaction, desk: str, *, to: str | None, to_desk: str | None, note: str | None
) -> TicketTransferred:
    """Send the desk's ticket to another service, or to one open desk, with its number and place.

    Raises:
        Refused: `desk_idle`, `unknown_service`, `service_closed`, `unknown_desk`, `desk_closed`, `desk_paused`.
    """
    ticket, by = held_ticket(tx, desk)
    service = _service(tx, to) if to else ticket.service
    if to_desk:
        require_open(find_desk(tx, to_desk))
    fact = transfer(ticket, by, to_service=service, to_desk=to_desk, note=tidy("note", note))
    change_ticket(tx, ticket, fact.ticket)
    return fact


def bring_ticket_back(tx: Transaction, number: str) -> TicketBroughtBack:
    """Put an absent ticket back into the line, counted from now.

    Raises:
        Refused: `unknown_ticket`, `ticket_state`.
    """
    ticket = ticket_of_today(tx, number)
    fact = bring_back(ticket, tx.at)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def resume_ticket(tx: Transaction, number: str) -> TicketResumed:
    """Put a parked ticket back into the line in its old place.

    Raises:
        Refused: `unknown_ticket`, `ticket_state`.
    """
    ticket = ticket_of_today(tx, number)
    fact = resume(ticket, tx.at)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def cancel_ticket(tx: Transaction, number: str, note: str | None) -> TicketCancelled:
    """Give a ticket up.

    Raises:
        Refused: `unknown_ticket`, `ticket_state`, `text_too_long`.
    """
    ticket = ticket_of_today(tx, number)
    fact = cancel(ticket, tx.at, tidy("note", note))
    change_ticket(tx, ticket, fact.ticket)
    return fact


def _service(tx: Transaction, code: str) -> str:
    service = find_service(tx, code.strip().upper())
    if service is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=code)
    if not service.is_open:
        raise Refused(Reason.SERVICE_CLOSED, service=service.name_vi)
    return service.code
