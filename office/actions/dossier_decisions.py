"""What is decided about a dossier beside its stages: sent back, extended, stopped, withdrawn, a date corrected."""

from datetime import datetime

from office.actions.dossier_dates import act, dated, locked
from office.domain.dossier_events import EventKind
from office.domain.dossier_facts import (
    DossierExtended,
    DossierSentBack,
    DossierStopped,
    DossierWithdrawn,
    DueCorrected,
)
from office.domain.dossier_moves import extended, sent_back, stopped, with_event, withdrawn
from office.domain.dossiers import STAGES, parse_stage
from office.domain.errors import Reason, Refused
from office.domain.service_days import zone
from office.storage.dossiers import change_dossier
from office.storage.transaction import Transaction


def send_back(
    tx: Transaction, code: str, to: str, *, officer: str, desk: str | None, reason: str | None
) -> DossierSentBack:
    """Make an earlier stage due again; the clock goes on.

    Raises:
        Refused: `unknown_dossier`, `unknown_stage`, `unknown_officer`, `dossier_closed`, `cannot_send_back`,
            `reason_required`, `text_too_long`.
    """
    dossier, stage = locked(tx, code), parse_stage(to)
    after = dated(tx, sent_back(dossier, stage, act(tx, officer, desk, reason)))
    change_dossier(tx, dossier, after)
    return DossierSentBack(
        dossier=after,
        at=tx.at,
        desk=desk,
        officer=officer,
        from_stage=dossier.due_stage or STAGES[-1],
        to_stage=stage,
    )


def extend_due(
    tx: Transaction, code: str, new_due: datetime, *, officer: str, signer: str, desk: str | None, reason: str | None
) -> DossierExtended:
    """Apologize and set a later due date (Mẫu 04), signed by the head.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_closed`, `dossier_on_hold`, `not_received`,
            `no_appointment`, `due_in_past`, `due_not_later`, `reason_required`, `text_too_long`,
            `officer_disabled`, `not_authorized`.
    """
    dossier = locked(tx, code)
    by = act(tx, officer, desk, reason, signer)
    after = dated(tx, extended(dossier, new_due.astimezone(zone(tx.time_zone)), by))
    change_dossier(tx, dossier, after)
    return DossierExtended(
        dossier=after,
        at=tx.at,
        desk=desk,
        officer=officer,
        signer=signer,
        old_due=dossier.due_at,
        new_due=after.due_at,
    )


def stop_dossier(
    tx: Transaction, code: str, *, officer: str, signer: str, desk: str | None, reason: str | None
) -> DossierStopped:
    """Stop the handling (Mẫu 05), signed by the head.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_closed`, `not_received`, `reason_required`,
            `text_too_long`, `officer_disabled`, `not_authorized`.
    """
    dossier = locked(tx, code)
    after = stopped(dossier, act(tx, officer, desk, reason, signer))
    change_dossier(tx, dossier, after)
    return DossierStopped(dossier=after, at=tx.at, desk=desk, officer=officer, signer=signer)


def withdraw_dossier(
    tx: Transaction, code: str, *, officer: str, desk: str | None, reason: str | None
) -> DossierWithdrawn:
    """The applicant takes the dossier back.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_closed`, `text_too_long`.
    """
    dossier = locked(tx, code)
    after = withdrawn(dossier, act(tx, officer, desk, reason))
    change_dossier(tx, dossier, after)
    return DossierWithdrawn(dossier=after, at=tx.at, desk=desk, officer=officer)


def correct_due(tx: Transaction, code: str, *, officer: str, reason: str | None) -> DueCorrected:
    """Reckon the due date of a dossier anew after the calendar was corrected.

    Raises:
        Refused: `unknown_dossier`, `unknown_officer`, `dossier_closed`, `due_unchanged`, `reason_required`,
            `text_too_long`.
    """
    dossier, by = locked(tx, code), act(tx, officer, None, reason)
    again = dated(tx, dossier)
    if again.due_at == dossier.due_at:
        raise Refused(Reason.DUE_UNCHANGED, dossier=code)
    after = with_event(again, EventKind.CORRECTED, by, old_due=dossier.due_at, new_due=again.due_at)
    change_dossier(tx, dossier, after)
    return DueCorrected(dossier=after, at=tx.at, officer=officer, old_due=dossier.due_at, new_due=after.due_at)
