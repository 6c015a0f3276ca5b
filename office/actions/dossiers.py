"""Opening dossiers and recording the five stages."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from office.actions.dossier_dates import dated, locked
from office.actions.finding import ticket_by
from office.actions.personal import tidy_applicant, tidy_papers
from office.actions.result_line import invited
from office.actions.stage_rights import require_stage_right
from office.actions.typed import tidy
from office.domain.applicants import Applicant, Handover, ReceivedPaper, SealedResult
from office.domain.calling_facts import Together
from office.domain.dossier_events import EventKind
from office.domain.dossier_facts import ResultHandedOver, ResultSealed
from office.domain.dossier_moves import Act, require_future, staged, with_event
from office.domain.dossiers import (
    Channel,
    Dossier,
    DossierState,
    Outcome,
    ResultPlace,
    Stage,
    StageRecord,
    dossier_code,
    parse_stage,
)
from office.domain.errors import Reason, Refused
from office.domain.facts import DossierOpened, ResultReturned, StageRecorded
from office.domain.officers import Right, require_right
from office.domain.service_days import service_day, zone
from office.domain.tickets import Ticket, TicketState
from office.storage import catalogue
from office.storage.applicants import papers_of, write_applicant, write_handover, write_papers, write_result
from office.storage.desks import find_desk
from office.storage.dossiers import change_dossier, insert_dossier
from office.storage.handling import signer_differs
from office.storage.search_index import index_dossier
from office.storage.tickets import next_number
from office.storage.transaction import Transaction

_NEVER_SEEN = frozenset({TicketState.WAITING, TicketState.ABSENT, TicketState.CANCELLED})
"""States in which nobody has spoken with the citizen, so there is nothing to open."""


def open_dossier(
    tx: Transaction,
    procedure: str,
    *,
    ticket: str | None,
    officer: str | None,
    channel: str,
    applicant: Applicant | None,
    papers: tuple[ReceivedPaper, ...] = (),
    sets: int = 1,
    result_place: str = ResultPlace.CENTER,
) -> DossierOpened:
    """Open a dossier and give it its code; its first stage, receive, is recorded when the papers are complete.

    Args:
        tx: the transaction.
        procedure: its code in the catalogue; the version in force now stays the dossier's.
        ticket: number or token of the ticket it is opened from, or None (by post, online).
        officer: who opens it; the ticket's officer if None.
        channel: `direct`, `online` or `post`.
        applicant: kept apart from everything that is shown or journaled.
        papers: what was handed in, and what of the procedure's list was not.
        sets: of the papers.
        result_place: `here`, `center`, `post` or `online`.

    Raises:
        Refused: `unknown_procedure`, `procedure_not_in_force`, `unknown_ticket`, `ticket_state`, `unknown_officer`,
            `text_too_long`, `officer_disabled`, `not_authorized`.
    """
    source = _seen_ticket(tx, ticket) if ticket else None
    by = officer or (source.officer if source else None) or ""
    require_right(catalogue.find_officer(tx, by), Right.SERVE)
    found = catalogue.find_procedure(tx, procedure)
    agency = catalogue.profile(tx).agency_code
    day = service_day(tx.at, tx.time_zone)
    dossier = Dossier(
        code=dossier_code(agency, day, next_number(tx, day, agency)),
        procedure=found.code,
        channel=Channel(channel),
        state=DossierState.OPENED,
        opened_at=tx.at,
        opened_by=by,
        service_day=source.service_day if source else day,
        ticket=source.number if source else None,
        procedure_version=found.version,
        result_place=ResultPlace(result_place),
        sets=sets,
    )
    insert_dossier(tx, dossier)
    whose = tidy_applicant(applicant) if applicant else None
    if whose:
        write_applicant(tx, dossier.code, whose)
    index_dossier(tx, dossier, whose)
    write_papers(tx, dossier.code, tidy_papers(papers))
    return DossierOpened(dossier=dossier, at=tx.at, desk=source.desk if source else None, officer=by)


def record_stage(
    tx: Transaction,
    code: str,
    stage: str,
    *,
    officer: str,
    outcome: str,
    desk: str | None,
    note: str | None,
    due: datetime | None = None,
    result: SealedResult | None = None,
    handover: Handover | None = None,
    still_so: Callable[[], None] | None = None,
) -> StageRecorded | Together[StageRecorded]:
    """Record the stage that is due.

    Args:
        tx: the transaction.
        code: of the dossier.
        stage: `receive`, `appraise`, `approve`, `seal` or `return`.
        officer: who did it.
        outcome: `passed`, or `refused` where the stage can refuse.
        desk: where, if at a desk.
        note: the officer's words (the opinion, why it was refused).
        due: the appointment agreed at the receipt, where the procedure names no time or a later one.
        result: what the seal was put on.
        handover: who took the result.
        still_so: asked last, before anything is kept: raises Refused if the file of the result is another by now.

    Raises:
        Refused: `unknown_dossier`, `unknown_stage`, `unknown_officer`, `unknown_desk`, `stage_order`, `same_person`,
            `dossier_closed`, `dossier_on_hold`, `fee_unpaid`, `papers_missing`, `outcome_not_allowed`,
            `text_too_long`, `due_in_past`, `due_too_late`, `officer_disabled`, `not_authorized`.
    """
    dossier = locked(tx, code)
    by = catalogue.find_officer(tx, officer)
    require_right(by, Right.SERVE)
    if desk is not None:
        find_desk(tx, desk)
    record = StageRecord(
        stage=parse_stage(stage),
        outcome=_outcome(stage, outcome),
        officer=officer,
        desk=desk,
        at=tx.at,
        note=tidy("note", note),
    )
    after = staged(dossier, record, signer_differs=signer_differs(tx))
    require_stage_right(tx, by, record.stage)
    if after.state is DossierState.RECEIVED:
        after = _received(tx, after, record, due)
    after = dated(tx, after)
    change_dossier(tx, dossier, after)
    fact = _fact(tx, after, record, result, handover)
    called = invited(tx, after, officer) if after.state is DossierState.SEALED else ()
    if still_so is not None:
        still_so()
    return Together(called, fact) if called else fact


def refuse_dossier(
    tx: Transaction, code: str, *, officer: str, reason: str, desk: str | None
) -> StageRecorded | Together[StageRecorded]:
    """Refuse a dossier at the stage that is due: not received (Mẫu 03), or not granted.

    Raises:
        Refused: as `record_stage`, and `reason_required`.
    """
    dossier = locked(tx, code)
    if not tidy("reason", reason):
        raise Refused(Reason.REASON_REQUIRED)
    if dossier.due_stage is None:
        raise Refused(Reason.DOSSIER_CLOSED, dossier=code)
    refused = Outcome.REFUSED.value
    return record_stage(tx, code, dossier.due_stage.value, officer=officer, outcome=refused, desk=desk, note=reason)


def _received(tx: Transaction, dossier: Dossier, record: StageRecord, due: datetime | None) -> Dossier:
    """The clock begins with the complete papers; once begun it is not begun again."""
    missing = sum(not paper.is_received for paper in papers_of(tx, dossier.code))
    if missing:
        raise Refused(Reason.PAPERS_MISSING, dossier=dossier.code, count=missing)
    received = dossier if dossier.received_at else replace(dossier, received_at=record.at)
    if due is None:
        return received
    require_future(due, record.at)
    lawful = dated(tx, received).statutory_due_at
    if lawful is not None and due > lawful:
        raise Refused(Reason.DUE_TOO_LATE, dossier=dossier.code, due=lawful.isoformat(timespec="minutes"))
    by = Act(officer=record.officer, at=record.at, desk=record.desk)
    appointed = with_event(received, EventKind.APPOINTED, by, new_due=due.astimezone(zone(tx.time_zone)))
    return replace(appointed, version=received.version)


def _fact(
    tx: Transaction, after: Dossier, record: StageRecord, result: SealedResult | None, handover: Handover | None
) -> StageRecorded:
    about: dict[str, Any] = {
        "dossier": after,
        "record": record,
        "at": tx.at,
        "desk": record.desk,
        "officer": record.officer,
    }
    if record.stage is Stage.SEAL and result:
        write_result(tx, after.code, result)
        return ResultSealed(
            **about,
            document_number=result.document_number,
            document_date=result.document_date,
            file_hash=result.file_hash,
        )
    if record.stage is Stage.RETURN and handover:
        write_handover(tx, after.code, handover)
        return ResultHandedOver(**about, way=handover.way, proof=handover.proof, is_signed=handover.is_signed)
    return (ResultReturned if record.stage is Stage.RETURN else StageRecorded)(**about)


def _outcome(stage: str, text: str) -> Outcome:
    try:
        return Outcome(text)
    except ValueError:
        raise Refused(Reason.OUTCOME_NOT_ALLOWED, stage=stage, outcome=text) from None


def _seen_ticket(tx: Transaction, number_or_token: str) -> Ticket:
    ticket = ticket_by(tx, number_or_token)
    if ticket.state in _NEVER_SEEN:
        wanted = TicketState.SERVING.value
        raise Refused(Reason.TICKET_STATE, ticket=ticket.number, state=ticket.state.value, wanted=wanted)
    return ticket
