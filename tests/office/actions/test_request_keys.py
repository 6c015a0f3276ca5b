"""Asking again under the same key: the same answer, nothing done twice; another question under it is refused."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from office import NobodyWaiting, Refused
from office.bootstrap import Office, open_office
from office.domain.applicants import ReceivedPaper
from office.domain.catalogue import PaperKind
from office.domain.facts import Fact
from tests.calls import miss


@pytest.fixture
def office(office_url: str) -> Iterator[Office]:
    with open_office(office_url) as opened:
        yield opened


def _called(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)


def _served(office: Office) -> object:
    _called(office)
    return office.start(3)


def _called_thrice(office: Office) -> None:
    _called(office)
    office.recall(3)
    office.recall(3)


def _absent(office: Office) -> None:
    _called(office)
    miss(office, 3)


def _parked(office: Office) -> None:
    _called(office)
    office.park(3, "bổ sung giấy tờ")


def _opened(office: Office) -> None:
    _called(office)
    office.open_dossier("2.001583", ticket="A001")


def _done(office: Office) -> None:
    _called(office)
    office.finish(3)


STAGES = {"receive": "lan.nt", "appraise": "huy.bd", "approve": "son.pt", "seal": "yen.dh"}


def _staged(office: Office, stages: int) -> None:
    _opened(office)
    for stage, officer in list(STAGES.items())[:stages]:
        office.record_stage(_code(office), stage, officer=officer)


def _sealed(office: Office) -> None:
    _staged(office, len(STAGES))


def _asked(office: Office) -> None:
    _opened(office)
    office.request_papers(_code(office), ["Đơn đề nghị"], officer="lan.nt")


def _owing(office: Office) -> None:
    _opened(office)
    office.ask_fee(_code(office), 50_000, officer="lan.nt")


def _corrected(office: Office) -> None:
    _staged(office, 1)
    due = office.dossier(_code(office)).dossier.due_at
    assert due
    office.set_calendar_day(due.date(), "holiday", basis="x")


def _code(office: Office) -> str:
    return next(entry.dossier for entry in office.journal() if entry.dossier) or ""


def _with_password(office: Office) -> str:
    return office.reset_password("lan.nt")[1]


def _with_pin(office: Office) -> None:
    password = _with_password(office)
    office.set_pin("lan.nt", password, "7391")
    office.sign_in("lan.nt", password, desk=3)
    office.open_desk(3, "lan.nt")


def _told(fact: Fact | None) -> Fact:
    assert fact
    return fact


MOMENT, LATER = datetime(2026, 11, 23, 8, tzinfo=UTC), date(2999, 1, 1)
MONDAY, MAKE_UP = date(2026, 12, 28), date(2027, 1, 2)
PROCEDURES = Path(__file__).parent / "procedures.csv"
Verb = Callable[[Office, str], Fact | NobodyWaiting]
VERBS: dict[str, tuple[Callable[[Office], object], Verb]] = {
    "issue": (lambda _: None, lambda o, k: o.issue_ticket("A", priority="elderly", request_key=k)),
    "open desk": (lambda _: None, lambda o, k: o.open_desk(3, "lan.nt", request_key=k)),
    "pause desk": (lambda o: o.open_desk(3, "lan.nt"), lambda o, k: o.pause_desk(3, "nghỉ", request_key=k)),
    "close desk": (lambda o: o.open_desk(3, "lan.nt"), lambda o, k: o.close_desk(3, request_key=k)),
    "call next": (
        lambda o: (o.open_desk(3, "lan.nt"), o.issue_ticket("A"), o.issue_ticket("A")),
        lambda o, k: o.call_next(3, request_key=k),
    ),
    "call number": (
        lambda o: (o.open_desk(3, "lan.nt"), o.issue_ticket("A"), o.issue_ticket("A")),
        lambda o, k: o.call_number(3, "A002", request_key=k),
    ),
    "recall": (_called, lambda o, k: o.recall(3, request_key=k)),
    "start": (_called, lambda o, k: o.start(3, request_key=k)),
    "finish": (_called, lambda o, k: o.finish(3, request_key=k)),
    "absent": (_called_thrice, lambda o, k: o.mark_absent(3, request_key=k)),
    "finish and call": (_served, lambda o, k: o.finish_and_call(3, request_key=k)),
    "undo": (lambda o: (_served(o), o.finish(3)), lambda o, k: o.undo_last(3, request_key=k)),
    "take over": (_served, lambda o, k: o.take_over(3, "mai.pt", request_key=k)),
    "desk profile": (
        lambda _: None,
        lambda o, k: o.set_desk_profile(3, services=["A2", "A"], rule="alternate", auto_call=True, request_key=k),
    ),
    "add service": (_called, lambda o, k: o.add_service("A001", "H1", request_key=k)),
    "drop service": (
        lambda o: (o.issue_ticket("A"), o.add_service("A001", "H1")),
        lambda o, k: o.drop_service("A001", "H1", request_key=k),
    ),
    "absent after": (lambda _: None, lambda o, k: o.set_absent_after(2, request_key=k)),
    "call reason": (lambda _: None, lambda o, k: o.set_call_reason(required=True, request_key=k)),
    "usual reason": (
        lambda _: None,
        lambda o, k: o.set_usual_reason("park", "photo", name_vi="thiếu ảnh", name_en="no photo", request_key=k),
    ),
    "drop reason": (lambda _: None, lambda o, k: o.drop_usual_reason("park", "fee", request_key=k)),
    "bring back": (_absent, lambda o, k: o.bring_back("A001", request_key=k)),
    "park": (_called, lambda o, k: o.park(3, "thiếu giấy", request_key=k)),
    "resume": (_parked, lambda o, k: o.resume("A001", request_key=k)),
    "transfer": (_called, lambda o, k: o.transfer(3, "B", request_key=k)),
    "cancel": (lambda o: o.issue_ticket("A"), lambda o, k: o.cancel("A001", request_key=k)),
    "settle paper": (
        lambda o: (o.issue_ticket("A", paper_at="kiosk-1"), o.claim_paper("A001", "kiosk-1")),
        lambda o, k: o.settle_paper("A001", "printed", cause="near_end", request_key=k),
    ),
    "reprint": (lambda o: o.issue_ticket("A"), lambda o, k: o.reprinted("A001", "kiosk-1", request_key=k)),
    "rate": (_done, lambda o, k: o.rate(3, "unsatisfied", ["waited"], ticket="A001", request_key=k)),
    "skip rating": (_done, lambda o, k: o.skip_rating(3, request_key=k)),
    "rating rules": (lambda _: None, lambda o, k: o.set_rating_rules(5, 7, request_key=k)),
    "complaint": (lambda _: None, lambda o, k: o.set_complaint("signs", "Thiếu biển", "No signs", request_key=k)),
    "drop complaint": (lambda _: None, lambda o, k: o.drop_complaint("costs", request_key=k)),
    "start wall": (lambda _: None, lambda o, k: o.start_wall("Sảnh", request_key=k)),
    "acknowledge": (_called, lambda o, k: o.acknowledge("Sảnh", 3, MOMENT, "spoken", request_key=k)),
    "tell trouble": (
        lambda o: o.start_wall("Sảnh"),
        lambda o, k: _told(o.tell_trouble("Sảnh", "no_audio", request_key=k)),
    ),
    "end trouble": (
        lambda o: (o.start_wall("Sảnh"), o.tell_trouble("Sảnh", "bad_media", "a.mp4")),
        lambda o, k: _told(o.end_trouble("Sảnh", "bad_media", "a.mp4", request_key=k)),
    ),
    "wall rule": (
        lambda o: o.start_wall("Sảnh"),
        lambda o, k: o.set_wall_rule("Sảnh", "volume", "60", officer="admin", request_key=k),
    ),
    "forget wall": (lambda o: o.start_wall("Sảnh"), lambda o, k: o.forget_wall("Sảnh", request_key=k)),
    "post notice": (
        lambda _: None,
        lambda o, k: o.post_notice("Nghỉ lễ", "", LATER, LATER, request_key=k),
    ),
    "remove notice": (
        lambda o: o.post_notice("Nghỉ lễ", "", LATER, LATER),
        lambda o, k: o.remove_notice(1, officer="admin", request_key=k),
    ),
    "open service": (lambda _: None, lambda o, k: o.open_service("A2", request_key=k)),
    "close service": (lambda _: None, lambda o, k: o.close_service("A2", officer="lan.nt", request_key=k)),
    "cap service": (lambda _: None, lambda o, k: o.cap_service("A2", 40, request_key=k)),
    "ask identity": (lambda _: None, lambda o, k: o.ask_identity("A2", asks=True, request_key=k)),
    "office hours": (lambda _: None, lambda o, k: o.set_office_hours("07:30-11:30", (1, 6), request_key=k)),
    "service hours": (lambda _: None, lambda o, k: o.set_service_hours("A2", "08:00-10:00", request_key=k)),
    "always open": (lambda _: None, lambda o, k: o.set_always_open(always=False, request_key=k)),
    "issue stop": (lambda _: None, lambda o, k: o.set_issue_stop(20, officer="lan.nt", request_key=k)),
    "service stop": (lambda _: None, lambda o, k: o.set_service_stop("A2", None, request_key=k)),
    "citizen limit": (lambda _: None, lambda o, k: o.set_citizen_limit(3, request_key=k)),
    "retention": (lambda _: None, lambda o, k: o.set_retention(30, request_key=k)),
    "calendar day": (
        lambda _: None,
        lambda o, k: o.set_calendar_day(MAKE_UP, "make_up", basis="x", stands_for=MONDAY, request_key=k),
    ),
    "clear calendar day": (
        lambda o: o.set_calendar_day(MAKE_UP, "working", basis="x", sessions="07:00-11:30"),
        lambda o, k: o.clear_calendar_day(MAKE_UP, request_key=k),
    ),
    "load calendar": (lambda _: None, lambda o, k: o.load_calendar(2027, request_key=k)),
    "load procedures": (lambda _: None, lambda o, k: o.load_procedures(PROCEDURES, request_key=k)),
    "forget citizens": (lambda _: None, lambda o, k: o.forget_citizens(date(2026, 11, 23), request_key=k)),
    "enter staff": (lambda _: None, lambda o, k: o.enter_staff("x", request_key=k)),
    "sign in": (_with_password, lambda o, k: o.sign_in("lan.nt", "x", desk=3, request_key=k)),
    "switch by PIN": (_with_pin, lambda o, k: o.switch_by_pin("lan.nt", "7391", 3, request_key=k)),
    "lock desk": (_called, lambda o, k: o.lock_desk(3, is_idle=True, request_key=k)),
    "unlock": (_with_pin, lambda o, k: o.unlock("lan.nt", "7391", 3, request_key=k)),
    "change password": (
        _with_password,
        lambda o, k: o.change_password("lan.nt", "x", "trâu vàng 9", request_key=k),
    ),
    "set PIN": (_with_password, lambda o, k: o.set_pin("lan.nt", "x", "7391", request_key=k)),
    "set roles": (lambda _: None, lambda o, k: o.set_roles("lan.nt", ["lead", "receiving"], request_key=k)),
    "disable officer": (_called, lambda o, k: o.disable_officer("lan.nt", officer="admin", request_key=k)),
    "enable officer": (lambda _: None, lambda o, k: o.enable_officer("lan.nt", request_key=k)),
    "sign-in limit": (lambda _: None, lambda o, k: o.set_sign_in_limit(4, 30, request_key=k)),
    "stage roles": (lambda _: None, lambda o, k: o.set_stage_roles(each=True, request_key=k)),
    "open dossier": (_called, lambda o, k: o.open_dossier("2.001583", ticket="A001", request_key=k)),
    "record stage": (_opened, lambda o, k: o.record_stage(_code(o), "receive", officer="lan.nt", request_key=k)),
    "refuse dossier": (_opened, lambda o, k: o.refuse_dossier(_code(o), officer="lan.nt", reason="x", request_key=k)),
    "seal result": (
        lambda o: _staged(o, 3),
        lambda o, k: o.seal_result(
            _code(o), officer="yen.dh", document_number="12/QĐ", document_date=MONDAY, request_key=k
        ),
    ),
    "record papers": (
        _opened,
        lambda o, k: o.record_papers(
            _code(o), [ReceivedPaper(name="Đơn", kind=PaperKind.FORM)], officer="lan.nt", request_key=k
        ),
    ),
    "request papers": (
        _opened,
        lambda o, k: o.request_papers(_code(o), ["Đơn đề nghị"], officer="lan.nt", request_key=k),
    ),
    "complete papers": (
        _asked,
        lambda o, k: o.complete_papers(_code(o), officer="lan.nt", request_key=k),
    ),
    "ask fee": (_opened, lambda o, k: o.ask_fee(_code(o), 50_000, officer="lan.nt", request_key=k)),
    "pay fee": (
        _owing,
        lambda o, k: o.pay_fee(_code(o), officer="lan.nt", request_key=k),
    ),
    "send back": (
        lambda o: _staged(o, 2),
        lambda o, k: o.send_back(_code(o), "appraise", officer="son.pt", reason="x", request_key=k),
    ),
    "extend due": (
        lambda o: _staged(o, 1),
        lambda o, k: o.extend_due(
            _code(o), datetime(2040, 1, 2, 9, tzinfo=UTC), officer="son.pt", reason="x", request_key=k
        ),
    ),
    "stop dossier": (
        lambda o: _staged(o, 1),
        lambda o, k: o.stop_dossier(_code(o), officer="son.pt", reason="x", request_key=k),
    ),
    "withdraw dossier": (_opened, lambda o, k: o.withdraw_dossier(_code(o), officer="lan.nt", request_key=k)),
    "signer rule": (lambda _: None, lambda o, k: o.set_signer_differs(differs=False, request_key=k)),
    "correct due": (
        _corrected,
        lambda o, k: o.correct_due(_code(o), officer="son.pt", reason="lịch nghỉ mới", request_key=k),
    ),
    "return result": (_sealed, lambda o, k: o.return_result(_code(o), officer="lan.nt", request_key=k)),
}


@pytest.mark.parametrize("verb", VERBS)
def test_the_same_key_gives_the_same_answer_once(office: Office, verb: str) -> None:
    prepare, act = VERBS[verb]
    prepare(office)
    before = office.hall().revision
    first = act(office, "key-1")
    again = act(office, "key-1")
    assert again == first
    assert isinstance(first, Fact)
    assert first.revision == before + 1 == office.hall().revision
    assert office.verify_journal().intact


def test_every_writing_verb_is_covered() -> None:
    takes_key = [
        name for name in dir(Office) if "request_key" in getattr(getattr(Office, name), "__annotations__", {})
    ]
    assert len(set(takes_key) - {"write"}) == len(VERBS)


def test_another_question_under_a_key_is_refused_and_leaves_no_trace(office: Office) -> None:
    office.issue_ticket("A", request_key="k")
    for ask in (
        lambda: office.issue_ticket("B", request_key="k"),
        lambda: office.issue_ticket("A", priority="elderly", request_key="k"),
        lambda: office.open_desk(3, "lan.nt", request_key="k"),
    ):
        with pytest.raises(Refused) as refused:
            ask()
        assert refused.value.reason == "request_key_reused"
    assert office.hall().revision == 1
    assert [ticket.number for ticket in office.tickets()] == ["A001"]


def test_nobody_waiting_keeps_the_key_free(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    assert office.call_next(3, request_key="k") == NobodyWaiting("3")
    office.issue_ticket("A")
    called = office.call_next(3, request_key="k")
    office.finish(3)
    assert not isinstance(called, NobodyWaiting)
    again = office.call_next(3, request_key="k")
    assert not isinstance(again, NobodyWaiting)
    assert (again.ticket.number, again.revision) == ("A001", called.revision)


def test_a_key_that_is_too_long_is_refused(office: Office) -> None:
    with pytest.raises(Refused) as refused:
        office.issue_ticket("A", request_key="k" * 65)
    assert refused.value.reason == "text_too_long"
