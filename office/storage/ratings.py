"""Ratings as rows."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import BindParameter, and_, bindparam, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from office.domain.errors import Reason, Refused
from office.domain.ratings import Ballot, Complaint, DeskTally, RatingRules, Satisfaction
from office.domain.tickets import Ticket
from office.storage.desks import list_desks
from office.storage.rating_tables import (
    DONE_ROWS,
    complaint_tallies,
    complaints,
    rated_tickets,
    rating_rules,
    rating_tallies,
)
from office.storage.ticket_tables import tickets
from office.storage.transaction import Transaction

_OFFICE: BindParameter[int] = bindparam("office")
_r, _c, _t, _rated = rating_rules.c, complaints.c, tickets.c, rated_tickets.c
_RULES = select(_r.minutes, _r.least_votes).where(_r.office_id == _OFFICE)
_LOCKED_RULES = _RULES.with_for_update()
_ADD_RULES = insert(rating_rules).values(office_id=_OFFICE)
_SET_RULES = (
    update(rating_rules)
    .where(_r.office_id == _OFFICE)
    .values(minutes=bindparam("minutes"), least_votes=bindparam("least_votes"))
)
_OFFERED = (
    select(_c.code, _c.name_vi, _c.name_en)
    .where(_c.office_id == _OFFICE, _c.is_offered.is_(True))
    .order_by(_c.position, _c.code)
)
_EVERY = select(_c.code, _c.name_vi, _c.name_en).where(_c.office_id == _OFFICE).order_by(_c.position, _c.code)
_LAST_PLACE = select(func.coalesce(func.max(_c.position), 0).label("place")).where(_c.office_id == _OFFICE)
_DROP = update(complaints).where(_c.office_id == _OFFICE, _c.code == bindparam("at_code")).values(is_offered=False)
_OF_TICKET = and_(
    _rated.office_id == _t.office_id,
    _rated.service_day == _t.service_day,
    _rated.series == _t.series,
    _rated.sequence == _t.sequence,
)
_IS_RATED = select(_rated.is_skipped).where(
    _rated.office_id == _OFFICE,
    _rated.service_day == bindparam("day"),
    _rated.series == bindparam("series"),
    _rated.sequence == bindparam("sequence"),
)
_MARK = insert(rated_tickets).values(office_id=_OFFICE)
_LAST_DONE = (
    select(*(column for column in _t if column.name != "office_id"), _rated.is_skipped)
    .select_from(tickets.outerjoin(rated_tickets, _OF_TICKET))
    .where(
        _t.office_id == _OFFICE,
        _t.service_day == bindparam("day"),
        _t.desk == bindparam("desk"),
        DONE_ROWS,
    )
    .order_by(_t.closed_at.desc())
    .limit(1)
)
_v, _w = rating_tallies.c, complaint_tallies.c
_VOTES = (
    select(_v.desk, _v.satisfaction, func.sum(_v.votes).label("votes"))
    .where(_v.office_id == _OFFICE, _v.service_day == bindparam("day"))
    .group_by(_v.desk, _v.satisfaction)
)
_COMPLAINTS = (
    select(_w.desk, _w.complaint, func.sum(_w.votes).label("votes"))
    .where(_w.office_id == _OFFICE, _w.service_day == bindparam("day"))
    .group_by(_w.desk, _w.complaint)
)


def _count(dialect: Any, table: Any, what: str) -> Any:
    keys = ("service_day", "desk", "service", what)
    new = dialect.insert(table).values(office_id=_OFFICE, votes=1, **{name: bindparam(name) for name in keys})
    return new.on_conflict_do_update(index_elements=["office_id", *keys], set_={"votes": table.c.votes + 1})


def _counts(table: Any, what: str) -> dict[bool, Any]:
    return {True: _count(sqlite, table, what), False: _count(postgresql, table, what)}


_COUNT_VOTE = _counts(rating_tallies, "satisfaction")
_COUNT_COMPLAINT = _counts(complaint_tallies, "complaint")


def _put(dialect: Any) -> Any:
    values: dict[str, Any] = {name: bindparam(name) for name in (*Complaint.__slots__, "position")}
    new = dialect.insert(complaints).values(office_id=_OFFICE, is_offered=True, **values)
    named = {name: new.excluded[name] for name in ("name_vi", "name_en", "is_offered")}
    return new.on_conflict_do_update(index_elements=["office_id", "code"], set_=named)


_PUT = {True: _put(sqlite), False: _put(postgresql)}


def find_rules(tx: Transaction, *, lock: bool = False) -> RatingRules:
    """Return what the office decided about ratings; `lock` keeps others from changing it until the end.

    Raises:
        Refused: `not_initialized`.
    """
    row = tx.one(_LOCKED_RULES if lock else _RULES)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    return RatingRules(**row)


def insert_rules(tx: Transaction, rules: RatingRules) -> None:
    """Keep a new office's rules."""
    tx.run(_ADD_RULES, {"minutes": rules.minutes, "least_votes": rules.least_votes})


