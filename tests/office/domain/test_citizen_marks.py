import hashlib
import hmac
from datetime import date

from office.domain.citizen_marks import CitizenNumber

SECRET, OTHER = "00" * 32, "ff" * 32
DAY = date(2026, 11, 23)
BINH = CitizenNumber("034080000123")


def test_a_mark_is_a_keyed_hash_of_day_and_number() -> None:
    expected = hmac.new(bytes(32), b"2026-11-23 034080000123", hashlib.sha256).hexdigest()
    assert BINH.mark(SECRET, DAY) == expected


def test_marks_of_other_days_offices_and_people_differ() -> None:
    marks = {
        BINH.mark(SECRET, DAY),
        BINH.mark(OTHER, DAY),
        BINH.mark(SECRET, date(2026, 11, 24)),
        CitizenNumber("034080000124").mark(SECRET, DAY),
    }
    assert len(marks) == 4


def test_the_number_is_shown_to_nobody() -> None:
    assert "034080000123" not in f"{BINH} {BINH!r}"
