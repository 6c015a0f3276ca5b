"""Dossiers to be found, by a clock that moves when the test says so."""

import pytest

from office.bootstrap import Office
from office.domain.applicants import Applicant, Person
from tests.clocks import Clock
from tests.office.actions.finding.people import BINH, HOA, LONG, OTHER, PROCEDURE, Open


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(office: Office) -> Open:
    def open_one(name: str, procedure: str = PROCEDURE, officer: str = "lan.nt", **person: str) -> str:
        whose = Applicant(person=Person(name=name, **person))
        return office.open_dossier(procedure, officer=officer, channel="post", applicant=whose).dossier.code

    return open_one


@pytest.fixture
def three(opened: Open) -> list[str]:
    """Three dossiers, the oldest first."""
    return [
        opened(BINH, identity="034087001234", phone="0912345678"),
        opened(HOA, OTHER, identity="034187009999", phone="+84 988 000 111"),
        opened(LONG, identity="1000234567-001"),
    ]
