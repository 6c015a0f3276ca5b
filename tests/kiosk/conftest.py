import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import opened
from kiosk.face import Face
from office.bootstrap import open_office
from rehearsal.past import found_with_past


@pytest.fixture
def kiosk(qapp: QApplication, sqlite_url: str) -> Iterator[Face]:
    """A kiosk on a fresh office, which listens at once."""
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        yield face


DESKS = [("1", "lan.nt"), ("3", "hung.tm"), ("11", "khoa.nd"), ("5", "dung.ld"), ("7", "mai.pt")]
WAITING = "AAAABCCCCCCCCCHHHHHHTT" + "K" * 112


@pytest.fixture(scope="session")
def busy_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office in the middle of a morning, with measured days behind it."""
    path = tmp_path_factory.mktemp("busy") / "office.db"
    found_with_past(str(path))
    with open_office(str(path)) as office:
        for desk, officer in DESKS:
            office.open_desk(desk, officer)
        for series in WAITING:
            office.issue_ticket(series)
    return path


@pytest.fixture
def busy_url(busy_office: Path, tmp_path: Path) -> str:
    """The busy office, for one test alone: the same line for each."""
    return str(shutil.copy(busy_office, tmp_path / "busy.db"))


@pytest.fixture
def by_hand(sqlite_url: str) -> Callable[[str], None]:
    """Changes the office's database behind its back."""

    def run(statement: str) -> None:
        with closing(sqlite3.connect(sqlite_url, isolation_level=None)) as connection:
            connection.execute(statement)

    return run
