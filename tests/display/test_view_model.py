from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from display import view_model
from display.board import CARDS
from display.calls import SHOWN_S, Acknowledgment
from display.view_model import Wall
from office.domain.snapshots import HallSnapshot
from office.domain.wall_calls import CallMade, Spoken
from office.domain.wall_snapshots import WallSnapshot
from office.domain.walls import WallRules
from office.domain.zones import parse_zone
from tests.builders import DAY, a_hall, a_ticket_at, at
from tests.display.looks import a_call

PARTS = ("heading", "calm", "serving", "progress", "footer")


@pytest.fixture
def steady() -> list[float]:
    """What the steady clock tells."""
    return [1_000.0]


@pytest.fixture
def wall(qtbot: QtBot, steady: list[float]) -> Iterator[Wall]:
    made = Wall(has_voice=False, steady=lambda: steady[0])
    yield made
    made.stop()


@pytest.fixture
def told(wall: Wall) -> list[str]:
    """The parts that changed, in order."""
    heard: list[str] = []
    for part in PARTS:
        getattr(wall, f"{part}_changed").connect(lambda part=part: heard.append(part))
    return heard


def called(*numbers: str) -> HallSnapshot:
    return a_hall(at_desks=tuple(a_ticket_at(str(desk), number) for desk, number in enumerate(numbers, start=1)))


def see(wall: Wall, hall: HallSnapshot, *calls: CallMade) -> None:
    wall.see(WallSnapshot(hall=hall, calls=calls), wall.clock.steady())


def test_only_the_parts_that_differ_are_told(wall: Wall, told: list[str]) -> None:
    see(wall, called("A011"))
    assert sorted(told) == ["calm", "footer", "heading", "progress", "serving"]
    told.clear()
    see(wall, replace(called("A011"), revision=2))
    assert told == []
    see(wall, replace(called("A012"), revision=3))
    assert told == ["calm"]
    assert wall.board.revision == 3


def test_everything_is_swapped_before_anybody_is_told(wall: Wall) -> None:
    seen: list[int] = []
    wall.heading_changed.connect(lambda: seen.append(wall.board.revision))
    see(wall, called("A011"))
    assert seen == [1]


def test_the_clock_is_that_of_the_database(wall: Wall) -> None:
    see(wall, replace(a_hall(), at=at(42)))
    assert wall.board.heading.clock == "08:42"


def test_the_pages_turn_only_while_there_are_several(wall: Wall) -> None:
    many = called(*(f"A{number:03d}" for number in range(1, CARDS + 3)))
    turning = []
    for hall in (called("A011"), many, called("A011")):
        see(wall, hall)
        turning.append(wall.is_turning)
    assert turning == [False, True, False]
    see(wall, many)
    first = wall.board.cards
    wall.turn_pages()
    assert wall.board.cards != first


def test_a_lost_database_leaves_the_board_and_says_since_when(wall: Wall, told: list[str]) -> None:
    see(wall, called("A011"))
    told.clear()
    wall.lose("Mất rồi.")
    wall.lose("Vẫn mất.")
    assert told == ["footer"]
    assert wall.board.footer.is_lost
    assert "08:10 (dưới 1 phút)" in wall.board.footer.notice
    assert wall.board.calm.number == "A011"
    see(wall, called("A011"))
    assert not wall.board.footer.is_lost


def test_without_a_board_the_trouble_itself_is_told(wall: Wall) -> None:
    wall.lose("Tệp không phải là cơ sở dữ liệu.")
    assert wall.board.footer.notice == "Tệp không phải là cơ sở dữ liệu."


def test_a_new_day_is_noticed_though_nothing_happens(wall: Wall, qtbot: QtBot) -> None:
    see(wall, a_hall())
    with qtbot.assertNotEmitted(wall.day_changed):
        wall.clock.minute.emit()
    see(wall, a_hall(service_day=DAY - timedelta(days=1)))
    with qtbot.waitSignal(wall.day_changed):
        wall.clock.minute.emit()


def test_a_call_is_gold_until_it_was_seen_long_enough(steady: list[float], told: list[str], wall: Wall) -> None:
    see(wall, called("A012"), a_call("A012", "1"))
    wall.announcing.frame()
    assert wall.property("is_calling")
    assert [one.number for one in wall.board.calls] == ["A012"]
    steady[0] += SHOWN_S
    wall.announcing.wake()
    assert wall.board.calls == ()
    assert not wall.property("is_calling")
    assert wall.board.serving.recent == "Vừa gọi: A012 → quầy 1"


def test_calls_of_other_zones_are_left_to_other_walls(qtbot: QtBot) -> None:
    wall = Wall(rules=WallRules(zone=parse_zone("B")))
    see(wall, called("A012"), a_call("A012", "1"))
    assert (wall.board.calls, wall.board.calm.number) == ((), "")
    snapshot = WallSnapshot(hall=called("A012"), calls=(a_call("A012", "1", 2),), rules={"zone": "A"})
    wall.see(snapshot, wall.clock.steady())
    assert [one.number for one in wall.board.calls] == ["A012"], "the zone can be changed while it runs"
    wall.stop()


def test_every_call_is_answered_for(steady: list[float], wall: Wall) -> None:
    answers: list[Acknowledgment] = []
    wall.announcing.acknowledged.connect(answers.append)
    see(wall, called("A012"), a_call("A012", "1", 7))
    wall.announcing.frame()
    steady[0] += SHOWN_S
    wall.announcing.wake()
    assert answers == [Acknowledgment((7,), 1_000.0, Spoken.SILENT)]


def test_a_clock_that_jumps_is_told_and_the_wall_goes_by_the_new_time(wall: Wall, qtbot: QtBot) -> None:
    see(wall, replace(a_hall(), at=at(42)))
    for off in (60, 0):
        with qtbot.waitSignal(wall.clock.jumped) as jump:
            see(wall, replace(a_hall(), at=at(42 + off)))
        assert abs(jump.args[0]) == timedelta(hours=1)
        assert wall.board.heading.clock == f"{8 + off // 60:02d}:42"


def test_a_bug_leaves_the_board_and_says_so(
    wall: Wall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    see(wall, called("A011"))
    monkeypatch.setattr(view_model, "board_of", lambda *_, **__: 1 / 0)
    see(wall, called("A012"))
    assert wall.board.calm.number == "A011"
    assert wall.board.footer.notice.startswith("Bảng gặp lỗi và đang tự thử lại.")
    assert [record.message for record in caplog.records] == ["the board could not be derived"]
