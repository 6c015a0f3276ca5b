"""Procedures, their versions, and what came of a file of them, as JSON objects."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from typing import Any

from office.domain.catalogue import Procedure
from office.domain.catalogue_facts import ProceduresLoaded
from office.domain.fact_values import own_values
from office.domain.procedure_loads import LoadPlan
from office.domain.procedure_sheets import CatalogueFault

_RENAMED = {"code": "procedure"}


@dataclass(frozen=True, slots=True)
class ProcedureCard:
    """All that one version of a procedure says."""

    procedure: Procedure


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file of procedures was loaded."""

    fact: ProceduresLoaded

    @property
    def rows(self) -> int:
        """How many procedures the file names."""
        return self.fact.added + self.fact.changed + self.fact.unchanged


@dataclass(frozen=True, slots=True)
class WouldLoad:
    """What a load would do; nothing was written."""

    plan: LoadPlan


def procedure_shape(procedure: Procedure) -> dict[str, Any]:
    """Return all that a version says."""
    shape = {_RENAMED.get(one.name, one.name): getattr(procedure, one.name) for one in fields(Procedure)}
    return {
        **shape,
        "time_unit": procedure.time_unit.value if procedure.time_unit else None,
        "valid_from": procedure.valid_from.isoformat() if procedure.valid_from else None,
        "valid_to": procedure.valid_to.isoformat() if procedure.valid_to else None,
        "budgets": [
            {"stage": one.stage, "amount": f"{one.amount.normalize():f}", "unit": one.unit.value}
            for one in procedure.budgets
        ],
        "papers": [
            {"name": one.name, "kind": one.kind.value, "copies": one.copies, "required": one.is_required}
            for one in procedure.papers
        ],
    }


def loaded_shape(loaded: Loaded) -> dict[str, Any]:
    """Return how many procedures were loaded, and what came of them."""
    fact = loaded.fact
    return {
        "loaded": loaded.rows,
        "faults": [],
        **own_values(fact),
        "officer": fact.officer,
        "revision": fact.revision,
    }


def would_load_shape(would: WouldLoad) -> dict[str, Any]:
    """Return what a load would do, procedure by procedure."""
    plan = would.plan
    changes = [_change("added", None, one) for one in plan.added]
    for change in plan.changed:
        after = change.written or change.ended
        if after:
            changes.append(_change("changed", plan.before[after.code], after))
    return {
        "loaded": 0,
        "faults": [],
        "dry_run": True,
        "added": len(plan.added),
        "changed": len(plan.changed),
        "unchanged": plan.unchanged,
        "valid_from": plan.valid_from.isoformat(),
        "changes": changes,
    }


def _change(kind: str, before: Procedure | None, after: Procedure) -> dict[str, Any]:
    differs = [
        one.name for one in fields(Procedure) if before and getattr(before, one.name) != getattr(after, one.name)
    ]
    return {
        "procedure": after.code,
        "change": kind,
        "version": after.version,
        "valid_from": after.valid_from.isoformat() if after.valid_from else None,
        "valid_to": after.valid_to.isoformat() if after.valid_to else None,
        "differs": [name for name in differs if name not in {"version", "valid_from"}],
        "name": after.name,
    }


def faults_shape(faults: Sequence[CatalogueFault], words: Callable[[CatalogueFault], str]) -> dict[str, Any]:
    """Return everything that is wrong with a file, by line and column; `words` says what is wrong in a sentence."""
    return {"loaded": 0, "faults": [{**_fault(one), "message": words(one)} for one in faults]}


def _fault(fault: CatalogueFault) -> dict[str, Any]:
    return {
        "line": fault.line,
        "column": fault.column or None,
        "heading": fault.heading or None,
        "cell": fault.cell or None,
        "value": fault.value,
        "problem": fault.problem.value,
    }
