"""A number ordered at the office, and what an answer means for the citizen who ordered it."""

import logging
from typing import TYPE_CHECKING

from kiosk.events import Answer, Declined, Failed, Issued
from kiosk.pages import Order, Paper
from office.codes import Code, code_of, ticket_link
from office.domain.errors import OfficeError, Reason, Refused
from office.domain.estimates import Wait

if TYPE_CHECKING:
    from office.bootstrap import Office

_OF_THE_MACHINE = frozenset(
    {
        Reason.NOT_INITIALIZED,
        Reason.NOT_A_DATABASE,
        Reason.DATABASE_NEWER,
        Reason.NETWORK_FILE_SYSTEM,
        Reason.BAD_DATABASE_URL,
        Reason.CLOCK_SET_BACK,
        Reason.REQUEST_KEY_REUSED,
    }
)
"""Refusals that no citizen can do anything about."""
_log = logging.getLogger(__name__)


def answer_to(error: Exception, key: str) -> Answer:
    """Return what an error means for the citizen who asked for a number."""
    if isinstance(error, Refused) and error.reason not in _OF_THE_MACHINE:
        return Declined(key, error.reason, error.details)
    return Failed(key, can_retry=isinstance(error, OfficeError))


def ordered(office: "Office", order: Order, language: str, wait: Wait | None, place: str | None, base: str) -> Issued:
    """Ask the office for the number; the same order twice is one number."""
    fact = office.issue_ticket(
        order.service,
        priority=order.priority,
        language=language,
        at_kiosk=True,
        citizen=order.citizen,
        promised=wait,
        paper_at=place,
        request_key=order.key,
    )
    paper = Paper.PRINTING if place else Paper.NONE
    return Issued(order.key, fact.ticket, fact.ahead, _code(fact.ticket.token, base), wait, paper)


def _code(token: str, base: str) -> Code:
    # The ticket is written: a code that cannot be drawn must not take it away again.
    try:
        return code_of(ticket_link(token, base))
    except Exception:
        _log.exception("no QR code for a ticket")
        return Code()
