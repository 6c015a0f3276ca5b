"""Several services in one visit (nhiều việc trong một lần đến), and back to whom a ticket came from."""

from office.actions.at_desk import desk_where
from office.actions.finding import ticket_of_today
from office.domain.calling_facts import TicketServiceAdded, TicketServiceDropped, TicketWentOn
from office.domain.errors import Reason, Refused
from office.domain.facts import TicketFinished
from office.domain.ticket_moves import Hand, finish
from office.domain.tickets import Ticket
from office.domain.visits import add_service, drop_service, go_on, going_back
from office.storage.catalogue import find_service
from office.storage.tickets import change_ticket
from office.storage.transaction import Transaction


def end_ticket(tx: Transaction, ticket: Ticket, by: Hand) -> TicketFinished | TicketWentOn:
    """The desk is done: the ticket goes back to whom it came from, on with its next service, or is done."""
    back = going_back(ticket)
    if back is None and not ticket.to_do:
        finished = finish(ticket, by)
        change_ticket(tx, ticket, finished.ticket)
        return finished
    fact = go_on(ticket, by, desk=desk_where(tx, back[0]) if back else None)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def add_ticket_service(tx: Transaction, number: str, service: str) -> TicketServiceAdded:
    """Let a visit go on with another service when the present one is done, with its number and place.

    Raises:
        Refused: `unknown_ticket`, `ticket_state`, `unknown_service`, `service_closed`, `service_to_do`,
            `too_many_services`.
    """
    ticket, code = ticket_of_today(tx, number), open_service(tx, service)
    fact = add_service(ticket, code, tx.at)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def drop_ticket_service(tx: Transaction, number: str, service: str) -> TicketServiceDropped:
    """Take a service that is still to come out of a visit.

    Raises:
        Refused: `unknown_ticket`, `unknown_service`.
    """
    ticket = ticket_of_today(tx, number)
    fact = drop_service(ticket, service.strip().upper(), tx.at)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def open_service(tx: Transaction, code: str) -> str:
    """Return the code of an open service.

    Raises:
        Refused: `unknown_service`, `service_closed`.
    """
    service = find_service(tx, code.strip().upper())
    if service is None:
        raise Refused(Reason.UNKNOWN_SERVICE, service=code)
    if not service.is_open:
        raise Refused(Reason.SERVICE_CLOSED, service=service.name_vi)
    return service.code
