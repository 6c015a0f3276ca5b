"""Several services in one visit, and back to whom a ticket came from: two lists on the ticket."""

from dataclasses import replace
from datetime import datetime

from office.domain.calling_facts import TicketInvited, TicketServiceAdded, TicketServiceDropped, TicketWentOn
from office.domain.errors import Reason, Refused
from office.domain.ticket_moves import Hand
from office.domain.tickets import AT_DESK, IN_LINE, INVITED, Ticket, TicketState, invited, moved

MOST = 6
"""Services still to come."""
_GOING = AT_DESK | IN_LINE | {TicketState.PARKED}


def add_service(ticket: Ticket, service: str, at: datetime) -> TicketServiceAdded:
    """One more service of the visit.

    Raises:
        Refused: `ticket_state` for a visit that is over, `service_to_do`, `too_many_services`.
    """
    if ticket.state not in _GOING:
        wanted = TicketState.TRANSFERRED.value
        raise Refused(Reason.TICKET_STATE, ticket=ticket.number, state=ticket.state.value, wanted=wanted)
    if service in {ticket.service, *ticket.to_do}:
        raise Refused(Reason.SERVICE_TO_DO, ticket=ticket.number, service=service)
    if len(ticket.to_do) >= MOST:
        raise Refused(Reason.TOO_MANY_SERVICES, ticket=ticket.number, most=MOST)
    after = replace(ticket, to_do=(*ticket.to_do, service), version=ticket.version + 1)
    return TicketServiceAdded(ticket=after, at=at, desk=_desk(ticket), officer=_officer(ticket), added=service)


def invite(ticket: Ticket, results: str, by: str, at: datetime) -> TicketInvited | TicketServiceAdded | None:
    """The result of a dossier is ready, and its citizen waits in the hall.

    Args:
        ticket: the number the dossier was opened from.
        results: the service that hands results over.
        by: the officer who sealed.
        at: when.

    Returns:
        None where the visit is over without a call (absent, given up) or goes there anyway.
    """
    if ticket.state in INVITED:
        sent = invited(ticket, service=results, for_desk=None, closed_at=None, note=None, reason=None)
        return TicketInvited(ticket=sent, at=at, officer=by, from_service=ticket.service, to_service=results)
    can_add = ticket.state in _GOING and results not in {ticket.service, *ticket.to_do} and len(ticket.to_do) < MOST
    return add_service(ticket, results, at) if can_add else None


def drop_service(ticket: Ticket, service: str, at: datetime) -> TicketServiceDropped:
    """A service of the visit is not to be done.

    Raises:
        Refused: `unknown_service` if it is not still to come.
    """
    if service not in ticket.to_do:
        raise Refused(Reason.UNKNOWN_SERVICE, service=service)
    left = tuple(one for one in ticket.to_do if one != service)
    after = replace(ticket, to_do=left, version=ticket.version + 1)
    return TicketServiceDropped(ticket=after, at=at, desk=_desk(ticket), officer=_officer(ticket), dropped=service)


def going_back(ticket: Ticket) -> tuple[str, str] | None:
    """Return the officer and the service that the ticket goes back to when its desk is done, if there is one."""
    if not ticket.back_to:
        return None
    officer, _, service = ticket.back_to[0].partition(":")
    return officer, service


def go_on(ticket: Ticket, by: Hand, *, desk: str | None) -> TicketWentOn:
    """The desk is done, and the visit is not: back to whom it came from, else to the next service of the visit.

    Args:
        ticket: with something to go on with.
        by: who is done.
        desk: where whom it goes back to sits now; None for any desk of the service.
    """
    back = going_back(ticket)
    service, *rest = [back[1]] if back else ticket.to_do
    after = {"back_to": ticket.back_to[1:]} if back else {"to_do": tuple(rest)}
    sent = moved(ticket, TicketState.TRANSFERRED, service=service, for_desk=desk, note=None, reason=None, **after)
    return TicketWentOn(
        ticket=sent,
        at=by.at,
        desk=by.desk,
        officer=by.officer,
        from_service=ticket.service,
        to_service=service,
        to_desk=desk,
        returns_to=back[0] if back else None,
    )


def _desk(ticket: Ticket) -> str | None:
    return ticket.desk if ticket.state in AT_DESK else None


def _officer(ticket: Ticket) -> str | None:
    return ticket.officer if ticket.state in AT_DESK else None
