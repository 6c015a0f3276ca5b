"""Calling numbers at a desk (gọi số)."""

from office.actions.at_desk import free_desk, held_ticket
from office.actions.finding import ticket_of_today
from office.domain.facts import (
    NobodyWaiting,
    TicketCalled,
    TicketFinished,
    TicketMissed,
    TicketRecalled,
    TicketStarted,
)
from office.domain.lines import TurnReason, why_now
from office.domain.service_days import service_day
from office.domain.ticket_moves import call, finish, mark_absent, recall, start
from office.storage.tickets import change_ticket, claim_next
from office.storage.transaction import Transaction


def call_next(tx: Transaction, desk: str) -> TicketCalled | NobodyWaiting:
    """Call the ticket whose turn it is for the desk.

    Raises:
        Refused: `unknown_desk`, `desk_closed`, `desk_paused`, `desk_busy`.
    """
    found, by = free_desk(tx, desk)
    ticket = claim_next(tx, service_day(tx.at, tx.time_zone), desk, found.services)
    if ticket is None:
        return NobodyWaiting(desk)
    fact = call(ticket, by, why_now(ticket))
    change_ticket(tx, ticket, fact.ticket)
    return fact


def call_number(tx: Transaction, desk: str, number: str) -> TicketCalled:
    """Call a given number out of turn: waiting, parked or absent.

    Raises:
        Refused: as `call_next`, and `unknown_ticket`, `ticket_elsewhere`, `ticket_state`.
    """
    _, by = free_desk(tx, desk)
    ticket = ticket_of_today(tx, number)
    fact = call(ticket, by, TurnReason.CHOSEN)
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


def finish_ticket(tx: Transaction, desk: str) -> TicketFinished:
    """The desk is done with its ticket.

    Raises:
        Refused: `desk_idle`, and what is wrong with the desk.
    """
    ticket, by = held_ticket(tx, desk)
    fact = finish(ticket, by)
    change_ticket(tx, ticket, fact.ticket)
    return fact


def mark_ticket_absent(tx: Transaction, desk: str) -> TicketMissed:
    """The citizen did not come.

    Raises:
        Refused: `desk_idle`, `ticket_state`, and what is wrong with the desk.
    """
    ticket, by = held_ticket(tx, desk)
    fact = mark_absent(ticket, by)
    change_ticket(tx, ticket, fact.ticket)
    return fact
