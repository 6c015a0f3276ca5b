"""A wall whose database is not there yet, or goes away: it says so, and comes back by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from display.app import opened
from office.bootstrap import create_office, open_office
from tests.display.sights import Picture, open_and_call, words


def test_a_wall_started_before_its_database_opens_it_by_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: Picture
) -> None:
    monkeypatch.setattr("office.qt.link.RETRY_MS", 10)
    path = tmp_path / "later.db"
    with opened(str(path)) as wall:
        qtbot.waitUntil(lambda: wall.model.board.footer.is_lost)
        assert words(wall, "call_title") == ["Đang kết nối dữ liệu…"]
        picture(wall, "opening")
        create_office(str(path))
        wall.settle()
        assert words(wall, "call_title") == ["Chưa có số nào được gọi"]


@contextmanager
def shut(server: str, url: str) -> Iterator[None]:
    """A database that throws everybody out and lets nobody in."""
    name = url.partition("?")[0].rsplit("/", 1)[1]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
        yield
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


def test_a_lost_database_is_told_and_comes_back_by_itself(
    qtbot: QtBot, postgres_server: str, postgres_office: str, picture: Picture
) -> None:
    with open_office(postgres_office) as office:
        revision = open_and_call(office)
    with opened(postgres_office) as wall:
        wall.settle(revision)
        with shut(postgres_server, postgres_office):
            qtbot.waitUntil(lambda: wall.model.board.footer.is_lost)
            assert words(wall, "number")[0] == "A001"
            assert words(wall, "notice")[0].startswith("Mất kết nối dữ liệu từ ")
            picture(wall, "lost")
        qtbot.waitUntil(lambda: not wall.model.board.footer.is_lost, timeout=10_000)
        with open_office(postgres_office) as office:
            wall.settle(office.recall(1).revision)
        assert wall.hall.announcing.state.entries[-1].place == ("A001", "1")
