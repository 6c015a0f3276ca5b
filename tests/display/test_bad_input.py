"""Whatever goes wrong around a wall: it stays right, staff are told what it is, and the hall is not."""

import sqlite3

import pytest
from pytestqt.qtbot import QtBot

from office.bootstrap import Office
from office.domain.wall_calls import Spoken
from office.domain.walls import Trouble
from tests.display.sights import call_at, words
from tests.display.speaking import Kit, call, outcomes, speaking
from tests.display.telling import NAME, assert_only_staff_are_told, assert_told, two_desks


def test_without_a_loudspeaker_the_wall_is_right_and_the_staff_know(
    qtbot: QtBot, sqlite_url: str, office: Office
) -> None:
    with speaking(sqlite_url, Kit(device=""), name=NAME) as wall:
        wall.report()
        assert_only_staff_are_told(office, wall, Trouble.NO_AUDIO)
        wall.settle(call_at(office, [("1", "lan.nt", "A")]))
        assert words(wall.wall, "number") == ["A001"]
        wall.pass_seconds(10)
        wall.report()
        assert outcomes(office) == {"A001": {NAME: Spoken.NO_DEVICE}}
        assert words(wall.wall, "calm_number") == ["A001"]
        assert_only_staff_are_told(office, wall, Trouble.NO_AUDIO)
        wall.speaker.plug_in()
        wall.report()
        assert office.wall_troubles() == ()
        wall.settle(office.recall(1).revision)
        wall.pass_seconds(10)
        wall.report()
        assert office.wall_calls()[0].is_spoken


def test_unplugged_in_mid_sentence_and_plugged_back(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    with speaking(sqlite_url, name=NAME) as wall:
        two_desks(office)
        call(office, "1")
        wall.settle(call(office, "3"))
        wall.pass_seconds(1)
        wall.speaker.pull_out()
        wall.report()
        assert words(wall.wall, "number") == ["A001", "A002"]
        assert_only_staff_are_told(office, wall, Trouble.NO_AUDIO)
        wall.speaker.plug_in()
        wall.pass_seconds(20)
        wall.report()
        assert outcomes(office) == {"A001": {NAME: Spoken.CUT}, "A002": {NAME: Spoken.SPOKEN}}
        assert office.wall_troubles() == ()


def test_one_ticket_called_to_two_desks(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    two_desks(office)
    with speaking(sqlite_url, name=NAME) as wall:
        wall.settle(call(office, "1"))
        wall.pass_seconds(1)
        office.transfer("1", to_desk="3")
        wall.settle(office.call_number("3", "A001").revision)
        assert (words(wall.wall, "number"), words(wall.wall, "desk")) == (["A001"], ["3"])
        assert wall.played[0].outcome is Spoken.CUT
        wall.pass_seconds(20)
        wall.report()
        log = [(one.call.desk, one.said[0].spoken) for one in reversed(office.wall_calls())]
        assert log == [("1", Spoken.ENDED), ("3", Spoken.SPOKEN)]
        assert_only_staff_are_told(office, wall)


def test_a_recall_during_its_own_call(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    two_desks(office)
    with speaking(sqlite_url, name=NAME) as wall:
        wall.settle(call(office, "1"))
        wall.pass_seconds(1)
        wall.settle(office.recall("1").revision)
        assert words(wall.wall, "number") == ["A001"]
        wall.pass_seconds(20)
        wall.report()
        assert len(wall.played) == 1
        log = [(one.call.is_recall, [said.spoken for said in one.said]) for one in reversed(office.wall_calls())]
        assert log == [(False, [Spoken.SPOKEN]), (True, [Spoken.SPOKEN])]


def test_a_ticket_cancelled_while_it_is_spoken(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    two_desks(office)
    with speaking(sqlite_url, name=NAME) as wall:
        wall.settle(call(office, "1"))
        wall.pass_seconds(1)
        wall.settle(office.cancel("A001").revision)
        assert words(wall.wall, "number") == []
        assert [one.outcome for one in wall.played] == [Spoken.CUT]
        assert not wall.speaker.is_playing
        wall.report()
        assert outcomes(office) == {"A001": {NAME: Spoken.ENDED}}
        assert_only_staff_are_told(office, wall)


def test_a_desk_renamed_in_mid_call(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    """Its number is its key and never changes; its names can, by whoever looks after the database."""
    two_desks(office)
    with speaking(sqlite_url, name=NAME) as wall:
        wall.settle(call(office, "1"))
        wall.pass_seconds(1)
        with sqlite3.connect(sqlite_url) as database:
            database.execute("UPDATE desks SET name_vi = 'Quầy mới', name_en = 'New desk' WHERE number = '1'")
        wall.settle(call(office, "3"))
        assert (words(wall.wall, "number"), words(wall.wall, "desk")) == (["A001", "A002"], ["1", "3"])
        assert [one.outcome for one in wall.played] == [None], "it is still being said"
        wall.pass_seconds(20)
        wall.report()
        assert [said[0].split()[-1] for said in wall.said] == ["một", "ba"]
        assert outcomes(office) == {"A001": {NAME: Spoken.SPOKEN}, "A002": {NAME: Spoken.SPOKEN}}


def test_a_desk_whose_number_cannot_be_said(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    with sqlite3.connect(sqlite_url) as database:
        database.execute("UPDATE desks SET number = 'VIP' WHERE number = '3'")
    with speaking(sqlite_url, name=NAME) as wall:
        wall.settle(call_at(office, [("VIP", "lien.dk", "A")]))
        assert (words(wall.wall, "number"), words(wall.wall, "desk")) == (["A001"], ["VIP"])
        wall.pass_seconds(10)
        wall.report()
        assert outcomes(office) == {"A001": {NAME: Spoken.FAILED}}
        assert_told(office, wall, Trouble.NO_VOICE, "A001 → VIP")


def test_a_board_that_cannot_be_drawn(
    qtbot: QtBot, sqlite_url: str, office: Office, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    with speaking(sqlite_url, name=NAME) as wall:
        wall.settle(call_at(office, [("1", "lan.nt", "A")]))
        monkeypatch.setattr("display.hall.board_of", lambda *_, **__: 1 / 0)
        call_at(office, [("2", "hung.tm", "B")])
        wall.wall.link.wake()
        wall.report()
        assert words(wall.wall, "number") == ["A001"], "the last board stays"
        assert [(one.cause, one.about) for one in office.wall_troubles()] == [(Trouble.PICTURE, "")]
        assert {record.message for record in caplog.records} == {"the board could not be derived"}
        monkeypatch.undo()
        wall.pass_seconds(1)
        wall.report()
        assert words(wall.wall, "number") == ["A001", "B001"]
        assert_only_staff_are_told(office, wall)
