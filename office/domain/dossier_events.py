"""What happens to a dossier beside its five stages: asked papers, fees, new dates, an early end."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Hold(StrEnum):
    """Why the clock of a dossier stands."""

    SUPPLEMENT = "supplement"
    """Papers were asked for and are not complete (bổ sung giấy tờ)."""
    FEE = "fee"
    """A fee is not paid, of a procedure whose clock waits for it."""


class EventKind(StrEnum):
    """What happened; each has words under `dossier_event.<value>`."""

    APPOINTED = "appointed"
    """A due date was agreed at the receipt, of a procedure that names no time."""
    SUPPLEMENT = "supplement"
    SUPPLEMENTED = "supplemented"
    FEE = "fee"
    FEE_PAID = "fee_paid"
    SENT_BACK = "sent_back"
    EXTENDED = "extended"
    CORRECTED = "corrected"
    """The calendar was corrected, and the due date with it."""
    STOPPED = "stopped"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierEvent:
    """One thing that happened, with the words that its form needs."""

    kind: EventKind
    at: datetime
    officer: str
    desk: str | None = None
    signer: str | None = None
    """The head who signed the form, where it needs one."""
    reason: str | None = None
    items: tuple[str, ...] = ()
    """The papers that were asked for."""
    old_due: datetime | None = None
    new_due: datetime | None = None


HOLDS = {EventKind.SUPPLEMENT: Hold.SUPPLEMENT, EventKind.FEE: Hold.FEE}
ENDS = {EventKind.SUPPLEMENTED: Hold.SUPPLEMENT, EventKind.FEE_PAID: Hold.FEE}
