from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from display import hall as hall_module
from display.calling.calls import SHOWN_S, Acknowledgment
from display.hall import Hall
from display.showing.board import CARDS
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
def wall(qtbot: QtBot) -> Wall:
    return Wall()


@pytest.fixture
def hall(wall: Wall, steady: list[float]) -> Iterator[Hall]:
    made = Hall(wall, steady=lambda: steady[0], has_voice=False)
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


def see(hall: Hall, looks: HallSnapshot, *calls: CallMade) -> None:
    hall.see(WallSnapshot(hall=looks, calls=calls), hall.clock.steady())


def test_only_the_parts_that_differ_are_told(hall: Hall, wall: Wall, told: list[str]) -> None:
    see(hall, called("A011"))
    assert sorted(told) == ["calm", "footer", "heading", "progress", "serving"]
    told.clear()
    see(hall, replace(called("A011"), revision=2))
    assert told == []
    see(hall, replace(called("A012"), revision=3))
    assert told == ["calm"]
    assert wall.board.revision == 3


def test_everything_is_swapped_before_anybody_is_told(hall: Hall, wall: Wall) -> None:
    seen: list[int] = []
    wall.heading_changed.connect(lambda: seen.append(wall.board.revision))
    see(hall, called("A011"))
    assert seen == [1]


def test_the_clock_is_that_of_the_database(hall: Hall, wall: Wall) -> None:
    see(hall, replace(a_hall(), at=at(42)))
    assert wall.board.heading.clock == "08:42"


def test_the_pages_turn_only_while_there_are_several(hall: Hall, wall: Wall) -> None:
    many = called(*(f"A{number:03d}" for number in range(1, CARDS + 3)))
    turning = []
    for looks in (called("A011"), many, called("A011")):
        see(hall, looks)
        turning.append(hall.is_turning)
    assert turning == [False, True, False]
    see(hall, many)
    first = wall.board.cards
    hall.turn_pages()
    assert wall.board.cards != first


def test_a_lost_database_leaves_the_board_and_says_since_when(hall: Hall, wall: Wall, told: list[str]) -> None:
    see(hall, called("A011"))
    told.clear()
    hall.lose("Mất rồi.")
    hall.lose("Vẫn mất.")
    assert told == ["footer"]
    assert wall.board.footer.is_lost
    assert "08:10 (dưới 1 phút)" in wall.board.footer.notice
    assert wall.board.calm.number == "A011"
    see(hall, called("A011"))
    assert not wall.board.footer.is_lost


def test_without_a_board_the_trouble_itself_is_told(hall: Hall, wall: Wall) -> None:
    hall.lose("Tệp không phải là cơ sở dữ liệu.")
    assert wall.board.footer.notice == "Tệp không phải là cơ sở dữ liệu."


def test_a_new_day_is_noticed_though_nothing_happens(hall: Hall, wall: Wall, qtbot: QtBot) -> None:
    see(hall, a_hall())
    with qtbot.assertNotEmitted(hall.day_changed):
        hall.clock.minute.emit()
    see(hall, a_hall(service_day=DAY - timedelta(days=1)))
    with qtbot.waitSignal(hall.day_changed):
        hall.clock.minute.emit()


def test_a_call_is_gold_until_it_was_seen_long_enough(
    steady: list[float], told: list[str], hall: Hall, wall: Wall
) -> None:
    see(hall, called("A012"), a_call("A012", "1"))
    hall.announcing.frame()
    assert wall.property("is_calling")
    assert [one.number for one in wall.board.calls] == ["A012"]
    steady[0] += SHOWN_S
    hall.announcing.wake()
    assert wall.board.calls == ()
    assert not wall.property("is_calling")
    assert wall.board.serving.recent == "Vừa gọi: A012 → quầy 1"


def test_calls_of_other_zones_are_left_to_other_walls(qtbot: QtBot) -> None:
    wall = Wall()
    hall = Hall(wall, WallRules(zone=parse_zone("B")), has_voice=False)
    see(hall, called("A012"), a_call("A012", "1"))
    assert (wall.board.calls, wall.board.calm.number) == ((), "")
    snapshot = WallSnapshot(hall=called("A012"), calls=(a_call("A012", "1", 2),), rules={"zone": "A"})
    hall.see(snapshot, hall.clock.steady())
    assert [one.number for one in wall.board.calls] == ["A012"], "the zone can be changed while it runs"
    hall.stop()


def test_every_call_is_answered_for(steady: list[float], hall: Hall, wall: Wall) -> None:
    answers: list[Acknowledgment] = []
    hall.announcing.acknowledged.connect(answers.append)
    see(hall, called("A012"), a_call("A012", "1", 7))
    hall.announcing.frame()
    steady[0] += SHOWN_S
    hall.announcing.wake()
    assert answers == [Acknowledgment((7,), 1_000.0, Spoken.SILENT)]


def test_a_clock_that_jumps_is_told_and_the_wall_goes_by_the_new_time(hall: Hall, wall: Wall, qtbot: QtBot) -> None:
    see(hall, replace(a_hall(), at=at(42)))
    for off in (60, 0):
        with qtbot.waitSignal(hall.clock.jumped) as jump:
            see(hall, replace(a_hall(), at=at(42 + off)))
        assert abs(jump.args[0]) == timedelta(hours=1)
        assert wall.board.heading.clock == f"{8 + off // 60:02d}:42"


def test_a_bug_leaves_the_board_and_says_so(
    hall: Hall, wall: Wall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    see(hall, called("A011"))
    monkeypatch.setattr(hall_module, "board_of", lambda *_, **__: 1 / 0)
    see(hall, called("A012"))
    assert wall.board.calm.number == "A011"
    assert wall.board.footer.notice.startswith("Bảng gặp lỗi và đang tự thử lại.")
    assert [record.message for record in caplog.records] == ["the board could not be derived"]


def test_a_bug_is_told_once_and_once_more_when_it_is_over(hall: Hall, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    hall.failed.connect(lambda: told.append("failed"))
    hall.recovered.connect(lambda: told.append("recovered"))
    see(hall, called("A011"))
    monkeypatch.setattr(hall_module, "board_of", lambda *_, **__: 1 / 0)
    for number in ("A012", "A013"):
        see(hall, called(number))
    monkeypatch.undo()
    for number in ("A014", "A015"):
        see(hall, called(number))
    assert told == ["failed", "recovered"]


def test_a_new_day_knows_no_calls_of_yesterday(steady: list[float], hall: Hall, wall: Wall) -> None:
    see(hall, called("A012"), a_call("A012", "1"))
    hall.announcing.frame()
    steady[0] += SHOWN_S
    hall.announcing.wake()
    assert wall.board.serving.recent
    see(hall, a_hall(service_day=DAY + timedelta(days=1)))
    assert (wall.board.serving.recent, wall.board.calm.number, wall.board.calls) == ("", "", ())
