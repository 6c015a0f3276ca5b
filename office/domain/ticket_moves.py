"""What can be done to a ticket: each verb is a pure function from a ticket to the fact."""

from dataclasses import dataclass
from datetime import datetime

from office.domain.errors import Reason, Refused
from office.domain.facts import (
    TicketBroughtBack,
    TicketCalled,
    TicketCancelled,
    TicketFinished,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketResumed,
    TicketStarted,
    TicketTransferred,
)
from office.domain.lines import TurnReason
from office.domain.tickets import AT_DESK, Ticket, TicketState, moved


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts, where and when."""

    desk: str
    officer: str
    at: datetime


def call(ticket: Ticket, by: Hand, why: TurnReason) -> TicketCalled:
    """A desk calls the ticket."""
    if ticket.state in AT_DESK:
        raise Refused(Reason.TICKET_ELSEWHERE, ticket=ticket.number, desk=ticket.desk or "")
    called = moved(
        ticket,
        TicketState.CALLED,
        desk=by.desk,
        officer=by.officer,
        for_desk=None,
        calls=1,
        called_at=by.at,
        closed_at=None,
        note=None,
        promised_low=None,
        promised_mid=None,
        promised_high=None,
    )
    return TicketCalled(
        ticket=called,
        at=by.at,
        desk=by.desk,
        officer=by.officer,
        why=why,
        promised=ticket.promised,
        waited=round((by.at - ticket.issued_at).total_seconds()) if ticket.promised else None,
    )


def recall(ticket: Ticket, by: Hand) -> TicketRecalled:
    """The desk repeats its call."""
    if ticket.state is not TicketState.CALLED:
        raise _not_from(ticket, TicketState.CALLED)
    again = moved(ticket, TicketState.CALLED, calls=ticket.calls + 1, called_at=by.at)
    return TicketRecalled(ticket=again, at=by.at, desk=by.desk, officer=by.officer)


def start(ticket: Ticket, by: Hand) -> TicketStarted:
    """The citizen has come to the desk."""
    started = moved(ticket, TicketState.SERVING, started_at=by.at)
    return TicketStarted(ticket=started, at=by.at, desk=by.desk, officer=by.officer)


def finish(ticket: Ticket, by: Hand) -> TicketFinished:
    """The desk is done; a finish straight after the call is allowed, so a forgotten start holds nobody up."""
    done = moved(ticket, TicketState.DONE, closed_at=by.at)
    return TicketFinished(ticket=done, at=by.at, desk=by.desk, officer=by.officer)


def mark_absent(ticket: Ticket, by: Hand) -> TicketMissed:
    """The citizen did not come."""
    absent = moved(ticket, TicketState.ABSENT, closed_at=by.at)
    return TicketMissed(ticket=absent, at=by.at, desk=by.desk, officer=by.officer)


def park(ticket: Ticket, by: Hand, note: str | None) -> TicketParked:
    """Put the ticket aside for this desk."""
    parked = moved(ticket, TicketState.PARKED, for_desk=by.desk, note=note)
    return TicketParked(ticket=parked, at=by.at, desk=by.desk, officer=by.officer)


def transfer(
    ticket: Ticket, by: Hand, *, to_service: str, to_desk: str | None, note: str | None
) -> TicketTransferred:
    """Send the ticket to another line with its number and place."""
    sent = moved(ticket, TicketState.TRANSFERRED, service=to_service, for_desk=to_desk, note=note)
    return TicketTransferred(
        ticket=sent,
        at=by.at,
        desk=by.desk,
        officer=by.officer,
        from_service=ticket.service,
        to_service=to_service,
        to_desk=to_desk,
    )


def bring_back(ticket: Ticket, at: datetime) -> TicketBroughtBack:
    """An absent citizen has come: the end of the line, counted from now."""
    if ticket.state is not TicketState.ABSENT:
        raise _not_from(ticket, TicketState.WAITING)
    return TicketBroughtBack(
        ticket=moved(ticket, TicketState.WAITING, turn_at=at, for_desk=None, closed_at=None), at=at
    )


def resume(ticket: Ticket, at: datetime) -> TicketResumed:
    """A parked ticket goes back into the line with its old place, for the desk that parked it."""
    if ticket.state is not TicketState.PARKED:
        raise _not_from(ticket, TicketState.WAITING)
    return TicketResumed(ticket=moved(ticket, TicketState.WAITING), at=at, desk=ticket.for_desk)


def cancel(ticket: Ticket, at: datetime, note: str | None) -> TicketCancelled:
    """The citizen gives up."""
    return TicketCancelled(ticket=moved(ticket, TicketState.CANCELLED, closed_at=at, note=note), at=at)


def _not_from(ticket: Ticket, wanted: TicketState) -> Refused:
    return Refused(Reason.TICKET_STATE, ticket=ticket.number, state=ticket.state.value, wanted=wanted.value)
