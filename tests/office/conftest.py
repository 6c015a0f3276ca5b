"""An office on each database, and its clock."""

from collections.abc import Iterator

import pytest

from office.bootstrap import Office, open_office
from tests.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(office_url: str, clock: Clock) -> Iterator[Office]:
    with open_office(office_url, clock=clock) as opened:
        yield opened
