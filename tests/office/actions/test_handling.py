"""A result that is waited for in the hall, who may sign, and a calendar that is corrected."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from threading import Barrier

import pytest

from office import Refused
from office.bootstrap import Office
from office.domain.service_days import zone
from office.domain.tickets import TicketState
from office.sealing import ResultFile
from tests.office.actions.kiosks import Clock

PROCEDURE = "2.001583"
STAGES = {"receive": "lan.nt", "appraise": "huy.bd", "approve": "son.pt", "seal": "yen.dh"}


def opened(office: Office, place: str = "here") -> str:
    """A dossier from A001, which desk 3 has served."""
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)
    office.start(3)
    return office.open_dossier(PROCEDURE, ticket="A001", result_place=place).dossier.code


def record(office: Office, code: str, *stages: str) -> None:
    for stage in stages:
        office.record_stage(code, stage, officer=STAGES[stage])


def test_who_waits_for_the_result_is_in_the_line_again_with_the_old_place(bound: Office, clock: Clock) -> None:
    code = opened(bound)
    bound.finish(3)
    clock.set(9, 30)
    later = bound.issue_ticket("T")
    record(bound, code, *STAGES)
    ticket, ahead = bound.ticket("A001")
    assert (ticket.state, ticket.service, ahead) == (TicketState.TRANSFERRED, "T", 0)
    assert ticket.turn_at < later.ticket.turn_at
    kinds = [entry.kind for entry in bound.journal()][-2:]
    assert kinds == ["ticket_invited", "stage_recorded"]
    bound.open_desk(12, "khoa.nd")
    assert bound.call_next(12).ticket.number == "A001"  # type: ignore[union-attr]


def test_who_is_at_a_desk_goes_on_to_the_result_desk_afterwards(bound: Office) -> None:
    code = opened(bound)
    record(bound, code, *STAGES)
    assert bound.ticket("A001")[0].to_do == ("T",)
    bound.finish(3)
    assert bound.ticket("A001")[0].service == "T"


@pytest.mark.parametrize("place", ["center", "post", "online"])
def test_who_does_not_wait_is_left_alone(bound: Office, place: str) -> None:
    code = opened(bound, place)
    bound.finish(3)
    record(bound, code, *STAGES)
    assert bound.ticket("A001")[0].state is TicketState.DONE


def test_the_last_steps_of_a_desk_are_those_of_today(bound: Office, clock: Clock) -> None:
    opened(bound)
    bound.finish(3)
    assert [entry.kind for entry in bound.desk(3).recent][-2:] == ["ticket_called", "desk_opened"]
    bound.close_desk(3)
    clock.set(9, days=2)
    assert bound.desk(3).recent == ()
    bound.open_desk(3, "lan.nt")
    assert [entry.kind for entry in bound.desk(3).recent] == ["desk_opened"]


def test_a_seal_asked_for_again_calls_nobody_twice(bound: Office) -> None:
    code = opened(bound)
    bound.finish(3)
    record(bound, code, "receive", "appraise", "approve")
    first, again = (bound.record_stage(code, "seal", officer="yen.dh", request_key="k") for _ in range(2))
    assert first == again
    assert [entry.kind for entry in bound.journal()].count("ticket_invited") == 1


def test_an_office_may_let_the_appraiser_sign(bound: Office) -> None:
    code = opened(bound)
    record(bound, code, "receive")
    bound.record_stage(code, "appraise", officer="son.pt")
    with pytest.raises(Refused, match="same_person"):
        bound.record_stage(code, "approve", officer="son.pt")
    bound.set_signer_differs(differs=False)
    assert bound.record_stage(code, "approve", officer="son.pt").dossier.state == "approved"
    bound.set_signer_differs(differs=True)


def test_a_corrected_calendar_moves_the_dates_it_touches(bound: Office) -> None:
    code = opened(bound)
    record(bound, code, "receive")
    due = bound.dossier(code).dossier.due_at
    assert due
    assert list(bound.correct_dues(officer="son.pt", reason="x")) == []
    bound.set_calendar_day(due.astimezone(zone(bound.time_zone)).date(), "holiday", basis="Thông báo 12")
    (fact,) = bound.correct_dues(officer="son.pt", reason="lịch nghỉ mới")
    assert (fact.old_due, fact.dossier.code) == (due, code)
    assert fact.new_due
    assert fact.new_due > due + timedelta(hours=20)
    event = bound.dossier(code).dossier.events[-1]
    assert (event.reason, event.old_due, event.new_due) == ("lịch nghỉ mới", due, fact.new_due)


def test_a_stage_that_two_officers_record_at_once_is_recorded_once(bound: Office) -> None:
    code = opened(bound)
    record(bound, code, "receive")
    ready = Barrier(2)

    def appraise(officer: str) -> str:
        ready.wait(timeout=20)
        try:
            return str(bound.record_stage(code, "appraise", officer=officer).dossier.state)
        except Refused as refused:
            return f"{refused.reason} {refused.details['expected']}"

    with ThreadPoolExecutor(2) as pool:
        told = sorted(pool.map(appraise, ["huy.bd", "hang.dt"]))
    assert told == ["appraised", "stage_order approve"]
    assert [one.stage for one in bound.dossier(code).dossier.records] == ["receive", "appraise"]
    assert bound.verify_journal().intact


def test_a_file_that_vanishes_before_the_seal_is_kept_seals_nothing(
    bound: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = opened(bound)
    record(bound, code, "receive", "appraise", "approve")
    file = tmp_path / "ket-qua.pdf"
    file.write_bytes(b"invented")
    whole = ResultFile.of

    def then_gone(path: Path) -> ResultFile:
        found = whole(path)
        path.unlink()
        return found

    monkeypatch.setattr(ResultFile, "of", then_gone)
    before = bound.hall().revision
    with pytest.raises(Refused, match="result_file_gone"):
        bound.seal_result(
            code, officer="yen.dh", document_number="1", document_date=bound.hall().service_day, file=file
        )
    assert bound.hall().revision == before
    view = bound.dossier(code)
    assert (view.dossier.due_stage, view.result) == ("seal", None)
