"""The ticket (phiếu số): a value, its states and the one door between them."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from office.domain.errors import Reason, Refused
from office.domain.estimates import Wait


class TicketState(StrEnum):
    """Where a ticket is in its day."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    PARKED = "parked"
    """Put aside by the desk, papers missing (tạm giữ)."""
    DONE = "done"
    ABSENT = "absent"
    CANCELLED = "cancelled"
    TRANSFERRED = "transferred"
    """Waiting again, in the line of another service or desk, with its old place."""


_S = TicketState
NEXT: dict[TicketState, frozenset[TicketState]] = {
    _S.WAITING: frozenset({_S.CALLED, _S.CANCELLED}),
    _S.TRANSFERRED: frozenset({_S.CALLED, _S.CANCELLED}),
    _S.CALLED: frozenset({_S.CALLED, _S.SERVING, _S.DONE, _S.ABSENT, _S.PARKED, _S.TRANSFERRED, _S.CANCELLED}),
    _S.SERVING: frozenset({_S.DONE, _S.PARKED, _S.TRANSFERRED, _S.CANCELLED}),
    _S.PARKED: frozenset({_S.WAITING, _S.CALLED, _S.CANCELLED}),
    _S.ABSENT: frozenset({_S.WAITING, _S.CALLED, _S.CANCELLED}),
    _S.DONE: frozenset(),
    _S.CANCELLED: frozenset(),
}
"""Every allowed move; what is not here is refused."""

UNDONE: dict[TicketState, frozenset[TicketState]] = {
    _S.DONE: frozenset({_S.CALLED, _S.SERVING}),
    _S.ABSENT: frozenset({_S.CALLED}),
    _S.PARKED: frozenset({_S.CALLED, _S.SERVING}),
    _S.TRANSFERRED: frozenset({_S.CALLED, _S.SERVING}),
}
"""What a desk may take back while nothing has followed; a call was heard by the hall and cannot be taken back."""

INVITED = frozenset({_S.DONE, _S.PARKED})
"""States from which a ticket comes into the line again when the result of its dossier is ready."""

IN_LINE = frozenset({_S.WAITING, _S.TRANSFERRED})
"""States in which a ticket can become the next."""
ENDED = frozenset({_S.DONE, _S.ABSENT})
"""States a call ends in: how long it took was measured."""
AT_DESK = frozenset({_S.CALLED, _S.SERVING})
"""States in which a ticket holds a desk; a desk has at most one such ticket."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One citizen's number for one service day."""

    service_day: date
    """The day in the office's own time zone at the moment of issue."""
    series: str
    sequence: int
    token: str
    """Unguessable; the ticket's QR code carries it."""
    service: str
    state: TicketState
    language: str
    priority: str | None
    """The code of the priority group, or None. Never printed, shown or spoken."""
    issued_at: datetime
    turn_at: datetime
    """What orders the line; see `office.domain.lines`."""
    desk: str | None = None
    """The desk that holds it now, or held it last."""
    officer: str | None = None
    for_desk: str | None = None
    """The desk it waits for, if not any desk of its service."""
    calls: int = 0
    called_at: datetime | None = None
    started_at: datetime | None = None
    closed_at: datetime | None = None
    note: str | None = None
    """Why it was parked, transferred, called out of turn or cancelled, in the officer's words."""
    reason: str | None = None
    """The code of the usual reason for that, if one was chosen."""
    to_do: tuple[str, ...] = ()
    """Services of the same visit that are still to come, in order."""
    back_to: tuple[str, ...] = ()
    """Whom it goes back to when the present desk is done, the last first: `officer:service`."""
    promised_low: int | None = None
    """The wait its citizen was shown, in seconds, until the first call: from, about, to."""
    promised_mid: int | None = None
    promised_high: int | None = None
    version: int = 1

    @property
    def promised(self) -> Wait | None:
        """The wait its citizen was shown."""
        if self.promised_low is None or self.promised_mid is None or self.promised_high is None:
            return None
        return Wait(self.promised_low, self.promised_mid, self.promised_high)

    @property
    def number(self) -> str:
        """What is printed and called: `A025`."""
        return ticket_number(self.series, self.sequence)


def ticket_number(series: str, sequence: int) -> str:
    """Letter and at least three digits."""
    return f"{series}{sequence:03d}"


_NUMBER = re.compile(r"([A-ZĐ]{1,2})0*([1-9][0-9]{0,8})")


def parse_number(text: str) -> tuple[str, int] | None:
    """Series and sequence of a ticket number as a person types it, or None if it is not one."""
    match = _NUMBER.fullmatch(text.strip().upper())
    return (match[1], int(match[2])) if match else None


def moved(ticket: Ticket, state: TicketState, **changes: Any) -> Ticket:
    """Return the ticket in `state`, one version on; nothing else but `taken_back` and `invited` changes a state.

    Raises:
        Refused: `ticket_state` if the move is not in NEXT.
    """
    return _put(NEXT[ticket.state], ticket, state, changes)


def taken_back(ticket: Ticket, state: TicketState, **changes: Any) -> Ticket:
    """Return the ticket in `state` again, one version on.

    Raises:
        Refused: `ticket_state` if the way back is not in UNDONE.
    """
    return _put(UNDONE.get(ticket.state, frozenset()), ticket, state, changes)


def invited(ticket: Ticket, **changes: Any) -> Ticket:
    """Return the ticket in the line again, because its result is ready; one version on.

    Raises:
        Refused: `ticket_state` if it is not in INVITED.
    """
    state = TicketState.TRANSFERRED
    return _put(frozenset({state} if ticket.state in INVITED else ()), ticket, state, changes)


def _put(allowed: frozenset[TicketState], ticket: Ticket, state: TicketState, changes: dict[str, Any]) -> Ticket:
    if state not in allowed:
        raise Refused(Reason.TICKET_STATE, ticket=ticket.number, state=ticket.state.value, wanted=state.value)
    return replace(ticket, state=state, version=ticket.version + 1, **changes)
