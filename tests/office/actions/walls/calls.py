"""A call that a wall may announce, and what the office says of it."""

import pytest

from office.bootstrap import Office
from office.domain.errors import Refused
from office.domain.facts import TicketCalled


def called(office: Office, desk: int = 3, officer: str = "lan.nt", series: str = "A") -> TicketCalled:
    """Return the call of a fresh number to a desk that opens for it."""
    office.open_desk(desk, officer)
    office.issue_ticket(series)
    fact = office.call_next(desk)
    assert isinstance(fact, TicketCalled)
    return fact


def reason(caught: pytest.ExceptionInfo[Refused]) -> str:
    return str(caught.value.reason)


def numbers(office: Office) -> list[str]:
    return [one.number for one in office.unannounced()]
