"""Accounts, today's sign-ins and the policy on them as rows."""

from dataclasses import asdict
from datetime import date

from sqlalchemy import bindparam, delete, insert, select, update

from office.domain.accounts import Account, SignInPolicy
from office.domain.errors import Conflict, Reason, Refused
from office.storage.account_tables import desk_sign_ins, officer_accounts, sign_in_policies
from office.storage.transaction import Transaction

_a, _s, _p = officer_accounts.c, desk_sign_ins.c, sign_in_policies.c
_ALL = select(*(_a[name] for name in Account.__slots__)).where(_a.office_id == bindparam("office"))
_ONE = _ALL.where(_a.officer == bindparam("at_officer"))
_LOCKED = _ONE.with_for_update()
_INSERT = insert(officer_accounts).values(office_id=bindparam("office"))
_UPDATE = (
    update(officer_accounts)
    .where(
        _a.office_id == bindparam("office"),
        _a.officer == bindparam("at_officer"),
        _a.version == bindparam("at_version"),
    )
    .values({name: bindparam(name) for name in Account.__slots__})
)
_OF_OFFICER = (_s.office_id == bindparam("office"), _s.officer == bindparam("at_officer"))
_SIGNED_IN = select(_s.service_day).where(*_OF_OFFICER, _s.desk == bindparam("at_desk"))
_FORGET = delete(desk_sign_ins).where(*_OF_OFFICER, _s.desk == bindparam("at_desk"))
_FORGET_ALL = delete(desk_sign_ins).where(*_OF_OFFICER)
_KEEP = insert(desk_sign_ins).values(office_id=bindparam("office"))
_POLICY = select(*(_p[name] for name in SignInPolicy.__slots__)).where(_p.office_id == bindparam("office"))
_POLICY_LOCKED = _POLICY.with_for_update()
_ADD_POLICY = insert(sign_in_policies).values(office_id=bindparam("office"))
_CHANGE_POLICY = (
    update(sign_in_policies)
    .where(_p.office_id == bindparam("office"))
    .values({name: bindparam(name) for name in SignInPolicy.__slots__})
)


def find_account(tx: Transaction, officer: str, *, lock: bool = False) -> Account | None:
    """Return an officer's account, or None for one who was never given a password."""
    row = tx.one(_LOCKED if lock else _ONE, at_officer=officer)
    return Account(**row) if row else None


def list_accounts(tx: Transaction) -> dict[str, Account]:
    """Return the accounts there are, by officer."""
    return {row["officer"]: Account(**row) for row in tx.all(_ALL)}


def insert_account(tx: Transaction, account: Account) -> None:
    """Keep the first account of an officer."""
    tx.run(_INSERT, asdict(account))


def change_account(tx: Transaction, before: Account, after: Account) -> None:
    """Write an account as it is after a try or a change.

    Raises:
        Conflict: `lost_race` if somebody changed it since it was read.
    """
    told = {**asdict(after), "at_officer": before.officer, "at_version": before.version}
    if tx.run(_UPDATE, told) != 1:
        raise Conflict(Reason.LOST_RACE, what=before.officer)


def signed_in_on(tx: Transaction, officer: str, desk: str) -> date | None:
    """Return the last day the officer gave the password at the desk."""
    row = tx.one(_SIGNED_IN, at_officer=officer, at_desk=desk)
    return row["service_day"] if row else None


def keep_sign_in(tx: Transaction, officer: str, desk: str, day: date) -> None:
    """Keep that the officer gave the password at the desk on a day."""
    tx.run(_FORGET, {"at_officer": officer, "at_desk": desk})
    tx.run(_KEEP, {"officer": officer, "desk": desk, "service_day": day})


def forget_sign_ins(tx: Transaction, officer: str) -> None:
    """Let the officer's PIN open no desk until the password was given there again."""
    tx.run(_FORGET_ALL, {"at_officer": officer})


def sign_in_policy(tx: Transaction, *, lock: bool = False) -> SignInPolicy:
    """Return what the office decided about its officers; `lock` keeps others from changing it until the end.

    Raises:
        Refused: `not_initialized`.
    """
    row = tx.one(_POLICY_LOCKED if lock else _POLICY)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    return SignInPolicy(**row)


def insert_policy(tx: Transaction, policy: SignInPolicy) -> None:
    """Write the policy of a new office."""
    tx.run(_ADD_POLICY, asdict(policy))


def change_policy(tx: Transaction, after: SignInPolicy) -> None:
    """Write the policy."""
    tx.run(_CHANGE_POLICY, asdict(after))
