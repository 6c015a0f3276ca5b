"""Lan at her desk in the middle of a visit, by a clock that moves when the test says so."""

from collections.abc import Iterator

import pytest

from office.bootstrap import Office, open_office
from tests.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(office_url: str, clock: Clock) -> Iterator[Office]:
    """Lan at desk 3, with A001 at it; A002 and A003 wait."""
    with open_office(office_url, clock=clock) as opened:
        opened.open_desk(3, "lan.nt")
        for _ in range(3):
            opened.issue_ticket("A")
            clock.forward(1)
        opened.call_next(3)
        opened.start(3)
        yield opened
