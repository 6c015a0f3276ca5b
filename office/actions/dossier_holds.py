"""What stops the clock of a dossier and starts it again: papers that are missing, a fee that is not paid."""

from dataclasses import replace

from office.actions.dossier_dates import act, dated, locked
from office.actions.personal import tidy_papers
from office.actions.typed import tidy
from office.domain.applicants import ReceivedPaper
from office.domain.dossier_facts import FeeAsked, FeePaid, PapersRecorded, SupplementCompleted, SupplementRequested
from office.domain.dossier_holds import asked_fee, asked_papers, completed, paid
from office.domain.dossiers import UNSEALED, Dossier
from office.domain.errors import Reason, Refused
from office.storage.applicants import papers_of, write_papers
from office.storage.catalogue import find_procedure
from office.storage.dossiers import change_dossier
from office.storage.transaction import Transaction

FEES = range(1, 10_000_000_000)
"""Amounts in đồng that a fee may have."""


def record_papers(
    tx: Transaction, code: str, papers: tuple[ReceivedPaper, ...], *, officer: str, desk: str | None
) -> PapersRecorded:
    """Write which papers came and which did not, instead of what was written before.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_closed`, `text_too_long`.
    """
    dossier, _ = locked(tx, code), act(tx, officer, desk, None)
    if dossier.state not in UNSEALED:
        raise Refused(Reason.DOSSIER_CLOSED, dossier=code)
    kept = tidy_papers(papers)
    write_papers(tx, code, kept)
    missing = sum(not paper.is_received for paper in kept)
    return PapersRecorded(
        dossier=dossier, at=tx.at, desk=desk, officer=officer, received=len(kept) - missing, missing=missing
    )


def request_papers(
    tx: Transaction, code: str, papers: tuple[str, ...], *, officer: str, desk: str | None, reason: str | None
) -> SupplementRequested:
    """Ask for papers (Mẫu 02), all at once; the clock stands until they are complete.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_closed`, `dossier_on_hold`, `papers_required`,
            `reason_required` for a second request, `text_too_long`.
    """
    dossier, by = locked(tx, code), act(tx, officer, desk, reason)
    named = tuple(name for name in (tidy("paper", paper) for paper in papers) if name)
    after = asked_papers(dossier, named, by)
    change_dossier(tx, dossier, after)
    return SupplementRequested(
        dossier=after,
        at=tx.at,
        desk=desk,
        officer=officer,
        papers=len(named),
        count=after.supplements,
        is_flagged=after.supplements > 1,
    )


def complete_papers(
    tx: Transaction, code: str, *, officer: str, desk: str | None, note: str | None
) -> SupplementCompleted:
    """The papers are complete: the due date moves by the time that the clock stood.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_not_on_hold`, `text_too_long`.
    """
    dossier, by = locked(tx, code), act(tx, officer, desk, note)
    after = _moved(dossier, dated(tx, completed(dossier, by)))
    change_dossier(tx, dossier, after)
    write_papers(tx, code, [replace(paper, is_received=True) for paper in papers_of(tx, code)])
    return SupplementCompleted(
        dossier=after, at=tx.at, desk=desk, officer=officer, old_due=dossier.due_at, new_due=after.due_at
    )


def ask_fee(
    tx: Transaction, code: str, amount: int | None, *, officer: str, desk: str | None, note: str | None
) -> FeeAsked:
    """Ask for a fee: the procedure's, or another amount.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_closed`, `dossier_on_hold`, `fee_asked_already`,
            `out_of_range`, `text_too_long`.
    """
    dossier, by = locked(tx, code), act(tx, officer, desk, note)
    procedure = find_procedure(tx, dossier.procedure, dossier.procedure_version)
    fee = procedure.fee if amount is None else amount
    if fee is None or fee not in FEES:
        raise Refused(Reason.OUT_OF_RANGE, policy="fee", value=fee or 0, least=FEES[0], most=FEES[-1])
    after = asked_fee(dossier, fee, by, stops_clock=procedure.fee_stops_clock)
    change_dossier(tx, dossier, after)
    return FeeAsked(
        dossier=after, at=tx.at, desk=desk, officer=officer, amount=fee, stops_clock=after.hold is not None
    )


def pay_fee(tx: Transaction, code: str, *, officer: str, desk: str | None, note: str | None) -> FeePaid:
    """The fee is paid.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `no_fee_asked`, `text_too_long`.
    """
    dossier, by = locked(tx, code), act(tx, officer, desk, note)
    after = _moved(dossier, dated(tx, paid(dossier, by)))
    change_dossier(tx, dossier, after)
    return FeePaid(dossier=after, at=tx.at, desk=desk, officer=officer, old_due=dossier.due_at, new_due=after.due_at)


def _moved(before: Dossier, after: Dossier) -> Dossier:
    """Write into the last event from when to when the due date moved."""
    if before.due_at == after.due_at:
        return after
    last = replace(after.events[-1], old_due=before.due_at, new_due=after.due_at)
    return replace(after, events=(*after.events[:-1], last))
