from collections.abc import Iterator
from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from display.plates import model as plate_model
from display.plates.model import LONGEST_MS, PlateModel
from display.plates.plate import FRESH, Kind
from office.domain.desks import DeskState
from office.domain.tickets import TicketState
from tests.builders import a_plate_snapshot, a_plate_ticket, at
from tests.clocks import Seconds

CALLED = a_plate_snapshot(ticket=a_plate_ticket(called_at=at(10)))


@pytest.fixture
def clock() -> Seconds:
    made = Seconds()
    made.now = 100.0
    return made


@pytest.fixture
def model(qtbot: QtBot, clock: Seconds) -> Iterator[PlateModel]:
    made = PlateModel("3", clock=clock)
    yield made
    made.stop()


@pytest.fixture
def told(model: PlateModel) -> list[str]:
    """What was painted, in order."""
    painted: list[str] = []
    model.shown_changed.connect(lambda: painted.append(model.plate.kind))
    return painted


def test_only_what_differs_is_told(model: PlateModel, told: list[str]) -> None:
    model.see(CALLED)
    model.see(replace(CALLED, revision=2))
    assert (told, model.plate.revision) == ([Kind.CALLED], 2)


def test_a_call_ceases_to_be_fresh_by_itself(model: PlateModel, clock: Seconds, told: list[str]) -> None:
    model.see(CALLED)
    assert (model.plate.is_fresh, model.is_waiting) == (True, True)
    clock.now += FRESH.total_seconds()
    model.tick()
    assert (model.plate.is_fresh, model.plate.is_calling) == (False, True)
    assert told == [Kind.CALLED, Kind.CALLED]


def test_a_recall_shows_again(model: PlateModel, clock: Seconds) -> None:
    model.see(CALLED)
    clock.now += 60
    model.tick()
    assert not model.plate.is_fresh
    model.see(replace(CALLED, at=at(11), ticket=a_plate_ticket(called_at=at(11), calls=2)))
    assert (model.plate.is_fresh, model.plate.kind) == (True, Kind.RECALLED)


def test_this_computers_clock_may_be_set_without_a_trace(model: PlateModel, clock: Seconds) -> None:
    # Nothing asks what time it is here: the database's moment is counted on.
    model.see(CALLED)
    clock.now += 5
    model.lose("Mất rồi.")
    assert model.plate.notice.startswith("Mất kết nối dữ liệu từ 08:10")


def test_a_lost_database_leaves_the_plate_and_counts_the_minutes(
    model: PlateModel, clock: Seconds, told: list[str]
) -> None:
    model.see(replace(CALLED, ticket=a_plate_ticket(state=TicketState.SERVING)))
    model.lose("Mất rồi.")
    model.lose("Vẫn mất.")
    assert told == [Kind.SERVING, Kind.SERVING]
    clock.now += 180
    model.tick()
    assert (model.plate.number, model.plate.notice) == ("A025", "Mất kết nối dữ liệu từ 08:10 (3 phút).")
    model.see(replace(CALLED, at=at(13)))
    assert model.plate.notice == ""


def test_without_a_look_the_trouble_itself_is_told(model: PlateModel) -> None:
    model.lose("Tệp không phải là cơ sở dữ liệu.")
    assert (model.plate.kind, model.plate.notice) == (Kind.OPENING, "Tệp không phải là cơ sở dữ liệu.")
    assert not model.is_waiting


def test_an_unknown_desk_is_said_until_it_is_known(model: PlateModel, told: list[str]) -> None:
    model.see(CALLED)
    model.deny()
    model.tick()
    assert (model.plate.kind, model.plate.number, model.is_waiting) == (Kind.UNKNOWN, "", False)
    model.deny()
    model.see(CALLED)
    assert told == [Kind.CALLED, Kind.UNKNOWN, Kind.CALLED]


def test_a_new_day_is_noticed_though_nothing_happens(model: PlateModel, clock: Seconds, qtbot: QtBot) -> None:
    model.see(a_plate_snapshot(state=DeskState.OPEN))
    with qtbot.assertNotEmitted(model.day_changed):
        model.tick()
    clock.now += 16 * 3600
    with qtbot.waitSignal(model.day_changed):
        model.tick()
    assert model.plate.kind is Kind.NOT_OPEN


def test_midnight_is_come_near_to_in_steps(model: PlateModel) -> None:
    model.see(a_plate_snapshot())
    assert model._next.interval() == LONGEST_MS


def test_a_plate_that_cannot_be_derived_keeps_the_last_and_says_so(
    model: PlateModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.see(CALLED)

    def broken(*_: object, **__: object) -> None:
        raise ValueError

    monkeypatch.setattr(plate_model, "plate_of", broken)
    model.see(CALLED)
    assert (model.plate.number, model.plate.notice) == ("A025", "Bảng gặp lỗi và đang tự thử lại.")
