"""What a kiosk is refused and staff are not, on both databases."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest

from office import Refused
from office.bootstrap import Office
from office.texts import reason_text
from tests.office.actions.kiosks import BINH, MAI, Clock, at_kiosk, marks_in


@contextmanager
def refused_as(reason: str, **details: object) -> Iterator[None]:
    with pytest.raises(Refused) as refused:
        yield
    assert refused.value.reason == reason
    told_of = {name: value for name, value in refused.value.details.items() if name != "service"}
    assert told_of == details
    for language in ("vi", "en"):
        told = reason_text(refused.value.reason, refused.value.details, language)
        assert "…" not in told
        assert "{" not in told


@pytest.mark.parametrize(
    ("hour", "minute", "days", "closed", "opens"),
    [
        (2, 0, 0, "before_opening", "07:00"),
        (12, 0, 0, "lunch", "13:30"),
        (17, 0, 0, "after_closing", "2026-11-25T07:00"),
        (9, 0, 1, "holiday", "2026-11-25T07:00"),
        (9, 0, 5, "weekly_rest", "2026-11-30T07:00"),
    ],
)
def test_outside_of_the_hours(
    bound: Office, clock: Clock, hour: int, minute: int, days: int, closed: str, opens: str
) -> None:
    clock.set(hour, minute, days=days)
    with refused_as("outside_hours", closed=closed, opens=opens):
        at_kiosk(bound)
    assert bound.tickets() == []
    assert bound.issue_ticket("A2").ticket.number == "A001", "staff may, and no number was lost"


def test_issue_stops_before_each_session_ends(bound: Office, clock: Clock) -> None:
    clock.set(11, 14)
    assert at_kiosk(bound) == "A001"
    clock.set(11, 15)
    with refused_as("issue_stopped", minutes=15, opens="13:30"):
        at_kiosk(bound)
    clock.set(13, 30)
    assert at_kiosk(bound) == "A002"
    clock.set(16, 45)
    with refused_as("issue_stopped", minutes=15, opens="2026-11-25T07:00"):
        at_kiosk(bound)


def test_a_refusal_reads_well() -> None:
    details: dict[str, object] = {"service": "Đầu tư", "closed": "lunch", "opens": "13:30"}
    assert reason_text("outside_hours", details) == (
        "Dịch vụ Đầu tư: đang nghỉ giữa hai buổi. Mời Quý khách trở lại lúc 13 giờ 30; "
        "nếu việc gấp, xin hỏi cán bộ hướng dẫn."
    )
    details = {"service": "Đầu tư", "cap": 40, "opens": "2026-11-27T07:00"}
    assert reason_text("daily_cap", details).endswith("lấy số lúc 7 giờ thứ Sáu 27/11, hoặc hỏi cán bộ hướng dẫn.")


def test_the_day_turns_between_two_pages(bound: Office, clock: Clock) -> None:
    clock.set(23, 59)
    with refused_as("outside_hours", closed="after_closing", opens="2026-11-25T07:00"):
        at_kiosk(bound)
    clock.set(0, 1, days=2)
    with refused_as("outside_hours", closed="before_opening", opens="07:00"):
        at_kiosk(bound)


def test_a_service_closed_while_its_page_is_open(bound: Office) -> None:
    assert bound.hall().opening_of("A2")
    bound.close_service("A2", officer="lan.nt")
    for kiosk in (True, False):
        with refused_as("service_closed"):
            bound.issue_ticket("A2", at_kiosk=kiosk)
    assert at_kiosk(bound, "A1") == "A001", "its neighbors go on"
    bound.open_service("A2")
    assert at_kiosk(bound) == "A002"


def test_the_daily_cap_binds_everybody(bound: Office) -> None:
    bound.cap_service("A2", 2)
    assert [at_kiosk(bound), bound.issue_ticket("A2").ticket.number] == ["A001", "A002"]
    for kiosk in (True, False):
        with refused_as("daily_cap", cap=2, opens="2026-11-25T07:00"):
            bound.issue_ticket("A2", at_kiosk=kiosk)
    assert at_kiosk(bound, "A1") == "A003", "the refused took no number"
    found = bound.hall().opening_of("A2")
    assert found
    assert found.why == "full"


def test_a_cancelled_number_leaves_its_place_and_the_next_day_begins_anew(bound: Office, clock: Clock) -> None:
    bound.cap_service("A2", 1)
    at_kiosk(bound)
    bound.cancel("A001")
    assert at_kiosk(bound) == "A002"
    clock.set(9, days=2)
    assert at_kiosk(bound) == "A001"
    bound.cap_service("A2", None)
    assert at_kiosk(bound) == "A002"


def test_asked_again_after_the_last_number_was_given_it_is_the_same_number(bound: Office, clock: Clock) -> None:
    bound.cap_service("A2", 1)
    first = bound.issue_ticket("A2", at_kiosk=True, request_key="k")
    assert bound.issue_ticket("A2", at_kiosk=True, request_key="k") == first
    clock.set(20)
    assert bound.issue_ticket("A2", at_kiosk=True, request_key="k") == first, "and after closing too"


def test_identity_is_asked_at_the_kiosk_only(bound: Office) -> None:
    bound.ask_identity("A2", asks=True)
    with refused_as("identity_required"):
        at_kiosk(bound)
    assert bound.issue_ticket("A2").ticket.number == "A001"
    assert at_kiosk(bound, citizen=BINH) == "A002"
    assert at_kiosk(bound, "A1") == "A003"


def test_a_citizen_has_so_many_numbers_a_day(bound: Office, clock: Clock) -> None:
    for code in ("A2", "B"):
        bound.ask_identity(code, asks=True)
    assert [at_kiosk(bound, citizen=BINH), at_kiosk(bound, "B", citizen=BINH)] == ["A001", "B001"]
    with refused_as("citizen_limit", count=2):
        at_kiosk(bound, citizen=BINH)
    assert at_kiosk(bound, citizen=MAI) == "A002", "another citizen, and no number was lost"
    assert bound.issue_ticket("A2", citizen=BINH).ticket.number == "A003", "the desk may help"
    clock.set(9, days=2)
    assert at_kiosk(bound, citizen=BINH) == "A001"


def test_who_it_was_is_kept_only_where_it_is_asked_and_then_forgotten(bound: Office, clock: Clock) -> None:
    at_kiosk(bound, "B", citizen=BINH)
    assert marks_in(bound) == []
    bound.ask_identity("A2", asks=True)
    at_kiosk(bound, citizen=BINH)
    clock.set(9, days=2)
    at_kiosk(bound, citizen=BINH)
    marks = marks_in(bound)
    assert [len(mark) for mark in marks] == [64, 64]
    assert len(set(marks)) == 2, "two days cannot be laid side by side"
    forgotten = bound.forget_citizens(date(2026, 11, 25))
    assert (forgotten.numbers, len(marks_in(bound)), len(bound.tickets())) == (1, 1, 1)
    assert bound.verify_journal().intact


def test_the_number_of_the_card_is_nowhere(bound: Office) -> None:
    bound.ask_identity("A2", asks=True)
    at_kiosk(bound, citizen=BINH, request_key="k")
    assert at_kiosk(bound, citizen=MAI, request_key="k") == "A001", "no print of the number beside the key"
    for table in ("journal", "tickets", "citizen_numbers", "ticketing_policies"):
        with bound.database.engine.connect() as connection:
            rows = connection.exec_driver_sql(f"SELECT * FROM {table}").all()
        assert rows
        assert BINH not in str(rows)
