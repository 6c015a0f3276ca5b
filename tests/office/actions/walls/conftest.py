"""An office by a clock that moves when the test says so."""

import pytest

from tests.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()
