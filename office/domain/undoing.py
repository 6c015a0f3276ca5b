"""What a desk may take back (hoàn tác): its last step, for a minute, while nothing has followed."""

from datetime import datetime, timedelta
from typing import Any

from office.domain.calling_facts import TicketUndone, TicketWentOn
from office.domain.errors import Reason, Refused
from office.domain.facts import (
    Fact,
    TicketCalled,
    TicketFact,
    TicketFinished,
    TicketMissed,
    TicketParked,
    TicketRecalled,
    TicketTransferred,
)
from office.domain.ticket_moves import Hand
from office.domain.tickets import TicketState, taken_back

UNDO_FOR = timedelta(seconds=60)
"""So long a step may be taken back: a slip of the hand, not a change of mind."""
_LEFT: dict[type[Fact], TicketState] = {
    TicketFinished: TicketState.DONE,
    TicketMissed: TicketState.ABSENT,
    TicketParked: TicketState.PARKED,
    TicketTransferred: TicketState.TRANSFERRED,
    TicketWentOn: TicketState.TRANSFERRED,
}
"""What may be taken back, and the state it left the ticket in."""


def undo(last: Fact | None, by: Hand, kind: str) -> TicketUndone:
    """Take back the last step at a desk.

    Args:
        last: what happened last at the desk, with its ticket as it stands now; None if nothing is known of.
        by: who takes it back; the desk holds no ticket.
        kind: the journal's name of what happened last.

    Raises:
        Refused: `nothing_to_undo`, `call_not_undone`, `undo_too_late`.
    """
    if isinstance(last, TicketCalled | TicketRecalled):
        raise Refused(Reason.CALL_NOT_UNDONE, desk=by.desk, ticket=last.ticket.number)
    if not isinstance(last, TicketFact) or not is_as_left(last, by.desk):
        raise Refused(Reason.NOTHING_TO_UNDO, desk=by.desk)
    if by.at - last.at > UNDO_FOR:
        raise Refused(Reason.UNDO_TOO_LATE, ticket=last.ticket.number, seconds=round(UNDO_FOR.total_seconds()))
    state = TicketState.SERVING if last.ticket.started_at else TicketState.CALLED
    if isinstance(last, TicketMissed):
        state = TicketState.CALLED
    return TicketUndone(
        ticket=taken_back(last.ticket, state, **_as_before(last, by)),
        at=by.at,
        desk=by.desk,
        officer=by.officer,
        undone=kind,
        undone_revision=last.revision,
    )


def may_undo(last: TicketFact, desk: str, now: datetime) -> bool:
    """Whether the last step at a desk without a ticket may be taken back now."""
    return is_as_left(last, desk) and now - last.at <= UNDO_FOR


def is_as_left(last: TicketFact, desk: str) -> bool:
    """Whether the ticket still stands as the step at that desk left it."""
    return last.ticket.state is _LEFT.get(type(last)) and last.ticket.desk == desk


def _as_before(last: TicketFact, by: Hand) -> dict[str, Any]:
    """What else stood otherwise before the step: a ticket at a desk waits for none, and is not closed."""
    ticket, before = last.ticket, {"officer": by.officer, "for_desk": None, "closed_at": None}
    sent = before | {"note": None, "reason": None}
    match last:
        case TicketParked():
            return sent
        case TicketTransferred(from_service=service, comes_back=comes_back):
            return sent | {"service": service, "back_to": ticket.back_to[1:] if comes_back else ticket.back_to}
        case TicketWentOn(from_service=service, to_service=to, returns_to=str(officer)):
            return sent | {"service": service, "back_to": (f"{officer}:{to}", *ticket.back_to)}
        case TicketWentOn(from_service=service, to_service=to):
            return sent | {"service": service, "to_do": (to, *ticket.to_do)}
        case _:
            return before
