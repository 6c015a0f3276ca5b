"""The dossier (hồ sơ) and its five on-site stages, in order."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from office.domain.dossier_events import DossierEvent, Hold
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
    """Refused at a later stage, or its handling was stopped (dừng xử lý)."""
    WITHDRAWN = "withdrawn"
    """The applicant took it back (rút hồ sơ)."""


class Channel(StrEnum):
    """How the dossier came in: national codes 1, 2 and 3."""

    DIRECT = "direct"
    ONLINE = "online"
    POST = "post"


class ResultPlace(StrEnum):
    """Where the applicant wants the result."""

    HERE = "here"
    """Waits in the hall: the ticket comes back to the line of the result desk (chờ tại chỗ)."""
    CENTER = "center"
    POST = "post"
    ONLINE = "online"


_D = DossierState
MOVES: dict[tuple[DossierState, Stage], tuple[DossierState, DossierState | None]] = {
    (_D.OPENED, Stage.RECEIVE): (_D.RECEIVED, _D.REJECTED),
    (_D.RECEIVED, Stage.APPRAISE): (_D.APPRAISED, _D.STOPPED),
    (_D.APPRAISED, Stage.APPROVE): (_D.APPROVED, _D.STOPPED),
    (_D.APPROVED, Stage.SEAL): (_D.SEALED, None),
    (_D.SEALED, Stage.RETURN): (_D.RETURNED, None),
}
"""State and stage to the state after `passed` and after `refused` (None: it cannot be refused there)."""

BEFORE = {stage: state for state, stage in MOVES}
"""The state in which a stage is due."""
UNSEALED = frozenset({_D.OPENED, _D.RECEIVED, _D.APPRAISED, _D.APPROVED})
"""States before the result is ready."""
_DUE = dict(MOVES.keys())

_NATIONAL = {
    _D.OPENED: 1,
    _D.REJECTED: 3,
    _D.RECEIVED: 2,
    _D.APPRAISED: 4,
    _D.APPROVED: 4,
    _D.WITHDRAWN: 7,
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
    is_superseded: bool = False
    """The dossier was sent back since, and the stage has to be done again."""


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
    procedure_version: int = 1
    """The version in force when it was opened; it stays."""
    result_place: ResultPlace = ResultPlace.CENTER
    sets: int = 1
    """How many sets of the papers were handed in (số bộ)."""
    received_at: datetime | None = None
    """When complete papers were received: the clock runs from here (Mẫu 01)."""
    due_at: datetime | None = None
    """The appointment (hẹn trả); None without one."""
    statutory_due_at: datetime | None = None
    """What the law allows, beside what the office committed to."""
    stage_due_at: datetime | None = None
    """Until when the due stage has to be done."""
    hold: Hold | None = None
    """Why the clock stands."""
    supplements: int = 0
    """How often papers were asked for; the law allows once, in full."""
    fee: int | None = None
    """What is to be paid, in đồng, once it was asked for."""
    fee_paid_at: datetime | None = None
    finished_at: datetime | None = None
    """When the result was ready or the dossier ended otherwise: lateness is judged here."""
    records: tuple[StageRecord, ...] = ()
    events: tuple[DossierEvent, ...] = ()
    """What happened beside the stages; left out where a whole hall is read."""
    version: int = 1

    @property
    def due_stage(self) -> Stage | None:
        """The stage to be recorded next; None once the dossier has ended."""
        return _DUE.get(self.state)

    @property
    def national_status(self) -> int:
        """The code of the national dossier status (1–10) that follows from the state."""
        if self.state in UNSEALED:
            if self.hold is Hold.SUPPLEMENT:
                return 5
            if self.owes_fee:
                return 6
        return _NATIONAL[self.state]

    @property
    def owes_fee(self) -> bool:
        """Whether a fee was asked for and not paid."""
        return self.fee is not None and self.fee_paid_at is None

    @property
    def standing(self) -> tuple[StageRecord, ...]:
        """The records that hold: without those that a sending back undid."""
        return tuple(record for record in self.records if not record.is_superseded)

    @property
    def is_closed(self) -> bool:
        """Whether nothing is to be done any more."""
        return self.due_stage is None


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
