from collections.abc import Callable
from dataclasses import replace
from itertools import product

import pytest

from office.domain import ticket_moves as moves
from office.domain import visits
from office.domain.errors import Reason, Refused
from office.domain.facts import TicketCalled, TicketFact
from office.domain.lines import TurnReason
from office.domain.reasons import Why
from office.domain.tickets import Ticket, TicketState
from tests.builders import a_hand, a_ticket, a_ticket_at, at

WAITING, CALLED, SERVING, PARKED, DONE, ABSENT, CANCELLED, TRANSFERRED = TicketState
BY = a_hand()

VERBS: dict[str, Callable[[Ticket], TicketFact]] = {
    "call": lambda ticket: moves.call(ticket, BY, TurnReason.EARLIEST),
    "recall": lambda ticket: moves.recall(ticket, BY),
    "start": lambda ticket: moves.start(ticket, BY),
    "finish": lambda ticket: moves.finish(ticket, BY),
    "mark_absent": lambda ticket: moves.mark_absent(ticket, BY),
    "park": lambda ticket: moves.park(ticket, BY, Why(words="thiếu giấy tờ")),
    "transfer": lambda ticket: moves.transfer(ticket, BY, to_service="H", to_desk=None),
    "bring_back": lambda ticket: moves.bring_back(ticket, at(10)),
    "resume": lambda ticket: moves.resume(ticket, at(10), "3"),
    "cancel": lambda ticket: moves.cancel(ticket, at(10), None),
    "go_on": lambda ticket: visits.go_on(replace(ticket, to_do=("H", "B1")), BY, desk=None),
    "leave_over": lambda ticket: moves.leave_over(ticket, at(10), "lan.nt"),
}
TABLE = {
    "call": ({WAITING, TRANSFERRED, PARKED, ABSENT}, CALLED, "TicketCalled"),
    "recall": ({CALLED}, CALLED, "TicketRecalled"),
    "start": ({CALLED}, SERVING, "TicketStarted"),
    "finish": ({CALLED, SERVING}, DONE, "TicketFinished"),
    "mark_absent": ({CALLED}, ABSENT, "TicketMissed"),
    "park": ({CALLED, SERVING}, PARKED, "TicketParked"),
    "transfer": ({CALLED, SERVING}, TRANSFERRED, "TicketTransferred"),
    "bring_back": ({ABSENT}, WAITING, "TicketBroughtBack"),
    "resume": ({PARKED}, WAITING, "TicketResumed"),
    "cancel": ({WAITING, TRANSFERRED, CALLED, PARKED, ABSENT}, CANCELLED, "TicketCancelled"),
    "go_on": ({CALLED, SERVING}, TRANSFERRED, "TicketWentOn"),
    "leave_over": ({WAITING, TRANSFERRED, CALLED, SERVING, PARKED, ABSENT}, CANCELLED, "TicketLeftOver"),
}
"""From which states each verb is allowed, and where it leads."""


@pytest.mark.parametrize(("verb", "state"), list(product(VERBS, TicketState)))
def test_each_verb_from_every_state(verb: str, state: TicketState) -> None:
    allowed, after, _ = TABLE[verb]
    ticket = a_ticket_at("7", state=state, version=4)
    if state in allowed:
        fact = VERBS[verb](ticket)
        assert (fact.ticket.state, fact.ticket.version, fact.ticket.number) == (after, 5, "A025")
        assert (fact.at, fact.revision) == (at(10), 0)
        return
    with pytest.raises(Refused) as caught:
        VERBS[verb](ticket)
    # A ticket at a desk is not "in the wrong state" for another desk: that desk is named.
    elsewhere = verb == "call" and state in {CALLED, SERVING}
    if elsewhere:
        assert caught.value.reason is Reason.TICKET_ELSEWHERE
        assert caught.value.details == {"ticket": "A025", "desk": "7"}
    else:
        assert caught.value.reason is Reason.TICKET_STATE
        assert caught.value.details == {"ticket": "A025", "state": state.value, "wanted": after.value}


@pytest.mark.parametrize("verb", VERBS)
def test_each_verb_says_what_happened(verb: str) -> None:
    states, _, kind = TABLE[verb]
    fact = VERBS[verb](a_ticket_at("3", state=min(states)))
    assert type(fact).__name__ == kind


@pytest.mark.parametrize("verb", ["call", "recall", "start", "finish", "mark_absent", "park", "transfer", "go_on"])
def test_a_verb_at_a_desk_names_desk_and_officer(verb: str) -> None:
    state = WAITING if verb == "call" else CALLED
    fact = VERBS[verb](a_ticket_at("3", state=state))
    assert (fact.desk, fact.officer) == ("3", "lan.nt")


