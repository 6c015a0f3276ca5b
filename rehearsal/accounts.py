"""Passwords for the invented officers of a rehearsal: at random, known to this process alone."""

from office.bootstrap import Office
from office.domain.accounts import new_password


def let_in(office: Office, officer: str) -> str:
    """Give an officer a password as if it had been chosen, and return it."""
    _, first = office.reset_password(officer)
    password = new_password()
    office.change_password(officer, first, password)
    return password
