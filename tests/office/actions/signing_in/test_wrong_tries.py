"""Wrong tries: counted over all processes, until the account is locked, once a request."""

from contextlib import ExitStack
from datetime import timedelta

import pytest

from office.bootstrap import Office, open_office
from office.domain.errors import Reason
from office.domain.officer_facts import OfficerSignedIn, SignInFailed
from tests.clocks import Clock
from tests.office.actions.signing_in.secrets_of_lan import WRONG, refused


def lock(office: Office, officer: str = "lan.nt") -> SignInFailed:
    for _ in range(office.sign_in_policy().tries):
        answer = office.sign_in(officer, WRONG)
    assert isinstance(answer, SignInFailed)
    return answer


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


def test_a_retry_under_the_same_key_counts_once(office: Office, password: str) -> None:
    first = office.sign_in("lan.nt", WRONG, request_key="k")
    assert office.sign_in("lan.nt", WRONG, request_key="k") == first
    answer = office.sign_in("lan.nt", WRONG)
    assert isinstance(answer, SignInFailed)
    assert answer.left == 3
