"""An office on each database, its clock, and a paper of its tickets."""

from collections.abc import Iterator

import pytest

from office.bootstrap import Office, open_office
from tests.clocks import Clock
from tests.office.paper.papers import Papers, a_ticket_paper


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(office_url: str, clock: Clock) -> Iterator[Office]:
    with open_office(office_url, clock=clock) as opened:
        yield opened


@pytest.fixture
def a_paper() -> Papers:
    """Makes a ticket's paper."""
    return a_ticket_paper
