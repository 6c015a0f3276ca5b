from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from office.bootstrap import Office, create_office, open_office
from office.qt.fonts import load_fonts
from tests.clocks import Clock
from tests.counter.hands import Hands, a_counter


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(scope="session")
def founded_then(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office founded when the clock of these tests begins."""
    path = tmp_path_factory.mktemp("then") / "office.db"
    create_office(str(path), clock=Clock())
    return path


@pytest.fixture
def url(founded_then: Path, tmp_path: Path) -> str:
    path = tmp_path / "office.db"
    path.write_bytes(founded_then.read_bytes())
    return str(path)


@pytest.fixture
def office(url: str, clock: Clock) -> Iterator[Office]:
    """Another program at the same database."""
    with open_office(url, clock=clock) as opened:
        yield opened


@pytest.fixture
def fonts(qapp: QApplication) -> None:
    load_fonts()


@pytest.fixture
def hands(qtbot: QtBot, fonts: None, url: str, clock: Clock, office: Office) -> Iterator[Hands]:
    """Lan at desk 3, which is open, with nobody waiting."""
    with a_counter(qtbot, url, clock) as hands:
        yield hands
