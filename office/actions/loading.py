"""Loading the catalogue of procedures from a file."""

from datetime import date

from office.actions.services import known_officer
from office.domain.catalogue_facts import ProceduresLoaded
from office.domain.procedure_loads import LoadPlan, Placing, plan_load
from office.domain.procedure_sheets import CatalogueFaulty, ProcedureSheet
from office.domain.service_days import service_day
from office.storage.catalogue import list_services
from office.storage.procedures import newest_versions, write_procedures
from office.storage.transaction import Transaction


def load_procedures(
    tx: Transaction,
    digest: str,
    valid_from: date | None,
    *,
    officer: str | None,
    sheet: ProcedureSheet,
    placing: Placing,
) -> ProceduresLoaded:
    """Write what a file changes; nothing of it if anything in it is wrong.

    Args:
        tx: the transaction.
        digest: SHA-256 of the file.
        valid_from: first day of new versions whose rows name none; today if None.
        officer: who loads it.
        sheet: the file as it was read.
        placing: how the preset places procedures.

    Raises:
        Refused: `catalogue_faulty` (a `CatalogueFaulty`, with every fault), `unknown_officer`.
    """
    known_officer(tx, officer)
    plan = plan_of(tx, sheet, valid_from, placing)
    ended = [change.ended for change in plan.changed if change.ended]
    later = [change.written for change in plan.changed if change.written]
    if plan.added or plan.changed:
        write_procedures(tx, plan.added, later, ended)
    return ProceduresLoaded(
        added=len(plan.added),
        changed=len(plan.changed),
        unchanged=plan.unchanged,
        valid_from=plan.valid_from,
        digest=digest,
        at=tx.at,
        officer=officer,
    )


def plan_of(tx: Transaction, sheet: ProcedureSheet, valid_from: date | None, placing: Placing) -> LoadPlan:
    """Return what a file would change.

    Raises:
        Refused: `catalogue_faulty` (a `CatalogueFaulty`, with every fault).
    """
    services = {one.code: one for one in list_services(tx)}
    begin = valid_from or service_day(tx.at, tx.time_zone)
    plan, faults = plan_load(sheet, newest_versions(tx), services, placing, begin)
    if faults:
        raise CatalogueFaulty(sheet.name, faults)
    return plan
