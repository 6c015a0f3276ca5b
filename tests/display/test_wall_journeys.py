"""Whole stretches of a wall's life: it is restarted, there are several, and midnight comes."""

from collections.abc import Iterable
from datetime import timedelta

from pytestqt.qtbot import QtBot

from display.calling.calls import SHOWN_S
from office.bootstrap import Office
from office.domain.spoken_letters import LETTERS
from office.domain.wall_calls import Spoken
from office.domain.walls import WallRules
from office.domain.zones import parse_zone
from tests.clocks import Clock
from tests.display.sights import DESKS, call_at, words
from tests.display.speaking import Kit, SpeakingWall, outcomes, speaking


def first_words(wall: SpeakingWall) -> list[str]:
    """The letter that each sound calls, as it is said."""
    return [said[0].removeprefix("xin nhắc lại ").split()[2] for said in wall.said]


def in_mid_sentence(wall: SpeakingWall) -> None:
    """The first calls were seen long enough, and another is being said."""
    wall.pass_seconds(SHOWN_S)
    while not wall.speaker.is_playing:
        wall.pass_seconds(0.1)
    wall.report()


def letters_of(numbers: Iterable[str]) -> list[str]:
    """The letters of numbers, as they are said."""
    return [LETTERS["vi"][number[0]] for number in numbers]


def test_a_wall_that_is_restarted_goes_on_where_it_was(qtbot: QtBot, office_url: str, either: Office) -> None:
    with speaking(office_url, name="Sảnh") as wall:
        wall.settle(call_at(either, DESKS[:5]))
        numbers = words(wall.wall, "number")
        in_mid_sentence(wall)
        done = sum(one.outcome is Spoken.SPOKEN for one in wall.played)
        assert 0 < done < 5
        said = {number: {"Sảnh": Spoken.SPOKEN} for number in numbers}
        assert outcomes(either) == said | {number: {} for number in numbers[done:]}
    with speaking(office_url, name="Sảnh") as again:
        assert words(again.wall, "number") == numbers[done:]
        again.pass_seconds(60)
        again.report()
        assert first_words(again) == letters_of(numbers[done:]), "the rest, and nothing twice"
        assert outcomes(either) == said


def test_each_wall_announces_for_itself(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    numbers = ["A001", "B001", "H001"]
    with speaking(sqlite_url, name="Sảnh") as wall:
        wall.settle(call_at(office, DESKS[:3]))
        wall.pass_seconds(30)
        wall.report()
        assert first_words(wall) == letters_of(numbers)
    with speaking(sqlite_url, name="Sảnh") as again:
        again.pass_seconds(30)
        assert again.said == []
        again.settle(office.recall(1).revision)
        again.pass_seconds(10)
        again.report()
        assert first_words(again) == ["a"]
    with speaking(sqlite_url, name="Tầng 2") as other:
        other.pass_seconds(60)
        other.report()
        assert first_words(other) == letters_of(numbers), "the first wall said them, and it did not"
        assert [set(one) for one in outcomes(office).values()] == [{"Sảnh", "Tầng 2"}] * 3


def test_each_wall_speaks_its_own_zone(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    ground = WallRules(zone=parse_zone("A,B"))
    above = WallRules(zone=parse_zone("5-9"))
    with (
        speaking(sqlite_url, name="Tầng 1", rules=ground) as one,
        speaking(sqlite_url, name="Tầng 2", rules=above) as two,
    ):
        revision = call_at(office, DESKS[:4])
        for wall in (one, two):
            wall.settle(revision)
            wall.pass_seconds(30)
            wall.report()
        assert (first_words(one), first_words(two)) == (["a", "bê"], ["hát", "xê"])
        assert (words(one.wall, "line_letter"), words(two.wall, "calm_number")) == (["A", "B"], ["C001"])
        assert {number: set(said) for number, said in outcomes(office).items()} == {
            "A001": {"Tầng 1"},
            "B001": {"Tầng 1"},
            "H001": {"Tầng 2"},
            "C001": {"Tầng 2"},
        }


def test_the_zone_is_changed_while_it_runs(qtbot: QtBot, sqlite_url: str, office: Office) -> None:
    with speaking(sqlite_url, name="Tầng 1", rules=WallRules(zone=parse_zone("A"))) as wall:
        wall.settle(office.set_wall_rule("Tầng 1", "zone", "B").revision)
        wall.settle(call_at(office, DESKS[:2]))
        assert (words(wall.wall, "number"), words(wall.wall, "line_letter")) == (["B001"], ["B"])
        wall.settle(office.set_wall_rule("Tầng 1", "zone", None).revision)
        wall.settle(office.recall(1).revision)
        assert words(wall.wall, "number") == ["B001", "A001"], "what is under way goes on"
        wall.pass_seconds(30)
        assert first_words(wall) == ["bê", "a"]


def test_a_lead_sees_the_calls_that_nobody_heard(qtbot: QtBot, sqlite_url: str, timed: Office, clock: Clock) -> None:
    with speaking(sqlite_url, Kit(device=""), name="Sảnh") as wall:
        wall.settle(call_at(timed, DESKS[:2]))
        assert timed.unannounced() == (), "it has not had its time"
        wall.pass_seconds(30)
        wall.report()
        clock.forward(0.5)
        assert [(one.number, one.desk) for one in timed.unannounced()] == [("A001", "1"), ("B001", "2")]
        wall.speaker.plug_in()
        wall.course.now += 30
        wall.settle(timed.recall(1).revision)
        timed.start(2)
        wall.pass_seconds(30)
        wall.report()
        clock.forward(0.5)
        assert timed.unannounced() == ()


def test_midnight_clears_the_wall(qtbot: QtBot, sqlite_url: str, timed: Office, clock: Clock) -> None:
    with speaking(sqlite_url, name="Sảnh") as wall:
        wall.settle(call_at(timed, DESKS[:5]))
        in_mid_sentence(wall)
        assert words(wall.wall, "recent")
        clock.now += timedelta(days=1)
        wall.course.now += 24 * 3600
        wall.wall.hall.clock.minute.emit()
        wall.settle()
        for name in ("number", "calm_number", "card_number"):
            assert words(wall.wall, name) == []
        assert words(wall.wall, "recent") in ([], [""])
        assert words(wall.wall, "call_title") == ["Chưa có số nào được gọi"]
        assert not wall.speaker.is_playing
        wall.settle(call_at(timed, [("3", "lien.dk", "A")]))
        wall.pass_seconds(30)
        wall.report()
        assert words(wall.wall, "calm_number") == ["A001"]
        assert outcomes(timed) == {"A001": {"Sảnh": Spoken.SPOKEN}}
        assert first_words(wall)[-1] == "a"
        assert len(wall.said) < 6, "what waited to be said yesterday is not said today"
