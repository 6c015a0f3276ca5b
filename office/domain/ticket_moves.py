"""What can be done to a ticket: each verb is a pure function from a ticket to the fact."""

from dataclasses import dataclass, replace
from datetime import datetime

from office.domain.calling_facts import TicketLeftOver
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
from office.domain.reasons import NO_REASON, Why
from office.domain.tickets import AT_DESK, Ticket, TicketState, moved


@dataclass(frozen=True, slots=True)
class Hand:
    """Who acts, where and when."""

    desk: str
    officer: str
    at: datetime


def call(ticket: Ticket, by: Hand, why: TurnReason, given: Why = NO_REASON) -> TicketCalled:
    """A desk calls the ticket; `given` says why, if it is out of turn."""
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
        started_at=None,
        closed_at=None,
        note=given.words,
        reason=given.code,
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
        reason=given.told,
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


def mark_absent(ticket: Ticket, by: Hand, after_calls: int = 1) -> TicketMissed:
    """The citizen did not come, although called so often.

    Raises:
        Refused: `too_few_calls`, `ticket_state`.
    """
    if ticket.state is TicketState.CALLED and ticket.calls < after_calls:
        raise Refused(
            Reason.TOO_FEW_CALLS,
            ticket=ticket.number,
            calls=ticket.calls,
            needed=after_calls,
            missing=after_calls - ticket.calls,
        )
    absent = moved(ticket, TicketState.ABSENT, closed_at=by.at)
    return TicketMissed(ticket=absent, at=by.at, desk=by.desk, officer=by.officer)


def park(ticket: Ticket, by: Hand, given: Why = NO_REASON) -> TicketParked:
    """Put the ticket aside for this officer."""
    parked = moved(
        ticket, TicketState.PARKED, officer=by.officer, for_desk=by.desk, note=given.words, reason=given.code
    )
    return TicketParked(ticket=parked, at=by.at, desk=by.desk, officer=by.officer, reason=given.told)


def transfer(
    ticket: Ticket,
    by: Hand,
    *,
    to_service: str,
    to_desk: str | None,
    given: Why = NO_REASON,
    comes_back: bool = False,
) -> TicketTransferred:
    """Send the ticket to another line with its number and place; `comes_back` to whom it was with, afterwards."""
    back = (f"{by.officer}:{ticket.service}", *ticket.back_to) if comes_back else ticket.back_to
    sent = moved(
        ticket,
        TicketState.TRANSFERRED,
        service=to_service,
        for_desk=to_desk,
        note=given.words,
        reason=given.code,
        back_to=back,
    )
    return TicketTransferred(
        ticket=sent,
        at=by.at,
        desk=by.desk,
        officer=by.officer,
        from_service=ticket.service,
        to_service=to_service,
        to_desk=to_desk,
        comes_back=comes_back,
        reason=given.told,
    )


def bring_back(ticket: Ticket, at: datetime) -> TicketBroughtBack:
    """An absent citizen has come: the end of the line, counted from now."""
    if ticket.state is not TicketState.ABSENT:
        raise _not_from(ticket, TicketState.WAITING)
    return TicketBroughtBack(
        ticket=moved(ticket, TicketState.WAITING, turn_at=at, for_desk=None, closed_at=None), at=at
    )


def resume(ticket: Ticket, at: datetime, desk: str | None) -> TicketResumed:
    """A parked ticket goes back into the line with its old place, for the desk where its officer sits now, if any."""
    if ticket.state is not TicketState.PARKED:
        raise _not_from(ticket, TicketState.WAITING)
    return TicketResumed(ticket=moved(ticket, TicketState.WAITING, for_desk=desk), at=at, desk=desk)


def cancel(ticket: Ticket, at: datetime, note: str | None) -> TicketCancelled:
    """The citizen gives up; who is being served is finished, not given up."""
    if ticket.state is TicketState.SERVING:
        raise _not_from(ticket, TicketState.CANCELLED)
    return TicketCancelled(ticket=moved(ticket, TicketState.CANCELLED, closed_at=at, note=note), at=at)


def hand_over(ticket: Ticket, officer: str) -> Ticket:
    """Return the ticket at its desk with the officer who took the desk over."""
    return replace(ticket, officer=officer, version=ticket.version + 1)


def leave_over(ticket: Ticket, at: datetime, officer: str | None) -> TicketLeftOver:
    """The service day is over and the ticket is still at a desk: it is closed, and no time is measured of it."""
    closed = moved(ticket, TicketState.CANCELLED, closed_at=at)
    return TicketLeftOver(ticket=closed, at=at, desk=ticket.desk, officer=officer, day=ticket.service_day)


def _not_from(ticket: Ticket, wanted: TicketState) -> Refused:
    return Refused(Reason.TICKET_STATE, ticket=ticket.number, state=ticket.state.value, wanted=wanted.value)
