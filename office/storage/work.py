"""Work lists: the open dossiers of a stage, what is due first at the top; a walk along one index, cut short."""

from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    bindparam,
    func,
    literal_column,
    nulls_last,
    select,
    union_all,
)
from sqlalchemy import text as condition

from office.domain.dossiers import BEFORE, UNSEALED, DossierState, Stage
from office.domain.tickets import ticket_number
from office.domain.work import WorkItem
from office.storage.applicant_tables import applicants
from office.storage.dossier_tables import dossiers
from office.storage.prepared import Record
from office.storage.procedure_table import procedure_versions
from office.storage.table_parts import quoted
from office.storage.transaction import Transaction
from office.storage.types import UtcDateTime

COUNTED = 1000
"""A count ends here: nobody reads the rest of the number."""
_d, _v, _a = dossiers.c, procedure_versions.c, applicants.c
_PLAIN = (
    *("code", "procedure", "state", "received_at", "due_at", "stage_due_at", "hold", "supplements"),
    *("service_day", "ticket_series", "ticket_sequence"),
)
_AT_WORK = condition(f"dossiers.state IN ({quoted({*UNSEALED, DossierState.SEALED})})")
"""The condition of `ix_dossiers_work` word for word: from one state alone SQLite does not see that it holds."""


@cache
def _of_state(state: DossierState, *, is_late: bool, limit: int) -> Select[Any]:
    """The dossiers of one state by due time: a walk along `ix_dossiers_work`, cut short."""
    among = condition(f"dossiers.state = '{state}'")
    late = [_d.stage_due_at < bindparam("now", type_=UtcDateTime)] if is_late else []
    return (
        select(*(_d[name] for name in _PLAIN), _v.name.label("procedure_name"), _a.name.label("applicant"))
        .select_from(
            dossiers.join(
                procedure_versions,
                and_(_v.office_id == _d.office_id, _v.code == _d.procedure, _v.version == _d.procedure_version),
            ).outerjoin(applicants, and_(_a.office_id == _d.office_id, _a.dossier == _d.code))
        )
        .where(_d.office_id == bindparam("office"), _AT_WORK, among, *late)
        .order_by(nulls_last(_d.stage_due_at.asc()), _d.code)
        .limit(limit)
    )


@cache
def _counts() -> Any:
    """How many each stage has, up to COUNTED: no more rows are touched than that."""
    counted: list[Select[Any]] = []
    for state in BEFORE.values():
        some = (
            select(literal_column("1"))
            .select_from(dossiers)
            .where(_d.office_id == bindparam("office"), _AT_WORK, condition(f"dossiers.state = '{state}'"))
            .limit(COUNTED)
            .subquery()
        )
        named: ColumnElement[str] = literal_column(f"'{state}'").label("state")
        counted.append(select(named, func.count().label("many")).select_from(some))  # type: ignore[arg-type] # a union of two columns
    return union_all(*counted)


_OPEN = condition(f"dossiers.state IN ({quoted(UNSEALED)})")
_DUE_AFTER = (
    select(_d.code)
    .where(
        _d.office_id == bindparam("office"),
        _OPEN,
        _d.hold.is_(None),
        _d.due_at >= bindparam("now", type_=UtcDateTime),
        _d.code > bindparam("after", type_=String),
    )
    .order_by(_d.code)
    .limit(bindparam("limit"))
)


def work_of(tx: Transaction, stage: Stage, *, is_late: bool, limit: int) -> list[WorkItem]:
    """Return the open dossiers whose next stage it is, what is due first at the top; without a due time, last."""
    statement = _of_state(BEFORE[stage], is_late=is_late, limit=limit)
    late: dict[str, datetime] = {"now": tx.at} if is_late else {}
    return [_item(row) for row in tx.all(statement, **late)]


def work_counts(tx: Transaction) -> dict[Stage, int]:
    """Return how many open dossiers each stage has; COUNTED stands for that many or more."""
    stages = {state.value: stage for stage, state in BEFORE.items()}
    return {stages[row["state"]]: row["many"] for row in tx.all(_counts())}


def due_after(tx: Transaction, code: str, limit: int) -> list[str]:
    """Return the codes, after this one, of dossiers whose clock runs and that are due from now on."""
    return [str(row["code"]) for row in tx.all(_DUE_AFTER, after=code, now=tx.at, limit=limit)]


def _item(row: Record) -> WorkItem:
    series, sequence = row.pop("ticket_series"), row.pop("ticket_sequence")
    return WorkItem(**row, ticket=ticket_number(series, sequence) if series else None)