def test_a_call_takes_the_ticket_to_the_desk_and_forgets_what_it_waited_for() -> None:
    waiting = a_ticket(state=TRANSFERRED, for_desk="3", desk="7", officer="hung.tm", calls=2, note="chuyển")
    fact = moves.call(waiting, a_hand(desk="3"), TurnReason.TRANSFERRED)
    expected = a_ticket(
        state=CALLED, desk="3", officer="lan.nt", for_desk=None, calls=1, called_at=at(10), note=None, version=2
    )
    assert fact == TicketCalled(ticket=expected, at=at(10), desk="3", officer="lan.nt", why=TurnReason.TRANSFERRED)


def test_a_recall_counts_and_is_timed() -> None:
    again = moves.recall(a_ticket_at("3", calls=1, called_at=at(5)), a_hand(at=at(6))).ticket
    assert (again.calls, again.called_at) == (2, at(6))


def test_start_and_finish_leave_their_instants() -> None:
    started = moves.start(a_ticket_at("3"), a_hand(at=at(6))).ticket
    done = moves.finish(started, a_hand(at=at(9))).ticket
    assert (done.called_at, done.started_at, done.closed_at) == (at(5), at(6), at(9))


def test_a_parked_ticket_keeps_its_turn_and_comes_back_to_where_its_officer_sits_now() -> None:
    fact = moves.park(a_ticket_at("3", turn_at=at(-20)), a_hand(desk="3"), Why("papers", "thiếu giấy tờ"))
    parked = fact.ticket
    assert (parked.for_desk, parked.note, parked.reason, parked.turn_at) == ("3", "thiếu giấy tờ", "papers", at(-20))
    assert (parked.officer, fact.reason) == ("lan.nt", "papers")
    back = moves.resume(parked, at(40), "5")
    assert (back.ticket.for_desk, back.ticket.turn_at, back.desk, back.at) == ("5", at(-20), "5", at(40))


@pytest.mark.parametrize(("why", "told"), [(Why(), None), (Why(words="họp"), "other"), (Why("papers"), "papers")])
def test_the_journal_is_told_a_code_and_never_the_words(why: Why, told: str | None) -> None:
    assert moves.park(a_ticket_at("3"), BY, why).reason == told
    assert moves.call(a_ticket(), BY, TurnReason.CHOSEN, why).reason == told


def test_absent_only_after_enough_calls() -> None:
    with pytest.raises(Refused) as caught:
        moves.mark_absent(a_ticket_at("3", calls=1), BY, 3)
    assert caught.value.reason is Reason.TOO_FEW_CALLS
    assert caught.value.details == {"ticket": "A025", "calls": 1, "needed": 3, "missing": 2}
    assert moves.mark_absent(a_ticket_at("3", calls=3), BY, 3).ticket.state is ABSENT


def test_a_visit_goes_back_first_and_then_on_with_what_is_to_do() -> None:
    sent = moves.transfer(a_ticket_at("3", to_do=("H",)), BY, to_service="B", to_desk="5", comes_back=True).ticket
    assert (sent.service, sent.back_to, sent.to_do) == ("B", ("lan.nt:A",), ("H",))
    there = replace(sent, state=SERVING, desk="5", for_desk=None)
    back = visits.go_on(there, a_hand(desk="5"), desk="3")
    assert (back.ticket.service, back.ticket.for_desk, back.ticket.back_to) == ("A", "3", ())
    assert (back.returns_to, back.to_desk, back.from_service) == ("lan.nt", "3", "B")
    on = visits.go_on(replace(back.ticket, state=SERVING, for_desk=None), BY, desk=None)
    assert (on.ticket.service, on.ticket.to_do, on.ticket.for_desk, on.returns_to) == ("H", (), None, None)
    assert (on.ticket.turn_at, on.ticket.number) == (sent.turn_at, "A025")


def test_a_transferred_ticket_keeps_number_and_turn() -> None:
    ticket = a_ticket_at("3", turn_at=at(-20))
    fact = moves.transfer(ticket, BY, to_service="H", to_desk="5", given=Why(words="nhầm nhóm"))
    assert (fact.from_service, fact.to_service, fact.to_desk) == ("A", "H", "5")
    sent = fact.ticket
    assert (sent.number, sent.service, sent.for_desk, sent.turn_at) == ("A025", "H", "5", at(-20))
    assert sent.note == "nhầm nhóm"


def test_one_who_was_absent_comes_back_at_the_end_of_the_line_for_any_desk() -> None:
    ticket = a_ticket(state=ABSENT, turn_at=at(-20), for_desk="3")
    fact = moves.bring_back(ticket, at(30))
    assert (fact.ticket.turn_at, fact.ticket.for_desk, fact.at) == (at(30), None, at(30))


def test_a_cancelled_ticket_keeps_when_and_why() -> None:
    cancelled = moves.cancel(a_ticket(), at(12), "đổi ý").ticket
    assert (cancelled.closed_at, cancelled.note) == (at(12), "đổi ý")
