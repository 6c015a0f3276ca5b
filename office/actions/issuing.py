"""Giving out numbers (lấy số)."""

import secrets

from office.actions.admitting import admit_at_kiosk, remember_citizen, require_room
from office.actions.papers import want_paper
from office.domain.catalogue import Service
from office.domain.citizen_marks import CitizenNumber
from office.domain.errors import Reason, Refused
from office.domain.estimates import Wait
from office.domain.facts import TicketIssued
from office.domain.lines import first_turn
from office.domain.service_days import service_day
from office.domain.tickets import Ticket, TicketState
from office.storage.catalogue import find_priority, find_service
from office.storage.hours import read_hours
from office.storage.lines import count_ahead
from office.storage.tickets import insert_ticket, next_number
from office.storage.transaction import Transaction

LANGUAGES = ("vi", "en")
_TOKEN_BYTES = 12


def issue_ticket(
    tx: Transaction,
    series: str,
    *,
    priority: str | None,
    language: str,
    at_kiosk: bool = False,
    citizen: CitizenNumber | None = None,
    paper_at: str | None = None,
    promised: Wait | None = None,
) -> TicketIssued:
    """Give out the next number of a series.

    Args:
        tx: the transaction.
        series: a series letter (its general service), or a service code such as `A2`.
        priority: the code of a priority group, or None.
        language: of the ticket and of its call.
        at_kiosk: whether a citizen asks, who is held to hours, identity and the day's limit; staff are not.
        citizen: who asks, where the service asks for identity; elsewhere it is not kept.
        paper_at: the place whose printer is to print it, or None.
        promised: the wait its citizen was shown, or None.

    Raises:
        Refused: `unknown_series`, `service_closed`, `unknown_priority`, `unknown_language`, `daily_cap`; at a kiosk
            also `outside_hours`, `issue_stopped`, `identity_required`, `citizen_limit`.
    """
    if language not in LANGUAGES:
        raise Refused(Reason.UNKNOWN_LANGUAGE, language=language)
    service = _open_service(tx, series)
    if at_kiosk:
        admit_at_kiosk(tx, service, citizen)
    head_start = find_priority(tx, priority).head_start_minutes if priority else 0
    day = service_day(tx.at, tx.time_zone)
    sequence = next_number(tx, day, service.series)
    require_room(tx, service, day)
    ticket = Ticket(
        service_day=day,
        series=service.series,
        sequence=sequence,
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
    if citizen and service.asks_identity:
        limit = read_hours(tx).policy.numbers_a_citizen_a_day if at_kiosk else None
        remember_citizen(tx, ticket, citizen, limit)
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
