"""Finding the ticket a person means."""

from office.domain.errors import Reason, Refused
from office.domain.service_days import service_day
from office.domain.tickets import Ticket, parse_number
from office.storage.tickets import find_number, find_token
from office.storage.transaction import Transaction


def ticket_of_today(tx: Transaction, number: str) -> Ticket:
    """Return today's ticket with that number.

    Raises:
        Refused: `unknown_ticket`.
    """
    parsed = parse_number(number)
    found = find_number(tx, service_day(tx.at, tx.time_zone), *parsed) if parsed else None
    if found is None:
        raise Refused(Reason.UNKNOWN_TICKET, ticket=number)
    return found


def ticket_by(tx: Transaction, number_or_token: str) -> Ticket:
    """Return today's ticket with that number, or the ticket of any day with that token.

    Raises:
        Refused: `unknown_ticket`.
    """
    if parse_number(number_or_token):
        return ticket_of_today(tx, number_or_token)
    found = find_token(tx, number_or_token)
    if found is None:
        raise Refused(Reason.UNKNOWN_TICKET, ticket=number_or_token)
    return found
