"""Passwords: who gets in by one, a first one, a new one, and none in the journal."""

from office.bootstrap import Office
from office.domain.accounts import How
from office.domain.errors import Reason
from office.domain.officer_facts import OfficerSignedIn, SignInFailed
from tests.office.actions.signing_in.secrets_of_lan import CHOSEN, WRONG, refused


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


def test_choosing_a_password_needs_the_old_one(office: Office, password: str) -> None:
    assert isinstance(office.change_password("lan.nt", WRONG, "một câu khác hẳn"), SignInFailed)
    assert refused(lambda: office.change_password("lan.nt", password, password)).reason is Reason.PASSWORD_SAME
    assert refused(lambda: office.change_password("lan.nt", password, "ngắn")).reason is Reason.PASSWORD_SHORT
    assert isinstance(office.sign_in("lan.nt", password), OfficerSignedIn)


def test_no_secret_is_in_the_journal(office: Office, pin: str) -> None:
    office.sign_in("lan.nt", WRONG, place="quầy-3")
    office.unlock("lan.nt", pin, 3)
    _, first = office.reset_password("lan.nt")
    told = str(office.journal())
    for secret in (WRONG, CHOSEN, pin, first, "Nguyễn Thị Lan", "argon2"):
        assert secret not in told
    assert office.verify_journal().intact
