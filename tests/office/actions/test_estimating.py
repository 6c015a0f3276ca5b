"""The wait from what an office measured, the promise on the ticket, its error in the journal; on both databases."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from office import NobodyWaiting
from office.bootstrap import Office, open_office
from office.domain.estimates import Measured, Wait
from office.domain.promises import Accuracy
from tests.builders import DAY
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


def serve(office: Office, clock: Clock, minutes: float, series: str = "A") -> None:
    office.issue_ticket(series)
    office.call_next(3)
    clock.forward(minutes)
    office.finish(3)


def test_nothing_is_known_before_anything_was_measured(office: Office) -> None:
    assert (office.measured(), office.waits()) == ((), {})


def test_the_wait_follows_from_what_was_measured(office: Office, clock: Clock) -> None:
    for _ in range(5):
        serve(office, clock, 4)
    assert set(office.measured()) == {Measured("A", 8, 240.0)}
    assert office.waits()["A"] == Wait(0, 0, 0)
    for _ in range(3):
        office.issue_ticket("A")
    office.call_next(3)
    clock.forward(1)
    measured = office.measured()
    for waits in (office.waits(), office.waits(measured)):
        assert waits["A"] == waits["A1"] == Wait(660, 660, 660), "the rest of one, and two more"
        assert "B" not in waits, "no desk is open for it"


def test_a_head_start_shortens_the_wait_by_those_who_came_lately(office: Office, clock: Clock) -> None:
    for _ in range(5):
        serve(office, clock, 4)
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    clock.forward(25)
    office.issue_ticket("A")
    office.issue_ticket("A")
    assert office.waits()["A"].mid == 3 * 240
    assert office.waits(head_start_minutes=20)["A"].mid == 240, "behind the one who has waited longer than that"
    assert office.waits(head_start_minutes=30)["A"].mid == 0


def test_who_does_not_come_takes_time_too(office: Office, clock: Clock) -> None:
    office.issue_ticket("A")
    office.call_next(3)
    office.recall(3)
    office.recall(3)
    clock.forward(1)
    office.mark_absent(3)
    assert office.measured() == (Measured("A", 8, 60.0),)
    office.bring_back("A001")
    assert office.measured() == ()


def test_only_the_latest_times_count(office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    for minutes in (9, 1, 2):
        serve(office, clock, minutes)
    monkeypatch.setattr("office.storage.measuring._LATELY", _with_limit(2))
    assert [one.seconds for one in office.measured()] == [120.0, 60.0]


def _with_limit(count: int) -> object:
    from office.storage import measuring

    return measuring._LATELY.limit(count)


def test_a_promise_and_its_error_are_in_the_journal(office: Office, clock: Clock) -> None:
    told = Wait(300, 420, 600)
    issued = office.issue_ticket("A", promised=told, request_key="k").ticket
    assert issued.promised == told
    assert office.issue_ticket("A", promised=Wait(1, 2, 3), request_key="k").ticket == issued, "a retry may know more"
    clock.forward(8)
    called = office.call_next(3, request_key="c")
    assert not isinstance(called, NobodyWaiting)
    assert (called.promised, called.waited, called.ticket.promised) == (told, 480, None)
    assert office.call_next(3, request_key="c") == called
    entry = next(entry for entry in office.journal() if entry.kind == "ticket_called")
    assert entry.body == {"why": "earliest", "service": "A", "promised": [300, 420, 600], "waited": 480}
    assert office.promises() == (Accuracy("", 1, 60, 60, 1.0), Accuracy("A", 1, 60, 60, 1.0))
    assert office.promises(DAY - timedelta(days=1)) == ()
    assert office.verify_journal().intact


def test_only_the_first_call_keeps_the_promise(office: Office, clock: Clock) -> None:
    office.issue_ticket("A", promised=Wait(0, 60, 120))
    office.call_next(3)
    miss(office, 3)
    office.bring_back("A001")
    clock.forward(30)
    office.call_next(3)
    assert [one.count for one in office.promises()] == [1, 1]


def test_a_ticket_without_a_promise_promises_nothing(office: Office) -> None:
    office.issue_ticket("A")
    called = office.call_next(3)
    assert not isinstance(called, NobodyWaiting)
    assert (called.promised, called.waited) == (None, None)
    assert office.promises() == ()
