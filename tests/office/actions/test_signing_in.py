"""Signing in, PIN, locks: on both databases, by a clock that moves when the test says so."""

from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta

import pytest

from office.bootstrap import Office, open_office
from office.domain.accounts import How
from office.domain.errors import Reason, Refused
from office.domain.facts import Fact
from office.domain.officer_facts import (
    DeskLocked,
    DeskUnlocked,
    OfficerSignedIn,
    PasswordChanged,
    PinSet,
    SignInFailed,
)
from tests.clocks import Clock

WRONG, CHOSEN, PIN = "sai mật khẩu", "trâu vàng uống nước", "7391"


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def password(office: Office) -> str:
    """Lan's own password, which she chose."""
    _, first = office.reset_password("lan.nt")
    assert isinstance(office.change_password("lan.nt", first, CHOSEN), PasswordChanged)
    return CHOSEN


@pytest.fixture
def pin(office: Office, password: str) -> str:
    """Lan's PIN, at desk 3 where she signed in this morning."""
    assert isinstance(office.set_pin("lan.nt", password, PIN), PinSet)
    office.sign_in("lan.nt", password, desk=3)
    office.open_desk(3, "lan.nt")
    return PIN


def lock(office: Office, officer: str = "lan.nt") -> SignInFailed:
    for _ in range(office.sign_in_policy().tries):
        answer = office.sign_in(officer, WRONG)
    assert isinstance(answer, SignInFailed)
    return answer


def test_the_password_lets_in_and_the_fact_tells_where(office: Office, password: str) -> None:
    fact = office.sign_in("lan.nt", password, place="quầy-3", desk=3)
    assert isinstance(fact, OfficerSignedIn)
    assert (fact.officer, fact.desk, fact.place, fact.how) == ("lan.nt", "3", "quầy-3", How.PASSWORD)
    assert not fact.must_change
    assert office.journal()[-1].kind == "officer_signed_in"


def test_a_first_password_lets_in_but_has_to_be_changed(office: Office) -> None:
    _, first = office.reset_password("lan.nt")
    fact = office.sign_in("lan.nt", first, desk=3)
    assert isinstance(fact, OfficerSignedIn)
    assert fact.must_change
    office.change_password("lan.nt", first, CHOSEN)
    again = office.sign_in("lan.nt", CHOSEN, desk=3)
    assert isinstance(again, OfficerSignedIn)
    assert not again.must_change
    assert isinstance(office.sign_in("lan.nt", first), SignInFailed)


def test_nobody_without_a_password_gets_in(office: Office) -> None:
    error = refused(lambda: office.sign_in("hung.tm", ""))
    assert (error.reason, error.details) == (Reason.NO_PASSWORD, {"officer": "hung.tm"})
    assert refused(lambda: office.sign_in("nobody", WRONG)).reason is Reason.UNKNOWN_OFFICER
    assert office.journal() == []


