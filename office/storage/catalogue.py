"""What the office offers, as rows: series, services, procedures, priority groups, officers, the office itself."""

from sqlalchemy import bindparam, select, update

from office.domain.catalogue import (
    OfficeProfile,
    Officer,
    PriorityGroup,
    Procedure,
    Series,
    Service,
    TimeUnit,
)
from office.domain.errors import Reason, Refused
from office.storage.tables import officers, offices, priority_groups, procedures, series, services
from office.storage.transaction import Transaction

_SERIES = [column for column in series.c if column.name != "office_id"]
_SERVICE = [column for column in services.c if column.name != "office_id"]
_PROCEDURE = [column for column in procedures.c if column.name != "office_id"]
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
_ALL_PROCEDURES = select(*_PROCEDURE).where(procedures.c.office_id == bindparam("office")).order_by(procedures.c.name)
_ONE_PROCEDURE = _ALL_PROCEDURES.where(procedures.c.code == bindparam("code"))
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


def find_procedure(tx: Transaction, code: str) -> Procedure:
    """Return the procedure with that code.

    Raises:
        Refused: `unknown_procedure`.
    """
    row = tx.one(_ONE_PROCEDURE, code=code)
    if row is None:
        raise Refused(Reason.UNKNOWN_PROCEDURE, procedure=code)
    return _procedure(row)


def list_procedures(tx: Transaction) -> list[Procedure]:
    """Return the procedures by name."""
    return [_procedure(row) for row in tx.all(_ALL_PROCEDURES)]


def _procedure(values: dict[str, object]) -> Procedure:
    unit = values.pop("time_unit")
    return Procedure(**values, time_unit=TimeUnit(unit) if unit else None)  # type: ignore[arg-type]


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
    return Officer(**row)


def list_officers(tx: Transaction) -> list[Officer]:
    """Return the officers by code."""
    return [Officer(**row) for row in tx.all(_ALL_OFFICERS)]
