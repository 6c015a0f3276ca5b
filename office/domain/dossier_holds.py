"""What stops the clock of a dossier and starts it again; pure functions, as in `dossier_moves`."""

from dataclasses import replace

from office.domain.dossier_events import EventKind, Hold
from office.domain.dossier_moves import Act, require_open, require_reason, require_running, with_event
from office.domain.dossiers import (
    UNSEALED,
    Dossier,
    DossierState,
    Stage,
)
from office.domain.errors import Reason, Refused

_CLOCK_RUNS = UNSEALED - {DossierState.OPENED}


def asked_papers(dossier: Dossier, papers: tuple[str, ...], by: Act) -> Dossier:
    """Return the dossier whose papers are not complete: its clock stands (Mẫu 02).

    Papers are asked for once, in full (NĐ 118/2025/NĐ-CP): a second time needs a reason, and is counted.

    Raises:
        Refused: `dossier_closed`, `dossier_on_hold`, `papers_required`, `reason_required`.
    """
    require_open(dossier, UNSEALED)
    require_running(dossier, Stage.APPRAISE)
    if not papers:
        raise Refused(Reason.PAPERS_REQUIRED, dossier=dossier.code)
    if dossier.supplements:
        require_reason(by)
    held = replace(dossier, hold=Hold.SUPPLEMENT, supplements=dossier.supplements + 1)
    return with_event(held, EventKind.SUPPLEMENT, by, items=papers)


def completed(dossier: Dossier, by: Act) -> Dossier:
    """Return the dossier whose papers are complete: its clock runs on.

    Raises:
        Refused: `dossier_not_on_hold`.
    """
    if dossier.hold is not Hold.SUPPLEMENT:
        raise Refused(Reason.DOSSIER_NOT_ON_HOLD, dossier=dossier.code)
    return with_event(replace(dossier, hold=None), EventKind.SUPPLEMENTED, by)


def asked_fee(dossier: Dossier, amount: int, by: Act, *, stops_clock: bool) -> Dossier:
    """Return the dossier that waits for a fee; the clock stands where the procedure says so.

    Raises:
        Refused: `dossier_closed`, `dossier_on_hold`, `fee_asked_already`.
    """
    require_open(dossier, UNSEALED)
    require_running(dossier, Stage.APPRAISE)
    if dossier.fee is not None:
        raise Refused(Reason.FEE_ASKED_ALREADY, dossier=dossier.code, fee=dossier.fee)
    hold = Hold.FEE if stops_clock and dossier.state in _CLOCK_RUNS else None
    return with_event(replace(dossier, fee=amount, hold=hold), EventKind.FEE, by, items=(hold.value,) if hold else ())


def paid(dossier: Dossier, by: Act) -> Dossier:
    """Return the dossier whose fee is paid.

    Raises:
        Refused: `no_fee_asked`.
    """
    if not dossier.owes_fee:
        raise Refused(Reason.NO_FEE_ASKED, dossier=dossier.code)
    hold = None if dossier.hold is Hold.FEE else dossier.hold
    return with_event(replace(dossier, fee_paid_at=by.at, hold=hold), EventKind.FEE_PAID, by)
