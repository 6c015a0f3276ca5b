from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from display import view_model
from display.board import CARDS
from display.view_model import Wall
from office.domain.snapshots import HallSnapshot
from tests.builders import DAY, a_hall, a_ticket_at, at

PARTS = ("heading", "call", "serving", "progress", "footer")


@pytest.fixture
def wall(qtbot: QtBot) -> Iterator[Wall]:
    made = Wall()
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


def see(wall: Wall, hall: HallSnapshot) -> None:
    wall.see(hall, datetime.now(UTC))


def test_only_the_parts_that_differ_are_told(wall: Wall, told: list[str]) -> None:
    see(wall, called("A011"))
    assert sorted(told) == ["call", "footer", "heading", "progress", "serving"]
    told.clear()
    see(wall, replace(called("A011"), revision=2))
    assert told == []
    see(wall, replace(called("A012"), revision=3))
    assert told == ["call"]
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
    assert wall.board.call.number == "A011"
    see(wall, called("A011"))
    assert not wall.board.footer.is_lost


def test_without_a_board_the_trouble_itself_is_told(wall: Wall) -> None:
    wall.lose("Tệp không phải là cơ sở dữ liệu.")
    assert wall.board.footer.notice == "Tệp không phải là cơ sở dữ liệu."


def test_a_new_day_is_noticed_though_nothing_happens(wall: Wall, qtbot: QtBot) -> None:
    see(wall, a_hall())
    with qtbot.assertNotEmitted(wall.day_changed):
        wall.tick()
    see(wall, a_hall(service_day=DAY - timedelta(days=1)))
    with qtbot.waitSignal(wall.day_changed):
        wall.tick()


def test_a_bug_leaves_the_board_and_says_so(
    wall: Wall, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    see(wall, called("A011"))
    monkeypatch.setattr(view_model, "board_of", lambda *_, **__: 1 / 0)
    see(wall, called("A012"))
    assert wall.board.call.number == "A011"
    assert wall.board.footer.notice.startswith("Bảng gặp lỗi và đang tự thử lại.")
    assert [record.message for record in caplog.records] == ["the board could not be derived"]
