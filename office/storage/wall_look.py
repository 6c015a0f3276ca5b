"""Looking at the hall for a wall: only what the facts since the last look can have changed is read again."""

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import bindparam, literal_column, or_, select

from office.domain.dossier_facts import PapersRecorded
from office.domain.dossiers import Dossier
from office.domain.facts import DeskFact, DossierFact, Fact, PaperFact, StaffFact, TicketFact
from office.domain.privacy_facts import ApplicantSeen
from office.domain.rating_facts import TicketRated, TicketRatingSkipped
from office.domain.service_days import service_day
from office.domain.snapshots import HallSnapshot
from office.domain.tickets import Ticket, TicketState
from office.domain.wall_calls import CallMade
from office.domain.wall_facts import CallAnnounced, WallFact
from office.domain.wall_snapshots import WallSnapshot
from office.storage import journal, snapshots
from office.storage.announcements import ANNOUNCED, CALLED, FRESH, KINDS_SINCE, RECALLED, call_of
from office.storage.dossiers import these_dossiers
from office.storage.fact_kinds import KINDS
from office.storage.notices import notices_on
from office.storage.prepared import Record
from office.storage.tables import journal as rows
from office.storage.transaction import Transaction
from office.storage.walls import rules_of

LATEST = 5_000
"""Rows of the journal that a wall looks through at its start for what it has not announced."""
FEW = 10
"""Dossiers that moved since the last look; if more did, all of the day are read again."""
_UNSEEN = (
    *(CallAnnounced, WallFact, PaperFact, StaffFact, ApplicantSeen, PapersRecorded),
    *(TicketRated, TicketRatingSkipped),
)
"""Facts that change nothing on a wall."""

_j = rows.c
_SINCE = (_j.office_id == bindparam("office"), _j.revision > bindparam("since"))
_CALLS = (
    select(_j.revision, _j.at, _j.kind, _j.ticket, _j.desk)
    .where(*_SINCE, or_(_j.kind == CALLED, _j.kind == RECALLED), _j.service_day == bindparam("day"))
    .order_by(_j.revision)
)
_MOVES = [name for name, kind in KINDS.items() if issubclass(kind, DossierFact) and not issubclass(kind, _UNSEEN)]
_MOVED = (
    select(_j.dossier)
    .where(*_SINCE, _j.kind.in_([literal_column(f"'{name}'") for name in _MOVES]))
    .order_by(_j.revision.desc())
)
_ANNOUNCED = select(_j.body).where(*_SINCE, _j.kind == ANNOUNCED)


def look_at_wall(tx: Transaction, wall: str, before: WallSnapshot | None) -> WallSnapshot:
    """Return how the hall looks to a wall of that name.

    Args:
        tx: one moment of the database.
        wall: its name.
        before: what it saw last; None at its start.
    """
    day = service_day(tx.at, tx.time_zone)
    if before is None:
        hall = snapshots.hall(tx)
        return _whole(tx, wall, hall, _not_announced(tx, wall, hall))
    since = before.hall.revision
    kinds = {KINDS[row["kind"]] for row in tx.all(KINDS_SINCE, since=since)}
    seen = {kind for kind in kinds if not issubclass(kind, _UNSEEN)}
    is_partly = before.hall.service_day == day and all(issubclass(one, _KNOWN) for one in seen)
    hall = _partly(tx, before.hall, seen, day) if is_partly else snapshots.hall(tx)
    calls = _open_calls(tx.all(_CALLS, since=since, day=day), hall.at_desks)
    return replace(before, hall=hall, calls=calls) if is_partly else _whole(tx, wall, hall, calls)


_KNOWN = (TicketFact, DeskFact, DossierFact)
"""What changes a part of the hall; anything else, and everything is read again."""


def _whole(tx: Transaction, wall: str, hall: HallSnapshot, calls: tuple[CallMade, ...]) -> WallSnapshot:
    return WallSnapshot(hall=hall, calls=calls, rules=rules_of(tx, wall), notices=notices_on(tx, hall.service_day))


def _partly(tx: Transaction, hall: HallSnapshot, kinds: Iterable[type[Fact]], day: date) -> HallSnapshot:
    changed: dict[str, Any] = {"revision": journal.head(tx)[0], "at": tx.at}
    for kind in kinds:
        if issubclass(kind, TicketFact) and "at_desks" not in changed:
            changed |= {"at_desks": snapshots.at_desks(tx, day), "waiting": snapshots.waiting(tx, day)}
        elif issubclass(kind, DeskFact) and "desks" not in changed:
            changed["desks"] = snapshots.desks_on(tx, day)
        elif issubclass(kind, DossierFact) and "dossiers" not in changed:
            changed["dossiers"] = _moved(tx, hall)
    return replace(hall, **changed)


def _moved(tx: Transaction, hall: HallSnapshot) -> tuple[Dossier, ...]:
    """Return the dossiers of the day, the last moved first; only those that moved since are read."""
    codes = tuple(dict.fromkeys(row["dossier"] for row in tx.all(_MOVED, since=hall.revision)))
    if len(codes) > FEW:
        return snapshots.dossiers_of_day(tx)
    others = (one for one in hall.dossiers if one.code not in codes)
    return (*these_dossiers(tx, codes), *others)[: snapshots.DOSSIERS_SHOWN]


def _not_announced(tx: Transaction, wall: str, hall: HallSnapshot) -> tuple[CallMade, ...]:
    since = hall.revision - LATEST
    told = (json.loads(row["body"]) for row in tx.all(_ANNOUNCED, since=since))
    done = {one["call"] for one in told if one["wall"] == wall}
    calls = _open_calls(tx.all(_CALLS, since=since, day=hall.service_day), hall.at_desks)
    return tuple(one for one in calls if one.revision not in done and tx.at - one.at < FRESH)


def _open_calls(found: Iterable[Record], at_desks: Iterable[Ticket]) -> tuple[CallMade, ...]:
    held = {(one.number, one.desk): one for one in at_desks if one.state is TicketState.CALLED}
    return tuple(
        call_of(row, held[row["ticket"], row["desk"]]) for row in found if (row["ticket"], row["desk"]) in held
    )
