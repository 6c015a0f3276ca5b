"""What every verb on a dossier begins and ends with: the dossier, locked, who acts, and its dates, reckoned anew."""

from office.actions.typed import tidy
from office.domain.calendars import WorkingCalendar
from office.domain.dossier_dues import dues_of, with_dues
from office.domain.dossier_moves import Act
from office.domain.dossiers import Dossier
from office.domain.officers import Right, require_right
from office.storage.catalogue import find_officer, find_procedure
from office.storage.dossiers import find_dossier
from office.storage.hours import read_hours
from office.storage.transaction import Transaction


def locked(tx: Transaction, code: str) -> Dossier:
    """Return a dossier that nobody else changes until the end.

    Raises:
        Refused: `unknown_dossier`.
    """
    return find_dossier(tx, code, lock=True)


def act(tx: Transaction, officer: str, desk: str | None, reason: str | None, signer: str | None = None) -> Act:
    """Return who acts, with the reason tidied; a signer has to be a head, who may move dates and end dossiers.

    Raises:
        Refused: `unknown_officer`, `officer_disabled`, `not_authorized`, `text_too_long`.
    """
    if signer is not None:
        require_right(find_officer(tx, signer), Right.DECIDE_DUE)
    require_right(find_officer(tx, officer), Right.SERVE)
    return Act(officer=officer, at=tx.at, desk=desk, signer=signer, reason=tidy("reason", reason))


def find_calendar(tx: Transaction) -> WorkingCalendar:
    """Return the office's working calendar."""
    return read_hours(tx).calendar


def dated(tx: Transaction, dossier: Dossier) -> Dossier:
    """Return the dossier with the dates that follow from its receipt, its procedure and its holds.

    Raises:
        Refused: as `due_at` of the deadlines.
    """
    procedure = find_procedure(tx, dossier.procedure, dossier.procedure_version)
    return with_dues(dossier, dues_of(dossier, procedure, find_calendar(tx)))
