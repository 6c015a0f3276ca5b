"""The line under the red bar: printers, walls, and calls that nobody announced."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from counter.notice_picture import LONGEST, is_overdue
from counter.picture import picture_of
from counter.sight import Connection, Sight
from office.bootstrap import Office
from office.domain.facts import TicketCalled
from office.domain.officers import Role
from office.domain.papers import PrinterTrouble
from office.domain.snapshots import DeskSnapshot
from office.domain.wall_calls import CallMade, Spoken
from office.domain.walls import Trouble, WallTrouble
from tests.builders import a_desk_snapshot, a_ticket_at, an_officer, at
from tests.clocks import Clock
from tests.counter.hands import Hands
from tests.counter.officer_steps import issue
from tests.counter.sights import a_sight

LEAD = an_officer(roles=(Role.LEAD,))
NO_AUDIO = WallTrouble(wall="SẢNH", cause=Trouble.NO_AUDIO)


def a_call(number: str = "A012", desk: str = "3") -> CallMade:
    return CallMade(
        revision=7, at=at(5), number=number, series="A", desk=desk, language="vi", is_recall=False, matters=True
    )


def notice(here: DeskSnapshot, language: str = "vi") -> str:
    return picture_of(a_sight(here, language=language), at(10)).notice


def test_a_wall_that_needs_somebody_is_told_like_a_printer() -> None:
    troubles = (WallTrouble(wall="SẢNH", cause=Trouble.BAD_MEDIA, about="tết.mp4"), NO_AUDIO)
    here = a_desk_snapshot(walls=troubles, printers=(PrinterTrouble("kiosk-1", "paper_out"),))
    assert notice(here) == (
        "Máy in tại kiosk-1: hết giấy · Bảng SẢNH: không có loa · Bảng SẢNH: ảnh hoặc phim không chiếu được (tết.mp4)"
    )
    assert notice(here, "en").endswith("Wall SẢNH: a picture or video cannot be shown (tết.mp4)")


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("cause", Trouble)
def test_every_trouble_has_words(cause: Trouble, language: str) -> None:
    said = notice(a_desk_snapshot(walls=(WallTrouble(wall="SẢNH", cause=cause, about="x"),)), language)
    assert said.endswith(" (x)")
    assert "…" not in said


def test_a_call_that_nobody_announced_is_told_to_its_desk_and_to_who_runs_the_hall() -> None:
    calls = (a_call(), a_call("B003", "5"))
    mine = "Số A012 (quầy 3) đã gọi nhưng chưa được báo trên bảng"
    assert notice(a_desk_snapshot(unannounced=calls)) == mine
    lead = a_desk_snapshot(unannounced=calls, officer=LEAD)
    assert notice(lead) == "Số A012 (quầy 3), B003 (quầy 5) đã gọi nhưng chưa được báo trên bảng"
    assert notice(lead, "en") == "A012 (desk 3), B003 (desk 5) were called but no wall announced them"
    assert notice(a_desk_snapshot(unannounced=calls[:1]), "en") == "A012 (desk 3) was called but no wall announced it"
    many = tuple(a_call(f"A{number:03d}", str(number)) for number in range(1, 6))
    assert notice(replace(lead, unannounced=many)) == (
        "Số A001 (quầy 1), A002 (quầy 2), A003 (quầy 3) và 2 số khác đã gọi nhưng chưa được báo trên bảng"
    )


@pytest.mark.parametrize(
    ("many", "shown", "end"), [(4, 4, "phim4)"), (5, 4, "và 2 việc khác"), (9, 4, "và 6 việc khác")]
)
def test_of_many_things_it_is_said_how_many_more(many: int, shown: int, end: str) -> None:
    troubles = tuple(WallTrouble(wall="SẢNH", cause=Trouble.BAD_MEDIA, about=f"phim{n + 1}") for n in range(many))
    said = notice(a_desk_snapshot(walls=troubles)).split(" · ")
    assert len(said) == shown
    assert said[-1].endswith(end)


def test_a_long_path_does_not_fill_the_window() -> None:
    here = a_desk_snapshot(walls=(WallTrouble(wall="SẢNH", cause=Trouble.BAD_MEDIA, about="x" * 200),))
    assert len(notice(here)) == LONGEST


def overdue(here: DeskSnapshot, seconds: float, **changes: object) -> bool:
    sight: Sight = a_sight(here, **changes)
    return is_overdue(sight, at(10) + timedelta(seconds=seconds))


def test_who_would_be_told_looks_once_when_a_call_has_had_its_time() -> None:
    called = a_ticket_at("3", called_at=at(10))
    here = a_desk_snapshot(at=at(10), at_desks=(called,))
    assert [overdue(here, seconds) for seconds in (0, 20, 20.1, 60)] == [False, False, True, True]
    read_since = a_desk_snapshot(at=at(10.5), at_desks=(called,))
    assert [overdue(read_since, seconds) for seconds in (31, 45, 45.1)] == [False, False, True], "who owes an answer"
    assert not overdue(a_desk_snapshot(at=at(11), at_desks=(called,)), 61)
    assert not overdue(here, 60, connection=Connection.LOST)
    elsewhere = a_ticket_at("5", called_at=at(10))
    assert not overdue(a_desk_snapshot(at=at(10), at_desks=(elsewhere,)), 60)
    assert overdue(a_desk_snapshot(at=at(10), at_desks=(elsewhere,), officer=LEAD), 60)
    assert not is_overdue(Sight(), at(10))


def test_an_officer_sees_that_the_call_was_not_announced(
    hands: Hands, office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    """Nothing is written when a call has had its time: the desk that called looks by itself."""
    office.start_wall("SẢNH")
    issue(office, "A")
    call = office.call_next(3)
    assert isinstance(call, TicketCalled)
    hands.face.settle()
    assert not hands.sees("notice")
    clock.forward(1)
    monkeypatch.setattr("counter.watch.monotonic", lambda: monotonic() + 60)
    qtbot.waitUntil(lambda: hands.sees("notice"))
    words = hands.find("notice_words")
    assert isinstance(words, QLabel)
    assert words.text() == "Số A001 (quầy 3) đã gọi nhưng chưa được báo trên bảng"
    office.acknowledge("SẢNH", call.revision, datetime(2026, 11, 23, 1, tzinfo=UTC), Spoken.SPOKEN)
    hands.face.settle()
    assert not hands.sees("notice")


def test_a_wall_without_a_loudspeaker_is_seen_until_it_has_one(hands: Hands, office: Office) -> None:
    office.start_wall("SẢNH")
    office.tell_trouble("SẢNH", Trouble.NO_AUDIO)
    hands.face.settle()
    words = hands.find("notice_words")
    assert isinstance(words, QLabel)
    assert words.text() == "Bảng SẢNH: không có loa"
    office.end_trouble("SẢNH", Trouble.NO_AUDIO)
    hands.face.settle()
    assert not hands.sees("notice")


def test_what_walls_announce_makes_no_desk_read_anew(
    hands: Hands, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    office.start_wall("SẢNH")
    issue(office, "A")
    call = office.call_next(3)
    assert isinstance(call, TicketCalled)
    hands.face.settle()
    looks: list[str] = []
    look = Office.desk

    def counted(self: Office, desk: str | int) -> DeskSnapshot:
        looks.append(str(desk))
        return look(self, desk)

    monkeypatch.setattr(Office, "desk", counted)
    for wall in ("SẢNH", "Tầng 2"):
        office.acknowledge(wall, call.revision, at(), Spoken.SPOKEN)
    hands.face.settle()
    assert hands.face.model.sight.revision == call.revision + 2
    assert looks == []
    issue(office, "A")
    hands.face.settle()
    assert looks == ["3"]
    assert hands.line == ["A002"]
