"""A desk left open overnight, and an officer who opens a second desk: what stood open is closed, and it is said."""

from datetime import date

from office.domain.calling_facts import DeskLeftOver, TicketLeftOver, Together
from office.domain.desks import Desk, DeskState, moved_desk
from office.domain.errors import Reason, Refused
from office.domain.facts import DeskClosed, Fact
from office.domain.service_days import service_day
from office.domain.ticket_moves import leave_over
from office.storage.desks import change_desk, desks_of_officer, find_desk
from office.storage.tickets import change_ticket, release_held, ticket_at
from office.storage.transaction import Transaction

LeftOver = TicketLeftOver | DeskLeftOver


def settle_desk(tx: Transaction, number: str) -> DeskLeftOver | Together[DeskLeftOver]:
    """Close a desk left open on an earlier service day, with the ticket still at it.

    Raises:
        Refused: `unknown_desk`, or `desk_closed` if it is settled already.
    """
    facts, _ = settled(tx, find_desk(tx, number, lock=True))
    closed = facts[-1] if facts else None
    if not isinstance(closed, DeskLeftOver):
        raise Refused(Reason.DESK_CLOSED, desk=number)
    return Together(facts[:-1], closed) if facts[:-1] else closed


def settled(tx: Transaction, desk: Desk) -> tuple[tuple[LeftOver, ...], Desk]:
    """Return what had to be closed, and the desk as it is then; nothing, for a desk of today."""
    day = desk.left_over(service_day(tx.at, tx.time_zone), tx.time_zone)
    if day is None:
        return (), desk
    ticket = ticket_at(tx, desk.number)
    tickets: tuple[TicketLeftOver, ...] = ()
    if ticket:
        left = leave_over(ticket, tx.at, desk.officer)
        change_ticket(tx, ticket, left.ticket)
        tickets = (left,)
    closed = _left(tx, desk, day)
    return (*tickets, closed), closed.after


def _left(tx: Transaction, desk: Desk, day: date) -> DeskLeftOver:
    after = moved_desk(desk, DeskState.CLOSED, at=tx.at, officer=None)
    change_desk(tx, desk, after)
    return DeskLeftOver(after=after, at=tx.at, desk=desk.number, officer=desk.officer, day=day)


def leave_others(tx: Transaction, officer: str, but: str) -> tuple[Fact, ...]:
    """Close the other desks of an officer, who cannot sit at two.

    Raises:
        Refused: `officer_elsewhere` if one of them holds a ticket.
    """
    facts: tuple[Fact, ...] = ()
    for desk in desks_of_officer(tx, officer):
        if desk.number != but:
            locked = find_desk(tx, desk.number, lock=True)
            facts += _leave(tx, locked) if locked.officer == officer else ()
    return facts


def _leave(tx: Transaction, desk: Desk) -> tuple[Fact, ...]:
    facts, desk = settled(tx, desk)
    if desk.state is DeskState.CLOSED:
        return facts
    ticket = ticket_at(tx, desk.number)
    if ticket:
        officer = desk.officer or ""
        raise Refused(Reason.OFFICER_ELSEWHERE, officer=officer, desk=desk.number, ticket=ticket.number)
    after = moved_desk(desk, DeskState.CLOSED, at=tx.at, officer=None)
    change_desk(tx, desk, after)
    release_held(tx, service_day(tx.at, tx.time_zone), desk.number)
    return (DeskClosed(after=after, at=tx.at, desk=desk.number, officer=desk.officer),)
