"""Officers as rows that are written; they are read in `catalogue`."""

from collections.abc import Iterable

from sqlalchemy import bindparam, insert, update

from office.domain.catalogue import Officer
from office.domain.officers import Role
from office.storage.tables import officers
from office.storage.transaction import Transaction

_INSERT = insert(officers).values(office_id=bindparam("office"))
_ONE = update(officers).where(officers.c.office_id == bindparam("office"), officers.c.code == bindparam("at_code"))
_ROLES = _ONE.values(roles=bindparam("roles"))
_ACTIVE = _ONE.values(is_active=bindparam("is_active"))


def insert_officer(tx: Transaction, officer: Officer) -> None:
    """Write a new officer."""
    told = {"code": officer.code, "name": officer.name, "title": officer.title, "is_active": officer.is_active}
    tx.run(_INSERT, {**told, "roles": _joined(officer.roles)})


def change_roles(tx: Transaction, code: str, roles: Iterable[Role]) -> None:
    """Write the roles of an officer."""
    tx.run(_ROLES, {"roles": _joined(roles), "at_code": code})


def change_activity(tx: Transaction, code: str, *, is_active: bool) -> None:
    """Write whether an officer may do anything."""
    tx.run(_ACTIVE, {"is_active": is_active, "at_code": code})


def _joined(roles: Iterable[Role]) -> str:
    return ",".join(roles)
