"""Passwords for the invented officers of tests, written as if each had chosen one long ago: no fact, no revision."""

from office.bootstrap import open_office
from office.domain.accounts import Account
from office.secrecy import hash_of
from office.storage.accounts import change_account, find_account, insert_account
from office.storage.catalogue import list_officers
from office.storage.transaction import Transaction
from tests.builders import MORNING

PASSWORD = "trâu vàng uống nước"  # noqa: S105 - of nobody real
PIN = "7391"


def let_in(url: str) -> None:
    """Give every officer PASSWORD and PIN."""
    password_hash, pin_hash = hash_of(PASSWORD), hash_of(PIN)

    def write(tx: Transaction) -> None:
        for officer in list_officers(tx):
            before = find_account(tx, officer.code)
            account = Account(
                officer=officer.code, password_hash=password_hash, pin_hash=pin_hash, changed_at=MORNING
            )
            if before is None:
                insert_account(tx, account)
            else:
                change_account(tx, before, account)

    with open_office(url) as office:
        office.quietly(write)
