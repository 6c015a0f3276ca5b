"""Who runs the hall, and a counter at which nobody is."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from office.bootstrap import Office
from tests.clocks import Clock
from tests.counter.hall.panel import LEAD
from tests.counter.hands import Hands, a_counter


@pytest.fixture
def lead(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> Iterator[Hands]:
    """Who runs the hall, at desk 3."""
    with a_counter(qtbot, url, clock, officer=LEAD) as hands:
        yield hands


@pytest.fixture
def outside(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> Iterator[Hands]:
    """A counter at which nobody has signed in."""
    with a_counter(qtbot, url, clock, desk=None, officer=None) as hands:
        yield hands
