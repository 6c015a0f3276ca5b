"""What an officer can do to the dossier that is shown, each with its key, and which of it is lawful now."""

from collections.abc import Callable
from datetime import datetime, timedelta
from enum import StrEnum

from office.domain import dossier_holds as holds
from office.domain import dossier_moves as moves
from office.domain.applicants import ReceivedPaper
from office.domain.dossier_events import EventKind, Hold
from office.domain.dossiers import STAGES, Dossier, DossierState, Outcome, Stage, StageRecord
from office.domain.errors import Refused
from office.domain.snapshots import DossierView


class DossierVerb(StrEnum):
    """A button under the dossier."""

    RECORD = "record"
    """The stage that is due."""
    PRINT = "print"
    REQUEST_PAPERS = "request_papers"
    COMPLETE = "complete"
    REFUSE = "refuse"
    EXTEND = "extend"
    SEND_BACK = "send_back"
    ASK_FEE = "ask_fee"
    PAY_FEE = "pay_fee"
    STOP = "stop"
    WITHDRAW = "withdraw"


_V = DossierVerb
DOSSIER_KEYS: dict[DossierVerb, str] = {
    _V.RECORD: "Ctrl+Enter",
    _V.PRINT: "Ctrl+P",
    _V.REQUEST_PAPERS: "Ctrl+B",
    _V.COMPLETE: "Ctrl+B",
    _V.REFUSE: "Ctrl+R",
    _V.EXTEND: "Ctrl+G",
    _V.SEND_BACK: "Ctrl+J",
    _V.ASK_FEE: "Ctrl+T",
    _V.PAY_FEE: "Ctrl+T",
    _V.STOP: "Ctrl+H",
    _V.WITHDRAW: "Ctrl+W",
}
"""Two verbs share a key where one of them is always out of place; none is a key that a text field knows."""

_PROBE = "?"
_FORMS = {DossierState.REJECTED: "03", DossierState.STOPPED: "05"}


def lawful(view: DossierView, now: datetime) -> frozenset[DossierVerb]:
    """Return the verbs that the domain would accept for a dossier; it is asked, and nothing is written.

    Args:
        view: the dossier with its papers and its procedure.
        now: an instant after everything that happened to it.
    """
    dossier = view.dossier
    by = moves.Act(officer=_PROBE, at=now, signer=_PROBE, reason=_PROBE)
    later = max(now, dossier.due_at or now) + timedelta(days=1)
    tried: dict[DossierVerb, Callable[[], Dossier]] = {
        _V.RECORD: lambda: _recorded(dossier, Outcome.PASSED, now),
        _V.REQUEST_PAPERS: lambda: holds.asked_papers(dossier, (_PROBE,), by),
        _V.COMPLETE: lambda: holds.completed(dossier, by),
        _V.REFUSE: lambda: _recorded(dossier, Outcome.REFUSED, now),
        _V.EXTEND: lambda: moves.extended(dossier, later, by),
        _V.SEND_BACK: lambda: moves.sent_back(dossier, STAGES[0], by),
        _V.ASK_FEE: lambda: holds.asked_fee(dossier, 1, by, stops_clock=view.procedure.fee_stops_clock),
        _V.PAY_FEE: lambda: holds.paid(dossier, by),
        _V.STOP: lambda: moves.stopped(dossier, by),
        _V.WITHDRAW: lambda: moves.withdrawn(dossier, by),
    }
    found = {verb for verb, move in tried.items() if _is_accepted(move)}
    if dossier.due_stage is Stage.RECEIVE and missing_papers(view):
        found.discard(_V.RECORD)
    return frozenset(found)


def _recorded(dossier: Dossier, outcome: Outcome, now: datetime) -> Dossier:
    stage = dossier.due_stage or STAGES[-1]
    record = StageRecord(stage=stage, outcome=outcome, officer=_PROBE, desk=None, at=now)
    # Whether the signer may sign depends on who is chosen: the office says it.
    return moves.staged(dossier, record, signer_differs=False)


def _is_accepted(move: Callable[[], Dossier]) -> bool:
    try:
        move()
    except Refused:
        return False
    return True


def missing_papers(view: DossierView) -> tuple[ReceivedPaper, ...]:
    """Return the papers of a dossier that were not handed in."""
    return tuple(paper for paper in view.papers if not paper.is_received)


def earlier_stages(dossier: Dossier) -> tuple[Stage, ...]:
    """Return the stages that a dossier can be sent back to, the nearest first."""
    due = dossier.due_stage
    return tuple(reversed(STAGES[: STAGES.index(due)])) if due else ()


def form_of(dossier: Dossier) -> str | None:
    """Return the number of the form that the citizen gets next; None while there is none."""
    if dossier.state in _FORMS:
        return _FORMS[dossier.state]
    if dossier.hold is Hold.SUPPLEMENT:
        return "02"
    if dossier.received_at is None:
        return None
    last = dossier.events[-1].kind if dossier.events else None
    return "04" if last is EventKind.EXTENDED and not dossier.is_closed else "01"


def main_verb(verbs: frozenset[DossierVerb]) -> DossierVerb | None:
    """Return the verb that is likely next."""
    return next((verb for verb in (_V.RECORD, _V.COMPLETE, _V.PAY_FEE, _V.REQUEST_PAPERS) if verb in verbs), None)