def test_a_try_at_nobody_is_as_much_work_as_one_at_somebody(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []

    def compare(kept: str, _: str) -> bool:
        compared.append(kept)
        return False

    monkeypatch.setattr("office.verbs.signing_in.is_hash_of", compare)
    office.reset_password("lan.nt")
    office.sign_in("lan.nt", WRONG)
    for officer in ("nobody", "hung.tm"):
        refused(lambda officer=officer: office.sign_in(officer, WRONG))  # type: ignore[misc]
    assert len(compared) == 3
    assert all(kept.startswith("$argon2id$") for kept in compared)


def test_five_wrong_tries_lock_the_account_for_every_process(
    office: Office, office_url: str, clock: Clock, password: str
) -> None:
    failed = lock(office)
    assert (failed.left, failed.locked_until) == (0, clock.now + timedelta(minutes=15))
    with open_office(office_url, clock=clock) as another:
        error = refused(lambda: another.sign_in("lan.nt", password))
    assert (error.reason, error.details) == (Reason.ACCOUNT_LOCKED, {"officer": "lan.nt", "count": 15})
    clock.forward(14.5)
    assert refused(lambda: office.sign_in("lan.nt", password)).details["count"] == 1
    clock.forward(0.5)
    assert isinstance(office.sign_in("lan.nt", password), OfficerSignedIn)


def test_the_right_password_ends_the_row_of_wrong_ones(office: Office, password: str) -> None:
    for _ in range(3):
        for _ in range(4):
            office.sign_in("lan.nt", WRONG)
        assert isinstance(office.sign_in("lan.nt", password), OfficerSignedIn)


def test_two_processes_count_together(office: Office, office_url: str, clock: Clock, password: str) -> None:
    with ExitStack() as stack:
        offices = [office, stack.enter_context(open_office(office_url, clock=clock))]
        answers = [offices[turn % 2].sign_in("lan.nt", WRONG) for turn in range(5)]
    assert [one.left for one in answers if isinstance(one, SignInFailed)] == [4, 3, 2, 1, 0]


def test_the_office_decides_how_many_tries_and_how_long(office: Office, clock: Clock, password: str) -> None:
    office.set_sign_in_limit(3, 60)
    assert lock(office).locked_until == clock.now + timedelta(minutes=60)
    assert refused(lambda: office.set_sign_in_limit(2, 60)).reason is Reason.OUT_OF_RANGE
    assert refused(lambda: office.set_sign_in_limit(5, 0)).reason is Reason.OUT_OF_RANGE


def test_a_reset_ends_the_lock_and_the_old_password(office: Office, password: str) -> None:
    lock(office)
    _, first = office.reset_password("lan.nt")
    assert isinstance(office.sign_in("lan.nt", first), OfficerSignedIn)
    assert isinstance(office.sign_in("lan.nt", password), SignInFailed)


def test_a_password_that_changes_while_it_is_compared_was_a_wrong_try(
    office: Office, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(kept: str, secret: str) -> bool:
        monkeypatch.undo()
        office.reset_password("lan.nt")
        return True

    monkeypatch.setattr("office.verbs.signing_in.is_hash_of", meanwhile)
    assert isinstance(office.sign_in("lan.nt", password), SignInFailed)


def test_choosing_a_password_needs_the_old_one(office: Office, password: str) -> None:
    assert isinstance(office.change_password("lan.nt", WRONG, "một câu khác hẳn"), SignInFailed)
    assert refused(lambda: office.change_password("lan.nt", password, password)).reason is Reason.PASSWORD_SAME
    assert refused(lambda: office.change_password("lan.nt", password, "ngắn")).reason is Reason.PASSWORD_SHORT
    assert isinstance(office.sign_in("lan.nt", password), OfficerSignedIn)


def test_the_pin_opens_only_the_desk_where_the_password_was_given_today(
    office: Office, clock: Clock, pin: str, password: str
) -> None:
    assert isinstance(office.switch_by_pin("lan.nt", pin, 3), OfficerSignedIn)
    assert refused(lambda: office.switch_by_pin("lan.nt", pin, 5)).reason is Reason.PIN_NOT_HERE
    clock.forward(24 * 60)
    assert refused(lambda: office.switch_by_pin("lan.nt", pin, 3)).reason is Reason.PIN_NOT_HERE
    office.sign_in("lan.nt", password, desk=3)
    fact = office.switch_by_pin("lan.nt", pin, 3)
    assert isinstance(fact, OfficerSignedIn)
    assert fact.how is How.PIN


def test_signing_in_without_a_desk_opens_none_to_the_pin(office: Office, password: str) -> None:
    office.set_pin("lan.nt", password, PIN)
    office.sign_in("lan.nt", password)
    assert refused(lambda: office.switch_by_pin("lan.nt", PIN, 3)).reason is Reason.PIN_NOT_HERE


def test_without_a_pin_the_password_is_asked_for(office: Office, password: str) -> None:
    office.sign_in("lan.nt", password, desk=3)
    assert refused(lambda: office.switch_by_pin("lan.nt", PIN, 3)).reason is Reason.NO_PIN


def test_wrong_pins_lock_the_account_and_then_only_the_password_opens(office: Office, clock: Clock, pin: str) -> None:
    for _ in range(4):
        assert isinstance(office.switch_by_pin("lan.nt", "0000", 3), SignInFailed)
    assert isinstance(office.unlock("lan.nt", "0000", 3), SignInFailed)
    assert refused(lambda: office.switch_by_pin("lan.nt", pin, 3)).reason is Reason.ACCOUNT_LOCKED
    clock.forward(16)
    assert refused(lambda: office.switch_by_pin("lan.nt", pin, 3)).reason is Reason.PIN_NOT_HERE
    assert isinstance(office.unlock("lan.nt", CHOSEN, 3), DeskUnlocked)
    assert isinstance(office.switch_by_pin("lan.nt", pin, 3), OfficerSignedIn)


def test_locking_leaves_desk_and_ticket_as_they_are(office: Office, pin: str) -> None:
    office.issue_ticket("A")
    office.call_next(3)
    before = office.desk(3)
    fact = office.lock_desk(3, place="quầy-3", is_idle=True)
    assert isinstance(fact, DeskLocked)
    assert (fact.officer, fact.desk, fact.is_idle) == ("lan.nt", "3", True)
    after = office.desk(3)
    assert (after.desk, after.ticket) == (before.desk, before.ticket)
    unlocked = office.unlock("lan.nt", pin, 3)
    assert isinstance(unlocked, DeskUnlocked)
    assert unlocked.how is How.PIN
    assert isinstance(office.unlock("lan.nt", CHOSEN, 3), DeskUnlocked)


def test_only_who_has_the_desk_unlocks_it(office: Office, pin: str) -> None:
    _, other = office.reset_password("hung.tm")
    error = refused(lambda: office.unlock("hung.tm", other, 3))
    assert (error.reason, error.details) == (Reason.DESK_TAKEN, {"desk": "3", "officer": "lan.nt"})
    office.close_desk(3)
    assert refused(lambda: office.unlock("lan.nt", pin, 3)).reason is Reason.DESK_CLOSED
    assert refused(lambda: office.lock_desk(3)).reason is Reason.DESK_CLOSED
    assert refused(lambda: office.sign_in("lan.nt", CHOSEN, desk=99)).reason is Reason.UNKNOWN_DESK


def test_a_retry_under_the_same_key_counts_once(office: Office, password: str) -> None:
    first = office.sign_in("lan.nt", WRONG, request_key="k")
    assert office.sign_in("lan.nt", WRONG, request_key="k") == first
    answer = office.sign_in("lan.nt", WRONG)
    assert isinstance(answer, SignInFailed)
    assert answer.left == 3


def test_no_secret_is_in_the_journal(office: Office, pin: str) -> None:
    office.sign_in("lan.nt", WRONG, place="quầy-3")
    office.unlock("lan.nt", pin, 3)
    _, first = office.reset_password("lan.nt")
    told = str(office.journal())
    for secret in (WRONG, CHOSEN, pin, first, "Nguyễn Thị Lan", "argon2"):
        assert secret not in told
    assert office.verify_journal().intact


def test_every_fact_comes_back_under_its_key(office: Office, pin: str) -> None:
    asked: list[Callable[[], Fact]] = [
        lambda: office.switch_by_pin("lan.nt", pin, 3, request_key="a"),
        lambda: office.lock_desk(3, request_key="b"),
        lambda: office.unlock("lan.nt", "0000", 3, request_key="c"),
    ]
    for ask in asked:
        assert ask() == ask()
