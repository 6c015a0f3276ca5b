"""What is personal about a dossier, its papers, its result and who took it, as rows."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Table, bindparam, delete, insert, select

from office.domain.applicants import Applicant, Handover, Person, ReceivedPaper, SealedResult
from office.domain.dossiers import Dossier
from office.storage.applicant_tables import PERSON, applicants, dossier_papers, handovers, sealed_results
from office.storage.prepared import Record
from office.storage.search_index import index_applicant
from office.storage.transaction import Transaction


def _of_dossier(table: Table) -> Any:
    columns = [column for column in table.c if column.name not in {"office_id", "dossier", "position"}]
    return select(*columns).where(table.c.office_id == bindparam("office"), table.c.dossier == bindparam("code"))


def _drop(table: Table) -> Any:
    return delete(table).where(table.c.office_id == bindparam("office"), table.c.dossier == bindparam("at_code"))


_TABLES = (applicants, dossier_papers, sealed_results, handovers)
_ADD = {table: insert(table).values(office_id=bindparam("office")) for table in _TABLES}
_DROP = {table: _drop(table) for table in _TABLES}
_APPLICANT, _RESULT, _HANDOVER = (_of_dossier(table) for table in (applicants, sealed_results, handovers))
_PAPERS = _of_dossier(dossier_papers).order_by(dossier_papers.c.position)


def write_applicant(tx: Transaction, code: str, applicant: Applicant) -> None:
    """Keep whose dossier a new one is; `change_applicant` is for one that can be found already."""
    agent = {f"agent_{name}": getattr(applicant.agent, name, None) for name in PERSON}
    values = {"kind": applicant.kind, "agent_paper": applicant.agent_paper, "request": applicant.request}
    _write(tx, applicants, code, {**asdict(applicant.person), **agent, **values})


def change_applicant(tx: Transaction, dossier: Dossier, applicant: Applicant) -> None:
    """Keep another applicant of an open dossier; it is found by that one alone."""
    write_applicant(tx, dossier.code, applicant)
    index_applicant(tx, dossier, applicant)


def erase_applicant(tx: Transaction, dossier: Dossier) -> None:
    """Forget whose dossier it is; nothing that it was found by is left either."""
    index_applicant(tx, dossier, None)
    tx.run(_DROP[applicants], {"at_code": dossier.code})


def find_applicant(tx: Transaction, code: str) -> Applicant | None:
    """Return whose dossier it is, personal data: for the desk only; None where nobody was named."""
    row = tx.one(_APPLICANT, code=code)
    return _applicant(row) if row else None


def _applicant(row: Record) -> Applicant:
    agent = {name: row[f"agent_{name}"] for name in PERSON}
    return Applicant(
        person=Person(**{name: row[name] for name in PERSON}),
        kind=row["kind"],
        agent=Person(**agent) if agent["name"] else None,
        agent_paper=row["agent_paper"],
        request=row["request"],
    )


def write_papers(tx: Transaction, code: str, papers: Sequence[ReceivedPaper]) -> None:
    """Keep the papers of a dossier, instead of those kept before."""
    tx.run(_DROP[dossier_papers], {"at_code": code})
    for position, paper in enumerate(papers, 1):
        tx.run(_ADD[dossier_papers], {**asdict(paper), "dossier": code, "position": position})


def papers_of(tx: Transaction, code: str) -> tuple[ReceivedPaper, ...]:
    """Return the papers of a dossier, in their order."""
    return tuple(ReceivedPaper(**row) for row in tx.all(_PAPERS, code=code))


def write_result(tx: Transaction, code: str, result: SealedResult) -> None:
    """Keep what the seal was put on; a dossier that was sent back is sealed anew."""
    _write(tx, sealed_results, code, asdict(result))


def result_of(tx: Transaction, code: str) -> SealedResult | None:
    """Return what the seal was put on."""
    row = tx.one(_RESULT, code=code)
    return SealedResult(**row) if row else None


def write_handover(tx: Transaction, code: str, handover: Handover) -> None:
    """Keep who took the result."""
    _write(tx, handovers, code, asdict(handover))


def handover_of(tx: Transaction, code: str) -> Handover | None:
    """Return who took the result."""
    row = tx.one(_HANDOVER, code=code)
    return Handover(**row) if row else None


def _write(tx: Transaction, table: Table, code: str, values: dict[str, Any]) -> None:
    tx.run(_DROP[table], {"at_code": code})
    tx.run(_ADD[table], {**values, "dossier": code})
