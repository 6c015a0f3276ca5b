"""What happens to a dossier beside its stages."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from office.domain.dossier_events import EventKind, Hold
from office.domain.dossier_holds import asked_fee, asked_papers, completed, paid
from office.domain.dossier_moves import Act, extended, sent_back, staged, stopped, withdrawn
from office.domain.dossiers import STAGES, UNSEALED, Dossier, DossierState, Stage
from office.domain.errors import Reason, Refused
from tests.builders import a_dossier, a_record, at

BY = Act(officer="huy.bd", at=at(30), desk="3", reason="thiếu giấy tờ")
SILENT = replace(BY, reason=None)
RECEIVED = a_dossier(state=DossierState.RECEIVED, received_at=at(20), due_at=at(3 * 24 * 60), records=(a_record(),))
PAPERS = ("Điều lệ công ty", "Danh sách thành viên")
ENDED = set(DossierState) - UNSEALED


def refusal(move: Callable[..., Dossier], *args: Any, **named: Any) -> Reason:
    with pytest.raises(Refused) as caught:
        move(*args, **named)
    return caught.value.reason


def test_asked_papers_hold_the_dossier_until_they_are_complete() -> None:
    held = asked_papers(RECEIVED, PAPERS, BY)
    assert (held.hold, held.supplements, held.national_status) == (Hold.SUPPLEMENT, 1, 5)
    assert (held.events[-1].kind, held.events[-1].items) == (EventKind.SUPPLEMENT, PAPERS)
    assert held.version == RECEIVED.version + 1
    for stage in STAGES[1:2]:
        assert refusal(staged, held, a_record(stage)) is Reason.DOSSIER_ON_HOLD
    assert refusal(asked_papers, held, PAPERS, BY) is Reason.DOSSIER_ON_HOLD
    back = completed(held, replace(SILENT, at=at(90)))
    assert (back.hold, back.national_status, back.due_stage) == (None, 2, Stage.APPRAISE)
    assert refusal(completed, back, BY) is Reason.DOSSIER_NOT_ON_HOLD


def test_papers_may_be_asked_for_before_the_receipt() -> None:
    held = asked_papers(a_dossier(), PAPERS, SILENT)
    assert (held.state, held.national_status) == (DossierState.OPENED, 5)


def test_a_second_request_needs_a_reason_and_is_counted() -> None:
    once = completed(asked_papers(RECEIVED, PAPERS, SILENT), SILENT)
    assert refusal(asked_papers, once, PAPERS, SILENT) is Reason.REASON_REQUIRED
    assert asked_papers(once, PAPERS, BY).supplements == 2


def test_a_request_names_its_papers() -> None:
    assert refusal(asked_papers, RECEIVED, (), BY) is Reason.PAPERS_REQUIRED


@pytest.mark.parametrize("stops_clock", [True, False])
def test_a_fee_holds_the_dossier_only_where_the_procedure_says_so(*, stops_clock: bool) -> None:
    asked = asked_fee(RECEIVED, 50_000, SILENT, stops_clock=stops_clock)
    assert (asked.fee, asked.owes_fee, asked.national_status) == (50_000, True, 6)
    assert asked.hold is (Hold.FEE if stops_clock else None)
    again = asked if asked.hold is None else replace(asked, hold=None)
    assert refusal(asked_fee, again, 1, SILENT, stops_clock=False) is Reason.FEE_ASKED_ALREADY
    done = paid(asked, replace(SILENT, at=at(40)))
    assert (done.hold, done.owes_fee, done.fee_paid_at, done.national_status) == (None, False, at(40), 2)
    assert refusal(paid, done, SILENT) is Reason.NO_FEE_ASKED


def test_the_clock_does_not_stand_before_it_runs() -> None:
    assert asked_fee(a_dossier(), 50_000, SILENT, stops_clock=True).hold is None


def test_no_result_is_handed_over_before_the_fee_is_paid() -> None:
    sealed = replace(RECEIVED, state=DossierState.SEALED, fee=50_000)
    assert refusal(staged, sealed, a_record(Stage.RETURN)) is Reason.FEE_UNPAID
    assert staged(replace(sealed, fee_paid_at=at(1)), a_record(Stage.RETURN)).state is DossierState.RETURNED


def walked(to: DossierState) -> Dossier:
    dossier = a_dossier()
    for stage in STAGES:
        if dossier.state is to:
            return dossier
        dossier = staged(dossier, a_record(stage))
    return dossier


@pytest.mark.parametrize("state", sorted({*UNSEALED, DossierState.SEALED}))
@pytest.mark.parametrize("to", STAGES)
def test_every_stage_can_go_back_to_an_earlier_one(state: DossierState, to: Stage) -> None:
    dossier = walked(state)
    due = dossier.due_stage
    assert due
    if STAGES.index(to) >= STAGES.index(due):
        assert refusal(sent_back, dossier, to, BY) is Reason.CANNOT_SEND_BACK
        return
    back = sent_back(dossier, to, BY)
    assert (back.due_stage, back.finished_at) == (to, None)
    assert [record.stage for record in back.standing] == list(STAGES[: STAGES.index(to)])
    assert len(back.records) == len(dossier.records)
    assert back.events[-1].items == (due.value, to.value)
    assert staged(back, a_record(to, officer="anh.dn")).standing[-1].officer == "anh.dn"
    assert refusal(sent_back, dossier, to, SILENT) is Reason.REASON_REQUIRED


def test_who_appraised_once_never_signs_even_after_it_was_sent_back() -> None:
    back = sent_back(walked(DossierState.APPRAISED), Stage.APPRAISE, BY)
    again = staged(back, a_record(Stage.APPRAISE, officer="hang.dt"))
    approve = a_record(Stage.APPROVE, officer="huy.bd")
    assert refusal(staged, again, approve) is Reason.SAME_PERSON
    assert staged(again, approve, signer_differs=False).state is DossierState.APPROVED


def test_the_due_date_moves_forward_only_and_with_a_reason() -> None:
    assert RECEIVED.due_at
    later = replace(BY, signer="son.pt")
    event = extended(RECEIVED, at(5 * 24 * 60), later).events[-1]
    assert (event.kind, event.old_due, event.new_due) == (EventKind.EXTENDED, RECEIVED.due_at, at(5 * 24 * 60))
    assert event.signer == "son.pt"
    assert refusal(extended, RECEIVED, at(29), later) is Reason.DUE_IN_PAST
    assert refusal(extended, RECEIVED, RECEIVED.due_at, later) is Reason.DUE_NOT_LATER
    assert refusal(extended, RECEIVED, at(5 * 24 * 60), SILENT) is Reason.REASON_REQUIRED
    assert refusal(extended, replace(RECEIVED, due_at=None), at(9_999), later) is Reason.NO_APPOINTMENT
    assert refusal(extended, a_dossier(), at(9_999), later) is Reason.NOT_RECEIVED


def test_a_dossier_is_stopped_or_withdrawn_before_its_result() -> None:
    done = stopped(replace(RECEIVED, hold=Hold.SUPPLEMENT), BY)
    assert (done.state, done.national_status, done.hold, done.finished_at) == (DossierState.STOPPED, 8, None, at(30))
    assert refusal(stopped, RECEIVED, SILENT) is Reason.REASON_REQUIRED
    assert refusal(stopped, a_dossier(), BY) is Reason.NOT_RECEIVED
    back = withdrawn(RECEIVED, SILENT)
    assert (back.state, back.national_status, back.is_closed) == (DossierState.WITHDRAWN, 7, True)


@pytest.mark.parametrize("state", sorted(ENDED))
def test_what_has_its_result_or_has_ended_is_left_alone(state: DossierState) -> None:
    dossier = replace(RECEIVED, state=state)
    for move in (stopped, withdrawn):
        assert refusal(move, dossier, BY) is Reason.DOSSIER_CLOSED
    assert refusal(asked_papers, dossier, PAPERS, BY) is Reason.DOSSIER_CLOSED
    assert refusal(extended, dossier, at(99_999), BY) is Reason.DOSSIER_CLOSED
    assert refusal(asked_fee, dossier, 1, BY, stops_clock=True) is Reason.DOSSIER_CLOSED
