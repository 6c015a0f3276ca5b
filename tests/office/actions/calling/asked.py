"""What the tests of calling ask an office, and what they read there."""

from collections.abc import Callable

import pytest

from office import Refused
from office.bootstrap import Office
from office.domain.tickets import Ticket


def refusal(ask: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        ask()
    return caught.value


def ticket(office: Office, number: str = "A001") -> Ticket:
    return office.ticket(number)[0]


def kinds(office: Office, since: int = 0) -> list[str]:
    return [entry.kind for entry in office.journal(since)]
