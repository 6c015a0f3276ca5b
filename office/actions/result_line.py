"""When a result is ready and its citizen waits in the hall, the ticket comes back to the line of the result desk."""

from office.domain.calling_facts import TicketInvited, TicketServiceAdded
from office.domain.dossiers import Dossier, ResultPlace
from office.domain.service_days import service_day
from office.domain.tickets import parse_number
from office.domain.visits import invite
from office.storage.catalogue import list_series, list_services
from office.storage.tickets import change_ticket, find_number
from office.storage.transaction import Transaction


def invited(tx: Transaction, dossier: Dossier, officer: str) -> tuple[TicketInvited | TicketServiceAdded, ...]:
    """Put today's ticket of a sealed dossier into the line of the result desk, if its citizen waits in the hall."""
    number = parse_number(dossier.ticket) if dossier.ticket else None
    if dossier.result_place is not ResultPlace.HERE or number is None:
        return ()
    if dossier.service_day != service_day(tx.at, tx.time_zone):
        return ()
    ticket, results = find_number(tx, dossier.service_day, *number), result_service(tx)
    if ticket is None or results is None:
        return ()
    fact = invite(ticket, results, officer, tx.at)
    if fact is None:
        return ()
    change_ticket(tx, ticket, fact.ticket)
    return (fact,)


def result_service(tx: Transaction) -> str | None:
    """Return the open service that hands results over; None where the office has none."""
    letters = {series.letter for series in list_series(tx) if series.gives_results}
    found = (service for service in list_services(tx) if service.series in letters and service.is_open)
    return next((service.code for service in sorted(found, key=lambda one: not one.is_general)), None)
