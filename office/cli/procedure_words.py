"""Procedures, and what is wrong with a file of them, in words."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from office.cli.procedure_shapes import ProcedureCard, WouldLoad, procedure_shape, would_load_shape
from office.domain.catalogue import Procedure, RequiredPaper, StageBudget
from office.domain.procedure_sheets import CatalogueFault, Problem
from office.texts import filled, find, text

if TYPE_CHECKING:
    from office.cli.telling import Teller

SHOWN = 80
"""Characters of a wrong value that are told."""
_TOLD_WHAT_IS_ALLOWED = frozenset({Problem.MISSING, Problem.NOT_ALLOWED})
_OF_TIME = frozenset({"time_limit", "time_unit", "time_basis", "committed_limit"})


def card_words(shown: ProcedureCard, told: "Teller") -> str:
    """Return all that a version says, a line for each thing it knows."""
    procedure, language = shown.procedure, told.language
    shape = {key: value for key, value in procedure_shape(procedure).items() if key not in _OF_TIME}
    shape |= {
        "level": text(f"level.{procedure.level}", language),
        "time": _time(procedure, procedure.time_limit, language),
        "committed": _time(procedure, procedure.committed_limit, language) if procedure.committed_limit else None,
        "time_basis": find(f"time_basis.{procedure.time_basis}", language),
        "fee": None if procedure.fee is None else f"{procedure.fee:,} đ".replace(",", "."),
        "fee_stops_clock": procedure.fee_stops_clock or None,
        "budgets": "; ".join(_budget(one, language) for one in procedure.budgets),
    }
    papers = shape.pop("papers") and [_paper(place, one, language) for place, one in enumerate(procedure.papers, 1)]
    heading = [text("cli.field.papers", language) + ":"] if papers else []
    return "\n".join([told.card(shape), *heading, *(papers or ())])


def last_day_words(shown: ProcedureCard, told: "Teller") -> str:
    """Return the last day of a version, or that it was replaced on the day it came."""
    procedure = shown.procedure
    if procedure.valid_from and procedure.valid_to and procedure.valid_to < procedure.valid_from:
        return text("cli.replaced_same_day", told.language)
    return told.cell("valid_to", procedure.valid_to.isoformat() if procedure.valid_to else None)


def _time(procedure: Procedure, limit: int | None, language: str) -> str | None:
    return text(f"unit.{procedure.time_unit}", language, count=limit) if procedure.time_unit else None


def _budget(budget: StageBudget, language: str) -> str:
    amount = f"{budget.amount.normalize():f}".replace(".", "," if language == "vi" else ".")
    time = text(f"unit.{budget.unit}", language, count=amount)
    return f"{text(f'stage.{budget.stage}', language)}: {time}"


def _paper(place: int, paper: RequiredPaper, language: str) -> str:
    needed = "" if paper.is_required else f" ({text('cli.paper.optional', language)})"
    kind = text(f"paper_kind.{paper.kind}", language)
    return f"  {place}. {paper.name} – {kind} × {paper.copies}{needed}"


def would_load_words(would: WouldLoad, told: "Teller") -> str:
    """Return what a load would do: one sentence, and a line for each procedure it touches."""
    shape = would_load_shape(would)
    said = told.sentence("cli.would_load", {**shape, "valid_from": told.cell("valid_from", shape["valid_from"])})
    rows = [{**one, "change": text(f"cli.change.{one['change']}", told.language)} for one in shape["changes"]]
    for row in rows:
        row["differs"] = [text(f"catalogue_column.{name}", told.language) for name in row["differs"]]
    return f"{said}\n\n{told.table('changes', rows)}" if rows else said


def faults_words(faults: Sequence[CatalogueFault], language: str) -> str:
    """Return everything that is wrong with a file, a line for each fault."""
    return "\n".join(fault_words(fault, language) for fault in faults)


def fault_words(fault: CatalogueFault, language: str) -> str:
    """Return where one fault is, and what it is."""
    where = [text("cli.fault.line", language, line=fault.line)]
    if column := _column(fault, language):
        where.append(text("cli.fault.column", language, column=column))
    if fault.cell:
        where.append(text("cli.fault.cell", language, cell=fault.cell))
    return f"  {', '.join(where)}: {problem_words(fault, language)}"


def problem_words(fault: CatalogueFault, language: str) -> str:
    """Return what is wrong at a place, and what is allowed there."""
    details = {**fault.details, "value": _short(fault.value), "cell": fault.cell}
    said = filled(find(f"catalogue_fault.{fault.problem}", language) or fault.problem, details)
    allowed = find(f"catalogue_allowed.{fault.column}", language)
    if allowed is None or fault.problem not in _TOLD_WHAT_IS_ALLOWED:
        return said
    return f"{said} {text('cli.fault.allowed', language, allowed=allowed)}"


def _short(value: str) -> str:
    line = value.replace("\n", "; ")
    return line if len(line) <= SHOWN else f"{line[:SHOWN]}…"


def _column(fault: CatalogueFault, language: str) -> str:
    return fault.heading or find(f"catalogue_column.{fault.column}", language) or fault.column
