"""Ticket papers as rows."""

from datetime import date

from sqlalchemy import and_, bindparam, insert, select, update

from office.domain.errors import Conflict, Reason
from office.domain.papers import PaperState, TicketPaperJob
from office.domain.tickets import Ticket
from office.storage.paper_table import papers
from office.storage.ticket_tables import tickets
from office.storage.transaction import Transaction

_p = papers.c
_COLUMNS = [_p[name] for name in TicketPaperJob.__slots__]
_OFFICE = _p.office_id == bindparam("office")
_ONE = select(*_COLUMNS).where(
    _OFFICE,
    _p.service_day == bindparam("day"),
    _p.series == bindparam("series"),
    _p.sequence == bindparam("sequence"),
)
_LOCKED = _ONE.with_for_update()
_IN_STATE = (
    select(*_COLUMNS)
    .where(
        _OFFICE,
        _p.service_day == bindparam("day"),
        _p.place == bindparam("place"),
        _p.state == bindparam("state"),
    )
    .order_by(_p.changed_at, _p.series, _p.sequence)
)
_NEWEST = (
    select(*(column for column in tickets.c if column.name != "office_id"), _p.state.label("paper"))
    .select_from(
        tickets.outerjoin(
            papers,
            and_(
                _p.office_id == tickets.c.office_id,
                _p.service_day == tickets.c.service_day,
                _p.series == tickets.c.series,
                _p.sequence == tickets.c.sequence,
            ),
        )
    )
    .where(tickets.c.office_id == bindparam("office"), tickets.c.service_day == bindparam("day"))
    .order_by(tickets.c.issued_at.desc(), tickets.c.series, tickets.c.sequence.desc())
    .limit(bindparam("limit"))
)
_INSERT = insert(papers).values(office_id=bindparam("office"))
_UPDATE = (
    update(papers)
    .where(
        _OFFICE,
        _p.service_day == bindparam("at_day"),
        _p.series == bindparam("at_series"),
        _p.sequence == bindparam("at_sequence"),
        _p.version == bindparam("at_version"),
    )
    .values(state=bindparam("state"), changed_at=bindparam("changed_at"), version=bindparam("version"))
)


def insert_paper(tx: Transaction, job: TicketPaperJob) -> None:
    """Keep that a ticket is to have a paper."""
    tx.run(_INSERT, {name: getattr(job, name) for name in TicketPaperJob.__slots__})


def find_paper(tx: Transaction, ticket: Ticket, *, lock: bool = False) -> TicketPaperJob | None:
    """Return a ticket's paper, or None if none was asked for."""
    statement = _LOCKED if lock else _ONE
    row = tx.one(statement, day=ticket.service_day, series=ticket.series, sequence=ticket.sequence)
    return TicketPaperJob(**row) if row else None


def papers_in(tx: Transaction, day: date, place: str, state: PaperState) -> list[TicketPaperJob]:
    """Return a place's papers of a day in one state, the oldest first."""
    return [TicketPaperJob(**row) for row in tx.all(_IN_STATE, day=day, place=place, state=state)]


def newest_with_papers(tx: Transaction, day: date, limit: int) -> list[tuple[Ticket, PaperState | None]]:
    """Return the day's newest tickets, the latest first, each with where its paper is."""
    rows = tx.all(_NEWEST, day=day, limit=limit)
    return [(Ticket(**{name: row[name] for name in Ticket.__slots__}), row["paper"]) for row in rows]


def change_paper(tx: Transaction, before: TicketPaperJob, after: TicketPaperJob) -> None:
    """Write the paper as it is after a move.

    Raises:
        Conflict: `lost_race` if somebody changed it since it was read.
    """
    where = {
        "at_day": before.service_day,
        "at_series": before.series,
        "at_sequence": before.sequence,
        "at_version": before.version,
    }
    change = {"state": after.state, "changed_at": after.changed_at, "version": after.version}
    if tx.run(_UPDATE, {**change, **where}) != 1:
        raise Conflict(Reason.LOST_RACE, what=f"{before.series}{before.sequence:03d}")
