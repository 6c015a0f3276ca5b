"""Opening dossiers and recording the five stages."""

from office.actions.finding import ticket_by
from office.actions.typed import tidy
from office.domain.dossiers import (
    Channel,
    Dossier,
    DossierState,
    Outcome,
    Stage,
    StageRecord,
    dossier_code,
    parse_stage,
    staged,
)
from office.domain.errors import Reason, Refused
from office.domain.facts import DossierOpened, ResultReturned, StageRecorded
from office.domain.service_days import service_day
from office.domain.tickets import Ticket, TicketState
from office.storage import catalogue
from office.storage.desks import find_desk
from office.storage.dossiers import add_stage, find_dossier, insert_dossier
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
    applicant: str | None,
) -> DossierOpened:
    """Open a dossier and give it its code; its first stage, receive, is recorded when the papers are complete.

    Args:
        tx: the transaction.
        procedure: its code in the catalogue.
        ticket: number or token of the ticket it is opened from, or None (by post, online).
        officer: who opens it; the ticket's officer if None.
        channel: `direct`, `online` or `post`.
        applicant: a name, kept apart from everything that is shown or journaled.

    Raises:
        Refused: `unknown_procedure`, `procedure_not_in_force`, `unknown_ticket`, `ticket_state`, `unknown_officer`,
            `text_too_long`.
    """
    source = _seen_ticket(tx, ticket) if ticket else None
    by = officer or (source.officer if source else None) or ""
    catalogue.find_officer(tx, by)
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
    )
    insert_dossier(tx, dossier, tidy("applicant", applicant))
    return DossierOpened(dossier=dossier, at=tx.at, desk=source.desk if source else None, officer=by)


def record_stage(
    tx: Transaction, code: str, stage: str, *, officer: str, outcome: str, desk: str | None, note: str | None
) -> StageRecorded:
    """Record the stage that is due.

    Args:
        tx: the transaction.
        code: of the dossier.
        stage: `receive`, `appraise`, `approve`, `seal` or `return`.
        officer: who did it.
        outcome: `passed`, or `refused` where the stage can refuse.
        desk: where, if at a desk.
        note: the officer's words (the opinion, the document number).

    Raises:
        Refused: `unknown_dossier`, `unknown_stage`, `unknown_officer`, `unknown_desk`, `stage_order`, `same_person`,
            `dossier_closed`, `outcome_not_allowed`, `text_too_long`.
    """
    dossier = find_dossier(tx, code, lock=True)
    catalogue.find_officer(tx, officer)
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
    after = staged(dossier, record)
    add_stage(tx, dossier, after)
    kind = ResultReturned if record.stage is Stage.RETURN else StageRecorded
    return kind(dossier=after, record=record, at=tx.at, desk=desk, officer=officer)


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
