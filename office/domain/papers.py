"""The paper of a ticket: printed once, or known not to be; a second one only on demand."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from office.domain.errors import Reason, Refused


class PaperState(StrEnum):
    """Where a ticket's paper is."""

    WAITING = "waiting"
    """Nothing of it was given to a printer."""
    PRINTING = "printing"
    """A printer's own process has taken it."""
    PRINTED = "printed"
    UNCERTAIN = "uncertain"
    """The line broke with part of it sent: nobody knows what came out, so it is never printed by itself again."""
    DROPPED = "dropped"
    """Its number was called before there was paper."""


_S = PaperState
NEXT_PAPER: dict[PaperState, frozenset[PaperState]] = {
    _S.WAITING: frozenset({_S.PRINTING, _S.DROPPED}),
    _S.PRINTING: frozenset({_S.WAITING, _S.PRINTED, _S.UNCERTAIN, _S.DROPPED}),
    _S.UNCERTAIN: frozenset({_S.PRINTED}),
    _S.DROPPED: frozenset({_S.PRINTED}),
    _S.PRINTED: frozenset(),
}
"""Every allowed move; from uncertain and dropped only a reprint leads on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketPaperJob:
    """The paper of one ticket of one day."""

    service_day: date
    series: str
    sequence: int
    place: str
    """The computer whose printer prints it."""
    state: PaperState
    changed_at: datetime
    version: int = 1


FINE = frozenset({"ready", "mute"})
"""Words of a printer that needs nobody; a mute one is taken as it is."""


@dataclass(frozen=True, slots=True)
class PrinterTrouble:
    """A printer that somebody has to look after."""

    place: str
    """The computer it stands at."""
    word: str
    """Its own: `near_end`, `paper_out`, `cover_open`, `unreachable` …"""
    waiting: int = 0
    """Numbers that wait for paper there."""


def moved_paper(job: TicketPaperJob, state: PaperState, at: datetime) -> TicketPaperJob:
    """Return the paper in `state`, one version on.

    Raises:
        Refused: `paper_state` if the move is not in NEXT_PAPER.
    """
    if state not in NEXT_PAPER[job.state]:
        raise Refused(Reason.PAPER_STATE, paper=job.state.value, wanted_paper=state.value)
    return replace(job, state=state, changed_at=at, version=job.version + 1)
