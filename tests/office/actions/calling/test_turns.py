"""Whose turn it is beyond the ordinary: reasons, absence, one step for finish and call, what a desk decides."""

from functools import partial
from typing import Any

from office.bootstrap import Office
from office.domain.facts import TicketCalled, TicketFinished
from office.domain.lines import TurnReason
from office.domain.tickets import TicketState
from tests.office.actions.calling.asked import kinds, refusal


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
