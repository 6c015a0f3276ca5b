"""What an office decides about itself after it was founded, on both databases."""

from collections.abc import Callable
from datetime import date

import pytest

from office import Refused
from office.bootstrap import Office, open_office
from office.domain.calendars import DayKind, sessions_text
from office.texts import LANGUAGES, reason_text
from tests.office.actions.kiosks import BINH, Clock, at_kiosk

THURSDAY, SATURDAY = date(2026, 11, 26), date(2026, 11, 28)
LONG = "x" * 501

Ask = Callable[[Office], object]
WRONG: list[tuple[Ask, str]] = [
    *[(lambda o, text=text: o.set_office_hours(text), "bad_sessions") for text in ("x", "9", "07:00", "11:30-07:00")],
    (lambda o: o.set_office_hours("07:00-11:30,11:00-17:00"), "bad_sessions"),
    (lambda o: o.set_office_hours("25:00-26:00"), "bad_sessions"),
    (lambda o: o.set_office_hours("07:00-11:30", (0,)), "bad_weekday"),
    (lambda o: o.set_office_hours("07:00-11:30", ()), "bad_weekday"),
    (lambda o: o.set_office_hours(""), "no_hours_left"),
    (lambda o: o.set_office_hours("07:00-11:30", officer="nobody"), "unknown_officer"),
    (lambda o: o.set_service_hours("Q", "07:00-11:30"), "unknown_service"),
    (lambda o: o.set_service_hours("A2", "x"), "bad_sessions"),
    (lambda o: o.set_service_hours("A2", ""), "no_hours_left"),
    (lambda o: o.set_issue_stop(-1), "out_of_range"),
    (lambda o: o.set_issue_stop(181), "out_of_range"),
    (lambda o: o.set_service_stop("A2", 181), "out_of_range"),
    (lambda o: o.set_service_stop("Q", 5), "unknown_service"),
    (lambda o: o.set_citizen_limit(0), "out_of_range"),
    (lambda o: o.set_retention(-1), "out_of_range"),
    (lambda o: o.set_retention(366), "out_of_range"),
    (lambda o: o.cap_service("A2", 0), "out_of_range"),
    (lambda o: o.set_calendar_day(SATURDAY, "feast", basis="x"), "unknown_day_kind"),
    (lambda o: o.set_calendar_day(SATURDAY, "holiday", basis="x", sessions="07:00-11:30"), "bad_calendar_day"),
    (lambda o: o.set_calendar_day(SATURDAY, "working", basis="x", sessions=""), "bad_calendar_day"),
    (lambda o: o.set_calendar_day(SATURDAY, "working", basis="x", stands_for=THURSDAY), "bad_calendar_day"),
    (lambda o: o.set_calendar_day(SATURDAY, "make_up", basis="x", stands_for=SATURDAY), "bad_calendar_day"),
    (lambda o: o.set_calendar_day(SATURDAY, "working", basis="x"), "bad_calendar_day"),
    (lambda o: o.set_calendar_day(THURSDAY, "holiday", basis="  "), "no_basis"),
    (lambda o: o.set_calendar_day(THURSDAY, "working", basis=LONG), "text_too_long"),
    (lambda o: o.clear_calendar_day(SATURDAY), "no_calendar_day"),
]


@pytest.mark.parametrize(("ask", "reason"), WRONG)
def test_a_wrong_value_is_refused_with_a_sentence_and_changes_nothing(bound: Office, ask: Ask, reason: str) -> None:
    before = bound.hours(), bound.hall().revision
    with pytest.raises(Refused) as refused:
        ask(bound)
    assert refused.value.reason == reason
    for language in LANGUAGES:
        told = reason_text(refused.value.reason, refused.value.details, language)
        assert "{" not in told
        assert "_" not in told or reason == "unknown_day_kind", "in words, not in codes"
    assert (bound.hours(), bound.hall().revision) == before


def refused_now(office: Office, code: str = "A2") -> str | None:
    """Why a kiosk gets no number; None if it gets one."""
    try:
        at_kiosk(office, code)
    except Refused as refused:
        return str(refused.reason)
    return None


def test_the_hours_of_the_office(bound: Office, clock: Clock) -> None:
    fact = bound.set_office_hours("07:30-11:30, 13:00-16:30", officer="lan.nt")
    assert (fact.weekdays, fact.sessions) == ((1, 2, 3, 4, 5), "07:30-11:30,13:00-16:30")
    assert fact.sessions_before == ("07:00-11:30,13:30-17:00",) * 5
    clock.set(7, 15)
    assert refused_now(bound) == "outside_hours"
    clock.set(13)
    assert refused_now(bound) is None
    bound.set_office_hours("", (1,))
    assert refused_now(bound) == "outside_hours"
    bound.set_office_hours("07:00-11:30", [6, 6])
    clock.set(8, days=5)
    assert refused_now(bound) is None
    entry = bound.journal()[0]
    assert (entry.kind, entry.officer, entry.body["sessions"]) == (
        *("office_hours_set", "lan.nt"),
        "07:30-11:30,13:00-16:30",
    )
    assert bound.verify_journal().intact


