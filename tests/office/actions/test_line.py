"""The line as the database orders it: the same on both, and as the domain says."""

from collections.abc import Iterator

import pytest

from office import NobodyWaiting
from office.bootstrap import Office, open_office
from office.domain.lines import TurnReason
from tests.calls import miss
from tests.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(office_url: str, clock: Clock) -> Iterator[Office]:
    with open_office(office_url, clock=clock) as opened:
        opened.open_desk(3, "lan.nt")
        yield opened


def _call(office: Office, desk: int = 3) -> tuple[str, TurnReason]:
    called = office.call_next(desk)
    assert not isinstance(called, NobodyWaiting)
    return called.ticket.number, called.why


def test_priority_counts_as_earlier_but_not_without_end(office: Office, clock: Clock) -> None:
    office.issue_ticket("A")
    clock.forward(21)
    office.issue_ticket("A")
    clock.forward(2)
    office.issue_ticket("A", priority="elderly")
    assert office.desk(3).line[0].number == "A001", "issued more than the head start before"
    order = []
    for _ in range(3):
        order.append(_call(office))
        office.finish(3)
    assert order == [
        ("A001", TurnReason.EARLIEST),
        ("A003", TurnReason.PRIORITY),
        ("A002", TurnReason.EARLIEST),
    ]


def test_absent_goes_to_the_end_parked_and_transferred_keep_their_place(office: Office, clock: Clock) -> None:
    for _ in range(4):
        office.issue_ticket("A")
        clock.forward(1)
    _call(office)
    miss(office, 3)
    _call(office)
    office.park(3, "bổ sung giấy tờ")
    _call(office)
    office.open_desk(4, "hung.tm")
    office.transfer(3, to_desk=4)
    office.bring_back("A001")
    office.resume("A002")
    assert [ticket.number for ticket in office.desk(3).line] == ["A002", "A004", "A001"]
    assert [ticket.number for ticket in office.desk(4).line] == ["A003"]
    assert _call(office) == ("A002", TurnReason.HELD)
    assert _call(office, 4) == ("A003", TurnReason.TRANSFERRED)
    office.finish(3)
    assert _call(office) == ("A004", TurnReason.EARLIEST)
    office.finish(3)
    assert _call(office) == ("A001", TurnReason.CAME_BACK)


def test_what_waits_for_a_desk_is_free_when_the_desk_closes(office: Office) -> None:
    office.issue_ticket("A")
    _call(office)
    office.open_desk(4, "hung.tm")
    office.transfer(3, to_desk=4)
    assert isinstance(office.call_next(3), NobodyWaiting)
    office.close_desk(4)
    assert _call(office) == ("A001", TurnReason.TRANSFERRED)


def test_a_chosen_number_is_called_out_of_turn(office: Office) -> None:
    for _ in range(3):
        office.issue_ticket("A")
    assert office.call_number(3, "a3").ticket.number == "A003"
    office.finish(3)
    assert _call(office)[0] == "A001"


def test_only_the_services_of_the_desk_are_called(office: Office) -> None:
    office.issue_ticket("C")
    assert isinstance(office.call_next(3), NobodyWaiting)
    hall = office.hall()
    assert (hall.waiting_in("C"), hall.waiting_in("A"), hall.desks_open_for("A")) == (1, 0, 1)


def test_ahead_counts_the_series(office: Office, clock: Clock) -> None:
    assert [office.issue_ticket("A").ahead for _ in range(3)] == [0, 1, 2]
    assert office.issue_ticket("B").ahead == 0
    assert office.issue_ticket("A", priority="disabled").ahead == 0
    assert office.ticket("A003")[1] == 3
    ticket, ahead = office.ticket(office.tickets()[0].token)
    assert (ticket.number, ahead) == ("A001", 1)


def test_a_token_never_looks_like_an_option(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = iter(["-dash", "-again", "word-with-dash"])
    monkeypatch.setattr("secrets.token_urlsafe", lambda _: next(drawn))
    assert office.issue_ticket("A").ticket.token == "word-with-dash"  # noqa: S105 - a ticket's
