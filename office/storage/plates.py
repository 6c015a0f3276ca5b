"""Reading one desk for its plate.

One statement: there are as many plates as desks, each looks at every change in the hall, and on a network a round
trip costs more than what is read.
"""

from sqlalchemy import BindParameter, and_, bindparam, select, true

from office.domain.errors import Reason, Refused
from office.domain.plates import PlateSnapshot, PlateTicket
from office.domain.tickets import ticket_number
from office.storage.prepared import Record
from office.storage.tables import desks, offices
from office.storage.ticket_tables import AT_DESK_ROWS, tickets
from office.storage.transaction import Transaction

_OFFICE: BindParameter[int] = bindparam("office")
_DESK: BindParameter[str] = bindparam("desk")
_d, _t = desks.c, tickets.c
_held = (
    select(
        *(
            _t[name].label(f"ticket_{name}")
            for name in ("series", "sequence", "state", "language", "calls", "called_at")
        )
    )
    .where(_t.office_id == _OFFICE, _t.desk == _DESK, AT_DESK_ROWS)
    .subquery("held")
)
_PLATE = (
    select(offices.c.revision, *(_d[name] for name in ("number", "name_vi", "name_en", "state", "since")), *_held.c)
    .select_from(
        offices.outerjoin(desks, and_(_d.office_id == offices.c.office_id, _d.number == _DESK)).outerjoin(
            _held, true()
        )
    )
    .where(offices.c.office_id == _OFFICE)
)


def plate(tx: Transaction, desk: str) -> PlateSnapshot:
    """Return one desk and the number at it.

    Raises:
        Refused: `unknown_desk`, `not_initialized`.
    """
    row = tx.one(_PLATE, desk=desk)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    if row["number"] is None:
        raise Refused(Reason.UNKNOWN_DESK, desk=desk)
    return PlateSnapshot(
        revision=row["revision"],
        at=tx.at,
        time_zone=tx.time_zone,
        desk=row["number"],
        name_vi=row["name_vi"],
        name_en=row["name_en"],
        state=row["state"],
        since=row["since"],
        ticket=_ticket(row) if row["ticket_series"] else None,
    )


def _ticket(row: Record) -> PlateTicket:
    return PlateTicket(
        number=ticket_number(row["ticket_series"], row["ticket_sequence"]),
        state=row["ticket_state"],
        language=row["ticket_language"],
        calls=row["ticket_calls"],
        called_at=row["ticket_called_at"],
    )
