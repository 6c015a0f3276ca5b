"""A window at a desk of a real office, touched as a citizen does."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from typing import Any

import psycopg
import pytest
from pytestqt.qtbot import QtBot

from office.bootstrap import Office, create_office, open_office
from office.domain.errors import Refused
from rating.app import Face, opened
from rating.events import Seen
from tests.kiosk.hands import find, touch, words


def finish_next(office: Office) -> str:
    """Desk 3 serves the next number."""
    called = office.call_next(3)
    office.finish(3)
    assert hasattr(called, "ticket")
    return str(called.ticket.number)


def counted(url: str) -> dict[str, int]:
    """What the sums hold, which no reading tells today."""
    with closing(sqlite3.connect(url)) as database:
        return {
            **dict(database.execute("SELECT satisfaction, sum(votes) FROM rating_tallies GROUP BY 1").fetchall()),
            **dict(database.execute("SELECT complaint, sum(votes) FROM complaint_tallies GROUP BY 1").fetchall()),
        }


def kinds(office: Office) -> list[str]:
    return [entry.kind for entry in office.journal() if "rat" in entry.kind]


def test_a_finished_number_is_asked_and_a_face_is_an_answer(face: Face, office: Office, sqlite_url: str) -> None:
    assert "Đang phục vụ" in words(face.window)
    finish_next(office)
    face.settle()
    assert face.model.page == "ask"
    assert find(face.window, "number").property("text") == "Số A001 đã hoàn tất"
    touch(face.window, "very_satisfied")
    face.settle()
    assert face.model.page == "thanks"
    assert counted(sqlite_url) == {"very_satisfied": 1}


def test_what_was_wrong_is_chosen_and_sent(face: Face, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    face.settle()
    touch(face.window, "unsatisfied")
    for code in ("waited", "costs", "guidance", "costs"):
        touch(face.window, f"chip_{code}")
    assert kinds(office) == []
    touch(face.window, "send")
    face.settle()
    assert "đã được ghi nhận" in words(face.window)
    assert counted(sqlite_url) == {"unsatisfied": 1, "waited": 1, "guidance": 1}


def test_back_is_no_answer_and_skipping_is_none_either(face: Face, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    face.settle()
    touch(face.window, "unsatisfied")
    touch(face.window, "back")
    touch(face.window, "skip")
    face.settle()
    assert face.model.page == "rest"
    assert counted(sqlite_url) == {}
    assert kinds(office) == ["ticket_rating_skipped"]
    assert office.to_rate(3) is None


def test_a_window_opened_afterwards_asks_as_well(qtbot: QtBot, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    with opened(sqlite_url, "3", quiet_seconds=0) as face:
        face.settle()
        assert face.model.page == "ask"


def test_the_language_of_the_ticket_and_the_switch(qtbot: QtBot, sqlite_url: str) -> None:
    with open_office(sqlite_url) as office, opened(sqlite_url, "3", quiet_seconds=0) as face:
        office.open_desk(3, "lan.nt")
        office.issue_ticket("A", language="en")
        finish_next(office)
        face.settle()
        assert "Were you satisfied?" in words(face.window)
        touch(face.window, "language")
        assert "Quý khách có hài lòng không?" in words(face.window)


def test_the_question_goes_when_the_next_number_is_called(face: Face, office: Office) -> None:
    finish_next(office)
    office.call_next(3)
    face.settle()
    assert face.model.page == "ask", "nobody is cut off at once"
    sight = face.model.flow.sight
    assert sight is not None
    assert sight.served is not None
    later = replace(sight, at=sight.served.finished_at + timedelta(seconds=20))
    face.model.hear(Seen(later))
    assert face.model.page == "rest"


def test_two_tablets_at_once(face: Face, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    with opened(sqlite_url, "3", quiet_seconds=0) as other:
        for one in (face, other):
            one.settle()
            assert one.model.page == "ask"
        touch(face.window, "satisfied")
        touch(other.window, "unsatisfied")
        touch(other.window, "send")
        for one in (face, other):
            one.settle()
            assert one.model.page == "thanks"
        said = words(face.window) + words(other.window)
    assert "đã được ghi nhận" in said
    assert "mỗi số chỉ đánh giá một lần" in said
    assert sum(counted(sqlite_url).values()) == 1
    assert kinds(office) == ["ticket_rated"]


def test_a_tablet_leaves_the_question_that_was_answered_at_another(face: Face, office: Office) -> None:
    finish_next(office)
    face.settle()
    face.settle(office.rate(3, "satisfied").revision)
    assert face.model.page == "rest"


def test_a_paused_and_a_closed_desk_say_so(face: Face, office: Office) -> None:
    face.settle(office.pause_desk(3, "Chị Hoa đi họp").revision)
    assert "Tạm ngưng phục vụ" in words(face.window)
    assert "Hoa" not in words(face.window)
    face.settle(office.close_desk(3).revision)
    assert "Quầy đang đóng" in words(face.window)


def test_a_desk_that_is_not_there(qtbot: QtBot, sqlite_url: str) -> None:
    with opened(sqlite_url, "99", quiet_seconds=0) as face:
        qtbot.waitUntil(lambda: face.model.flow.lost is not None)
        assert "Không có quầy 99" in words(face.window)


def test_who_taps_twice_does_not_answer_the_next_page(qtbot: QtBot, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    with opened(sqlite_url, "3", quiet_seconds=60) as face:
        qtbot.waitUntil(lambda: face.model.page == "ask")
        touch(face.window, "very_satisfied")
        assert face.model.page == "ask", "it came under the finger"
        assert kinds(office) == []


def test_a_mistake_of_its_own_ends_at_rest(face: Face, office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    finish_next(office)
    face.settle()

    def breaks(*_: Any) -> None:
        raise ValueError("broken")

    with monkeypatch.context() as broken:
        broken.setattr("rating.flow._answered", breaks)
        touch(face.window, "satisfied")
    assert face.model.page == "rest"
    finish_next(office)
    face.settle()
    touch(face.window, "satisfied")
    face.settle()
    assert kinds(office) == ["ticket_rated"]


def test_an_office_that_comes_later(qtbot: QtBot, tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("office.qt.link.RETRY_MS", 10)
    path = str(tmp_path / "later.db")
    with opened(path, "3", quiet_seconds=0) as face:
        qtbot.waitUntil(lambda: face.model.flow.lost is not None)
        assert "Tạm thời chưa nhận đánh giá" in words(face.window)
        create_office(path)
        face.settle()
        assert "Quầy đang đóng" in words(face.window)


@contextmanager
def shut(server: str, url: str) -> Iterator[None]:
    """A database that throws everybody out and lets nobody in."""
    name = url.partition("?")[0].rsplit("/", 1)[1]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
        yield
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')


def test_a_vote_given_while_the_database_is_lost_arrives_once(
    qtbot: QtBot, postgres_server: str, postgres_office: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from office.domain.errors import Reason

    monkeypatch.setattr("office.qt.link.RETRY_MS", 50)
    # The verb's own patience is not what is tested.
    monkeypatch.setitem(_patience(), Reason.DATABASE_UNREACHABLE, 0.05)
    with open_office(postgres_office) as office:
        office.open_desk(3, "lan.nt")
        office.issue_ticket("A")
        finish_next(office)
    with opened(postgres_office, "3", quiet_seconds=0) as face:
        face.settle()
        touch(face.window, "unsatisfied")
        with shut(postgres_server, postgres_office):
            qtbot.waitUntil(lambda: face.model.flow.lost is not None, timeout=10_000)
            touch(face.window, "send")
            assert face.model.page == "sending", "nobody is thanked before it is written"
        qtbot.waitUntil(lambda: face.model.page == "thanks", timeout=10_000)
    with open_office(postgres_office) as office:
        assert kinds(office) == ["ticket_rated"]
        with pytest.raises(Refused, match="already_rated"):
            office.rate(3, "satisfied", ticket="A001")


def _patience() -> dict[Any, float]:
    from office.storage.transaction import PATIENCE_S

    return PATIENCE_S
