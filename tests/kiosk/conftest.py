import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing

import pytest
from PySide6.QtWidgets import QApplication

from kiosk.app import Face, opened


@pytest.fixture
def kiosk(qapp: QApplication, sqlite_url: str) -> Iterator[Face]:
    """A kiosk on a fresh office, which listens at once."""
    with opened(sqlite_url, quiet_seconds=0) as face:
        face.settle()
        yield face


@pytest.fixture
def by_hand(sqlite_url: str) -> Callable[[str], None]:
    """Changes the office's database behind its back."""

    def run(statement: str) -> None:
        with closing(sqlite3.connect(sqlite_url, isolation_level=None)) as connection:
            connection.execute(statement)

    return run
