"""Taking a ticket out of its ordinary course, and putting it back (tạm giữ, chuyển, hủy)."""

from office.actions.at_desk import desk_of_today, desk_where, held_ticket
from office.actions.finding import ticket_of_today
from office.actions.giving_reasons import why_given
from office.actions.typed import tidy
from office.actions.visits import open_service
from office.domain.desks import require_open
from office.domain.facts import (
    TicketBroughtBack,
    TicketCancelled,
    TicketParked,
    TicketResumed,
    TicketTransferred,
)
from office.domain.reasons import About
from office.domain.ticket_moves import bring_back, cancel, park, resume, transfer
from office.storage.tickets import change_ticket
from office.storage.transaction import Transaction


def park_ticket(tx: Transaction, desk: str, note: str | None, *, reason: str | None) -> TicketParked:
    """Put the desk's ticket aside (papers missing); it comes back to the same officer in its old place.

    Raises:
        Refused: `desk_idle`, `unknown_reason`, `text_too_long`, and what is wrong with the desk.
    """
    ticket, by = held_ticket(tx, desk)
    fact = park(ticket, by, why_given(tx, About.PARK, reason, note))
    change_ticket(tx, ticket, fact.ticket)
    return fact


def transfer_ticket(
    tx: Transaction,
    desk: str,
    *,
    to: str | None,
    to_desk: str | None,
    note: str | None,
    reason: str | None,
    comes_back: bool,
) -> TicketTransferred:
    """Send the desk's ticket to another service, or to one open desk, with its number and place.

    Args:
        tx: the transaction.
        desk: that holds it.
        to: the code of a service; its own if None.
        to_desk: the number of an open desk; any desk of the service if None.
        note: words about it.
        reason: the code of a usual reason.
        comes_back: whether it goes back to this officer, in its old place, when the other desk is done.

    Raises:
        Refused: `desk_idle`, `unknown_service`, `service_closed`, `unknown_desk`, `desk_closed`, `desk_paused`,
            `desk_left_open`, `unknown_reason`.
    """
    ticket, by = held_ticket(tx, desk)
    service = open_service(tx, to) if to else ticket.service
    if to_desk:
        require_open(desk_of_today(tx, to_desk))
    given = why_given(tx, About.TRANSFER, reason, note)
    fact = transfer(ticket, by, to_service=service, to_desk=to_desk, given=given, comes_back=comes_back)
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
    """Put a parked ticket back into the line in its old place: of its officer's present desk, else of any desk.

    Raises:
        Refused: `unknown_ticket`, `ticket_state`.
    """
    ticket = ticket_of_today(tx, number)
    fact = resume(ticket, tx.at, desk_where(tx, ticket.officer))
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
