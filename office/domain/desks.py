"""The desk (quầy): who sits there, and whether it takes numbers."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from office.domain.errors import Reason, Refused
from office.domain.service_days import service_day


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


class MixRule(StrEnum):
    """How a desk mixes the services it does; see `office.domain.mixing`."""

    TURN = "turn"
    """Strictly whose turn it is."""
    PREFERRED = "preferred"
    """The service it prefers first, but nobody is overtaken whose turn came `patience` minutes ago."""
    ALTERNATE = "alternate"
    """After at most `ratio` out of turn, one whose turn it is."""


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
    """Codes; the order is that of preference."""
    state: DeskState = DeskState.CLOSED
    officer: str | None = None
    """The code of the officer who opened it."""
    note: str | None = None
    """Why it is paused, in the officer's words."""
    reason: str | None = None
    """The code of the usual reason for that, if one was chosen."""
    since: datetime | None = None
    """When it came into its present state."""
    stages: tuple[str, ...] = ()
    """The on-site stages it does, by `Stage`; all where none is named."""
    rule: MixRule = MixRule.TURN
    patience: int = 15
    """Minutes, of the rule `preferred`."""
    ratio: int = 2
    """Calls out of turn for each in turn, of the rule `alternate`."""
    auto_call: bool = False
    """Whether the next is called as soon as one is done."""
    streak: int = 0
    """Calls out of turn since the last in turn."""
    version: int = 1

    def left_over(self, today: date, time_zone: str) -> date | None:
        """Return the earlier service day that it was left open on; None for a desk of today, or a closed one."""
        if self.state is DeskState.CLOSED or self.since is None:
            return None
        day = service_day(self.since, time_zone)
        return day if day < today else None

    def on(self, today: date, time_zone: str) -> "Desk":
        """Return the desk as it counts on a day: closed, if it was left open on an earlier one."""
        if self.left_over(today, time_zone) is None:
            return self
        return replace(self, state=DeskState.CLOSED, officer=None, note=None, reason=None)


def moved_desk(
    desk: Desk,
    state: DeskState,
    *,
    at: datetime,
    officer: str | None,
    note: str | None = None,
    reason: str | None = None,
) -> Desk:
    """Return the desk in `state`, one version on.

    Raises:
        Refused: `desk_closed`, `desk_paused` or `desk_taken` if the move is not in NEXT_DESK.
    """
    if state not in NEXT_DESK[desk.state]:
        raise Refused(_REFUSAL[desk.state], desk=desk.number, officer=desk.officer or "")
    return replace(
        desk, state=state, officer=officer, note=note, reason=reason, since=at, streak=0, version=desk.version + 1
    )


def taken_over(desk: Desk, officer: str, *, at: datetime) -> Desk:
    """Return the desk with another officer at it, open.

    Raises:
        Refused: `desk_closed`, or `desk_yours` if that officer is there already.
    """
    if desk.state is DeskState.CLOSED:
        raise Refused(Reason.DESK_CLOSED, desk=desk.number, officer="")
    if desk.officer == officer:
        raise Refused(Reason.DESK_YOURS, desk=desk.number, officer=officer)
    return replace(
        desk, state=DeskState.OPEN, officer=officer, note=None, reason=None, since=at, version=desk.version + 1
    )


def require_open(desk: Desk) -> str:
    """Return the officer at an open desk.

    Raises:
        Refused: `desk_closed` or `desk_paused`.
    """
    if desk.state is not DeskState.OPEN or desk.officer is None:
        raise Refused(_REFUSAL[desk.state], desk=desk.number)
    return desk.officer
