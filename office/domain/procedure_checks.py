"""What has to fit together within one procedure of a file."""

from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal

from office.domain.catalogue import Procedure, Service, TimeUnit
from office.domain.dossiers import Stage
from office.domain.procedure_sheets import CatalogueFault, Problem, ProcedureRow, fault_at

HOURS_A_DAY = 8
"""Working hours that count as one day (practice of the national catalogue's decisions)."""
_WITHOUT_LIMIT = frozenset({TimeUnit.SAME_DAY, TimeUnit.NONE})


def checked(procedure: Procedure, row: ProcedureRow, services: Mapping[str, Service]) -> Iterator[CatalogueFault]:
    """Yield what does not fit; a check whose cells are wrong already is left out.

    Args:
        procedure: as it would be written.
        row: it comes from.
        services: of the office, by code.
    """
    for columns, check in _CHECKS:
        if row.wrong.isdisjoint(columns):
            yield from check(procedure, row)
    if row.wrong.isdisjoint({"series", "service"}):
        yield from _place(procedure, row, services)


def _time(procedure: Procedure, row: ProcedureRow) -> Iterator[CatalogueFault]:
    if procedure.time_unit is None:
        for name in ("time_limit", "time_basis"):
            if getattr(procedure, name) is not None:
                yield fault_at(row, name, Problem.TIME_WITHOUT_UNIT)
    elif procedure.time_unit in _WITHOUT_LIMIT and procedure.time_limit is not None:
        yield fault_at(row, "time_limit", Problem.LIMIT_NEEDLESS)
    elif procedure.time_unit not in _WITHOUT_LIMIT and procedure.time_limit is None:
        yield fault_at(row, "time_limit", Problem.LIMIT_MISSING)
    if procedure.time_unit not in {None, TimeUnit.NONE} and procedure.time_basis is None:
        yield fault_at(row, "time_basis", Problem.MISSING)


def _committed(procedure: Procedure, row: ProcedureRow) -> Iterator[CatalogueFault]:
    committed, limit = procedure.committed_limit, procedure.time_limit
    if committed is None:
        return
    if limit is None:
        yield fault_at(row, "committed_limit", Problem.COMMITTED_ALONE)
    elif committed > limit:
        yield fault_at(row, "committed_limit", Problem.COMMITTED_OVER_LIMIT, limit=limit)


def _budgets(procedure: Procedure, row: ProcedureRow) -> Iterator[CatalogueFault]:
    most = _hours_allowed(procedure)
    # The time ends when the result is ready: handing it over is not part of it.
    total = sum((_hours(one.amount, one.unit) for one in procedure.budgets if one.stage != Stage.RETURN), Decimal())
    if most is not None and total > most:
        hours = {"total": _told(total), "most": _told(most)}
        yield fault_at(row, "budgets", Problem.BUDGETS_OVER_LIMIT, **hours)


def _hours_allowed(procedure: Procedure) -> Decimal | None:
    limit = procedure.committed_limit or procedure.time_limit
    if procedure.time_unit is TimeUnit.SAME_DAY:
        return Decimal(HOURS_A_DAY)
    return _hours(Decimal(limit), procedure.time_unit) if limit and procedure.time_unit else None


def _hours(amount: Decimal, unit: TimeUnit) -> Decimal:
    return amount if unit is TimeUnit.WORKING_HOUR else amount * HOURS_A_DAY


def _told(hours: Decimal) -> str:
    return f"{hours.normalize():f}".replace(".", ",")


def _place(procedure: Procedure, row: ProcedureRow, services: Mapping[str, Service]) -> Iterator[CatalogueFault]:
    if not procedure.series:
        return
    series = sorted({one.series for one in services.values()})
    inside = sorted(code for code, one in services.items() if one.series == procedure.series)
    if procedure.series not in series:
        yield fault_at(row, "series", Problem.UNKNOWN_SERIES, allowed=", ".join(series))
    elif procedure.service not in inside:
        yield fault_at(row, "service", Problem.UNKNOWN_SERVICE, allowed=", ".join(inside), series=procedure.series)


_CHECKS: tuple[tuple[frozenset[str], Callable[[Procedure, ProcedureRow], Iterator[CatalogueFault]]], ...] = (
    (frozenset({"time_limit", "time_unit", "time_basis"}), _time),
    (frozenset({"time_limit", "time_unit", "committed_limit"}), _committed),
    (frozenset({"time_limit", "time_unit", "committed_limit", "budgets"}), _budgets),
)
"""Each check, and the columns it looks at."""
