"""What a file of procedures would change: each row beside the newest version there is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any, TypeAlias

from office.domain.catalogue import Procedure, Service, StageBudget, TimeUnit
from office.domain.procedure_checks import checked
from office.domain.procedure_sheets import CatalogueFault, Problem, ProcedureRow, ProcedureSheet, fault_at

OWN = (
    *("name", "field", "department", "level", "series", "service", "time_limit", "time_unit", "time_basis"),
    *("committed_limit", "budgets", "papers", "fee_stops_clock", "fee", "legal_basis", "result_name", "on_the_spot"),
)
"""What a procedure says, beside its code, its number and its days."""
NEEDED = ("name", "field", "department", "level", "series")
"""What every procedure says; in a file they may be left out for a code that is known."""
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Placing:
    """How the preset of an office places procedures."""

    by_field: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """The code of the service by series letter and field."""
    former_departments: bool = False
    """Whether deciding agencies go by their former names here."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one row does; nothing where both are None."""

    ended: Procedure | None = None
    """The version there is, as it stands with another last day."""
    written: Procedure | None = None
    """The version that is new."""


@dataclass(frozen=True, slots=True)
class LoadPlan:
    """What a load would write."""

    valid_from: date
    added: tuple[Procedure, ...]
    changed: tuple[Change, ...]
    unchanged: int
    before: Mapping[str, Procedure]
    """The newest version there is of each procedure that changes."""


Found: TypeAlias = tuple[CatalogueFault, ...]


def plan_load(
    sheet: ProcedureSheet,
    newest: Mapping[str, Procedure],
    services: Mapping[str, Service],
    placing: Placing,
    valid_from: date,
) -> tuple[LoadPlan, Found]:
    """Return what the file would change, and everything that is wrong with it; with a fault nothing may be written.

    Args:
        sheet: the file as it was read.
        newest: the newest version of every procedure there is.
        services: of the office, by code.
        placing: how its preset places procedures.
        valid_from: first day of new versions whose rows name none.
    """
    known = {(one.series, one.field): one.service for one in newest.values()}
    places = {key: code for key, code in {**known, **placing.by_field}.items() if code in services}
    office = _Office(services, places, placing.former_departments)
    faults, added, changed, unchanged = list(sheet.faults), [], [], 0
    lines: dict[str, int] = {}
    for row in sheet.rows:
        code = row.said.get("code")
        if code is None:
            continue
        former = newest.get(code)
        change, found = _read(row, former, office, valid_from)
        if code in lines:
            found = (*found, fault_at(row, "code", Problem.CODE_TWICE, first=lines[code]))
        lines.setdefault(code, row.line)
        faults += found
        if former is None and change.written:
            added.append(change.written)
        elif change == Change():
            unchanged += 1
        else:
            changed.append(change)
    before = {code: newest[code] for code in lines if code in newest}
    return LoadPlan(valid_from, tuple(added), tuple(changed), unchanged, before), tuple(faults)


@dataclass(frozen=True, slots=True)
class _Office:
    services: Mapping[str, Service]
    places: Mapping[tuple[str, str], str]
    former_departments: bool


def _read(row: ProcedureRow, former: Procedure | None, office: _Office, valid_from: date) -> tuple[Change, Found]:
    procedure = _merged(row, former, office)
    change = _change(procedure, row, former, valid_from)
    found = (*_blanks(row, former), *checked(procedure, row, office.services), *_days(change, row, former))
    return change, found


def _merged(row: ProcedureRow, former: Procedure | None, office: _Office) -> Procedure:
    """What the procedure says now: a column that is not in the file leaves it as it was."""
    base = former or Procedure(row.said["code"], "", "", "", "", "", "", None, None, None)
    said: dict[str, Any] = {name: row.said[name] for name in OWN if name in row.said}
    if office.former_departments and row.said.get("former_department"):
        said["department"] = row.said["former_department"]
    procedure = replace(base, **said)
    unit = TimeUnit.CALENDAR_DAY if procedure.time_unit is TimeUnit.CALENDAR_DAY else TimeUnit.WORKING_DAY
    return replace(
        procedure,
        service=row.said.get("service") or _service(procedure, former, office),
        budgets=tuple(_in_days_of(unit, budget) for budget in procedure.budgets),
    )


def _in_days_of(unit: TimeUnit, budget: StageBudget) -> StageBudget:
    """Days of a stage are counted as those of the procedure."""
    return budget if budget.unit is TimeUnit.WORKING_HOUR else replace(budget, unit=unit)


def _service(procedure: Procedure, former: Procedure | None, office: _Office) -> str:
    known = former if former and former.series == procedure.series else None
    if known and known.field == procedure.field:
        return known.service
    return office.places.get((procedure.series, procedure.field)) or (known.service if known else procedure.series)


def _change(procedure: Procedure, row: ProcedureRow, former: Procedure | None, valid_from: date) -> Change:
    begin, end = row.said.get("valid_from") or valid_from, row.said.get("valid_to")
    if former is None:
        return Change(written=replace(procedure, version=1, valid_from=begin, valid_to=end))
    has_end = "valid_to" in row.said
    is_over = former.valid_to is not None and former.valid_to < begin
    if procedure.says_the_same(former) and (not is_over or (has_end and end == former.valid_to)):
        is_as_it_was = not has_end or end == former.valid_to
        return Change() if is_as_it_was else Change(ended=replace(former, valid_to=end))
    last = begin - _DAY if former.valid_to is None else min(begin - _DAY, former.valid_to)
    written = replace(procedure, version=former.version + 1, valid_from=begin, valid_to=end)
    return Change(replace(former, valid_to=last), written)


def _blanks(row: ProcedureRow, former: Procedure | None) -> Iterator[CatalogueFault]:
    for name in NEEDED:
        if name not in row.wrong and (not row.said[name] if name in row.said else former is None):
            yield fault_at(row, name, Problem.MISSING)


def _days(change: Change, row: ProcedureRow, former: Procedure | None) -> Iterator[CatalogueFault]:
    if not row.wrong.isdisjoint({"valid_from", "valid_to"}):
        return
    after = change.written or change.ended
    if after and after.valid_from and after.valid_to and after.valid_to < after.valid_from:
        yield fault_at(row, "valid_to", Problem.ENDS_TOO_EARLY, day=_shown(after.valid_from))
    written = change.written
    if written and written.valid_from and former and former.valid_from and written.valid_from < former.valid_from:
        yield fault_at(row, "valid_from", Problem.OVERLAPS, version=former.version, day=_shown(former.valid_from))


def _shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"
