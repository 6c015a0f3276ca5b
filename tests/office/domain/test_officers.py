"""Roles, rights, accounts: who may do what, and what is kept of who signs in."""

import unicodedata
from dataclasses import replace
from datetime import timedelta

import pytest

from office.domain.accounts import (
    LEAST,
    Account,
    How,
    SignInPolicy,
    how_of,
    new_password,
    renewed,
    require_password,
    require_pin,
    tried,
    tries_left,
)
from office.domain.errors import Reason, Refused
from office.domain.officers import RIGHTS, Right, Role, in_order, may, parse_role, require_right, rights_of
from tests.builders import an_officer, at

TABLE = {
    Role.RECEIVING: "serve receive see_personal",
    Role.APPRAISER: "serve appraise see_personal",
    Role.SIGNER: "serve sign see_personal",
    Role.SEAL: "serve seal see_personal",
    Role.RESULT: "serve hand_over see_personal",
    Role.LEAD: "serve decide_due see_personal inspect run_hall",
    Role.INSPECTOR: "inspect",
    Role.ADMINISTRATOR: "administer run_hall",
}
"""Written by hand, once more: a right given by mistake fails here."""


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("right", Right)
def test_each_role_has_its_rights_and_no_other(role: Role, right: Right) -> None:
    officer = an_officer(roles=(role,))
    if right in TABLE[role].split():
        require_right(officer, right)
        assert may(officer, right)
        return
    with pytest.raises(Refused) as refused:
        require_right(officer, right)
    assert refused.value.reason is Reason.NOT_AUTHORIZED
    assert refused.value.details == {"officer": "lan.nt", "right": right.value}


def test_several_roles_add_up_and_none_gives_nothing() -> None:
    assert set(RIGHTS) == set(Role)
    assert rights_of((Role.SIGNER, Role.LEAD)) == RIGHTS[Role.SIGNER] | RIGHTS[Role.LEAD]
    assert rights_of(()) == frozenset()


@pytest.mark.parametrize("right", Right)
def test_a_disabled_officer_may_do_nothing(right: Right) -> None:
    officer = an_officer(roles=tuple(Role), is_active=False)
    assert not may(officer, right)
    with pytest.raises(Refused) as refused:
        require_right(officer, right)
    assert refused.value.reason is Reason.OFFICER_DISABLED


def test_roles_are_read_and_put_in_order() -> None:
    assert parse_role(" Signer ") is Role.SIGNER
    assert in_order([Role.LEAD, Role.SIGNER, Role.LEAD]) == (Role.SIGNER, Role.LEAD)
    with pytest.raises(Refused) as refused:
        parse_role("boss")
    assert refused.value.reason is Reason.UNKNOWN_ROLE


def an_account(**changes: object) -> Account:
    account = Account(officer="lan.nt", password_hash="h", pin_hash="p", changed_at=at(0))  # noqa: S106 - no secret
    return replace(account, **changes)  # type: ignore[arg-type]


POLICY = SignInPolicy()


def test_five_wrong_tries_lock_for_fifteen_minutes_and_then_there_are_five_again() -> None:
    account, left = an_account(), []
    for minute in range(5):
        account = tried(account, at(minute), POLICY, is_right=False)
        left.append(tries_left(account, POLICY, at(minute)))
    assert left == [4, 3, 2, 1, 0]
    assert account.locked_until == at(4) + timedelta(minutes=15)
    assert account.is_locked(at(18.9))
    assert not account.is_locked(at(19))
    assert tries_left(account, POLICY, at(19)) == 5
    again = tried(account, at(19), POLICY, is_right=False)
    assert (tries_left(again, POLICY, at(19)), again.locked_until) == (4, None)


def test_the_right_one_ends_the_row() -> None:
    account = tried(tried(an_account(), at(0), POLICY, is_right=False), at(1), POLICY, is_right=True)
    assert (account.wrong, account.version) == (0, 3)


def test_a_password_from_others_ends_pin_and_lock() -> None:
    locked = an_account(wrong=3, locked_until=at(20))
    given = renewed(locked, at(5), "new", must_change=True)
    assert (given.password_hash, given.pin_hash, given.must_change) == ("new", None, True)
    assert (given.wrong, given.locked_until, given.changed_at) == (0, None, at(5))
    chosen = renewed(an_account(must_change=True), at(5), "new", must_change=False)
    assert (chosen.pin_hash, chosen.must_change) == ("p", False)


@pytest.mark.parametrize(
    ("typed", "how"),
    [
        *[(one, How.PIN) for one in ("1234", "000000", "73915")],
        *[(one, How.PASSWORD) for one in ("123", "1234567", "12 34", "١٢٣٤", "abcd", "", "trâu vàng 9")],
    ],
)
def test_a_pin_is_told_from_a_password_by_its_form(typed: str, how: How) -> None:
    assert how_of(typed) is how


def test_no_password_can_be_taken_for_a_pin() -> None:
    assert how_of("7" * LEAST) is How.PASSWORD


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        ("chín ký tự"[:9], Reason.PASSWORD_SHORT),
        ("", Reason.PASSWORD_SHORT),
        ("x" * 201, Reason.TEXT_TOO_LONG),
        ("aaaaaaaaaaaa", Reason.PASSWORD_GUESSABLE),
        ("nguyen thi lan", Reason.PASSWORD_GUESSABLE),
        ("NGUYỄN THỊ LAN", Reason.PASSWORD_GUESSABLE),
        ("nguyenthilan.nt", Reason.PASSWORD_GUESSABLE),
    ],
)
def test_a_password_is_long_and_not_the_name(wanted: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        require_password(wanted, officer="nguyenthilan.nt", name="Nguyễn Thị Lan")
    assert refused.value.reason is reason


def test_a_password_is_the_same_from_every_keyboard() -> None:
    typed = "trâu vàng uống nước"
    apart = unicodedata.normalize("NFD", typed)
    assert apart != typed
    assert require_password(apart, officer="lan.nt", name="Nguyễn Thị Lan") == typed


@pytest.mark.parametrize("wanted", ["7391", "739150", " 7391 ", "1235"])
def test_a_pin_has_four_to_six_figures(wanted: str) -> None:
    assert require_pin(wanted) == wanted.strip()


@pytest.mark.parametrize(
    ("wanted", "reason"),
    [
        *[(one, Reason.PIN_FORM) for one in ("739", "7391508", "73 91", "abcd", "", "٧٣٩١")],
        *[(one, Reason.PIN_GUESSABLE) for one in ("1111", "1234", "98765", "2468", "000000")],
    ],
)
def test_a_pin_that_is_none_or_too_easy(wanted: str, reason: Reason) -> None:
    with pytest.raises(Refused) as refused:
        require_pin(wanted)
    assert refused.value.reason is reason


def test_first_passwords_differ_and_pass_the_rules() -> None:
    made = {new_password() for _ in range(50)}
    assert len(made) == 50
    for password in made:
        assert require_password(password, officer="lan.nt", name="Nguyễn Thị Lan") == password
        assert [len(part) for part in password.split("-")] == [4, 4, 4, 4]
