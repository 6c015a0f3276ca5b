"""Whom a desk calls next (quy tắc trộn): bounded, so that nobody is overtaken without end.

`turn`: strictly whose turn it is. `preferred`: the service it prefers most, but whoever overtakes you has a turn at
most `patience` minutes after yours. `alternate`: of `ratio` + 1 calls in a row at least one goes to whose turn it is,
so with n people before you, you are called after at most (n + 1) × (ratio + 1) calls. Proofs: docs/decisions/0043.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from office.domain.desks import Desk, MixRule
from office.domain.lines import turn_key
from office.domain.tickets import Ticket


def must_take_turns(desk: Desk, oldest: Ticket, now: datetime) -> bool:
    """Whether the desk has to call the one whose turn it is.

    Args:
        desk: with its rule.
        oldest: whose turn it is.
        now: the moment of the call.
    """
    match desk.rule:
        case MixRule.TURN:
            return True
        case MixRule.PREFERRED:
            return oldest.turn_at <= now - timedelta(minutes=desk.patience)
        case MixRule.ALTERNATE:
            return desk.streak >= desk.ratio


def next_of(desk: Desk, line: Sequence[Ticket], now: datetime) -> Ticket | None:
    """Return whom the desk calls next out of its line, which is in the order of turns."""
    if not line:
        return None
    if must_take_turns(desk, line[0], now):
        return line[0]
    return min(line, key=lambda ticket: (preference_of(desk, ticket), turn_key(ticket)))


def preference_of(desk: Desk, ticket: Ticket) -> int:
    """Return the place of a ticket's service among those of the desk; what waits for this desk alone comes first."""
    if ticket.for_desk == desk.number:
        return 0
    return desk.services.index(ticket.service) if ticket.service in desk.services else len(desk.services)


def counted(desk: Desk, *, in_turn: bool) -> Desk:
    """Return the desk after a call, with its calls out of turn counted; the same desk where nothing changes."""
    streak = 0 if in_turn else desk.streak + 1
    if desk.rule is not MixRule.ALTERNATE or streak == desk.streak:
        return desk
    return replace(desk, streak=streak, version=desk.version + 1)
