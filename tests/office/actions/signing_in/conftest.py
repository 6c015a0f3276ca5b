"""Lan with a password, and with a PIN at desk 3, by a clock that moves when the test says so."""

import pytest

from office.bootstrap import Office
from office.domain.officer_facts import PasswordChanged, PinSet
from tests.clocks import Clock
from tests.office.actions.signing_in.secrets_of_lan import CHOSEN, PIN


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def password(office: Office) -> str:
    """Lan's own password, which she chose."""
    _, first = office.reset_password("lan.nt")
    assert isinstance(office.change_password("lan.nt", first, CHOSEN), PasswordChanged)
    return CHOSEN


@pytest.fixture
def pin(office: Office, password: str) -> str:
    """Lan's PIN, at desk 3 where she signed in this morning."""
    assert isinstance(office.set_pin("lan.nt", password, PIN), PinSet)
    office.sign_in("lan.nt", password, desk=3)
    office.open_desk(3, "lan.nt")
    return PIN
