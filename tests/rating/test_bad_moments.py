"""A window whose desk is not there, whose office is away or lost, and mistakes: its own and a finger's."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from office.bootstrap import Office, create_office, open_office
from office.domain.errors import Refused
from rating.app import Face, opened
from tests.databases import shut
from tests.kiosk.hands import touch, words
from tests.rating.votes import finish_next, kinds


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
        broken.setattr("rating.touches._answered", breaks)
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
