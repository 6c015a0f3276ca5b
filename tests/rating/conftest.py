"""An office, and the rating window of its desk 3."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from office.bootstrap import Office, open_office
from rating.app import Face, opened
from rating.wire import Wire
from tests.rating.sights import TABLETS


@pytest.fixture
def office(sqlite_url: str) -> Iterator[Office]:
    """Desk 3 is open, and people wait."""
    with open_office(sqlite_url) as opened_office:
        opened_office.open_desk(3, "lan.nt")
        for _ in range(4):
            opened_office.issue_ticket("A")
        yield opened_office


@pytest.fixture
def face(qtbot: QtBot, office: Office, sqlite_url: str) -> Iterator[Face]:
    """A window on it that listens at once."""
    with opened(sqlite_url, "3", quiet_seconds=0) as window:
        window.settle()
        yield window


@pytest.fixture(params=TABLETS, ids=str)
def alone(request: pytest.FixtureRequest, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Face]:
    """A window of each size that is joined to no office, and whose clock stands."""
    monkeypatch.setattr(Wire, "open", lambda _: None)
    monkeypatch.setattr(Wire, "cast", lambda *_: None)
    monkeypatch.setattr("rating.view_model.RatingModel.tick", lambda _: None)
    with opened("nowhere.db", "3", size=request.param, panel=TABLETS[request.param], quiet_seconds=0) as window:
        yield window
