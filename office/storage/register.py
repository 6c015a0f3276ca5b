"""The register of dossiers as rows: what was received in a stretch of time, in order."""

from datetime import datetime

from sqlalchemy import and_, bindparam, false, select

from office.domain.dossiers import Stage
from office.domain.register import RegisterLine
from office.storage.applicant_tables import applicants, handovers
from office.storage.dossier_tables import dossiers, stage_records
from office.storage.procedure_table import procedure_versions
from office.storage.transaction import Transaction
from office.storage.types import UtcDateTime

_d, _v, _a, _h, _r = dossiers.c, procedure_versions.c, applicants.c, handovers.c, stage_records.c
_RECEIVED = (
    select(
        *(_d.code, _d.sets, _d.received_at, _d.due_at),
        *(_v.name.label("procedure_name"), _v.department),
        *(_a.name.label("applicant"), _a.address, _a.phone),
        *(_r.at.label("returned_at"), _h.way, _h.receiver, _h.is_signed),
    )
    .select_from(
        dossiers.join(
            procedure_versions,
            and_(_v.office_id == _d.office_id, _v.code == _d.procedure, _v.version == _d.procedure_version),
        )
        .outerjoin(applicants, and_(_a.office_id == _d.office_id, _a.dossier == _d.code))
        .outerjoin(handovers, and_(_h.office_id == _d.office_id, _h.dossier == _d.code))
        .outerjoin(
            stage_records,
            and_(
                _r.office_id == _d.office_id,
                _r.dossier == _d.code,
                _r.stage == Stage.RETURN,
                _r.is_superseded == false(),
            ),
        )
    )
    .where(
        _d.office_id == bindparam("office"),
        # Changed since, too: a walk along `ix_dossiers_changed` instead of over all years.
        _d.changed_at >= bindparam("since", type_=UtcDateTime),
        _d.received_at >= bindparam("since", type_=UtcDateTime),
        _d.received_at < bindparam("until", type_=UtcDateTime),
    )
    .order_by(_d.received_at, _d.code)
    .limit(bindparam("limit"))
)


def register_of(tx: Transaction, since: datetime, until: datetime, limit: int) -> list[RegisterLine]:
    """Return the dossiers received from `since` until before `until`, the first one first; at most `limit`."""
    rows = tx.all(_RECEIVED, since=since, until=until, limit=limit)
    return [RegisterLine(**{**row, "is_signed": bool(row["is_signed"])}) for row in rows]
