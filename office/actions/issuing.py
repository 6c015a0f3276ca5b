"""Giving out numbers (lấy số)."""

import secrets

from office.actions.papers import want_paper
from office.domain.catalogue import Service
from office.domain.errors import Reason, Refused
from office.domain.estimates import Wait
from office.domain.facts import TicketIssued
from office.domain.lines import first_turn
from office.domain.service_days import service_day
from office.domain.tickets import Ticket, TicketState
from office.storage.catalogue import find_priority, find_service
from office.storage.tickets import count_ahead, insert_ticket, next_number
from office.storage.transaction import Transaction

LANGUAGES = ("vi", "en")
_TOKEN_BYTES = 12


def issue_ticket(
    tx: Transaction, series: str, *, priority: str | None, language: str, paper_at: str | None, promised: Wait | None
) -> TicketIssued:
    """Give out the next number of a series.

    Args:
        tx: the transaction.
        series: a series letter (its general service), or a service code such as `A2`.
        priority: the code of a priority group, or None.
        language: of the ticket and of its call.
        paper_at: the place whose printer is to print it, or None.
        promised: the wait its citizen was shown, or None.

    Raises:
        Refused: `unknown_series`, `service_closed`, `unknown_priority`, `unknown_language`.
    """
    if language not in LANGUAGES:
        raise Refused(Reason.UNKNOWN_LANGUAGE, language=language)
    service = _open_service(tx, series)
    head_start = find_priority(tx, priority).head_start_minutes if priority else 0
    day = service_day(tx.at, tx.time_zone)
    ticket = Ticket(
        service_day=day,
        series=service.series,
        sequence=next_number(tx, day, service.series),
        token=_new_token(),
        service=service.code,
        state=TicketState.WAITING,
        language=language,
        priority=priority,
        issued_at=tx.at,
        turn_at=first_turn(tx.at, head_start),
        **({f"promised_{name}": getattr(promised, name) for name in Wait.__slots__} if promised else {}),
    )
    insert_ticket(tx, ticket)
    if paper_at:
        want_paper(tx, ticket, paper_at)
    return TicketIssued(ticket=ticket, ahead=count_ahead(tx, ticket), at=tx.at)


def _new_token() -> str:
    # On a command line, what begins with a dash is an option.
    while (token := secrets.token_urlsafe(_TOKEN_BYTES)).startswith("-"):
        pass
    return token


def _open_service(tx: Transaction, code: str) -> Service:
    service = find_service(tx, code.strip().upper())
    if service is None:
        raise Refused(Reason.UNKNOWN_SERIES, series=code)
    if not service.is_open:
        raise Refused(Reason.SERVICE_CLOSED, service=service.name_vi)
    return service
