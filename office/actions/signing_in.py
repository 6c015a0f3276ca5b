"""Signing in, unlocking a desk, choosing a password and a PIN.

No secret reaches an action: it is compared outside of the writing transaction, which takes a tenth of a second on
purpose, so that neither the journal nor a request's print can give it away and nobody waits for it.
"""

from dataclasses import dataclass, replace

from office.actions.typed import tidy
from office.domain.accounts import Account, How, renewed, tried, tries_left
from office.domain.desks import DeskState
from office.domain.errors import Reason, Refused
from office.domain.officer_facts import (
    DeskLocked,
    DeskUnlocked,
    OfficerSignedIn,
    PasswordChanged,
    PinSet,
    SignInFailed,
)
from office.domain.officers import require_active
from office.domain.service_days import service_day
from office.storage import accounts
from office.storage.catalogue import find_officer
from office.storage.desks import find_desk
from office.storage.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Guess:
    """What a typed secret was compared with, and what came of it."""

    hash: str
    is_right: bool


def hash_to_try(tx: Transaction, officer: str, how: str, desk: str | None) -> str:
    """Return what the officer's password or PIN may be compared with now.

    Raises:
        Refused: `unknown_officer`, `officer_disabled`, `no_password`, `no_pin`, `pin_not_here`, `account_locked`,
            `unknown_desk`.
    """
    account, kind = _open(tx, officer, how, desk), How(how)
    return account.hash_for(kind) or ""


def sign_in(
    tx: Transaction, officer: str, how: str, desk: str | None, place: str, *, guess: Guess
) -> OfficerSignedIn | SignInFailed:
    """Let an officer in, or count a wrong try; the password opens the desk to the PIN until the day ends.

    Raises:
        Refused: as `hash_to_try`.
    """
    account, failed = _tried(tx, officer, how, desk, place, guess)
    if failed:
        return failed
    if desk and How(how) is How.PASSWORD:
        accounts.keep_sign_in(tx, officer, desk, service_day(tx.at, tx.time_zone))
    return OfficerSignedIn(
        at=tx.at, desk=desk, officer=officer, place=_place(place), how=How(how), must_change=account.must_change
    )


def unlock(
    tx: Transaction, officer: str, how: str, desk: str, place: str, *, guess: Guess
) -> DeskUnlocked | SignInFailed:
    """Let the officer of a locked desk go on, or count a wrong try.

    Raises:
        Refused: as `hash_to_try`, and `desk_closed`, `desk_taken`.
    """
    _officer_at(tx, desk, officer)
    account, failed = _tried(tx, officer, how, desk, place, guess)
    if failed:
        return failed
    if How(how) is How.PASSWORD:
        accounts.keep_sign_in(tx, officer, desk, service_day(tx.at, tx.time_zone))
    return DeskUnlocked(
        at=tx.at, desk=desk, officer=officer, place=_place(place), how=How(how), must_change=account.must_change
    )


def lock_desk(tx: Transaction, desk: str, place: str, *, is_idle: bool) -> DeskLocked:
    """Say that the window of a desk is locked; desk and ticket stay as they are.

    Raises:
        Refused: `unknown_desk`, `desk_closed`.
    """
    officer = _officer_at(tx, desk, None)
    return DeskLocked(at=tx.at, desk=desk, officer=officer, place=_place(place), is_idle=is_idle)


def change_password(
    tx: Transaction, officer: str, place: str, *, guess: Guess, new_hash: str
) -> PasswordChanged | SignInFailed:
    """Put a password that the officer chose in place of the old one, which was given with it.

    Raises:
        Refused: as `hash_to_try`.
    """
    account, failed = _tried(tx, officer, How.PASSWORD, None, place, guess)
    if failed:
        return failed
    accounts.change_account(tx, account, renewed(account, tx.at, new_hash, must_change=False))
    return PasswordChanged(at=tx.at, officer=officer, place=_place(place))


def set_pin(tx: Transaction, officer: str, place: str, *, guess: Guess, new_hash: str) -> PinSet | SignInFailed:
    """Keep a PIN that the officer chose; the password was given with it.

    Raises:
        Refused: as `hash_to_try`.
    """
    account, failed = _tried(tx, officer, How.PASSWORD, None, place, guess)
    if failed:
        return failed
    after = replace(account, pin_hash=new_hash, changed_at=tx.at, version=account.version + 1)
    accounts.change_account(tx, account, after)
    return PinSet(at=tx.at, officer=officer, place=_place(place))


def _tried(
    tx: Transaction, officer: str, how: str, desk: str | None, place: str, guess: Guess
) -> tuple[Account, SignInFailed | None]:
    account, policy = _open(tx, officer, how, desk, lock=True), accounts.sign_in_policy(tx)
    # A guess at a secret that was changed meanwhile is a wrong one.
    is_right = guess.is_right and guess.hash == account.hash_for(How(how))
    after = tried(account, tx.at, policy, is_right=is_right)
    accounts.change_account(tx, account, after)
    if is_right:
        return after, None
    if after.is_locked(tx.at):
        # Four figures are soon tried out: after a lock only the password opens.
        accounts.forget_sign_ins(tx, officer)
    return after, SignInFailed(
        at=tx.at,
        desk=desk,
        officer=officer,
        place=_place(place),
        how=How(how),
        left=tries_left(after, policy, tx.at),
        locked_until=after.locked_until,
    )


def _open(tx: Transaction, officer: str, how: str, desk: str | None, *, lock: bool = False) -> Account:
    require_active(find_officer(tx, officer))
    if desk is not None:
        find_desk(tx, desk)
    account = accounts.find_account(tx, officer, lock=lock)
    if account is None or account.password_hash is None:
        raise Refused(Reason.NO_PASSWORD, officer=officer)
    if account.locked_until is not None and account.is_locked(tx.at):
        minutes = (account.locked_until - tx.at).total_seconds() / 60
        raise Refused(Reason.ACCOUNT_LOCKED, officer=officer, count=max(1, round(minutes + 0.499)))
    if How(how) is How.PIN:
        _require_pin_here(tx, account, desk)
    return account


def _require_pin_here(tx: Transaction, account: Account, desk: str | None) -> None:
    if account.pin_hash is None:
        raise Refused(Reason.NO_PIN, officer=account.officer)
    today = service_day(tx.at, tx.time_zone)
    if desk is None or accounts.signed_in_on(tx, account.officer, desk) != today:
        raise Refused(Reason.PIN_NOT_HERE, officer=account.officer, desk=desk or "")


def _officer_at(tx: Transaction, desk: str, officer: str | None) -> str:
    found = find_desk(tx, desk)
    if found.state is DeskState.CLOSED or found.officer is None:
        raise Refused(Reason.DESK_CLOSED, desk=desk)
    if officer not in {None, found.officer}:
        raise Refused(Reason.DESK_TAKEN, desk=desk, officer=found.officer)
    return found.officer


def _place(place: str) -> str:
    return tidy("place", place) or ""
