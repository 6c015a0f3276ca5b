"""Whom a desk calls next, locked against other desks (see `office.domain.mixing` for the rules)."""

from dataclasses import dataclass

from office.domain.desks import Desk, MixRule
from office.domain.lines import TurnReason, why_now
from office.domain.mixing import counted, must_take_turns
from office.domain.service_days import service_day
from office.domain.tickets import Ticket
from office.storage.desks import change_desk
from office.storage.lines import claim_next, peek_next
from office.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Chosen:
    """Who is next, and why."""

    ticket: Ticket
    why: TurnReason


def choose_next(tx: Transaction, desk: Desk) -> Chosen | None:
    """Return whom the desk calls next, or None if nobody waits for it; its calls out of turn are counted.

    Each statement reads the line's own index from its start: strictly by turn one of them, else one for each service
    of the desk at most.
    """
    day = service_day(tx.at, tx.time_zone)
    if desk.rule is MixRule.TURN:
        ticket = claim_next(tx, day, desk.number, desk.services)
        return Chosen(ticket, why_now(ticket)) if ticket else None
    oldest = peek_next(tx, day, desk.number, desk.services)
    if oldest is None:
        return None
    if must_take_turns(desk, oldest, tx.at):
        return _counted(tx, desk, claim_next(tx, day, desk.number, desk.services), in_turn=True)
    preferred = (claim_next(tx, day, desk.number, (service,)) for service in desk.services)
    ticket = next((one for one in preferred if one is not None), None)
    return _counted(tx, desk, ticket, in_turn=ticket is not None and ticket.number == oldest.number)


def _counted(tx: Transaction, desk: Desk, ticket: Ticket | None, *, in_turn: bool) -> Chosen | None:
    if ticket is None:
        return None
    after = counted(desk, in_turn=in_turn)
    if after is not desk:
        change_desk(tx, desk, after)
    return Chosen(ticket, why_now(ticket) if in_turn else TurnReason.PREFERRED)
