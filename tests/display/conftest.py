"""An office, a wall on it, and its picture."""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from display.app import Face, opened
from office.bootstrap import Office, open_office
from tests.clocks import Clock
from tests.display.sights import SIZES, Picture, Steady, assert_nothing_sticks_out, colors, resize


@pytest.fixture
def office(sqlite_url: str) -> Iterator[Office]:
    with open_office(sqlite_url) as opened_office:
        yield opened_office


@pytest.fixture
def either(office_url: str) -> Iterator[Office]:
    """An office, once on each database."""
    with open_office(office_url) as opened_office:
        yield opened_office


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of walls and of the offices they look at; it stands still."""
    moved = Clock()
    monkeypatch.setattr("office.qt.link._open_office", lambda url: open_office(url, clock=moved))
    return moved


@pytest.fixture
def timed(sqlite_url: str, clock: Clock) -> Iterator[Office]:
    """The office, by that clock."""
    # It was founded by another clock, and does not go back.
    clock.now = datetime.now(UTC).replace(hour=1, minute=0, second=0, microsecond=0) + timedelta(days=1)
    with open_office(sqlite_url, clock=clock) as opened_office:
        yield opened_office


@pytest.fixture
def face(qtbot: QtBot, sqlite_url: str) -> Iterator[Face]:
    with opened(sqlite_url, steady=Steady()) as wall:
        # That the wall has started is a fact, which it looks at as well: nothing is on its way after this.
        wall.settle(1)
        yield wall


@pytest.fixture
def picture(tmp_path: Path, qtbot: QtBot) -> Picture:
    """Takes the wall's picture in each size; `TAICHO_PICTURES` names a folder to keep them in."""
    folder = Path(os.environ.get("TAICHO_PICTURES", tmp_path)) / "display"
    folder.mkdir(parents=True, exist_ok=True)

    def take(wall: Face, name: str) -> None:
        for width, height in SIZES:
            resize(qtbot, wall, width, height)
            image = wall.window.grabWindow()
            assert image.save(str(folder / f"{name}-{width}.png"))
            assert (image.width(), image.height()) == (width, height)
            assert len(colors(image)) > 20
            assert_nothing_sticks_out(wall)

    return take
