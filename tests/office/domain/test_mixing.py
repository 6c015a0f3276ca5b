"""The mixing rules: each one's bound on being overtaken, for any line and any arrivals."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.desks import Desk, MixRule
from office.domain.lines import line_of, turn_key
from office.domain.mixing import counted, next_of
from office.domain.tickets import Ticket
from tests.builders import a_desk, a_ticket, at

SERVICES = ("A2", "A", "A1")
ARRIVALS = st.lists(
    st.tuples(st.sampled_from(SERVICES), st.sampled_from([0, 0, 1, 7]), st.booleans()), min_size=1, max_size=25
)
"""Service, minutes since the one before, and whether it has a head start of 20 minutes."""


def arrivals(drawn: list[tuple[str, int, bool]]) -> list[Ticket]:
    minutes, tickets = 0, []
    for nth, (service, gap, is_early) in enumerate(drawn, 1):
        minutes += gap
        turn = at(minutes - 20 if is_early else minutes)
        tickets.append(a_ticket(f"A{nth:03d}", service=service, issued_at=at(minutes), turn_at=turn))
    return tickets


def play(desk: Desk, tickets: list[Ticket], minutes_each: int) -> list[tuple[datetime, Ticket, list[Ticket]]]:
    """Call until nobody is left: when, whom, and who waited at that moment."""
    calls, left, now = [], list(tickets), at(0)
    while left:
        line = line_of([one for one in left if one.issued_at <= now], desk.number, desk.services)
        chosen = next_of(desk, line, now)
        if chosen is not None:
            calls.append((now, chosen, line))
            left.remove(chosen)
            desk = counted(desk, in_turn=chosen is line[0])
        now += timedelta(minutes=minutes_each)
    return calls


@given(ARRIVALS, st.sampled_from([1, 3, 10]))
def test_strictly_by_turn_nobody_is_overtaken(drawn: list[tuple[str, int, bool]], minutes: int) -> None:
    for _, chosen, line in play(a_desk(services=SERVICES), arrivals(drawn), minutes):
        assert chosen is line[0]


@given(ARRIVALS, st.sampled_from([1, 3, 10]), st.sampled_from([1, 5, 15]))
def test_by_preference_who_overtakes_has_a_turn_at_most_so_many_minutes_later(
    drawn: list[tuple[str, int, bool]], minutes: int, patience: int
) -> None:
    desk = a_desk(services=SERVICES, rule=MixRule.PREFERRED, patience=patience)
    for now, chosen, line in play(desk, arrivals(drawn), minutes):
        for overtaken in (one for one in line if turn_key(one) < turn_key(chosen)):
            assert chosen.turn_at - overtaken.turn_at <= timedelta(minutes=patience)
            assert now - overtaken.turn_at < timedelta(minutes=patience)


@given(ARRIVALS, st.sampled_from([1, 3]), st.sampled_from([1, 2, 5]))
def test_in_alternation_one_call_in_so_many_goes_to_whose_turn_it_is(
    drawn: list[tuple[str, int, bool]], minutes: int, ratio: int
) -> None:
    desk = a_desk(services=SERVICES, rule=MixRule.ALTERNATE, ratio=ratio)
    calls = play(desk, arrivals(drawn), minutes)
    in_turn = [chosen is line[0] for _, chosen, line in calls]
    for start in range(len(in_turn) - ratio):
        assert any(in_turn[start : start + ratio + 1])


@given(ARRIVALS, st.sampled_from([1, 2, 5]))
def test_with_n_people_before_you_the_calls_until_yours_are_bounded(
    drawn: list[tuple[str, int, bool]], ratio: int
) -> None:
    everybody = [replace(one, issued_at=at(-30)) for one in arrivals(drawn)]
    desk = a_desk(services=SERVICES, rule=MixRule.ALTERNATE, ratio=ratio)
    calls = [chosen for _, chosen, _ in play(desk, everybody, 1)]
    for before, one in enumerate(sorted(everybody, key=turn_key)):
        assert calls.index(one) + 1 <= (before + 1) * (ratio + 1)


@pytest.mark.parametrize("rule", [MixRule.PREFERRED, MixRule.ALTERNATE])
def test_the_preferred_service_and_what_waits_for_this_desk_come_first(rule: MixRule) -> None:
    first = a_ticket("A001", service="A")
    second = a_ticket("A002", service="A2", turn_at=at(1))
    held = a_ticket("A003", service="H", for_desk="3", turn_at=at(2))
    desk = a_desk(services=SERVICES, rule=rule)
    assert next_of(desk, [first, second], at(5)) is second
    assert next_of(desk, [first, held], at(5)) is held
    assert next_of(desk, [first, second, held], at(5)) is second
    assert next_of(desk, [], at(5)) is None
    assert next_of(desk, [first], at(5)) is first


def test_a_count_is_kept_only_where_it_matters() -> None:
    desk = a_desk(rule=MixRule.ALTERNATE, streak=1)
    assert (counted(desk, in_turn=False).streak, counted(desk, in_turn=True).streak) == (2, 0)
    for rule in (MixRule.TURN, MixRule.PREFERRED):
        plain = a_desk(rule=rule)
        assert counted(plain, in_turn=False) is plain