def change_rules(tx: Transaction, rules: RatingRules) -> None:
    """Write the rules."""
    tx.run(_SET_RULES, {"minutes": rules.minutes, "least_votes": rules.least_votes})


def offered_complaints(tx: Transaction) -> tuple[Complaint, ...]:
    """Return what the lowest answer offers to choose from, in order."""
    return tuple(Complaint(**row) for row in tx.all(_OFFERED))


def every_complaint(tx: Transaction) -> tuple[Complaint, ...]:
    """Return what was ever offered, in order."""
    return tuple(Complaint(**row) for row in tx.all(_EVERY))


def write_complaint(tx: Transaction, complaint: Complaint) -> None:
    """Offer a complaint as the last one, or under another wording, or again."""
    row = tx.one(_LAST_PLACE)
    assert row is not None  # noqa: S101 - an aggregate has one row
    values = {name: getattr(complaint, name) for name in Complaint.__slots__}
    tx.run(_PUT[tx.is_sqlite], {**values, "position": row["place"] + 1})


def drop_complaint(tx: Transaction, code: str) -> None:
    """Offer a complaint no more."""
    tx.run(_DROP, {"at_code": code})


def is_rated(tx: Transaction, ticket: Ticket) -> bool:
    """Whether the ticket was rated or skipped."""
    found = tx.one(_IS_RATED, day=ticket.service_day, series=ticket.series, sequence=ticket.sequence)
    return found is not None


def mark_rated(tx: Transaction, ticket: Ticket, *, skipped: bool) -> None:
    """Keep that the ticket is never rated again.

    Raises:
        Conflict: `lost_race` if somebody was faster; asked again it is refused.
    """
    key = {name: getattr(ticket, name) for name in ("service_day", "series", "sequence")}
    tx.run(_MARK, {**key, "is_skipped": skipped})


def count_ballot(tx: Transaction, ticket: Ticket, ballot: Ballot) -> None:
    """Add an answer to the day's sums, which do not say whose it was."""
    place = {"service_day": ticket.service_day, "desk": ticket.desk, "service": ticket.service}
    tx.run(_COUNT_VOTE[tx.is_sqlite], {**place, "satisfaction": ballot.satisfaction})
    for code in ballot.complaints:
        tx.run(_COUNT_COMPLAINT[tx.is_sqlite], {**place, "complaint": code})


def last_unrated(tx: Transaction, day: date, desk: str) -> Ticket | None:
    """Return the ticket that the desk finished last on a day, unless it was rated or skipped."""
    row = tx.one(_LAST_DONE, day=day, desk=desk)
    if row is None or row.pop("is_skipped") is not None:
        return None
    return Ticket(**row)


def tallies_of(tx: Transaction, day: date) -> list[DeskTally]:
    """Return the sums of a day by desk, in the order of the hall."""
    votes = _by_desk((row["desk"], row["satisfaction"], row["votes"]) for row in tx.all(_VOTES, day=day))
    wrong = _by_desk((row["desk"], row["complaint"], row["votes"]) for row in tx.all(_COMPLAINTS, day=day))
    return [
        DeskTally(
            desk=desk.number,
            votes={kind: votes[desk.number].get(kind, 0) for kind in Satisfaction},
            complaints=wrong.get(desk.number, {}),
        )
        for desk in list_desks(tx)
        if desk.number in votes
    ]


def _by_desk(rows: Iterable[tuple[str, Any, int]]) -> dict[str, dict[Any, int]]:
    found: dict[str, dict[Any, int]] = {}
    for desk, what, votes in rows:
        found.setdefault(desk, {})[what] = int(votes)
    return found