def test_a_service_keeps_hours_of_its_own_and_then_no_more(bound: Office, clock: Clock) -> None:
    bound.set_service_hours("a2", "13:30-16:00", (1,))
    assert refused_now(bound) == "outside_hours"
    assert refused_now(bound, "A1") is None
    week = bound.hours().own["A2"]
    assert [sessions_text(day) for day in week] == ["13:30-16:00"] + ["07:00-11:30,13:30-17:00"] * 4 + ["", ""]
    bound.set_office_hours("08:00-11:00", (2,))
    assert bound.hours().own["A2"] == week, "what the office changes is not the service's"
    assert bound.set_service_hours("A2", None).sessions is None
    assert bound.hours().own == {}
    assert refused_now(bound) is None


def test_a_service_with_hours_of_its_own_is_changed_again(bound: Office) -> None:
    bound.set_service_hours("A2", "08:00-10:00")
    again = bound.set_service_hours("A2", "08:00-09:00", (5,))
    assert again.sessions_before == ("08:00-10:00",)
    assert [sessions_text(day) for day in bound.hours().own["A2"]] == ["08:00-10:00"] * 4 + ["08:00-09:00", "", ""]


def test_the_stop_before_closing(bound: Office, clock: Clock) -> None:
    bound.set_issue_stop(60)
    bound.set_service_stop("A1", 10)
    clock.set(10, 30)
    assert [refused_now(bound, code) for code in ("A2", "A1")] == ["issue_stopped", None]
    clock.set(11, 20)
    with pytest.raises(Refused) as refused:
        at_kiosk(bound, "A1")
    assert refused.value.details["minutes"] == 10, "the service's own"
    bound.set_service_stop("A1", None)
    bound.set_issue_stop(0)
    assert [refused_now(bound, code) for code in ("A2", "A1")] == [None, None]


def test_always_open_and_by_the_week_again(bound: Office, clock: Clock) -> None:
    clock.set(22)
    assert refused_now(bound) == "outside_hours"
    assert bound.set_always_open(always=True).always
    assert refused_now(bound) is None
    bound.set_always_open(always=False)
    assert refused_now(bound) == "outside_hours"


def test_numbers_a_citizen(bound: Office) -> None:
    bound.ask_identity("A2", asks=True)
    bound.set_citizen_limit(1)
    at_kiosk(bound, citizen=BINH)
    with pytest.raises(Refused) as refused:
        at_kiosk(bound, citizen=BINH)
    assert (refused.value.reason, refused.value.details) == ("citizen_limit", {"count": 1})
    bound.set_citizen_limit(None)
    assert [at_kiosk(bound, citizen=BINH) for _ in range(3)] == ["A002", "A003", "A004"]


def test_half_a_day_a_day_off_and_a_day_that_is_worked(bound: Office, clock: Clock) -> None:
    bound.set_calendar_day(THURSDAY, "working", basis="Thông báo 12", sessions="07:00-11:30", name=" Nghỉ  chiều ")
    assert bound.hours().calendar.days[THURSDAY].name_en == "Nghỉ chiều"
    clock.set(14, days=3)
    assert refused_now(bound) == "outside_hours"
    fact = bound.set_calendar_day(THURSDAY, "compensatory_off", basis="Thông báo 13")
    assert (fact.kind_before, fact.sessions_before) == (DayKind.WORKING, "07:00-11:30")
    assert refused_now(bound) == "outside_hours"
    clock.set(15, days=3)
    bound.clear_calendar_day(THURSDAY)
    assert refused_now(bound) is None
    bound.set_calendar_day(SATURDAY, DayKind.MAKE_UP, basis="Thông báo 13", stands_for=THURSDAY)
    clock.set(9, days=5)
    assert refused_now(bound) is None
    assert bound.clear_calendar_day(SATURDAY).kind_before is DayKind.MAKE_UP
    assert refused_now(bound) == "outside_hours"
    body = bound.journal()[0].body
    assert (body["day"], body["basis"], body["sessions"]) == ("2026-11-26", "Thông báo 12", "07:00-11:30")


def test_another_program_sees_each_change_with_its_next_look(bound_url: str, clock: Clock) -> None:
    with open_office(bound_url, clock=clock) as ours, open_office(bound_url, clock=clock) as theirs:
        for change, seen in (
            (lambda: theirs.set_office_hours("08:00-09:00"), lambda: str(ours.hours().calendar.week[0][0])),
            (lambda: theirs.set_service_hours("A2", "08:00-09:30", (1,)), lambda: str(ours.hours().own["A2"][0][0])),
            (lambda: theirs.set_service_stop("A2", 45), lambda: ours.hours().stops["A2"]),
            (lambda: theirs.set_issue_stop(44), lambda: ours.hours().policy.stop_minutes_before_close),
        ):
            ours.hours()
            fact = change()
            assert seen() in {"08:00-09:00", "08:00-09:30", 45, 44}
            assert ours.hall().revision == fact.revision
