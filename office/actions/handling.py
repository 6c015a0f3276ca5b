"""What an office decides about handling dossiers, and which dates a corrected calendar moves."""

from office.actions.services import known_officer
from office.domain.dossier_dues import dues_of
from office.domain.dossier_facts import SignerRuleSet
from office.storage.catalogue import find_procedure
from office.storage.dossiers import find_dossier
from office.storage.handling import write_signer_differs
from office.storage.hours import read_hours
from office.storage.transaction import Transaction
from office.storage.work import due_after


def set_signer_differs(tx: Transaction, differs: bool, *, officer: str | None) -> SignerRuleSet:  # noqa: FBT001 - a value to keep
    """Let the one who appraised approve, or not.

    Raises:
        Refused: `unknown_officer`, `officer_disabled`.
    """
    known_officer(tx, officer)
    write_signer_differs(tx, differs=differs)
    return SignerRuleSet(at=tx.at, officer=officer, differs=differs)


def moved_dues(tx: Transaction, after: str, limit: int) -> tuple[list[str], str | None]:
    """Return which open dossiers have another due date by the present calendar, a stretch of codes at a time.

    Args:
        tx: the transaction.
        after: the last code that was looked at; empty at first.
        limit: how many to look at.

    Returns:
        The codes, and the last one looked at; None when there are no more.
    """
    codes = due_after(tx, after, limit)
    calendar, found = read_hours(tx).calendar, []
    for code in codes:
        dossier = find_dossier(tx, code)
        procedure = find_procedure(tx, dossier.procedure, dossier.procedure_version)
        if dues_of(dossier, procedure, calendar).due_at != dossier.due_at:
            found.append(code)
    return found, codes[-1] if codes else None
