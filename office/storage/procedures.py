"""The procedures' versions as rows, and what a load writes of them."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields
from decimal import Decimal
from typing import Any

from sqlalchemy import BindParameter, bindparam, func, insert, select, update

from office.domain.catalogue import PaperKind, Procedure, RequiredPaper, StageBudget, TimeUnit
from office.storage.prepared import Record
from office.storage.procedure_table import procedure_versions
from office.storage.tables import offices, procedures
from office.storage.transaction import Transaction

_v = procedure_versions.c
_OFFICE: BindParameter[int] = bindparam("office")
VERSIONS = select(*(_v[one.name] for one in fields(Procedure))).where(_v.office_id == _OFFICE)
"""Every version of every procedure of an office; `procedure_of` reads a row."""
_other = procedure_versions.alias()
_NEWEST = VERSIONS.where(
    _v.version
    == select(func.max(_other.c.version))
    .where(_other.c.office_id == _v.office_id, _other.c.code == _v.code)
    .scalar_subquery()
)
_CHANGED = (
    update(offices).where(offices.c.office_id == _OFFICE).values(catalogue_version=offices.c.catalogue_version + 1)
)
_ADD_CODE = insert(procedures).values(office_id=_OFFICE)
_ADD_VERSION = insert(procedure_versions).values(office_id=_OFFICE)
_END = (
    update(procedure_versions)
    .where(_v.office_id == _OFFICE, _v.code == bindparam("at_code"), _v.version == bindparam("at_version"))
    .values(valid_to=bindparam("valid_to"))
)


def newest_versions(tx: Transaction) -> dict[str, Procedure]:
    """Return the newest version of every procedure by code, in force or not."""
    return {row["code"]: procedure_of(row) for row in tx.all(_NEWEST)}


def write_procedures(
    tx: Transaction, new: Sequence[Procedure], changed: Sequence[Procedure], ended: Sequence[Procedure]
) -> None:
    """Write what a load brings, and say to every process that the list it remembers is old.

    Args:
        tx: the transaction.
        new: first versions.
        changed: later versions.
        ended: versions there are, with another last day.
    """
    tx.run_many(_END, [{"at_code": one.code, "at_version": one.version, "valid_to": one.valid_to} for one in ended])
    tx.run_many(_ADD_CODE, [{"code": one.code} for one in new])
    tx.run_many(_ADD_VERSION, [_row(one) for one in (*new, *changed)])
    tx.run(_CHANGED, {})


def procedure_of(row: Record) -> Procedure:
    """Return the procedure in a row of the table of versions."""
    unit = row["time_unit"]
    told = {
        "time_unit": TimeUnit(unit) if unit else None,
        "budgets": tuple(StageBudget(stage, Decimal(n), TimeUnit(of)) for stage, n, of in json.loads(row["budgets"])),
        "papers": tuple(
            RequiredPaper(name, PaperKind(kind), copies, needed)
            for name, kind, copies, needed in json.loads(row["papers"])
        ),
    }
    return Procedure(**{**row, **told})


def _row(one: Procedure) -> Record:
    budgets = ([budget.stage, f"{budget.amount:f}", budget.unit.value] for budget in one.budgets)
    papers = ([paper.name, paper.kind.value, paper.copies, paper.is_required] for paper in one.papers)
    kept = {field.name: getattr(one, field.name) for field in fields(Procedure)}
    unit = one.time_unit.value if one.time_unit else None
    return {**kept, "time_unit": unit, "budgets": _json(budgets), "papers": _json(papers)}


def _json(values: Iterable[list[Any]]) -> str:
    return json.dumps(list(values), ensure_ascii=False, separators=(",", ":"))
