"""The desk (quầy): who sits there, and whether it takes numbers."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from office.domain.errors import Reason, Refused


class DeskState(StrEnum):
    """Whether a desk calls numbers."""

    CLOSED = "closed"
    OPEN = "open"
    PAUSED = "paused"


NEXT_DESK: dict[DeskState, frozenset[DeskState]] = {
    DeskState.CLOSED: frozenset({DeskState.OPEN}),
    DeskState.OPEN: frozenset({DeskState.PAUSED, DeskState.CLOSED}),
    DeskState.PAUSED: frozenset({DeskState.OPEN, DeskState.CLOSED}),
}

_REFUSAL = {
    DeskState.CLOSED: Reason.DESK_CLOSED,
    DeskState.PAUSED: Reason.DESK_PAUSED,
    DeskState.OPEN: Reason.DESK_TAKEN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A numbered place in the hall; never tied to one person."""

    number: str
    name_vi: str
    name_en: str
    services: tuple[str, ...]
    state: DeskState = DeskState.CLOSED
    officer: str | None = None
    """The code of the officer who opened it."""
    note: str | None = None
    """Why it is paused, in the officer's words."""
    since: datetime | None = None
    """When it came into its present state."""
    version: int = 1


def moved_desk(desk: Desk, state: DeskState, *, at: datetime, officer: str | None, note: str | None = None) -> Desk:
    """Return the desk in `state`, one version on.

    Raises:
        Refused: `desk_closed`, `desk_paused` or `desk_taken` if the move is not in NEXT_DESK.
    """
    if state not in NEXT_DESK[desk.state]:
        raise Refused(_REFUSAL[desk.state], desk=desk.number, officer=desk.officer or "")
    return replace(desk, state=state, officer=officer, note=note, since=at, version=desk.version + 1)


def require_open(desk: Desk) -> str:
    """Return the officer at an open desk.

    Raises:
        Refused: `desk_closed` or `desk_paused`.
    """
    if desk.state is not DeskState.OPEN or desk.officer is None:
        raise Refused(_REFUSAL[desk.state], desk=desk.number)
    return desk.officer
