"""Calling beyond the ordinary, on both databases: reasons, visits that go on, who sits where, what is taken back."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest

from office import NobodyWaiting, Refused
from office.bootstrap import Office, open_office
from office.domain.calling_facts import TicketWentOn
from office.domain.facts import TicketCalled, TicketFinished
from office.domain.lines import TurnReason
from office.domain.tickets import Ticket, TicketState
from tests.calls import miss
from tests.clocks import Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def office(office_url: str, clock: Clock) -> Iterator[Office]:
    """Lan at desk 3, with A001 at it; A002 and A003 wait."""
    with open_office(office_url, clock=clock) as opened:
        opened.open_desk(3, "lan.nt")
        for _ in range(3):
            opened.issue_ticket("A")
            clock.forward(1)
        opened.call_next(3)
        opened.start(3)
        yield opened


def refusal(ask: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        ask()
    return caught.value


def ticket(office: Office, number: str = "A001") -> Ticket:
    return office.ticket(number)[0]


def kinds(office: Office, since: int = 0) -> list[str]:
    return [entry.kind for entry in office.journal(since)]


def test_absent_only_after_the_calls_that_the_office_decided(office: Office) -> None:
    office.finish_and_call(3)
    refused = refusal(lambda: office.mark_absent(3))
    assert (refused.reason, refused.details["missing"]) == ("too_few_calls", 2)
    office.set_absent_after(1)
    assert office.mark_absent(3).ticket.state is TicketState.ABSENT
    assert refusal(lambda: office.set_absent_after(0)).reason == "out_of_range"


def test_a_number_out_of_turn_has_its_reason_in_the_journal_and_its_words_in_the_row(office: Office) -> None:
    office.finish(3)
    office.set_call_reason(required=True)
    assert refusal(lambda: office.call_number(3, "A003")).reason == "call_reason_required"
    assert refusal(lambda: office.call_number(3, "A003", reason="nonsense")).reason == "unknown_reason"
    called = office.call_number(3, "A003", "cụ bà 90 tuổi", reason="help")
    assert (called.why, called.reason, called.ticket.note) == (TurnReason.CHOSEN, "help", "cụ bà 90 tuổi")
    assert office.journal()[-1].body == {"why": "chosen", "reason": "help"}
    office.finish(3)
    office.call_number(3, "A002", "hẹn trước")
    assert office.journal()[-1].body == {"why": "chosen", "reason": "other"}


def test_a_parked_number_comes_back_to_its_officer_wherever_that_one_sits(office: Office) -> None:
    office.park(3, reason="papers")
    assert office.journal()[-1].body == {"reason": "papers"}
    opened = office.open_desk(1, "lan.nt")
    assert opened.also_closed == ("3",)
    office.open_desk(3, "hung.tm")
    resumed = office.resume("A001")
    assert (resumed.desk, resumed.ticket.for_desk) == ("1", "1")
    called = office.call_next(1)
    assert isinstance(called, TicketCalled)
    assert (called.ticket.number, called.why) == ("A001", TurnReason.HELD)


def test_a_parked_number_whose_officer_is_gone_is_for_any_desk(office: Office) -> None:
    office.park(3, reason="papers")
    office.close_desk(3)
    office.open_desk(1, "hung.tm")
    assert office.resume("A001").desk is None
    assert office.desk(1).line[0].number == "A001"


def test_a_transferred_number_comes_back_to_who_sent_it_in_its_old_place(office: Office, clock: Clock) -> None:
    office.open_desk(4, "mai.pt")
    office.transfer(3, to_desk=4, comes_back=True, reason="expert")
    turn = ticket(office).turn_at
    office.call_next(4)
    clock.forward(2)
    ended = office.finish(4)
    assert isinstance(ended, TicketWentOn)
    assert (ended.returns_to, ended.to_desk, ended.to_service) == ("lan.nt", "3", "A")
    assert (ended.ticket.turn_at, ended.ticket.for_desk, ended.ticket.back_to) == (turn, "3", ())
    assert office.desk(3).line[0].number == "A001"


def test_who_sent_it_may_be_at_another_desk_or_gone(office: Office) -> None:
    office.open_desk(4, "mai.pt")
    office.transfer(3, "H", to_desk=4, comes_back=True)
    office.close_desk(3)
    office.call_next(4)
    ended = office.finish(4)
    assert isinstance(ended, TicketWentOn)
    assert (ended.returns_to, ended.to_desk, ended.ticket.service) == ("lan.nt", None, "A")


def test_a_second_way_back_leads_over_the_first(office: Office) -> None:
    office.open_desk(4, "mai.pt")
    office.open_desk(5, "dung.ld")
    office.transfer(3, to_desk=4, comes_back=True)
    office.call_next(4)
    office.transfer(4, to_desk=5, comes_back=True)
    office.call_next(5)
    ways = []
    for desk in (5, 4, 3):
        if desk != 5:
            office.call_next(desk)
        ended = office.finish(desk)
        ways.append(ended.returns_to if isinstance(ended, TicketWentOn) else type(ended))
    assert ways == ["mai.pt", "lan.nt", TicketFinished]


def test_several_services_in_one_visit_keep_number_and_place(office: Office, clock: Clock) -> None:
    office.open_desk(4, "mai.pt")
    office.add_service("A001", "h1")
    office.add_service("A001", "T")
    assert ticket(office).to_do == ("H1", "T")
    assert refusal(lambda: office.add_service("A001", "H1")).reason == "service_to_do"
    assert refusal(lambda: office.add_service("A001", "Z")).reason == "unknown_service"
    office.drop_service("A001", "T")
    assert refusal(lambda: office.drop_service("A001", "T")).reason == "unknown_service"
    turn = ticket(office).turn_at
    clock.forward(5)
    ended = office.finish(3)
    assert isinstance(ended, TicketWentOn)
    assert (ended.to_service, ended.returns_to, ended.ticket.turn_at) == ("H1", None, turn)
    assert ticket(office).state is TicketState.TRANSFERRED
    assert refusal(lambda: office.add_service("A999", "B")).reason == "unknown_ticket"


def test_a_visit_that_is_over_has_nothing_to_come(office: Office) -> None:
    office.finish(3)
    assert refusal(lambda: office.add_service("A001", "H1")).reason == "ticket_state"
    for code in ("B", "C", "H", "K", "L", "T"):
        office.add_service("A002", code)
    assert refusal(lambda: office.add_service("A002", "H1")).reason == "too_many_services"


def test_finish_and_call_is_one_step_with_two_facts(office: Office) -> None:
    before = office.hall().revision
    called = office.finish_and_call(3, request_key="f2")
    assert isinstance(called, TicketCalled)
    assert called.ticket.number == "A002"
    assert kinds(office, before) == ["ticket_finished", "ticket_called"]
    assert office.finish_and_call(3, request_key="f2") == called
    assert refusal(lambda: office.finish_and_call(3)).reason == "desk_busy", "called, and nobody has come yet"
    office.start(3)
    office.finish_and_call(3)
    office.start(3)
    assert isinstance(office.finish_and_call(3), TicketFinished), "nobody waits"
    assert refusal(lambda: office.finish_and_call(3)).reason == "desk_idle"
    assert office.verify_journal().intact


def test_a_desk_may_call_by_itself_when_it_is_done(office: Office) -> None:
    office.set_desk_profile(3, auto_call=True)
    called = office.finish(3)
    assert isinstance(called, TicketCalled)
    assert called.ticket.number == "A002"
    office.finish(3)
    assert isinstance(office.finish(3), TicketFinished)


def test_another_officer_takes_over_the_desk_with_its_ticket(office: Office) -> None:
    taken = office.take_over(3, "mai.pt")
    assert (taken.officer, taken.officer_before, taken.number) == ("mai.pt", "lan.nt", "A001")
    assert (office.desk(3).desk.officer, ticket(office).officer) == ("mai.pt", "mai.pt")
    assert office.finish(3).officer == "mai.pt"
    assert refusal(lambda: office.take_over(3, "mai.pt")).reason == "desk_yours"
    assert refusal(lambda: office.take_over(4, "mai.pt")).reason == "desk_closed"
    assert refusal(lambda: office.take_over(3, "nobody")).reason == "unknown_officer"
    office.pause_desk(3, reason="lunch")
    assert office.take_over(3, "lan.nt").after.state == "open"


def test_two_officers_at_one_desk_and_one_officer_at_two(office: Office) -> None:
    assert refusal(lambda: office.open_desk(3, "mai.pt")).details["officer"] == "lan.nt"
    refused = refusal(lambda: office.open_desk(1, "lan.nt"))
    assert (refused.reason, refused.details["desk"], refused.details["ticket"]) == ("officer_elsewhere", "3", "A001")
    office.open_desk(4, "mai.pt")
    assert refusal(lambda: office.take_over(4, "lan.nt")).reason == "officer_elsewhere"
    office.finish(3)
    assert office.take_over(4, "lan.nt").after.officer == "lan.nt"
    assert [desk.number for desk in office.desks() if desk.state != "closed"] == ["4"]


def test_a_desk_left_open_overnight_is_settled_by_whoever_comes_first(office: Office, clock: Clock) -> None:
    clock.forward(24 * 60)
    assert office.desk(3).desk.state == "closed", "it counts as closed before anybody comes"
    assert office.hall().desks_open_for("A") == 0
    before = office.hall().revision
    refused = refusal(lambda: office.call_next(3))
    assert (refused.reason, refused.details["ticket"], refused.details["day"]) == (
        *("desk_left_open", "A001"),
        "23/11/2026",
    )
    assert kinds(office, before) == ["ticket_left_over", "desk_left_over"]
    assert refusal(lambda: office.call_next(3)).reason == "desk_closed"
    assert office.open_desk(3, "lan.nt").settled is None
    assert isinstance(office.call_next(3), NobodyWaiting), "yesterday's line is over"
    assert office.measured() == (), "no service time came of it"


def test_opening_settles_in_the_same_step_also_for_somebody_else(office: Office, clock: Clock) -> None:
    token = ticket(office).token
    clock.forward(24 * 60)
    opened = office.open_desk(3, "mai.pt")
    assert str(opened.settled) == "2026-11-23"
    left = office.ticket(token)[0]
    assert (left.state, left.officer) == (TicketState.CANCELLED, "lan.nt")
    assert office.desk(3).desk.officer == "mai.pt"
    assert office.verify_journal().intact


def test_who_left_a_desk_open_may_sit_at_another_the_next_day(office: Office, clock: Clock) -> None:
    clock.forward(24 * 60)
    assert office.open_desk(1, "lan.nt").also_closed == ("3",)
    assert [desk.number for desk in office.desks() if desk.state != "closed"] == ["1"]


@pytest.mark.parametrize("step", ["finish", "park", "transfer"])
def test_a_step_is_taken_back_whole(office: Office, clock: Clock, step: str) -> None:
    if step == "finish":
        office.add_service("A001", "H1")
    before = ticket(office)
    steps: dict[str, Callable[[], object]] = {
        "finish": lambda: office.finish(3),
        "park": lambda: office.park(3, "thiếu ảnh", reason="papers"),
        "transfer": lambda: office.transfer(3, "H", note="nhầm", comes_back=True),
    }
    steps[step]()
    clock.forward(0.5)
    seen = office.desk(3).undo
    assert seen is not None
    assert seen.ticket == "A001"
    undone = office.undo_last(3)
    assert (undone.undone, undone.undone_revision) == (seen.kind, undone.revision - 1)
    after = ticket(office)
    for name in Ticket.__slots__:
        if name != "version":
            assert getattr(after, name) == getattr(before, name), name
    assert office.desk(3).undo is None
    assert office.verify_journal().intact


def test_an_absence_is_taken_back_to_the_call(office: Office) -> None:
    office.finish_and_call(3)
    miss(office, 3)
    assert office.undo_last(3).ticket.state is TicketState.CALLED
    assert ticket(office, "A002").calls == 3


def test_what_was_heard_came_too_late_or_was_followed_is_not_taken_back(office: Office, clock: Clock) -> None:
    assert refusal(lambda: office.undo_last(3)).reason == "nothing_to_undo", "a start is no slip to take back"
    office.finish_and_call(3)
    assert refusal(lambda: office.undo_last(3)).reason == "call_not_undone"
    office.park(3)
    office.resume("A002")
    assert refusal(lambda: office.undo_last(3)).reason == "nothing_to_undo", "the resume followed"
    office.call_next(3)
    office.finish(3)
    clock.forward(1.1)
    assert office.desk(3).undo is None
    assert refusal(lambda: office.undo_last(3)).reason == "undo_too_late"
    office.pause_desk(3)
    assert refusal(lambda: office.undo_last(3)).reason == "desk_paused"


def test_usual_reasons_are_the_offices_own(office: Office) -> None:
    assert [one.code for one in office.reasons() if one.about == "park"][:2] == ["papers", "copies"]
    office.set_usual_reason("park", "photo", name_vi="thiếu ảnh", name_en="no photo")
    office.set_usual_reason("park", "papers", name_vi="thiếu giấy tờ", name_en="papers missing")
    park = [one for one in office.reasons() if one.about == "park"]
    assert (park[0].name_vi, park[-1].code) == ("thiếu giấy tờ", "photo")
    office.drop_usual_reason("park", "photo")
    assert refusal(lambda: office.drop_usual_reason("park", "photo")).reason == "unknown_reason"
    assert refusal(lambda: office.set_usual_reason("nap", "x", name_vi="x", name_en="x")).reason == "unknown_reason"
    wrong = refusal(lambda: office.set_usual_reason("park", "Không!", name_vi="x", name_en="x"))
    assert wrong.reason == "bad_reason_code"


def test_a_desk_profile_is_checked_and_what_is_not_given_stays(office: Office) -> None:
    fact = office.set_desk_profile(3, services=["a2", "A", "a2"], stages=["seal", "receive"], rule="preferred")
    assert (fact.services, fact.stages, fact.rule, fact.patience) == (
        ("A2", "A"),
        ("receive", "seal"),
        "preferred",
        15,
    )
    after = office.set_desk_profile(3, patience=5, stages=[]).after
    assert (after.services, after.stages, after.rule, after.patience) == (("A2", "A"), (), "preferred", 5)
    wrong: tuple[tuple[dict[str, Any], str], ...] = (
        ({"services": []}, "no_services"),
        ({"services": ["Z"]}, "unknown_service"),
        ({"stages": ["nap"]}, "unknown_stage"),
        ({"rule": "random"}, "unknown_rule"),
        ({"patience": 0}, "out_of_range"),
        ({"ratio": 11}, "out_of_range"),
    )
    for given, reason in wrong:
        assert refusal(partial(office.set_desk_profile, 3, **given)).reason == reason
