"""Calls that no wall announced: when they count as missed, and which walls are waited for."""

from datetime import timedelta

import pytest

from office.bootstrap import Office
from office.domain.wall_calls import Spoken
from office.domain.walls import Trouble, WallRules, parse_quiet
from office.domain.zones import parse_zone
from office.storage.announcements import LATELY
from tests.builders import at
from tests.clocks import Clock
from tests.office.actions.walls.calls import called, numbers


def test_a_call_is_missed_when_it_had_its_time(office: Office, clock: Clock) -> None:
    called(office)
    clock.forward(1)
    assert numbers(office) == [], "an office without walls misses nothing"
    office.start_wall("Sảnh")
    assert numbers(office) == ["A001"]
    assert [one.number for one in office.desk(5).unannounced] == ["A001"]
    (missed,) = office.unannounced()
    office.acknowledge("Sảnh", missed.revision, at(1), Spoken.SPOKEN)
    assert numbers(office) == []


def test_a_call_is_not_missed_before_its_time_nor_when_it_is_answered_nor_long_after(
    office: Office, clock: Clock
) -> None:
    office.start_wall("Sảnh")
    called(office)
    clock.forward(44 / 60)
    assert numbers(office) == []
    clock.forward(2 / 60)
    assert numbers(office) == ["A001"]
    clock.forward(10)
    assert numbers(office) == []
    office.recall(3)
    clock.forward(1)
    assert numbers(office) == ["A001"]
    office.start(3)
    assert numbers(office) == []


@pytest.mark.parametrize("spoken", [Spoken.NO_DEVICE, Spoken.CUT, Spoken.FAILED, Spoken.STALE])
def test_a_call_shown_and_not_heard_is_missed_until_another_wall_speaks(
    office: Office, clock: Clock, spoken: Spoken
) -> None:
    call = called(office)
    office.start_wall("Sảnh")
    clock.forward(1)
    office.acknowledge("Sảnh", call.revision, at(), spoken)
    assert numbers(office) == ["A001"]
    office.acknowledge("Tầng 2", call.revision, at(), Spoken.SPOKEN)
    assert numbers(office) == []


def test_a_hall_of_walls_without_a_voice_is_content_with_what_is_shown(office: Office, clock: Clock) -> None:
    call = called(office)
    office.start_wall("Sảnh", WallRules(voice=False))
    clock.forward(1)
    office.acknowledge("Sảnh", call.revision, at(), Spoken.SILENT)
    assert numbers(office) == []


@pytest.mark.parametrize(
    ("rules", "is_missed"),
    [
        (WallRules(), True),
        (WallRules(volume=0), False),
        (WallRules(voice=False), False),
        (WallRules(zone=parse_zone("B,9")), False),
        (WallRules(zone=parse_zone("A")), True),
        (WallRules(zone=parse_zone("3")), True),
        (WallRules(quiet=parse_quiet("07:30-09:00")), False),
        (WallRules(quiet=parse_quiet("09:00-10:00")), True),
    ],
)
def test_a_wall_that_has_to_speak_is_waited_for(
    office: Office, clock: Clock, rules: WallRules, is_missed: bool
) -> None:
    call = called(office)
    office.start_wall("Biển quầy 3", WallRules(voice=False))
    office.start_wall("Sảnh", rules)
    clock.forward(1)
    office.acknowledge("Biển quầy 3", call.revision, at(), Spoken.SILENT)
    assert numbers(office) == (["A001"] if is_missed else [])


def test_only_the_last_call_of_a_number_is_missed(office: Office, clock: Clock) -> None:
    office.start_wall("Sảnh")
    called(office)
    clock.forward(0.5)
    again = office.recall(3)
    clock.forward(0.5)
    assert numbers(office) == ["A001"], "the recall has not had its time, the call has"
    clock.forward(0.5)
    (missed,) = office.unannounced()
    assert (missed.revision, missed.is_recall) == (again.revision, True)
    office.acknowledge("Sảnh", again.revision, at(), Spoken.SPOKEN)
    assert numbers(office) == []


def test_a_long_past_is_not_looked_through(office: Office, clock: Clock) -> None:
    """A call that is further back in the journal than anybody looks is not told again."""
    office.start_wall("Sảnh")
    called(office)
    clock.forward(1)
    assert numbers(office) == ["A001"]
    for _ in range(LATELY // 2):
        office.tell_trouble("Sảnh", Trouble.CLOCK)
        office.end_trouble("Sảnh", Trouble.CLOCK)
    assert numbers(office) == []
    assert clock.now - at(1) == timedelta(0)
    assert [one.call.number for one in office.wall_calls()] == ["A001"], "the log goes further back"
