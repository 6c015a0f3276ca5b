"""What a kiosk is refused and staff are not, on both databases; races for the last number included."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from office import Refused
from office.bootstrap import Office, create_office, open_office
from office.texts import reason_text

MONDAY = datetime(2026, 11, 23, tzinfo=UTC) - timedelta(hours=7)
"""Midnight of Monday 23/11/2026 in the hall; the Tuesday is a holiday."""
BINH, MAI = "034080000123", "034185000456"


class Clock:
    """Hours and minutes of that Monday in the hall."""

    now = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def set(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        self.now = MONDAY + timedelta(days=days, hours=hour, minutes=minute)


@pytest.fixture(scope="module")
def bound_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bound") / "office.db"
    create_office(str(path), clock=Clock())
    return path


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, bound_file: Path, tmp_path: Path) -> str:
    """An office whose kiosks keep the hours of the preset."""
    if request.param == "postgresql":
        address = str(request.getfixturevalue("postgres_url"))
        create_office(address, clock=Clock())
        return address
    path = tmp_path / "office.db"
    path.write_bytes(bound_file.read_bytes())
    return str(path)


@pytest.fixture
def clock() -> Clock:
    clock = Clock()
    clock.set(9)
    return clock


@pytest.fixture
def office(url: str, clock: Clock) -> Iterator[Office]:
    with open_office(url, clock=clock) as opened:
        yield opened


def at_kiosk(office: Office, code: str = "A2", **named: Any) -> str:
    return office.issue_ticket(code, at_kiosk=True, **named).ticket.number


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
    office: Office, clock: Clock, hour: int, minute: int, days: int, closed: str, opens: str
) -> None:
    clock.set(hour, minute, days=days)
    with refused_as("outside_hours", closed=closed, opens=opens):
        at_kiosk(office)
    assert office.tickets() == []
    assert office.issue_ticket("A2").ticket.number == "A001", "staff may, and no number was lost"


def test_issue_stops_before_each_session_ends(office: Office, clock: Clock) -> None:
    clock.set(11, 14)
    assert at_kiosk(office) == "A001"
    clock.set(11, 15)
    with refused_as("issue_stopped", minutes=15, opens="13:30"):
        at_kiosk(office)
    clock.set(13, 30)
    assert at_kiosk(office) == "A002"
    clock.set(16, 45)
    with refused_as("issue_stopped", minutes=15, opens="2026-11-25T07:00"):
        at_kiosk(office)


def test_a_refusal_reads_well() -> None:
    details: dict[str, object] = {"service": "Đầu tư", "closed": "lunch", "opens": "13:30"}
    assert reason_text("outside_hours", details) == (
        "Dịch vụ Đầu tư: đang nghỉ giữa hai buổi. Mời Quý khách trở lại lúc 13 giờ 30; "
        "nếu việc gấp, xin hỏi cán bộ hướng dẫn."
    )
    details = {"service": "Đầu tư", "cap": 40, "opens": "2026-11-27T07:00"}
    assert reason_text("daily_cap", details).endswith("lấy số lúc 7 giờ thứ Sáu 27/11, hoặc hỏi cán bộ hướng dẫn.")


def test_the_day_turns_between_two_pages(office: Office, clock: Clock) -> None:
    clock.set(23, 59)
    with refused_as("outside_hours", closed="after_closing", opens="2026-11-25T07:00"):
        at_kiosk(office)
    clock.set(0, 1, days=2)
    with refused_as("outside_hours", closed="before_opening", opens="07:00"):
        at_kiosk(office)


def test_a_service_closed_while_its_page_is_open(office: Office) -> None:
    assert office.hall().opening_of("A2")
    office.close_service("A2", officer="lan.nt")
    for kiosk in (True, False):
        with refused_as("service_closed"):
            office.issue_ticket("A2", at_kiosk=kiosk)
    assert at_kiosk(office, "A1") == "A001", "its neighbors go on"
    office.open_service("A2")
    assert at_kiosk(office) == "A002"


def test_the_daily_cap_binds_everybody(office: Office) -> None:
    office.cap_service("A2", 2)
    assert [at_kiosk(office), office.issue_ticket("A2").ticket.number] == ["A001", "A002"]
    for kiosk in (True, False):
        with refused_as("daily_cap", cap=2, opens="2026-11-25T07:00"):
            office.issue_ticket("A2", at_kiosk=kiosk)
    assert at_kiosk(office, "A1") == "A003", "the refused took no number"
    found = office.hall().opening_of("A2")
    assert found
    assert found.why == "full"


def test_a_cancelled_number_leaves_its_place_and_the_next_day_begins_anew(office: Office, clock: Clock) -> None:
    office.cap_service("A2", 1)
    at_kiosk(office)
    office.cancel("A001")
    assert at_kiosk(office) == "A002"
    clock.set(9, days=2)
    assert at_kiosk(office) == "A001"
    office.cap_service("A2", None)
    assert at_kiosk(office) == "A002"


def test_asked_again_after_the_last_number_was_given_it_is_the_same_number(office: Office, clock: Clock) -> None:
    office.cap_service("A2", 1)
    first = office.issue_ticket("A2", at_kiosk=True, request_key="k")
    assert office.issue_ticket("A2", at_kiosk=True, request_key="k") == first
    clock.set(20)
    assert office.issue_ticket("A2", at_kiosk=True, request_key="k") == first, "and after closing too"


def test_identity_is_asked_at_the_kiosk_only(office: Office) -> None:
    office.ask_identity("A2", asks=True)
    with refused_as("identity_required"):
        at_kiosk(office)
    assert office.issue_ticket("A2").ticket.number == "A001"
    assert at_kiosk(office, citizen=BINH) == "A002"
    assert at_kiosk(office, "A1") == "A003"


def test_a_citizen_has_so_many_numbers_a_day(office: Office, clock: Clock) -> None:
    for code in ("A2", "B"):
        office.ask_identity(code, asks=True)
    assert [at_kiosk(office, citizen=BINH), at_kiosk(office, "B", citizen=BINH)] == ["A001", "B001"]
    with refused_as("citizen_limit", count=2):
        at_kiosk(office, citizen=BINH)
    assert at_kiosk(office, citizen=MAI) == "A002", "another citizen, and no number was lost"
    assert office.issue_ticket("A2", citizen=BINH).ticket.number == "A003", "the desk may help"
    clock.set(9, days=2)
    assert at_kiosk(office, citizen=BINH) == "A001"


def test_who_it_was_is_kept_only_where_it_is_asked_and_then_forgotten(office: Office, clock: Clock) -> None:
    at_kiosk(office, "B", citizen=BINH)
    assert _marks(office) == []
    office.ask_identity("A2", asks=True)
    at_kiosk(office, citizen=BINH)
    clock.set(9, days=2)
    at_kiosk(office, citizen=BINH)
    marks = _marks(office)
    assert [len(mark) for mark in marks] == [64, 64]
    assert len(set(marks)) == 2, "two days cannot be laid side by side"
    forgotten = office.forget_citizens(date(2026, 11, 25))
    assert (forgotten.numbers, len(_marks(office)), len(office.tickets())) == (1, 1, 1)
    assert office.verify_journal().intact


def test_the_number_of_the_card_is_nowhere(office: Office) -> None:
    office.ask_identity("A2", asks=True)
    at_kiosk(office, citizen=BINH, request_key="k")
    assert at_kiosk(office, citizen=MAI, request_key="k") == "A001", "no print of the number beside the key"
    for table in ("journal", "tickets", "citizen_numbers", "ticketing_policies"):
        with office.database.engine.connect() as connection:
            rows = connection.exec_driver_sql(f"SELECT * FROM {table}").all()
        assert rows
        assert BINH not in str(rows)


def _marks(office: Office) -> list[str]:
    with office.database.engine.connect() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT mark FROM citizen_numbers").all()]


def _race(*asks: Callable[[], object]) -> list[str]:
    """Ask all at once, and return the reasons of those that were refused."""
    refused: list[str] = []
    start = threading.Barrier(len(asks))

    def ask(one: Callable[[], object]) -> None:
        start.wait()
        try:
            one()
        except Refused as error:
            refused.append(error.reason)

    threads = [threading.Thread(target=ask, args=(one,)) for one in asks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused


def test_threads_never_exceed_the_cap(office: Office) -> None:
    office.cap_service("A2", 5)
    refused = _race(*[lambda: at_kiosk(office)] * 12)
    assert refused == ["daily_cap"] * 7
    assert [ticket.number for ticket in office.tickets()] == [f"A00{place}" for place in range(1, 6)]


def test_one_citizen_at_two_kiosks_at_once(office: Office) -> None:
    """In different series, whose counters do not keep them apart."""
    codes = ("A", "B", "C", "H", "K", "L")
    for code in codes:
        office.ask_identity(code, asks=True)
    refused = _race(*[lambda code=code: at_kiosk(office, code, citizen=BINH) for code in codes])
    assert refused == ["citizen_limit"] * 4
    assert len(office.tickets()) == len(_marks(office)) == 2


def test_kiosks_in_processes_of_their_own_never_exceed_the_cap(office: Office, url: str) -> None:
    office.cap_service("A2", 7)
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as kiosks:
        given = list(kiosks.map(_take_until_full, [url] * 3))
    assert sum(given) == 7
    assert len(office.tickets()) == 7
    assert office.verify_journal().intact


def _take_until_full(url: str) -> int:
    clock, taken = Clock(), 0
    clock.set(9)
    with open_office(url, clock=clock) as office:
        while _got_one(office):
            taken += 1
    return taken


def _got_one(office: Office) -> bool:
    try:
        at_kiosk(office)
    except Refused as error:
        if error.reason != "daily_cap":
            raise
        return False
    return True
