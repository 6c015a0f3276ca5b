"""The dossier (hồ sơ) and its five on-site stages, in order."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from office.domain.errors import Reason, Refused


class Stage(StrEnum):
    """The five stages handled inside the hall (5 tại chỗ)."""

    RECEIVE = "receive"
    APPRAISE = "appraise"
    APPROVE = "approve"
    SEAL = "seal"
    RETURN = "return"


STAGES = tuple(Stage)


class Outcome(StrEnum):
    """How a stage ended."""

    PASSED = "passed"
    REFUSED = "refused"


class DossierState(StrEnum):
    """Which stage was passed last, or how the dossier ended before its time."""

    OPENED = "opened"
    RECEIVED = "received"
    APPRAISED = "appraised"
    APPROVED = "approved"
    SEALED = "sealed"
    RETURNED = "returned"
    REJECTED = "rejected"
    """Not received at all (không được tiếp nhận)."""
    STOPPED = "stopped"
    """Refused at a later stage (dừng xử lý)."""


class Channel(StrEnum):
    """How the dossier came in: national codes 1, 2 and 3."""

    DIRECT = "direct"
    ONLINE = "online"
    POST = "post"


_D = DossierState
_MOVES: dict[tuple[DossierState, Stage], tuple[DossierState, DossierState | None]] = {
    (_D.OPENED, Stage.RECEIVE): (_D.RECEIVED, _D.REJECTED),
    (_D.RECEIVED, Stage.APPRAISE): (_D.APPRAISED, _D.STOPPED),
    (_D.APPRAISED, Stage.APPROVE): (_D.APPROVED, _D.STOPPED),
    (_D.APPROVED, Stage.SEAL): (_D.SEALED, None),
    (_D.SEALED, Stage.RETURN): (_D.RETURNED, None),
}
"""State and stage to the state after `passed` and after `refused` (None: it cannot be refused there)."""

_DUE = dict(_MOVES.keys())

_NATIONAL = {
    _D.OPENED: 1,
    _D.REJECTED: 3,
    _D.RECEIVED: 2,
    _D.APPRAISED: 4,
    _D.APPROVED: 4,
    _D.STOPPED: 8,
    _D.SEALED: 9,
    _D.RETURNED: 10,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRecord:
    """One stage as it was recorded: the officer, the place, the time, the outcome."""

    stage: Stage
    outcome: Outcome
    officer: str
    desk: str | None
    at: datetime
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One application, from opening to the handed-over result."""

    code: str
    procedure: str
    channel: Channel
    state: DossierState
    opened_at: datetime
    opened_by: str
    service_day: date
    ticket: str | None = None
    """The number of the ticket of `service_day` it was opened from, if any."""
    records: tuple[StageRecord, ...] = ()
    version: int = 1

    @property
    def due_stage(self) -> Stage | None:
        """The stage to be recorded next; None once the dossier has ended."""
        return _DUE.get(self.state)

    @property
    def national_status(self) -> int:
        """The code of the national dossier status (1–10) that follows from the state."""
        return _NATIONAL[self.state]


def dossier_code(agency_code: str, day: date, sequence: int) -> str:
    """`H54.15-261123-0007`: agency, date of receipt, sequence of the day with at least four digits."""
    return f"{agency_code}-{day:%y%m%d}-{sequence:04d}"


def parse_stage(text: str) -> Stage:
    """The stage named by `text`.

    Raises:
        Refused: `unknown_stage`.
    """
    try:
        return Stage(text)
    except ValueError:
        raise Refused(Reason.UNKNOWN_STAGE, stage=text) from None


def staged(dossier: Dossier, record: StageRecord) -> Dossier:
    """Return the dossier with one more stage recorded; the only place that changes its state.

    Raises:
        Refused: `dossier_closed`, `stage_order`, `outcome_not_allowed`, or `same_person` when the one who
            appraised would also approve (the signer is a different person: the five-stage model, stage 3).
    """
    if dossier.due_stage is None:
        raise Refused(Reason.DOSSIER_CLOSED, dossier=dossier.code)
    if record.stage is not dossier.due_stage:
        raise Refused(
            Reason.STAGE_ORDER,
            dossier=dossier.code,
            stage=record.stage.value,
            expected=dossier.due_stage.value,
        )
    if record.stage is Stage.APPROVE and any(
        done.stage is Stage.APPRAISE and done.officer == record.officer for done in dossier.records
    ):
        raise Refused(Reason.SAME_PERSON, dossier=dossier.code, officer=record.officer)
    passed, refused = _MOVES[dossier.state, record.stage]
    state = passed if record.outcome is Outcome.PASSED else refused
    if state is None:
        raise Refused(Reason.OUTCOME_NOT_ALLOWED, stage=record.stage.value, outcome=record.outcome.value)
    return replace(dossier, state=state, records=(*dossier.records, record), version=dossier.version + 1)
