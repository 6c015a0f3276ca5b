"""What an administrator does with officers: add, disable, enable, roles, another first password."""

import re
from collections.abc import Sequence
from dataclasses import replace

from office.actions.services import known_officer
from office.actions.typed import in_range, tidy
from office.domain.accounts import Account, OfficerAccount, renewed
from office.domain.catalogue import Officer
from office.domain.errors import Reason, Refused
from office.domain.officer_facts import (
    OfficerAdded,
    OfficerDisabled,
    OfficerEnabled,
    OfficerRolesSet,
    PasswordReset,
    SignInLimitSet,
    StageRolesSet,
)
from office.domain.officers import Role, in_order, parse_role, require_active
from office.storage import accounts
from office.storage.catalogue import find_officer, list_officers
from office.storage.desks import list_desks
from office.storage.officers import change_activity, change_roles, insert_officer
from office.storage.transaction import Transaction

TRIES, LOCK_MINUTES = range(3, 21), range(1, 24 * 60 + 1)
_CODE = re.compile(r"[a-z0-9](?:[a-z0-9._-]{0,38}[a-z0-9])?")


def officer_accounts(tx: Transaction) -> list[OfficerAccount]:
    """Return the officers by code, each with how the account stands."""
    known = accounts.list_accounts(tx)
    return [_standing(tx, officer, known.get(officer.code)) for officer in list_officers(tx)]


def add_officer(
    tx: Transaction, code: str, name: str, title: str, roles: Sequence[str], *, officer: str | None, new_hash: str
) -> OfficerAdded:
    """Add an officer with a first password.

    Raises:
        Refused: `bad_officer_code`, `officer_exists`, `name_missing`, `text_too_long`, `unknown_role`, `no_role`,
            `unknown_officer`.
    """
    known_officer(tx, officer)
    new = Officer(_code(code), _words("name", name), _words("title", title), _roles(roles))
    if any(one.code == new.code for one in list_officers(tx)):
        raise Refused(Reason.OFFICER_EXISTS, officer=new.code)
    insert_officer(tx, new)
    give_password(tx, new.code, new_hash)
    return OfficerAdded(at=tx.at, officer=officer, code=new.code, roles=new.roles)


def give_password(tx: Transaction, code: str, new_hash: str) -> None:
    """Keep a password that the officer has to change."""
    account = accounts.find_account(tx, code, lock=True)
    if account is None:
        accounts.insert_account(tx, Account(officer=code, password_hash=new_hash, must_change=True, changed_at=tx.at))
    else:
        accounts.change_account(tx, account, renewed(account, tx.at, new_hash, must_change=True))
    accounts.forget_sign_ins(tx, code)


def reset_password(tx: Transaction, code: str, *, officer: str | None, new_hash: str) -> PasswordReset:
    """Give an officer another first password; a lock and the PIN end.

    Raises:
        Refused: `unknown_officer`, `officer_disabled`.
    """
    known_officer(tx, officer)
    require_active(find_officer(tx, code))
    give_password(tx, code, new_hash)
    return PasswordReset(at=tx.at, officer=officer, code=code)


def set_roles(tx: Transaction, code: str, roles: Sequence[str], *, officer: str | None) -> OfficerRolesSet:
    """Give an officer other roles in place of those before.

    Raises:
        Refused: `unknown_officer`, `unknown_role`, `no_role`.
    """
    known_officer(tx, officer)
    found = find_officer(tx, code)
    wanted = _roles(roles)
    change_roles(tx, code, wanted)
    return OfficerRolesSet(at=tx.at, officer=officer, code=code, roles=wanted, roles_before=found.roles)


def disable_officer(tx: Transaction, code: str, *, officer: str | None) -> OfficerDisabled:
    """Let an officer do nothing any more; what was done stays, and so does the ticket at the desk.

    Raises:
        Refused: `unknown_officer`.
    """
    known_officer(tx, officer)
    change_activity(tx, find_officer(tx, code).code, is_active=False)
    accounts.forget_sign_ins(tx, code)
    desks = tuple(desk.number for desk in list_desks(tx) if desk.officer == code)
    return OfficerDisabled(at=tx.at, officer=officer, code=code, desks=desks)


def enable_officer(tx: Transaction, code: str, *, officer: str | None) -> OfficerEnabled:
    """Let an officer work again, with the password as it was.

    Raises:
        Refused: `unknown_officer`.
    """
    known_officer(tx, officer)
    change_activity(tx, find_officer(tx, code).code, is_active=True)
    return OfficerEnabled(at=tx.at, officer=officer, code=code)


def set_sign_in_limit(tx: Transaction, tries: int, minutes: int, *, officer: str | None) -> SignInLimitSet:
    """Set how many wrong tries in a row lock an account, and for how many minutes.

    Raises:
        Refused: `out_of_range`, `unknown_officer`.
    """
    known_officer(tx, officer)
    in_range("sign_in_tries", tries, TRIES)
    in_range("lock_minutes", minutes, LOCK_MINUTES)
    accounts.change_policy(tx, replace(accounts.sign_in_policy(tx, lock=True), tries=tries, lock_minutes=minutes))
    return SignInLimitSet(at=tx.at, officer=officer, tries=tries, minutes=minutes)


def set_stage_roles(tx: Transaction, each: bool, *, officer: str | None) -> StageRolesSet:  # noqa: FBT001 - a value to keep
    """Let each stage need its own role, or let any officer who serves record it (approving always needs a signer).

    Raises:
        Refused: `unknown_officer`.
    """
    known_officer(tx, officer)
    accounts.change_policy(tx, replace(accounts.sign_in_policy(tx, lock=True), stage_roles=each))
    return StageRolesSet(at=tx.at, officer=officer, each=each)


def _standing(tx: Transaction, officer: Officer, account: Account | None) -> OfficerAccount:
    if account is None:
        return OfficerAccount(officer=officer)
    return OfficerAccount(
        officer=officer,
        has_password=account.password_hash is not None,
        has_pin=account.pin_hash is not None,
        must_change=account.must_change,
        locked_until=account.locked_until if account.is_locked(tx.at) else None,
    )


def _code(typed: str) -> str:
    code = typed.strip()
    if not _CODE.fullmatch(code):
        raise Refused(Reason.BAD_OFFICER_CODE, officer=typed)
    return code


def _words(field: str, typed: str) -> str:
    words = tidy(field, typed)
    if words is None:
        raise Refused(Reason.NAME_MISSING)
    return words


def _roles(typed: Sequence[str]) -> tuple[Role, ...]:
    if not typed:
        raise Refused(Reason.NO_ROLE, roles=", ".join(Role))
    return in_order(map(parse_role, typed))
