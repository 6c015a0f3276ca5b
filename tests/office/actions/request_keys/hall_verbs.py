"""The writing verbs of hall, desks, settings and staff: the scene each needs, and how it is asked under a key."""

from datetime import UTC, date, datetime
from pathlib import Path

from office.domain.facts import Fact
from tests.office.actions.request_keys.scenes import (
    Scene,
    Verb,
    absent,
    called,
    called_thrice,
    done,
    parked,
    served,
    with_password,
    with_pin,
)

MOMENT, LATER = datetime(2026, 11, 23, 8, tzinfo=UTC), date(2999, 1, 1)
MONDAY, MAKE_UP = date(2026, 12, 28), date(2027, 1, 2)
PROCEDURES = Path(__file__).parent / "procedures.csv"


def told(fact: Fact | None) -> Fact:
    assert fact
    return fact


HALL_VERBS: dict[str, tuple[Scene, Verb]] = {
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
    "recall": (called, lambda o, k: o.recall(3, request_key=k)),
    "start": (called, lambda o, k: o.start(3, request_key=k)),
    "finish": (called, lambda o, k: o.finish(3, request_key=k)),
    "absent": (called_thrice, lambda o, k: o.mark_absent(3, request_key=k)),
    "finish and call": (served, lambda o, k: o.finish_and_call(3, request_key=k)),
    "undo": (lambda o: (served(o), o.finish(3)), lambda o, k: o.undo_last(3, request_key=k)),
    "take over": (served, lambda o, k: o.take_over(3, "mai.pt", request_key=k)),
    "desk profile": (
        lambda _: None,
        lambda o, k: o.set_desk_profile(3, services=["A2", "A"], rule="alternate", auto_call=True, request_key=k),
    ),
    "add service": (called, lambda o, k: o.add_service("A001", "H1", request_key=k)),
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
    "bring back": (absent, lambda o, k: o.bring_back("A001", request_key=k)),
    "park": (called, lambda o, k: o.park(3, "thiếu giấy", request_key=k)),
    "resume": (parked, lambda o, k: o.resume("A001", request_key=k)),
    "transfer": (called, lambda o, k: o.transfer(3, "B", request_key=k)),
    "cancel": (lambda o: o.issue_ticket("A"), lambda o, k: o.cancel("A001", request_key=k)),
    "settle paper": (
        lambda o: (o.issue_ticket("A", paper_at="kiosk-1"), o.claim_paper("A001", "kiosk-1")),
        lambda o, k: o.settle_paper("A001", "printed", cause="near_end", request_key=k),
    ),
    "reprint": (lambda o: o.issue_ticket("A"), lambda o, k: o.reprinted("A001", "kiosk-1", request_key=k)),
    "rate": (done, lambda o, k: o.rate(3, "unsatisfied", ["waited"], ticket="A001", request_key=k)),
    "skip rating": (done, lambda o, k: o.skip_rating(3, request_key=k)),
    "rating rules": (lambda _: None, lambda o, k: o.set_rating_rules(5, 7, request_key=k)),
    "complaint": (lambda _: None, lambda o, k: o.set_complaint("signs", "Thiếu biển", "No signs", request_key=k)),
    "drop complaint": (lambda _: None, lambda o, k: o.drop_complaint("costs", request_key=k)),
    "start wall": (lambda _: None, lambda o, k: o.start_wall("Sảnh", request_key=k)),
    "acknowledge": (called, lambda o, k: o.acknowledge("Sảnh", 3, MOMENT, "spoken", request_key=k)),
    "tell trouble": (
        lambda o: o.start_wall("Sảnh"),
        lambda o, k: told(o.tell_trouble("Sảnh", "no_audio", request_key=k)),
    ),
    "end trouble": (
        lambda o: (o.start_wall("Sảnh"), o.tell_trouble("Sảnh", "bad_media", "a.mp4")),
        lambda o, k: told(o.end_trouble("Sảnh", "bad_media", "a.mp4", request_key=k)),
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
    "sign in": (with_password, lambda o, k: o.sign_in("lan.nt", "x", desk=3, request_key=k)),
    "switch by PIN": (with_pin, lambda o, k: o.switch_by_pin("lan.nt", "7391", 3, request_key=k)),
    "lock desk": (called, lambda o, k: o.lock_desk(3, is_idle=True, request_key=k)),
    "unlock": (with_pin, lambda o, k: o.unlock("lan.nt", "7391", 3, request_key=k)),
    "change password": (
        with_password,
        lambda o, k: o.change_password("lan.nt", "x", "trâu vàng 9", request_key=k),
    ),
    "set PIN": (with_password, lambda o, k: o.set_pin("lan.nt", "x", "7391", request_key=k)),
    "set roles": (lambda _: None, lambda o, k: o.set_roles("lan.nt", ["lead", "receiving"], request_key=k)),
    "disable officer": (called, lambda o, k: o.disable_officer("lan.nt", officer="admin", request_key=k)),
    "enable officer": (lambda _: None, lambda o, k: o.enable_officer("lan.nt", request_key=k)),
    "sign-in limit": (lambda _: None, lambda o, k: o.set_sign_in_limit(4, 30, request_key=k)),
    "stage roles": (lambda _: None, lambda o, k: o.set_stage_roles(each=True, request_key=k)),
}
