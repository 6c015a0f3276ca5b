"""What is too old is forgotten by itself, with the first number of a day, on both databases."""

import logging
import sqlite3
from contextlib import closing
from datetime import date

import pytest

from office.bootstrap import Office
from office.domain.errors import Reason, Unavailable
from office.storage import citizens
from tests.office.actions.kiosks import BINH, MAI, Clock, at_kiosk, marks_in


@pytest.fixture
def known(bound: Office) -> Office:
    """An office that keeps ten days, and knows of two days whose numbers were whose."""
    bound.set_retention(10)
    bound.ask_identity("A2", asks=True)
    at_kiosk(bound, citizen=BINH)
    at_kiosk(bound, citizen=MAI)
    return bound


def forgotten(office: Office) -> list[dict[str, object]]:
    return [entry.body for entry in office.journal() if entry.kind == "citizens_forgotten"]


def test_the_first_number_of_a_day_erases_what_is_too_old(known: Office, clock: Clock) -> None:
    clock.set(9, days=10)
    known.issue_ticket("B")
    assert (len(marks_in(known)), forgotten(known)) == (2, []), "ten days are kept"
    clock.set(9, days=11)
    first = known.issue_ticket("B", request_key="k")
    assert (marks_in(known), forgotten(known)) == ([], [{"before": "2026-11-24", "numbers": 2}])
    assert known.issue_ticket("B", request_key="k") == first, "asked again, the same answer"
    known.issue_ticket("A")
    assert len(forgotten(known)) == 1, "once a day"
    assert BINH not in str(known.journal())
    assert known.verify_journal().intact


def test_what_is_not_too_old_stays_and_counts(known: Office, clock: Clock) -> None:
    clock.set(9, days=2)
    at_kiosk(known, citizen=BINH)
    clock.set(9, days=11)
    known.issue_ticket("B")
    assert len(marks_in(known)) == 1
    clock.set(9, days=13)
    known.issue_ticket("B")
    assert marks_in(known) == []
    assert [body["before"] for body in forgotten(known)] == ["2026-11-24", "2026-11-26"]


def test_kept_for_no_day_it_is_known_until_the_day_is_over(known: Office, clock: Clock) -> None:
    known.set_retention(0)
    known.issue_ticket("B")
    assert len(marks_in(known)) == 2, "today's numbers are still counted"
    clock.set(9, days=2)
    known.issue_ticket("B")
    assert marks_in(known) == []


def test_only_the_first_number_of_a_series_looks(
    known: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = []
    real = citizens.has_citizens_before

    def counted(*given: object) -> bool:
        looked.append(given)
        return real(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(citizens, "has_citizens_before", counted)
    clock.set(9, days=2)
    for code in ("B", "B", "B1", "A2", "A", "B"):
        known.issue_ticket(code)
    assert len(looked) == 2


def test_a_number_stands_even_where_forgetting_fails(
    known: Office, clock: Clock, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_given: object) -> int:
        raise Unavailable(Reason.DISK_FULL, path="x")

    monkeypatch.setattr(citizens, "forget_citizens", full)
    clock.set(9, days=20)
    with caplog.at_level(logging.ERROR):
        assert known.issue_ticket("B").ticket.number == "B001"
    assert "not forgotten" in caplog.text
    monkeypatch.undo()
    assert len(marks_in(known)) == 2
    known.issue_ticket("A")
    assert marks_in(known) == [], "the next first number tries again"


def test_the_bytes_are_gone_from_the_file(known: Office, clock: Clock) -> None:
    path = known.database.path
    if path is None:
        pytest.skip("PostgreSQL frees its pages by vacuum")
    mark = marks_in(known)[0]
    pooled = known.database.engine.raw_connection()
    pooled.cursor().execute("PRAGMA secure_delete=OFF")
    pooled.close()
    known.forget_citizens(date(2026, 12, 1))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert mark.encode() not in path.read_bytes()
