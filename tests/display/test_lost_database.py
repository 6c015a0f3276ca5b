"""A wall whose database is not there yet, or goes away: it says so, and comes back by itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import make_url

from display.app import opened
from office.bootstrap import create_office, open_office
from office.domain.wall_calls import Spoken
from tests.clocks import Clock
from tests.databases import shut
from tests.display.sights import DESKS, Picture, call_at, open_and_call, words
from tests.display.speaking import outcomes, speaking


def test_a_wall_started_before_its_database_opens_it_by_itself(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, picture: Picture
) -> None:
    monkeypatch.setattr("office.qt.link.RETRY_MS", 10)
    path = tmp_path / "later.db"
    with opened(str(path)) as wall:
        qtbot.waitUntil(lambda: wall.model.board.footer.is_lost)
        assert words(wall, "call_title") == ["Đang kết nối dữ liệu…"]
        assert str(tmp_path) not in words(wall, "notice")[0], "where the database is, is nobody's business in a hall"
        picture(wall, "opening")
        create_office(str(path))
        wall.settle()
        assert words(wall, "call_title") == ["Chưa có số nào được gọi"]


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


@contextmanager
def shut_out(server: str, role: str) -> Iterator[None]:
    """A database that throws one user out, and lets it in no more; the others go on."""
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'ALTER ROLE "{role}" NOLOGIN')
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (role,))
        yield
        connection.execute(f'ALTER ROLE "{role}" LOGIN')


@pytest.fixture
def role(postgres_server: str) -> Iterator[str]:
    """A user of the database, for a wall alone."""
    name = f"wall_{uuid4().hex[:8]}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f'CREATE ROLE "{name}" LOGIN SUPERUSER')
        yield name
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", (name,))
        connection.execute(f'DROP ROLE "{name}"')


def as_role(url: str, role: str) -> str:
    return make_url(url).set(username=role).render_as_string(hide_password=False)


def test_what_was_called_while_it_was_lost_is_announced_once(
    qtbot: QtBot, postgres_server: str, postgres_office: str, role: str, clock: Clock
) -> None:
    clock.now = datetime.now(UTC).replace(hour=1, minute=0, second=0, microsecond=0) + timedelta(days=1)
    with (
        open_office(postgres_office, clock=clock) as office,
        speaking(as_role(postgres_office, role), name="Sảnh") as wall,
    ):

        def pass_seconds(seconds: float) -> None:
            clock.now += timedelta(seconds=seconds)
            wall.pass_seconds(seconds)

        wall.settle(call_at(office, DESKS[:1]))
        pass_seconds(1)
        with shut_out(postgres_server, role):
            qtbot.waitUntil(lambda: wall.wall.model.board.footer.is_lost)
            pass_seconds(10)
            assert wall.played[0].outcome is Spoken.SPOKEN, "what was begun is said to its end"
            call_at(office, DESKS[1:4])
            office.start("7")
            pass_seconds(150)
            call_at(office, DESKS[4:6])
            pass_seconds(20)
            assert words(wall.wall, "notice")[0].endswith("khi có lại kết nối.")
            assert "3 phút" in words(wall.wall, "notice")[0]
            assert outcomes(office)["A001"] == {}
            assert len(wall.said) == 1
        qtbot.waitUntil(lambda: not wall.wall.model.board.footer.is_lost, timeout=10_000)
        wall.settle()
        assert words(wall.wall, "number") == ["B001", "H001", "L001", "K001"], "C001 has come already"
        pass_seconds(40)
        wall.report()
        assert [said[0].split()[2] for said in wall.said] == ["a", "e-lờ", "ca"]
        assert outcomes(office) == {
            "A001": {"Sảnh": Spoken.SPOKEN},
            "B001": {"Sảnh": Spoken.STALE},
            "H001": {"Sảnh": Spoken.STALE},
            "C001": {},
            "L001": {"Sảnh": Spoken.SPOKEN},
            "K001": {"Sảnh": Spoken.SPOKEN},
        }
        first = office.wall_calls()[-1]
        assert timedelta() <= first.said[0].shown_at - first.call.at < timedelta(seconds=1)
