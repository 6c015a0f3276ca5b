"""What can be done to a dossier: each verb is a pure function from a dossier to the dossier after it."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from office.domain.dossier_events import DossierEvent, EventKind
from office.domain.dossiers import (
    BEFORE,
    MOVES,
    STAGES,
    UNSEALED,
    Dossier,
    DossierState,
    Outcome,
    Stage,
    StageRecord,
)
from office.domain.errors import Reason, Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """Who does it, where, when and why."""

    officer: str
    at: datetime
    desk: str | None = None
    signer: str | None = None
    reason: str | None = None


def staged(dossier: Dossier, record: StageRecord, *, signer_differs: bool = True) -> Dossier:
    """Return the dossier with one more stage recorded; the only place that moves it forward.

    Raises:
        Refused: `dossier_closed`, `stage_order`, `dossier_on_hold`, `fee_unpaid`, `outcome_not_allowed`, or
            `same_person` when the one who appraised would also approve (the five-stage model, stage 3; an office may
            decide otherwise).
    """
    _require_due(dossier, record.stage)
    require_running(dossier, record.stage)
    if signer_differs and record.stage is Stage.APPROVE and _appraised(dossier, record.officer):
        raise Refused(Reason.SAME_PERSON, dossier=dossier.code, officer=record.officer)
    passed, refused = MOVES[dossier.state, record.stage]
    state = passed if record.outcome is Outcome.PASSED else refused
    if state is None:
        raise Refused(Reason.OUTCOME_NOT_ALLOWED, stage=record.stage.value, outcome=record.outcome.value)
    finished = record.at if record.stage is Stage.SEAL or state not in BEFORE.values() else None
    return replace(
        dossier,
        state=state,
        records=(*dossier.records, record),
        finished_at=dossier.finished_at or finished,
        version=dossier.version + 1,
    )


def _require_due(dossier: Dossier, stage: Stage) -> None:
    if dossier.due_stage is None:
        raise Refused(Reason.DOSSIER_CLOSED, dossier=dossier.code)
    if stage is not dossier.due_stage:
        due = dossier.due_stage.value
        raise Refused(Reason.STAGE_ORDER, dossier=dossier.code, stage=stage.value, expected=due)


def require_running(dossier: Dossier, stage: Stage) -> None:
    """Raise Refused (`dossier_on_hold`, `fee_unpaid`) where a stage cannot be done because the clock stands."""
    if dossier.hold is not None:
        raise Refused(Reason.DOSSIER_ON_HOLD, dossier=dossier.code, hold=dossier.hold.value)
    if stage is Stage.RETURN and dossier.owes_fee:
        raise Refused(Reason.FEE_UNPAID, dossier=dossier.code, fee=dossier.fee or 0)


def _appraised(dossier: Dossier, officer: str) -> bool:
    return any(done.stage is Stage.APPRAISE and done.officer == officer for done in dossier.records)


def sent_back(dossier: Dossier, to: Stage, by: Act) -> Dossier:
    """Return the dossier with an earlier stage due again; what was recorded from there on holds no more.

    Raises:
        Refused: `dossier_closed`, `cannot_send_back`, `reason_required`.
    """
    due = dossier.due_stage
    if due is None:
        raise Refused(Reason.DOSSIER_CLOSED, dossier=dossier.code)
    if to not in STAGES[: STAGES.index(due)]:
        raise Refused(Reason.CANNOT_SEND_BACK, dossier=dossier.code, stage=to.value, expected=due.value)
    require_reason(by)
    undone = STAGES[STAGES.index(to) :]
    records = tuple(
        replace(record, is_superseded=record.is_superseded or record.stage in undone) for record in dossier.records
    )
    back = replace(dossier, state=BEFORE[to], records=records, finished_at=None)
    return with_event(back, EventKind.SENT_BACK, by, items=(due.value, to.value))


def extended(dossier: Dossier, new_due: datetime, by: Act) -> Dossier:
    """Return the dossier with a later due date, asked for with an apology (Mẫu 04), signed by the head.

    Raises:
        Refused: `dossier_closed`, `dossier_on_hold`, `not_received`, `no_appointment`, `due_in_past`,
            `due_not_later`, `reason_required`.
    """
    require_open(dossier, UNSEALED)
    require_running(dossier, Stage.APPRAISE)
    if dossier.received_at is None:
        raise Refused(Reason.NOT_RECEIVED, dossier=dossier.code)
    if dossier.due_at is None:
        raise Refused(Reason.NO_APPOINTMENT, dossier=dossier.code)
    require_future(new_due, by.at)
    if new_due <= dossier.due_at:
        raise Refused(Reason.DUE_NOT_LATER, dossier=dossier.code)
    require_reason(by)
    return with_event(dossier, EventKind.EXTENDED, by, new_due=new_due, old_due=dossier.due_at)


def stopped(dossier: Dossier, by: Act) -> Dossier:
    """Return the dossier whose handling was stopped (Mẫu 05), signed by the head.

    Raises:
        Refused: `dossier_closed`, `not_received`, `reason_required`.
    """
    require_open(dossier, UNSEALED)
    if dossier.received_at is None:
        raise Refused(Reason.NOT_RECEIVED, dossier=dossier.code)
    require_reason(by)
    return _ended(dossier, DossierState.STOPPED, EventKind.STOPPED, by)


def withdrawn(dossier: Dossier, by: Act) -> Dossier:
    """Return the dossier that its applicant took back.

    Raises:
        Refused: `dossier_closed`.
    """
    require_open(dossier, UNSEALED)
    return _ended(dossier, DossierState.WITHDRAWN, EventKind.WITHDRAWN, by)


def _ended(dossier: Dossier, state: DossierState, kind: EventKind, by: Act) -> Dossier:
    done = replace(dossier, state=state, hold=None, finished_at=by.at, stage_due_at=None)
    return with_event(done, kind, by)


def with_event(dossier: Dossier, kind: EventKind, by: Act, **told: Any) -> Dossier:
    """Return the dossier one version on, with one more event."""
    event = DossierEvent(
        kind=kind, at=by.at, officer=by.officer, desk=by.desk, signer=by.signer, reason=by.reason, **told
    )
    return replace(dossier, events=(*dossier.events, event), version=dossier.version + 1)


def require_reason(by: Act) -> None:
    """Raise Refused (`reason_required`) for an act that needs words and has none."""
    if not by.reason:
        raise Refused(Reason.REASON_REQUIRED)


def require_future(due: datetime, now: datetime) -> None:
    """Raise Refused (`due_in_past`) for a due date that has passed."""
    if due <= now:
        raise Refused(Reason.DUE_IN_PAST)


def require_open(dossier: Dossier, states: frozenset[DossierState]) -> None:
    """Raise Refused (`dossier_closed`) for a dossier in another state."""
    if dossier.state not in states:
        raise Refused(Reason.DOSSIER_CLOSED, dossier=dossier.code)
