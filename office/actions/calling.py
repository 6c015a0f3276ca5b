"""Calling numbers at a desk (gọi số)."""

from typing import TypeAlias

from office.actions.at_desk import free_desk, held_ticket, open_desk_now, ticket_held
from office.actions.choosing import choose_next
from office.actions.finding import ticket_of_today
from office.actions.giving_reasons import why_given
from office.actions.visits import end_ticket
from office.domain.calling_facts import TicketWentOn, Together
from office.domain.desks import Desk
from office.domain.errors import Reason, Refused
from office.domain.facts import (
    NobodyWaiting,
    TicketCalled,
    TicketFinished,
    TicketMissed,
    TicketRecalled,
    TicketStarted,
)
from office.domain.lines import TurnReason
from office.domain.reasons import About
from office.domain.ticket_moves import Hand, call, mark_absent, recall, start
from office.domain.tickets import TicketState
from office.storage.hours import read_hours
from office.storage.tickets import change_ticket
from office.storage.transaction import Transaction

Step: TypeAlias = TicketFinished | TicketWentOn | TicketCalled
"""What a desk is told when it is done: that it is, or whom it called next."""


def call_next(tx: Transaction, desk: str) -> TicketCalled | NobodyWaiting:
    """Call the ticket that the desk's rule says is next.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_left_open`, `desk_busy`.
    """
    found, by = free_desk(tx, desk)
    return _next(tx, found, by) or NobodyWaiting(desk)


def call_number(tx: Transaction, desk: str, number: str, note: str | None, *, reason: str | None) -> TicketCalled:
    """Call a given number out of turn: waiting, parked or absent.

    Raises:
        Refused: as `call_next`, and `unknown_ticket`, `ticket_elsewhere`, `ticket_state`, `unknown_reason`,
            `call_reason_required`.
    """
    _, by = free_desk(tx, desk)
    given = why_given(tx, About.CALL, reason, note)
    if given.told is None and read_hours(tx).policy.call_reason_required:
        raise Refused(Reason.CALL_REASON_REQUIRED, ticket=number.strip().upper())
    ticket = ticket_of_today(tx, number)
    fact = call(ticket, by, TurnReason.CHOSEN, given)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def recall_ticket(tx: Transaction, desk: str) -> TicketRecalled:
    """Call the desk's number once more.

    Raises:
        Refused: `desk_idle`, `ticket_state`, and what is wrong with the desk.
    """
    ticket, by = held_ticket(tx, desk)
    fact = recall(ticket, by)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def start_ticket(tx: Transaction, desk: str) -> TicketStarted:
    """The citizen is at the desk.

    Raises:
        Refused: `desk_idle`, `ticket_state`, and what is wrong with the desk.
    """
    ticket, by = held_ticket(tx, desk)
    fact = start(ticket, by)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def finish_ticket(tx: Transaction, desk: str) -> Step | Together[Step]:
    """The desk is done with its ticket; where it calls by itself, the next is called at once.

    Raises:
        Refused: `desk_idle`, and what is wrong with the desk.
    """
    found, by = open_desk_now(tx, desk)
    ended = end_ticket(tx, ticket_held(tx, desk), by)
    return _and_next(tx, found, by, ended) if found.auto_call else ended


def finish_and_call(tx: Transaction, desk: str) -> Step | Together[Step]:
    """The desk is done with whom it serves, and calls the next in the same step; finished alone if nobody waits.

    Raises:
        Refused: `desk_idle`; `desk_busy` if its number was called and nobody has come yet: whether that is an end or
            an absence, the officer has to say.
    """
    found, by = open_desk_now(tx, desk)
    ticket = ticket_held(tx, desk)
    if ticket.state is not TicketState.SERVING:
        raise Refused(Reason.DESK_BUSY, desk=desk, ticket=ticket.number)
    return _and_next(tx, found, by, end_ticket(tx, ticket, by))


def mark_ticket_absent(tx: Transaction, desk: str) -> TicketMissed:
    """The citizen did not come, although called as often as the office decided.

    Raises:
        Refused: `desk_idle`, `too_few_calls`, `ticket_state`, and what is wrong with the desk.
    """
    ticket, by = held_ticket(tx, desk)
    fact = mark_absent(ticket, by, read_hours(tx).policy.absent_after_calls)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def _and_next(tx: Transaction, desk: Desk, by: Hand, ended: TicketFinished | TicketWentOn) -> Step | Together[Step]:
    called = _next(tx, desk, by)
    return Together((ended,), called) if called else ended


def _next(tx: Transaction, desk: Desk, by: Hand) -> TicketCalled | None:
    chosen = choose_next(tx, desk)
    if chosen is None:
        return None
    fact = call(chosen.ticket, by, chosen.why)
    change_ticket(tx, chosen.ticket, fact.ticket)
    return fact
