"""A database clock that jumps an hour, either way."""

from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from display.hall_clock import HallClock
from display.jumps import Jumps
from office.bootstrap import create_office, open_office
from office.domain.errors import Refused
from office.domain.wall_calls import Spoken
from office.domain.walls import Trouble
from tests.builders import at
from tests.clocks import Clock
from tests.display.sights import words
from tests.display.speaking import call, outcomes, speaking
from tests.display.telling import NAME, assert_hall_is_not_told, assert_only_staff_are_told, assert_told, two_desks


def test_a_clock_that_jumps_forward_silences_nothing_and_announces_nothing_twice(
    qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    url = str(tmp_path / "office.db")
    create_office(url, clock=clock, always_open=True)
    with open_office(url, clock=clock) as office, speaking(url, name=NAME) as wall:
        two_desks(office)
        wall.settle(call(office, "1"))
        wall.pass_seconds(1)
        clock.forward(60)
        wall.settle(call(office, "3"))
        assert words(wall.wall, "clock") == ["09:00"]
        assert words(wall.wall, "number") == ["A001", "A002"]
        wall.pass_seconds(20)
        wall.report()
        assert [said[0].split()[-1] for said in wall.said] == ["một", "ba"]
        assert outcomes(office) == {"A001": {NAME: Spoken.SPOKEN}, "A002": {NAME: Spoken.SPOKEN}}
        assert_told(office, wall, Trouble.CLOCK, "+60 min")
        shown = [said.shown_at - one.call.at for one in office.wall_calls() for said in one.said]
        assert all(abs(late) < timedelta(seconds=5) for late in shown), "shown when it was shown, by its own clock"
        clock.forward(-60)
        wall.settle()
        wall.course.now += 3600
        clock.forward(60)
        wall.settle(office.recall("3").revision)
        wall.report()
        assert office.wall_troubles() == (), "it went back to where it was"


def test_a_clock_that_jumps_back_silences_nothing_and_announces_nothing_twice(
    qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    """Nothing is written until it is right again: the journal would not be in order. Desks say so to the staff."""
    url = str(tmp_path / "office.db")
    create_office(url, clock=clock, always_open=True)
    with open_office(url, clock=clock) as office, speaking(url, name=NAME) as wall:
        wall.wall.link.reports._again.setInterval(1)
        two_desks(office)
        call(office, "1")
        wall.settle(call(office, "3"))
        wall.pass_seconds(1)
        clock.forward(-60)
        with pytest.raises(Refused, match="clock_set_back"):
            office.recall("1")
        wall.settle()
        assert words(wall.wall, "clock") == ["07:00"]
        assert words(wall.wall, "number") == ["A001", "A002"]
        wall.pass_seconds(20)
        assert [said[0].split()[-1] for said in wall.said] == ["một", "ba"]
        assert outcomes(office) == {"A001": {}, "A002": {}}
        assert_hall_is_not_told(wall.wall)
        clock.forward(60.5)
        wall.settle(office.recall("1").revision)
        qtbot.waitUntil(lambda: wall.wall.link.reports.waiting == 0)
        wall.pass_seconds(20)
        wall.report()
        assert len(wall.said) == 3
        assert outcomes(office) == {"A001": {NAME: Spoken.SPOKEN}, "A002": {NAME: Spoken.SPOKEN}}
        shown = [said.shown_at - one.call.at for one in office.wall_calls() for said in one.said]
        assert len(shown) == 3, shown
        assert all(abs(late) < timedelta(seconds=5) for late in shown), "shown when it was shown, by its own clock"
        assert office.wall_troubles() == (), "it is right again"


def test_a_clock_that_jumps_while_nothing_happens_is_right_within_a_minute(
    qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    url = str(tmp_path / "office.db")
    create_office(url, clock=clock, always_open=True)
    with open_office(url, clock=clock) as office, speaking(url, name=NAME) as wall:
        clock.now += timedelta(hours=1)
        wall.wall.hall.clock.minute.emit()
        wall.report()
        assert words(wall.wall, "clock") == ["09:00"]
        assert_told(office, wall, Trouble.CLOCK, "+60 min")


def test_a_computer_that_slept_an_hour(qtbot: QtBot, tmp_path: Path, clock: Clock) -> None:
    """Both clocks are an hour on: that is no jump, and what was to be said is of no use any more."""
    url = str(tmp_path / "office.db")
    create_office(url, clock=clock, always_open=True)
    with open_office(url, clock=clock) as office, speaking(url, name=NAME) as wall:
        two_desks(office)
        call(office, "1")
        wall.settle(call(office, "3"))
        clock.now += timedelta(hours=1)
        wall.course.now += 3600
        wall.pass_seconds(20)
        wall.report()
        assert outcomes(office) == {"A001": {NAME: Spoken.SPOKEN}, "A002": {NAME: Spoken.STALE}}
        assert_only_staff_are_told(office, wall)


def test_jumps_are_told_until_a_new_day(qtbot: QtBot) -> None:
    told: list[str] = []
    jumps = Jumps()
    jumps.begun.connect(lambda about: told.append(f"+{about}"))
    jumps.over.connect(lambda about: told.append(f"-{about}"))
    for minutes in (60, 30, -60):
        jumps.jump(timedelta(minutes=minutes))
    assert told == ["++60 min", "++30 min", "-+60 min"]
    jumps.forget()
    jumps.forget()
    assert told[3:] == ["-+30 min"]


def test_what_was_seen_before_a_jump_keeps_the_time_it_was_seen_at(qtbot: QtBot) -> None:
    steady = [100.0]
    clock = HallClock(lambda: steady[0])
    clock.set_by(at(0), 100.0)
    steady[0] = 160.0
    clock.set_by(at(61), 160.0)
    assert [clock.at(instant) for instant in (130.0, 160.0)] == [at(0.5), at(61)]
    clock.stop()
