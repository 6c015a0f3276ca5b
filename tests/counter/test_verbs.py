from collections.abc import Callable

import pytest

from counter.verbs import KEYS, Verb, allowed, back_verb
from office.domain.desks import Desk, DeskState, moved_desk, require_open, taken_over
from office.domain.errors import Reason, Refused
from office.domain.lines import TurnReason
from office.domain.ticket_moves import bring_back, call, finish, mark_absent, park, recall, resume, start, transfer
from office.domain.tickets import AT_DESK, Ticket, TicketState
from office.domain.visits import add_service
from tests.builders import a_desk, a_hand, a_ticket, a_ticket_at, at

HAND = a_hand()
MOVES: dict[Verb, Callable[[Ticket], object]] = {
    Verb.RECALL: lambda ticket: recall(ticket, HAND),
    Verb.START: lambda ticket: start(ticket, HAND),
    Verb.FINISH: lambda ticket: finish(ticket, HAND),
    Verb.MARK_ABSENT: lambda ticket: mark_absent(ticket, HAND),
    Verb.PARK: lambda ticket: park(ticket, HAND),
    Verb.CALL_NEXT: lambda ticket: finish(ticket, HAND) if ticket.state is TicketState.SERVING else refuse(),
    Verb.ADD_SERVICE: lambda ticket: add_service(ticket, "H1", at()),
    Verb.TRANSFER: lambda ticket: transfer(ticket, HAND, to_service="A2", to_desk=None),
}
DESK_MOVES = {Verb.PAUSE: DeskState.PAUSED, Verb.REOPEN: DeskState.OPEN, Verb.CLOSE: DeskState.CLOSED}


def refuse() -> None:
    raise Refused(Reason.DESK_BUSY)


def accepted(move: Callable[[], object]) -> bool:
    try:
        move()
    except Refused:
        return False
    return True


@pytest.mark.parametrize("desk_state", DeskState)
@pytest.mark.parametrize("ticket_state", sorted(AT_DESK))
def test_with_a_number_just_what_the_domain_accepts(desk_state: DeskState, ticket_state: TicketState) -> None:
    desk, ticket = a_desk(state=desk_state), a_ticket_at("3", state=ticket_state)

    def expected(verb: Verb) -> bool:
        move = MOVES.get(verb)
        if verb is Verb.TAKE_OVER:
            return accepted(lambda: taken_over(desk, "mai.pt", at=at()))
        return move is not None and accepted(lambda: require_open(desk)) and accepted(lambda: move(ticket))

    assert allowed(desk, ticket) == {verb for verb in Verb if expected(verb)}


@pytest.mark.parametrize("state", DeskState)
def test_without_a_number_the_desk_may_move_and_an_open_one_may_call(state: DeskState) -> None:
    desk = a_desk(state=state)

    def turned(desk: Desk, state: DeskState) -> bool:
        return accepted(lambda: moved_desk(desk, state, at=at(), officer="lan.nt"))

    moves = {verb for verb, after in DESK_MOVES.items() if turned(desk, after)}
    ticket = a_ticket()
    calls = {Verb.CALL_NEXT, Verb.CALL_NUMBER} if accepted(lambda: require_open(desk)) else set()
    assert accepted(lambda: call(ticket, HAND, TurnReason.EARLIEST))
    other = {Verb.TAKE_OVER} if accepted(lambda: taken_over(desk, "mai.pt", at=at())) else set()
    assert allowed(desk, None) == moves | calls | other


@pytest.mark.parametrize(("calls", "is_enough"), [(1, False), (2, False), (3, True)])
def test_absent_only_after_enough_calls(calls: int, is_enough: bool) -> None:
    verbs = allowed(a_desk(), a_ticket_at("3", calls=calls), absent_after=3)
    assert (Verb.MARK_ABSENT in verbs) == is_enough


def test_a_step_is_taken_back_only_at_an_open_desk_without_a_number() -> None:
    assert Verb.UNDO in allowed(a_desk(), None, can_undo=True)
    for desk, ticket in ((a_desk(), a_ticket_at("3")), (a_desk(state=DeskState.PAUSED), None)):
        assert Verb.UNDO not in allowed(desk, ticket, can_undo=True)


@pytest.mark.parametrize("state", TicketState)
def test_the_way_back_is_one_that_the_domain_accepts(state: TicketState) -> None:
    ticket = a_ticket(state=state)
    ways = {"resume": lambda: resume(ticket, at(), None), "bring_back": lambda: bring_back(ticket, at())}
    assert back_verb(ticket) == next((name for name, way in ways.items() if accepted(way)), None)


def test_two_verbs_share_a_key_only_if_one_is_always_out_of_place() -> None:
    shared = [verb for verb in Verb if list(KEYS.values()).count(KEYS[verb]) > 1]
    assert set(KEYS) == set(Verb)
    assert shared == [Verb.PAUSE, Verb.REOPEN]
    for state in DeskState:
        assert len(allowed(a_desk(state=state), None) & set(shared)) <= 1
