"""The line (hàng chờ): one stored instant, `turn_at`, orders it.

Ordinary: the time of issue. Priority: issue minus a head start. Transferred or back from the parking: the
original `turn_at`. Back after absence: now. The smallest `turn_at` is next, so nobody is overtaken by a
ticket issued more than the largest head start later.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

from office.domain.tickets import IN_LINE, Ticket, TicketState


class TurnReason(StrEnum):
    """Why a ticket's turn is when it is; each has a sentence under `why.<value>`."""

    EARLIEST = "earliest"
    PRIORITY = "priority"
    TRANSFERRED = "transferred"
    HELD = "held"
    CAME_BACK = "came_back"
    CHOSEN = "chosen"
    """Called by its number, out of turn."""
    PREFERRED = "preferred"
    """Called before an earlier one, as the desk's rule allows; see `office.domain.mixing`."""


def first_turn(issued_at: datetime, head_start_minutes: int) -> datetime:
    """Return the `turn_at` of a new ticket."""
    return issued_at - timedelta(minutes=head_start_minutes)


def turn_key(ticket: Ticket) -> tuple[datetime, str, int]:
    """Sort key of the line; series and sequence settle equal instants."""
    return ticket.turn_at, ticket.series, ticket.sequence


def waits_for(ticket: Ticket, desk: str, services: Iterable[str]) -> bool:
    """Whether the desk may call the ticket when its turn comes."""
    if ticket.state not in IN_LINE:
        return False
    return ticket.for_desk == desk if ticket.for_desk else ticket.service in services


def line_of(tickets: Iterable[Ticket], desk: str, services: Iterable[str]) -> list[Ticket]:
    """Return those who wait for the desk, next first."""
    served = frozenset(services)
    return sorted((ticket for ticket in tickets if waits_for(ticket, desk, served)), key=turn_key)


def why_now(ticket: Ticket) -> TurnReason:
    """Return the reason for a ticket's place, for the sentence beside its number."""
    if ticket.turn_at > ticket.issued_at:
        return TurnReason.CAME_BACK
    if ticket.for_desk and ticket.state is TicketState.WAITING:
        return TurnReason.HELD
    if ticket.state is TicketState.TRANSFERRED:
        return TurnReason.TRANSFERRED
    return TurnReason.PRIORITY if ticket.turn_at < ticket.issued_at else TurnReason.EARLIEST


def head_start_minutes(ticket: Ticket) -> int:
    """Whole minutes by which the ticket counts as earlier than it was issued; 0 for most."""
    return max(0, int((ticket.issued_at - ticket.turn_at).total_seconds() // 60))
