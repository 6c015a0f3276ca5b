"""What waits to be done: one line of a work list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from office.domain.dossier_events import Hold
from office.domain.dossiers import BEFORE, DossierState, Stage

_STAGE = {state: stage for stage, state in BEFORE.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkItem:
    """An open dossier in the work list of the stage that is due."""

    code: str
    procedure: str
    procedure_name: str
    applicant: str | None
    """A name, personal: for desks only."""
    state: DossierState
    received_at: datetime | None
    due_at: datetime | None
    stage_due_at: datetime | None
    hold: Hold | None
    supplements: int
    service_day: date
    ticket: str | None

    @property
    def stage(self) -> Stage:
        """The stage that is due."""
        return _STAGE[self.state]


def by_due(items: Iterable[WorkItem]) -> tuple[WorkItem, ...]:
    """Return the lines, what is due first at the top; without a due time, last."""
    return tuple(sorted(items, key=lambda one: (one.stage_due_at is None, str(one.stage_due_at or ""), one.code)))
