from itertools import permutations

import pytest

from office.domain.lines import TurnReason, first_turn, head_start_minutes, line_of, turn_key, waits_for, why_now
from office.domain.tickets import Ticket, TicketState
from tests.builders import a_ticket, a_ticket_at, at

SERVED = ("A", "A1", "A2", "A3")


def numbers(line: list[Ticket]) -> list[str]:
    return [ticket.number for ticket in line]


@pytest.mark.parametrize(("minutes", "turn"), [(0, at(30)), (20, at(10)), (45, at(-15))])
def test_a_head_start_moves_the_first_turn_back(minutes: int, turn: object) -> None:
    assert first_turn(at(30), minutes) == turn


def test_the_earliest_turn_is_first_whatever_the_order_of_the_rows() -> None:
    early, late = a_ticket("A001"), a_ticket("A002", issued_at=at(5))
    priority = a_ticket("A003", issued_at=at(15), turn_at=at(-5), priority="elderly")
    for rows in permutations([early, late, priority]):
        assert numbers(line_of(rows, "3", SERVED)) == ["A003", "A001", "A002"]


def test_equal_turns_are_settled_by_series_then_sequence() -> None:
    ties = [a_ticket("B001", service="A1"), a_ticket("A1000"), a_ticket("A002"), a_ticket("A010")]
    for rows in permutations(ties):
        assert numbers(line_of(rows, "3", SERVED)) == ["A002", "A010", "A1000", "B001"]


def test_the_key_of_the_line_is_turn_series_sequence() -> None:
    assert turn_key(a_ticket("A025", turn_at=at(-20))) == (at(-20), "A", 25)


def test_exactly_a_head_start_later_is_a_tie_and_a_moment_less_overtakes() -> None:
    ordinary = a_ticket("A001")
    tied = a_ticket("A002", issued_at=at(20), turn_at=first_turn(at(20), 20))
    sooner = a_ticket("A003", issued_at=at(19.9), turn_at=first_turn(at(19.9), 20))
    assert numbers(line_of([tied, ordinary, sooner], "3", SERVED)) == ["A003", "A001", "A002"]


@pytest.mark.parametrize("state", TicketState)
def test_only_those_in_line_wait(state: TicketState) -> None:
    in_line = state in {TicketState.WAITING, TicketState.TRANSFERRED}
    assert waits_for(a_ticket_at("3", state=state), "3", SERVED) is in_line


@pytest.mark.parametrize(
    ("service", "for_desk", "waits"),
    [
        ("A", None, True),
        ("A2", None, True),
        ("H", None, False),
        ("A", "3", True),
        ("H", "3", True),
        ("A", "1", False),
    ],
)
def test_a_named_desk_counts_for_more_than_the_service(service: str, for_desk: str | None, waits: bool) -> None:
    assert waits_for(a_ticket(service=service, for_desk=for_desk), "3", SERVED) is waits


def test_a_line_may_be_asked_with_services_that_can_be_read_only_once() -> None:
    tickets = [a_ticket("A002", service="A2"), a_ticket("A001")]
    assert numbers(line_of(iter(tickets), "3", iter(SERVED))) == ["A001", "A002"]


WHY = [
    (a_ticket(), TurnReason.EARLIEST),
    (a_ticket(turn_at=at(-20), priority="elderly"), TurnReason.PRIORITY),
    (a_ticket(state=TicketState.TRANSFERRED), TurnReason.TRANSFERRED),
    (a_ticket(state=TicketState.TRANSFERRED, for_desk="3"), TurnReason.TRANSFERRED),
    (a_ticket(state=TicketState.TRANSFERRED, turn_at=at(-20), priority="elderly"), TurnReason.TRANSFERRED),
    (a_ticket(for_desk="3"), TurnReason.HELD),
    (a_ticket(for_desk="3", turn_at=at(-20), priority="elderly"), TurnReason.HELD),
    (a_ticket(turn_at=at(30)), TurnReason.CAME_BACK),
    (a_ticket(turn_at=at(30), for_desk="3"), TurnReason.CAME_BACK),
    (a_ticket(turn_at=at(30), state=TicketState.TRANSFERRED), TurnReason.CAME_BACK),
]


@pytest.mark.parametrize(("ticket", "reason"), WHY)
def test_why_it_is_this_ones_turn(ticket: Ticket, reason: TurnReason) -> None:
    assert why_now(ticket) is reason


@pytest.mark.parametrize(
    ("turn", "minutes"),
    [(0, 0), (-20, 20), (-20.5, 20), (-0.9, 0), (30, 0)],
    ids=["none", "20", "20.5", "0.9", "back"],
)
def test_the_head_start_is_told_in_whole_minutes(turn: float, minutes: int) -> None:
    assert head_start_minutes(a_ticket(turn_at=at(turn))) == minutes
