"""The PIN at the desk where the password was given today, and locking that desk."""

from collections.abc import Callable

from office.bootstrap import Office
from office.domain.accounts import How
from office.domain.errors import Reason
from office.domain.facts import Fact
from office.domain.officer_facts import DeskLocked, DeskUnlocked, OfficerSignedIn, SignInFailed
from tests.clocks import Clock
from tests.office.actions.signing_in.secrets_of_lan import CHOSEN, PIN, refused


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


def test_every_fact_comes_back_under_its_key(office: Office, pin: str) -> None:
    asked: list[Callable[[], Fact]] = [
        lambda: office.switch_by_pin("lan.nt", pin, 3, request_key="a"),
        lambda: office.lock_desk(3, request_key="b"),
        lambda: office.unlock("lan.nt", "0000", 3, request_key="c"),
    ]
    for ask in asked:
        assert ask() == ask()
