"""What an officer can do at a desk, and which of it is allowed now."""

from dataclasses import dataclass
from enum import StrEnum

from office.domain.desks import NEXT_DESK, Desk, DeskState
from office.domain.tickets import NEXT, Ticket, TicketState


class Verb(StrEnum):
    """A button with a key."""

    CALL_NEXT = "call_next"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    MARK_ABSENT = "mark_absent"
    PARK = "park"
    TRANSFER = "transfer"
    CALL_NUMBER = "call_number"
    ADD_SERVICE = "add_service"
    PAUSE = "pause"
    REOPEN = "reopen"
    TAKE_OVER = "take_over"
    UNDO = "undo"
    CLOSE = "close"


_V = Verb
KEYS: dict[Verb, str] = {
    _V.CALL_NEXT: "F2",
    _V.RECALL: "F3",
    _V.FINISH: "F4",
    _V.START: "F5",
    _V.MARK_ABSENT: "F6",
    _V.PARK: "F7",
    _V.TRANSFER: "F8",
    _V.CALL_NUMBER: "F9",
    _V.TAKE_OVER: "F10",
    _V.PAUSE: "F11",
    _V.REOPEN: "F11",
    _V.ADD_SERVICE: "F12",
    _V.UNDO: "Ctrl+Z",
    _V.CLOSE: "Ctrl+F12",
}
"""Pause and reopen share one key, because one of them is always out of place."""

ASKING = frozenset({_V.PARK, _V.TRANSFER, _V.CALL_NUMBER, _V.PAUSE, _V.ADD_SERVICE})
"""Verbs that ask for their detail before they are done."""

_TICKET_TO = {
    _V.RECALL: TicketState.CALLED,
    _V.START: TicketState.SERVING,
    _V.FINISH: TicketState.DONE,
    _V.MARK_ABSENT: TicketState.ABSENT,
    _V.PARK: TicketState.PARKED,
    _V.TRANSFER: TicketState.TRANSFERRED,
}
_DESK_TO = {_V.PAUSE: DeskState.PAUSED, _V.REOPEN: DeskState.OPEN, _V.CLOSE: DeskState.CLOSED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """What a verb asked for; each verb reads what it needs."""

    note: str | None = None
    reason: str | None = None
    """The code of a usual reason."""
    number: str = ""
    to_service: str | None = None
    to_desk: str | None = None
    comes_back: bool = False


def allowed(desk: Desk, ticket: Ticket | None, *, absent_after: int = 1, can_undo: bool = False) -> frozenset[Verb]:
    """Return the verbs the domain would accept for the desk and the ticket it holds.

    Args:
        desk: the desk.
        ticket: that it holds.
        absent_after: calls before a number may be marked absent.
        can_undo: whether its last step may be taken back.
    """
    verbs = set[Verb]()
    if ticket is None:
        verbs |= {verb for verb, state in _DESK_TO.items() if state in NEXT_DESK[desk.state]}
    if desk.state is not DeskState.CLOSED:
        verbs.add(_V.TAKE_OVER)
    if desk.state is DeskState.OPEN:
        verbs |= {_V.CALL_NEXT, _V.CALL_NUMBER} if ticket is None else _for_ticket(ticket, absent_after)
        verbs |= {_V.UNDO} if can_undo and ticket is None else set()
    return frozenset(verbs)


def _for_ticket(ticket: Ticket, absent_after: int) -> set[Verb]:
    verbs = {verb for verb, state in _TICKET_TO.items() if state in NEXT[ticket.state]} | {_V.ADD_SERVICE}
    if ticket.calls < absent_after:
        verbs.discard(_V.MARK_ABSENT)
    # Done with whom it serves, and the next one called, in one step.
    return verbs | {_V.CALL_NEXT} if ticket.state is TicketState.SERVING else verbs


def back_verb(ticket: Ticket) -> str | None:
    """Return how a ticket set aside comes back: `resume`, `bring_back`, or None where it cannot."""
    if TicketState.WAITING not in NEXT[ticket.state]:
        return None
    return "resume" if ticket.state is TicketState.PARKED else "bring_back"
