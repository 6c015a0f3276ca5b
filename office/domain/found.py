"""One line of what a search finds, with no more of a person than tells two of the same name apart."""

from dataclasses import dataclass
from datetime import date, datetime

from office.domain.dossier_events import Hold
from office.domain.dossiers import BEFORE, DossierState, Stage

SHOWN_DIGITS = 3
_STAGE = {state: stage for stage, state in BEFORE.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundDossier:
    """A dossier that was found."""

    code: str
    procedure: str
    procedure_name: str
    applicant: str | None
    """A name, personal: for desks only."""
    identity: str | None
    """Masked but for its last digits."""
    state: DossierState
    opened_at: datetime
    opened_by: str
    due_at: datetime | None
    stage_due_at: datetime | None
    hold: Hold | None
    service_day: date
    ticket: str | None

    @property
    def stage(self) -> Stage | None:
        """The stage that is due; None once the dossier has ended."""
        return _STAGE.get(self.state)


def masked(identity: str | None) -> str | None:
    """Return an identity number of which only the last three digits can be read."""
    if not identity:
        return None
    shown = identity[-SHOWN_DIGITS:] if len(identity) > SHOWN_DIGITS else ""
    return "•" * (len(identity) - len(shown)) + shown
