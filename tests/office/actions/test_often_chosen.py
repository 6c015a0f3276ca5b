"""What most people came for on the days before, counted by the office; on both databases."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from office.bootstrap import Office, open_office
from tests.office.actions.kiosks import Clock


@pytest.fixture
def office(office_url: str, clock: Clock) -> Iterator[Office]:
    with open_office(office_url, clock=clock) as opened:
        opened.open_desk(3, "lan.nt")
        yield opened


def serve(office: Office, clock: Clock, code: str, times: int) -> None:
    for _ in range(times):
        office.issue_ticket(code)
        office.call_next(3)
        clock.now += timedelta(seconds=30)
        office.finish(3)


def test_nothing_is_chosen_often_where_nothing_happened(office: Office) -> None:
    assert office.often_chosen() == ()


def test_it_is_counted_from_the_day_after_for_two_weeks(
    office: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("office.domain.demand.LEAST", 2)
    serve(office, clock, "A1", 3)
    serve(office, clock, "A2", 4)
    serve(office, clock, "A", 1)
    office.issue_ticket("T")
    office.issue_ticket("T")
    assert office.often_chosen() == (), "today does not count: what is shown first stands all day"
    for days, often in ((1, ("A2", "A1")), (14, ("A2", "A1")), (15, ())):
        clock.set(0, 5, days=days)
        assert office.often_chosen() == often, f"after {days} days; who was never called was not served"


def test_a_few_are_no_habit(office: Office, clock: Clock) -> None:
    serve(office, clock, "A1", 19)
    clock.set(9, days=1)
    office.open_desk(3, "lan.nt")
    assert office.often_chosen() == ()
    serve(office, clock, "A1", 1)
    clock.set(9, days=2)
    assert office.often_chosen() == ("A1",)
