"""Two windows at the same moment, on both databases: one officer, one desk, one last step."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from office.bootstrap import Office, open_office
from office.domain.errors import OfficeError

MOMENT = datetime(2026, 11, 23, 1, tzinfo=UTC)


@pytest.fixture
def office(office_url: str) -> Iterator[Office]:
    with open_office(office_url) as opened:
        yield opened


def together(*asks: Callable[[], object]) -> list[str]:
    """Ask all at the same moment; what each was told: `done`, or the reason of its refusal."""
    gate, told = threading.Barrier(len(asks)), []

    def work(ask: Callable[[], object]) -> None:
        gate.wait()
        try:
            ask()
        except OfficeError as error:
            told.append(str(error.reason))
        else:
            told.append("done")

    threads = [threading.Thread(target=work, args=(ask,)) for ask in asks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(told)


def test_one_officer_who_opens_two_desks_sits_at_one(office: Office) -> None:
    for _ in range(5):
        told = together(lambda: office.open_desk(1, "lan.nt"), lambda: office.open_desk(3, "lan.nt"))
        assert told == ["done", "done"], "the later one closes the earlier"
        assert len([desk for desk in office.desks() if desk.officer == "lan.nt"]) == 1
    assert office.verify_journal().intact


def test_two_officers_who_take_a_desk_over_come_one_after_the_other(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)
    told = together(lambda: office.take_over(3, "hung.tm"), lambda: office.take_over(3, "mai.pt"))
    assert told == ["done", "done"]
    desk, ticket = office.desk(3).desk, office.ticket("A001")[0]
    assert desk.officer == ticket.officer
    last = [entry for entry in office.journal() if entry.kind == "desk_taken_over"]
    assert last[1].body["officer_before"] == last[0].officer


def test_two_who_change_places_both_sit(office: Office) -> None:
    office.open_desk(1, "lan.nt")
    office.open_desk(3, "hung.tm")
    told = together(lambda: office.take_over(3, "lan.nt"), lambda: office.take_over(1, "hung.tm"))
    assert "done" in told
    assert len({desk.officer for desk in office.desks() if desk.officer}) == len(
        [desk for desk in office.desks() if desk.officer]
    )


def test_a_step_is_taken_back_once(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)
    office.start(3)
    office.finish(3)
    told = together(lambda: office.undo_last(3), lambda: office.undo_last(3))
    assert told == ["done", "nothing_to_undo"]
    assert [entry.kind for entry in office.journal()].count("ticket_undone") == 1


def test_notices_posted_at_once_have_numbers_of_their_own(office: Office) -> None:
    day = date(2999, 1, 1)
    told = together(*[lambda: office.post_notice("Nghỉ", "", day, day) for _ in range(4)])
    assert told == ["done"] * 4
    assert sorted(one.id for one in office.notices()) == [1, 2, 3, 4]


def test_a_trouble_told_twice_at_once_is_one_fact(office: Office) -> None:
    office.start_wall("Sảnh")
    for cause in ("no_audio", "clock", "picture"):
        told = together(*[lambda cause=cause: office.tell_trouble("Sảnh", cause) for _ in range(3)])
        assert told == ["done"] * 3
    assert [entry.kind for entry in office.journal()].count("wall_troubled") == 3
    for cause in ("no_audio", "clock", "picture"):
        together(*[lambda cause=cause: office.end_trouble("Sảnh", cause) for _ in range(3)])
    assert [entry.kind for entry in office.journal()].count("wall_recovered") == 3
    assert office.verify_journal().intact


def test_a_call_acknowledged_twice_at_once_is_one_fact(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)
    told = together(*[lambda: office.acknowledge("Sảnh", 3, MOMENT, "spoken") for _ in range(3)])
    assert told == ["done"] * 3
    assert [entry.kind for entry in office.journal()].count("call_announced") == 1
