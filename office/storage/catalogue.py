"""What the office offers, as rows: series, services, procedures, priority groups, officers, the office itself."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, Date, Select, bindparam, or_, select, update

from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Procedure, Series, Service
from office.domain.errors import Reason, Refused
from office.domain.officers import Role
from office.domain.service_days import service_day
from office.storage.prepared import Record
from office.storage.procedure_table import procedure_versions
from office.storage.procedures import VERSIONS, procedure_of
from office.storage.tables import officers, offices, priority_groups, series, services
from office.storage.transaction import Transaction

_SERIES = [column for column in series.c if column.name != "office_id"]
_SERVICE = [column for column in services.c if column.name != "office_id"]
_PRIORITY = [column for column in priority_groups.c if column.name != "office_id"]
_OFFICER = [column for column in officers.c if column.name != "office_id"]
_PROFILE = [offices.c[name] for name in OfficeProfile.__slots__]

_ALL_SERIES = select(*_SERIES).where(series.c.office_id == bindparam("office")).order_by(series.c.position)
_ALL_SERVICES = (
    select(*_SERVICE)
    .where(services.c.office_id == bindparam("office"))
    .order_by(services.c.series, services.c.position)
)
_ONE_SERVICE = _ALL_SERVICES.where(services.c.code == bindparam("code"))
_v = procedure_versions.c
_ON: BindParameter[date] = bindparam("on", type_=Date)
_OF_CODE = VERSIONS.where(_v.code == bindparam("code"))
_VERSIONS_OF_CODE = _OF_CODE.order_by(_v.version)
_ONE_VERSION = _OF_CODE.where(_v.version == bindparam("version"))


def _in_force(among: Select[Any]) -> Select[Any]:
    began = or_(_v.valid_from.is_(None), _v.valid_from <= _ON)
    return among.where(began, or_(_v.valid_to.is_(None), _v.valid_to >= _ON))


_PROCEDURES_IN_FORCE = _in_force(VERSIONS).order_by(_v.name, _v.code)
_ONE_IN_FORCE = _in_force(_OF_CODE).order_by(_v.version.desc())
_CATALOGUE_VERSION = select(offices.c.catalogue_version).where(offices.c.office_id == bindparam("office"))
_ALL_PRIORITIES = (
    select(*_PRIORITY).where(priority_groups.c.office_id == bindparam("office")).order_by(priority_groups.c.position)
)
_ONE_PRIORITY = _ALL_PRIORITIES.where(priority_groups.c.code == bindparam("code"))
_ALL_OFFICERS = select(*_OFFICER).where(officers.c.office_id == bindparam("office")).order_by(officers.c.code)
_ONE_OFFICER = _ALL_OFFICERS.where(officers.c.code == bindparam("code"))
_CHANGE_SERVICE = (
    update(services)
    .where(services.c.office_id == bindparam("office"), services.c.code == bindparam("at_code"))
    .values(is_open=bindparam("is_open"), daily_cap=bindparam("daily_cap"), asks_identity=bindparam("asks_identity"))
)
_OFFICE = select(*_PROFILE).where(offices.c.office_id == bindparam("office"))


@dataclass(frozen=True, slots=True)
class _Remembered:
    version: int
    day: date
    procedures: tuple[Procedure, ...]


def profile(tx: Transaction) -> OfficeProfile:
    """Return the office itself.

    Raises:
        Refused: `not_initialized` if there is none.
    """
    row = tx.one(_OFFICE)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    return OfficeProfile(**row)


def find_service(tx: Transaction, code: str) -> Service | None:
    """Return the service with that code."""
    row = tx.one(_ONE_SERVICE, code=code)
    return Service(**row) if row else None


def change_service(tx: Transaction, after: Service) -> None:
    """Write what an office decided about a service."""
    values = {name: getattr(after, name) for name in ("is_open", "daily_cap", "asks_identity")}
    tx.run(_CHANGE_SERVICE, {**values, "at_code": after.code})


def list_series(tx: Transaction) -> list[Series]:
    """Return the groups in the order of the kiosk."""
    return [Series(**row) for row in tx.all(_ALL_SERIES)]


def list_services(tx: Transaction) -> list[Service]:
    """Return every service, by series."""
    return [Service(**row) for row in tx.all(_ALL_SERVICES)]


def find_procedure(tx: Transaction, code: str, version: int | None = None, on: date | None = None) -> Procedure:
    """Return one version of a procedure, or the one in force on a day.

    Args:
        tx: the transaction.
        code: of the procedure.
        version: exactly this one, in force or not: what a dossier keeps.
        on: the day; today if None.

    Raises:
        Refused: `unknown_procedure`, `unknown_procedure_version`, `procedure_not_in_force`.
    """
    if version is not None:
        row = tx.one(_ONE_VERSION, code=code, version=version)
    else:
        on = on or service_day(tx.at, tx.time_zone)
        row = tx.one(_ONE_IN_FORCE, code=code, on=on)
    if row is None:
        raise _not_found(list_versions(tx, code), version, on)
    return procedure_of(row)


def list_procedures(tx: Transaction) -> list[Procedure]:
    """Return the procedures in force today, by name; they are read anew only after a load, and on another day."""
    row = tx.one(_CATALOGUE_VERSION)
    version, day = row["catalogue_version"] if row else 0, service_day(tx.at, tx.time_zone)
    key = ("procedures", tx.office_id)
    known: _Remembered | None = tx.memory.get(key)
    if known is None or (known.version, known.day) != (version, day):
        found = tuple(procedure_of(one) for one in tx.all(_PROCEDURES_IN_FORCE, on=day))
        known = tx.memory[key] = _Remembered(version, day, found)
    return list(known.procedures)


def list_versions(tx: Transaction, code: str) -> list[Procedure]:
    """Return every version of a procedure, the first one first.

    Raises:
        Refused: `unknown_procedure`.
    """
    found = tx.all(_VERSIONS_OF_CODE, code=code)
    if not found:
        raise Refused(Reason.UNKNOWN_PROCEDURE, procedure=code)
    return [procedure_of(row) for row in found]


def _not_found(versions: Sequence[Procedure], version: int | None, on: date | None) -> Refused:
    code, newest = versions[-1].code, versions[-1].version
    if version is not None:
        return Refused(Reason.UNKNOWN_PROCEDURE_VERSION, procedure=code, version=version, newest=newest)
    return Refused(Reason.PROCEDURE_NOT_IN_FORCE, procedure=code, day=f"{on:%d/%m/%Y}")


def find_priority(tx: Transaction, code: str) -> PriorityGroup:
    """Return the priority group with that code.

    Raises:
        Refused: `unknown_priority`.
    """
    row = tx.one(_ONE_PRIORITY, code=code)
    if row is None:
        raise Refused(Reason.UNKNOWN_PRIORITY, priority=code)
    return PriorityGroup(**row)


def list_priorities(tx: Transaction) -> list[PriorityGroup]:
    """Return the priority groups in the order of the kiosk."""
    return [PriorityGroup(**row) for row in tx.all(_ALL_PRIORITIES)]


def find_officer(tx: Transaction, code: str) -> Officer:
    """Return the officer with that code.

    Raises:
        Refused: `unknown_officer`.
    """
    row = tx.one(_ONE_OFFICER, code=code)
    if row is None:
        raise Refused(Reason.UNKNOWN_OFFICER, officer=code)
    return officer_of(row)


def list_officers(tx: Transaction) -> list[Officer]:
    """Return the officers by code."""
    return [officer_of(row) for row in tx.all(_ALL_OFFICERS)]


def officer_of(row: Record) -> Officer:
    """Return an officer from its row."""
    roles = tuple(Role(role) for role in row["roles"].split(",") if role)
    return Officer(row["code"], row["name"], row["title"], roles, row["is_active"])
