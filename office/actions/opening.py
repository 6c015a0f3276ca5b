"""Opening dossiers."""

from office.actions.finding import ticket_by
from office.actions.personal import tidy_applicant, tidy_papers
from office.domain.applicants import Applicant, ReceivedPaper
from office.domain.dossiers import (
    Channel,
    Dossier,
    DossierState,
    ResultPlace,
    dossier_code,
)
from office.domain.errors import Reason, Refused
from office.domain.facts import DossierOpened
from office.domain.officers import Right, require_right
from office.domain.service_days import service_day
from office.domain.tickets import Ticket, TicketState
from office.storage import catalogue
from office.storage.applicants import write_applicant, write_papers
from office.storage.dossiers import insert_dossier
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


def _seen_ticket(tx: Transaction, number_or_token: str) -> Ticket:
    ticket = ticket_by(tx, number_or_token)
    if ticket.state in _NEVER_SEEN:
        wanted = TicketState.SERVING.value
        raise Refused(Reason.TICKET_STATE, ticket=ticket.number, state=ticket.state.value, wanted=wanted)
    return ticket
