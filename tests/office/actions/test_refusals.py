"""What is refused, with its reason, and without a trace."""

import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from office import NobodyWaiting, Refused
from office.bootstrap import Office, open_office
from office.storage.tables import services


@pytest.fixture
def office(office_url: str) -> Iterator[Office]:
    """Desk 3 open; A001 at it; A002 waits; desk 4 paused; a dossier opened from A001."""
    with open_office(office_url) as opened:
        opened.open_desk(3, "lan.nt")
        opened.open_desk(4, "hung.tm")
        opened.pause_desk(4, "nghỉ trưa")
        opened.issue_ticket("A")
        opened.issue_ticket("A")
        opened.call_next(3)
        opened.open_dossier("2.001583", ticket="A001")
        yield opened


def _code(office: Office) -> str:
    return next(entry.dossier for entry in office.journal() if entry.dossier) or ""


CASES: dict[str, tuple[str, Callable[[Office], object]]] = {
    "unknown series": ("unknown_series", lambda o: o.issue_ticket("Q")),
    "no series": ("unknown_series", lambda o: o.issue_ticket("")),
    "unknown priority": ("unknown_priority", lambda o: o.issue_ticket("A", priority="vip")),
    "unknown language": ("unknown_language", lambda o: o.issue_ticket("A", language="fr")),
    "unknown desk": ("unknown_desk", lambda o: o.call_next(99)),
    "unknown officer": ("unknown_officer", lambda o: o.open_desk(5, "nobody")),
    "closed desk": ("desk_closed", lambda o: o.call_next(5)),
    "closing a closed desk": ("desk_closed", lambda o: o.close_desk(5)),
    "paused desk": ("desk_paused", lambda o: o.call_next(4)),
    "second call": ("desk_busy", lambda o: o.call_next(3)),
    "second call by number": ("desk_busy", lambda o: o.call_number(3, "A002")),
    "closing a busy desk": ("desk_busy", lambda o: o.close_desk(3)),
    "pausing a busy desk": ("desk_busy", lambda o: o.pause_desk(3)),
    "a desk somebody has": ("desk_taken", lambda o: o.open_desk(3, "hung.tm")),
    "finish without a ticket": ("desk_paused", lambda o: o.finish(4)),
    "unknown number": ("unknown_ticket", lambda o: o.cancel("A999")),
    "no number at all": ("unknown_ticket", lambda o: o.ticket("xin chào")),
    "bring back one who waits": ("ticket_state", lambda o: o.bring_back("A002")),
    "resume one who waits": ("ticket_state", lambda o: o.resume("A002")),
    "transfer to nowhere": ("unknown_service", lambda o: o.transfer(3, "Q")),
    "transfer to a paused desk": ("desk_paused", lambda o: o.transfer(3, to_desk=4)),
    "transfer to a closed desk": ("desk_closed", lambda o: o.transfer(3, to_desk=5)),
    "note too long": ("text_too_long", lambda o: o.park(3, "x" * 501)),
    "unknown procedure": ("unknown_procedure", lambda o: o.open_dossier("9.999999", ticket="A001")),
    "dossier for one who waits": ("ticket_state", lambda o: o.open_dossier("2.001583", ticket="A002")),
    "dossier by nobody": ("unknown_officer", lambda o: o.open_dossier("2.001583")),
    "unknown service to close": ("unknown_service", lambda o: o.close_service("Q")),
    "unknown officer closes": ("unknown_officer", lambda o: o.close_service("A", officer="nobody")),
    "unknown service to cap": ("unknown_service", lambda o: o.cap_service("Q", 3)),
    "unknown dossier": ("unknown_dossier", lambda o: o.record_stage("H54.15-x", "receive", officer="lan.nt")),
    "unknown stage": ("unknown_stage", lambda o: o.record_stage(_code(o), "bless", officer="lan.nt")),
    "stage out of order": ("stage_order", lambda o: o.record_stage(_code(o), "seal", officer="lan.nt")),
    "result too early": ("stage_order", lambda o: o.return_result(_code(o), officer="lan.nt")),
    "unknown outcome": (
        "outcome_not_allowed",
        lambda o: o.record_stage(_code(o), "receive", officer="lan.nt", outcome="maybe"),
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_refused_without_a_trace(office: Office, case: str) -> None:
    reason, act = CASES[case]
    before = (office.hall().revision, office.tickets(), office.desks())
    with pytest.raises(Refused) as refused:
        act(office)
    assert refused.value.reason == reason
    assert (office.hall().revision, office.tickets(), office.desks()) == before
    assert office.issue_ticket("A").ticket.number == "A003", "a refused issue took a number"


def test_a_closed_service_gives_no_number(office: Office) -> None:
    with office.database.engine.begin() as connection:
        connection.execute(update(services).where(services.c.code == "B").values(is_open=False))
    with pytest.raises(Refused) as refused:
        office.issue_ticket("B")
    assert refused.value.reason == "service_closed"
    assert refused.value.details["service"] == "Công Thương, Xuất xứ hàng hóa"


def test_finish_at_an_idle_desk(office: Office) -> None:
    office.finish(3)
    with pytest.raises(Refused) as refused:
        office.finish(3)
    assert refused.value.reason == "desk_idle"


def test_the_clock_set_back_is_refused_and_nothing_is_lost(office_url: str) -> None:
    noon = datetime(2026, 11, 23, 5, tzinfo=UTC)
    with open_office(office_url, clock=lambda: noon) as office:
        office.issue_ticket("A")
    with open_office(office_url, clock=lambda: noon - timedelta(hours=1)) as office:
        with pytest.raises(Refused) as refused:
            office.issue_ticket("A")
        assert refused.value.reason == "clock_set_back"
        assert refused.value.details["last"] == "2026-11-23T05:00:00+00:00"
        assert [ticket.number for ticket in office.tickets()] == ["A001"]
    with open_office(office_url, clock=lambda: noon - timedelta(seconds=30)) as office:
        assert office.issue_ticket("A").ticket.number == "A002", "a small correction holds nobody up"
    with open_office(office_url, clock=lambda: noon) as office:
        assert office.issue_ticket("A").ticket.number == "A003"
        assert office.verify_journal().intact


def test_a_new_day_begins_at_the_offices_midnight(office_url: str) -> None:
    """17:00 UTC is midnight in Ho Chi Minh City: numbers begin anew, yesterday's are called no more."""
    for minute, expected in ((59, "A001"), (60, "A001"), (61, "A002")):
        at = datetime(2026, 11, 23, 16, tzinfo=UTC) + timedelta(minutes=minute)
        with open_office(office_url, clock=lambda now=at: now) as office:  # type: ignore[misc]
            assert office.issue_ticket("A").ticket.number == expected
    with open_office(office_url, clock=lambda: datetime(2026, 11, 23, 18, tzinfo=UTC)) as office:
        office.open_desk(3, "lan.nt")
        called = office.call_next(3)
        assert not isinstance(called, NobodyWaiting)
        assert called.ticket.service_day.isoformat() == "2026-11-24"


def test_threads_share_an_office(office: Office) -> None:
    """Desks 1, 3 and 11 call at once while numbers are given out; nobody is called twice."""
    office.finish(3)
    with office.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE desks SET services = 'A'")
    called: list[str] = []

    def work(desk: int, officer: str) -> None:
        office.open_desk(desk, officer)
        for _ in range(15):
            office.issue_ticket("A")
            answer = office.call_next(desk)
            assert not isinstance(answer, NobodyWaiting)
            called.append(answer.ticket.number)
            office.finish(desk)

    threads = [threading.Thread(target=work, args=at) for at in ((1, "hung.tm"), (3, "lan.nt"), (11, "khoa.nd"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(called) == len(set(called)) == 45
    assert office.verify_journal().intact
