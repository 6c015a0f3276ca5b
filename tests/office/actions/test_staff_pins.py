"""The staff's PIN on both databases: it opens, locks, is renewed, and is nowhere to be read."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from office.bootstrap import Office, create_office, open_office
from office.domain.errors import Reason, Refused
from office.domain.facts import StaffEntered, StaffPinRenewed, StaffPinWrong
from office.domain.staff_pins import FREE_TRIES, StaffPin, lock_after, new_pin, tried
from office.secrecy import hash_of, is_hash_of
from tests.builders import at


class Hands:
    """An office whose clock goes on when the test says so."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Hands:
    return Hands()


@pytest.fixture
def office(office_url: str, clock: Hands) -> Iterator[Office]:
    with open_office(office_url, clock=clock) as opened:
        yield opened


def other_than(pin: str) -> str:
    return f"{(int(pin) + 1) % 1_000_000:06d}"


def refused(work: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        work()
    return caught.value


def test_the_renewed_pin_opens_and_the_one_before_does_not(office: Office) -> None:
    _, old = office.renew_staff_pin()
    fact, pin = office.renew_staff_pin()
    assert isinstance(fact, StaffPinRenewed)
    assert isinstance(office.enter_staff(pin, place="kiosk-1"), StaffEntered)
    if old != pin:
        assert isinstance(office.enter_staff(old), StaffPinWrong)


def test_the_founding_tells_the_pin_once(tmp_path: Path) -> None:
    url = str(tmp_path / "new.db")
    pin = create_office(url).staff_pin
    assert (len(pin), pin.isdecimal()) == (6, True)
    with open_office(url) as opened:
        assert isinstance(opened.enter_staff(pin), StaffEntered)


def test_five_wrong_tries_lock_it_longer_and_longer_and_the_right_one_ends_the_row(
    office: Office, clock: Hands
) -> None:
    _, pin = office.renew_staff_pin()
    wrong = other_than(pin)
    answers = [office.enter_staff(wrong) for _ in range(FREE_TRIES)]
    assert [answer.left for answer in answers if isinstance(answer, StaffPinWrong)] == [4, 3, 2, 1, 0]
    locked = refused(lambda: office.enter_staff(pin))
    assert (locked.reason, locked.details) == (Reason.STAFF_PIN_LOCKED, {"count": 30})
    clock.now += timedelta(seconds=31)
    again = office.enter_staff(wrong)
    assert isinstance(again, StaffPinWrong)
    assert again.locked_until == clock.now + timedelta(seconds=60)
    clock.now += timedelta(seconds=61)
    assert isinstance(office.enter_staff(pin), StaffEntered)
    assert isinstance(office.enter_staff(wrong), StaffPinWrong)
    assert isinstance(office.enter_staff(pin), StaffEntered)


def test_a_renewal_ends_a_lock(office: Office) -> None:
    _, pin = office.renew_staff_pin()
    for _ in range(FREE_TRIES):
        office.enter_staff(other_than(pin))
    _, pin = office.renew_staff_pin()
    assert isinstance(office.enter_staff(pin), StaffEntered)


def test_every_try_is_in_the_journal_and_the_pin_is_not(office: Office) -> None:
    _, pin = office.renew_staff_pin()
    office.enter_staff(other_than(pin), place="kiosk-1")
    office.enter_staff(pin, place="kiosk-1")
    entries = office.journal()
    assert [entry.kind for entry in entries] == ["staff_pin_renewed", "staff_pin_wrong", "staff_entered"]
    assert [entry.body for entry in entries] == [
        {},
        {"place": "kiosk-1", "left": 4, "locked_until": None},
        {"place": "kiosk-1"},
    ]
    assert office.verify_journal().intact


def test_a_retry_under_the_same_key_counts_once(office: Office) -> None:
    _, pin = office.renew_staff_pin()
    first = office.enter_staff(other_than(pin), request_key="k")
    assert office.enter_staff(other_than(pin), request_key="k") == first
    assert len(office.journal()) == 2


def test_an_older_office_has_no_pin_and_the_refusal_says_how_to_make_one(sqlite_url: str) -> None:
    with closing(sqlite3.connect(sqlite_url, isolation_level=None)) as connection:
        connection.execute("DELETE FROM staff_pins")
    with open_office(sqlite_url) as opened:
        assert refused(lambda: opened.enter_staff("123456")).reason is Reason.NO_STAFF_PIN
        _, pin = opened.renew_staff_pin()
        assert isinstance(opened.enter_staff(pin), StaffEntered)


def test_what_is_kept_is_a_salted_hash(tmp_path: Path) -> None:
    kept = []
    for name in ("one.db", "two.db"):
        create_office(str(tmp_path / name))
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            kept += [row[0] for row in connection.execute("SELECT hash FROM staff_pins")]
    assert [one[:10] for one in kept] == ["$argon2id$"] * 2
    assert hash_of("123456") != hash_of("123456")
    assert is_hash_of(hash_of("123456"), "123456")
    assert not is_hash_of("no hash", "123456")


def test_pins_are_six_digits() -> None:
    assert all(len(pin) == 6 and pin.isdecimal() for pin in (new_pin() for _ in range(50)))


@pytest.mark.parametrize(
    ("wrong", "seconds"), [(0, 0), (4, 0), (5, 30), (6, 60), (7, 120), (8, 240), (9, 300), (99, 300)]
)
def test_the_lock_grows(wrong: int, seconds: int) -> None:
    assert lock_after(wrong) == timedelta(seconds=seconds)


def test_a_lock_ends_at_its_instant() -> None:
    pin = StaffPin(hash="x", wrong=4, changed_at=at(0))
    locked = tried(pin, at(1), is_right=False)
    assert locked.is_locked(at(1.49))
    assert not locked.is_locked(at(1.5))
