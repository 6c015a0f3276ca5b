"""Which calls nobody in the hall can have noticed: a table, without a database."""

from datetime import time, timedelta

import pytest

from office.domain.announced import GRACE, PATIENCE, AnnouncedCall, Said, unannounced_of
from office.domain.wall_calls import HEARD, CallMade, Spoken
from office.domain.walls import Wall, WallRules, parse_quiet, rules_told
from office.domain.zones import parse_zone
from tests.builders import at

NOON = time(12)


def a_call(revision: int = 7, number: str = "A012", desk: str = "3", **changes: object) -> CallMade:
    values: dict[str, object] = {"at": at(), "is_recall": False, "matters": True, **changes}
    return CallMade(revision=revision, number=number, series=number[0], desk=desk, language="vi", **values)  # type: ignore[arg-type]


def logged(call: CallMade, **said: Spoken) -> AnnouncedCall:
    return AnnouncedCall(
        call=call, said=tuple(Said(wall=wall, shown_at=at(), spoken=spoken) for wall, spoken in said.items())
    )


def a_wall(name: str = "hall", **rules: object) -> Wall:
    return Wall(name=name, started_at=at(), own=rules_told(WallRules(**rules)))  # type: ignore[arg-type]


def missed(*log: AnnouncedCall, walls: tuple[Wall, ...] = (a_wall(),), seconds: float = 60) -> list[int]:
    found = unannounced_of(log, walls, at() + timedelta(seconds=seconds), NOON)
    return [one.revision for one in found]


@pytest.mark.parametrize("seconds", [-3600, 0, PATIENCE.total_seconds()])
def test_every_call_has_its_time_whatever_the_clock_does(seconds: float) -> None:
    assert missed(logged(a_call()), seconds=seconds) == []


def test_after_it_a_call_is_missed_unless_there_is_no_wall_or_it_matters_no_more() -> None:
    assert missed(logged(a_call()), seconds=PATIENCE.total_seconds() + 0.1) == [7]
    assert missed(logged(a_call()), walls=()) == []
    assert missed(logged(a_call(matters=False))) == []


def test_who_still_has_to_speak_is_waited_for_longer_than_who_has_answered() -> None:
    """A call said twice in two languages takes 25 s, and the next one waits for it: neither is missed meanwhile."""
    soon, late = GRACE.total_seconds() + 0.1, PATIENCE.total_seconds() + 0.1
    assert missed(logged(a_call()), seconds=soon) == []
    assert missed(logged(a_call(), hall=Spoken.NO_DEVICE), seconds=soon) == [7]
    two = (a_wall(), a_wall("floor"))
    assert missed(logged(a_call(), hall=Spoken.CUT), walls=two, seconds=soon) == [], "another may still speak"
    assert missed(logged(a_call(), hall=Spoken.CUT), walls=two, seconds=late) == [7]
    assert missed(logged(a_call()), walls=(a_wall(zone=parse_zone("B")),), seconds=soon) == [7], "nobody will"


@pytest.mark.parametrize("spoken", Spoken)
def test_what_a_wall_with_a_voice_says_decides(spoken: Spoken) -> None:
    on_purpose = {Spoken.SILENT, Spoken.QUIET}
    assert missed(logged(a_call(), hall=spoken)) == ([] if spoken in HEARD | on_purpose else [7])


@pytest.mark.parametrize("first", Spoken)
def test_one_wall_that_spoke_is_enough(first: Spoken) -> None:
    assert missed(logged(a_call(), plate=first, hall=Spoken.SPOKEN)) == []


def test_a_silent_wall_is_not_enough_while_another_has_to_speak() -> None:
    shown = logged(a_call(), plate=Spoken.SILENT)
    plate = a_wall("plate", voice=False)
    assert missed(shown, walls=(plate,)) == []
    assert missed(shown, walls=(plate, a_wall())) == [7]
    assert missed(shown, walls=(plate, a_wall(zone=parse_zone("B,4-9")))) == []
    assert missed(shown, walls=(plate, a_wall(quiet=parse_quiet("11:30-13:30")))) == []
    assert missed(shown, walls=(plate, a_wall(quiet=parse_quiet("17:00-07:00")))) == [7]
    assert missed(shown, walls=(plate, a_wall(volume=0))) == []
    hushed = Wall(name="hall", started_at=at(), changed={"voice": "off"})
    assert missed(shown, walls=(plate, hushed)) == []


def test_a_call_outside_every_zone_is_missed() -> None:
    assert missed(logged(a_call()), walls=(a_wall(zone=parse_zone("B")),)) == [7]


def test_an_announced_recall_speaks_for_the_call_before_it_and_not_for_one_after_it() -> None:
    call, again = a_call(7), a_call(9, is_recall=True, at=at(0.5))
    assert missed(logged(call), logged(again, hall=Spoken.SPOKEN), seconds=100) == []
    assert missed(logged(call, hall=Spoken.SPOKEN), logged(again), seconds=100) == [9]
    assert missed(logged(call), logged(again), seconds=100) == [9]
    assert missed(logged(call), logged(again), seconds=70) == [7], "the recall has not had its time"


def test_a_number_called_elsewhere_since_is_two_calls() -> None:
    gone, now = a_call(7, desk="3", matters=False), a_call(9, desk="5")
    assert missed(logged(gone), logged(now)) == [9]


def test_the_oldest_comes_first() -> None:
    calls = [logged(a_call(revision, f"A{revision:03d}")) for revision in (3, 5, 9)]
    assert missed(*calls) == [3, 5, 9]
