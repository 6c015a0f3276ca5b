"""The journal as rows: append (last in every transaction), read, check; and what a request key was used for."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, String, Text, bindparam, insert, select, update
from sqlalchemy import text as sql

from office.domain.errors import Reason, Refused
from office.domain.facts import Fact, StaffFact
from office.domain.journal import ChainReport, JournalEntry, check_chain, link, payload_of
from office.domain.wall_facts import CallAnnounced
from office.storage.fact_kinds import KINDS
from office.storage.facts import entry_of
from office.storage.prepared import Record
from office.storage.tables import journal, offices
from office.storage.transaction import Transaction
from office.storage.types import UtcDateTime

CLOCK_TOLERANCE = timedelta(seconds=60)
"""How far the clock may stand before the last fact: less is a correction, more is a clock set back."""

LATELY = 500
"""Facts looked through for the last at a desk: more than a hall writes in a minute, and never the whole past."""


@dataclass(frozen=True, slots=True)
class Request:
    """What makes a write idempotent: the client's key, and a print of what was asked under it."""

    key: str
    asked: str

    @classmethod
    def of(cls, key: str, verb: str, arguments: dict[str, Any]) -> "Request":
        """Return the request for a verb and its arguments."""
        told = json.dumps([verb, arguments], sort_keys=True, default=str)
        return cls(key, hashlib.sha256(told.encode()).hexdigest()[:32])


_j = journal.c
_ENTRY = [column for column in _j if column.name not in {"office_id", "request_key", "request_print"}]
_OF_OFFICE = _j.office_id == bindparam("office")
_SINCE = select(*_ENTRY).where(_OF_OFFICE, _j.revision > bindparam("since")).order_by(_j.revision)
_SOME_SINCE = _SINCE.limit(bindparam("limit"))
_NO_STEPS = ", ".join(f"'{name}'" for name, kind in KINDS.items() if issubclass(kind, StaffFact | CallAnnounced))
_LAST_AT_DESK = (
    select(*_ENTRY)
    # Who signed in is no step of the desk's work, nor is what a wall announced; a screen locked in between, and a
    # wall that speaks a little later, stand in no undo's way.
    .where(
        _OF_OFFICE, _j.revision > bindparam("since"), _j.desk == bindparam("desk"), sql(f"kind NOT IN ({_NO_STEPS})")
    )
    .order_by(_j.revision.desc())
    .limit(bindparam("limit"))
)
_AT = select(*_ENTRY).where(_OF_OFFICE, _j.revision == bindparam("revision"))
_BY_KEY = select(*_ENTRY, _j.request_print).where(_OF_OFFICE, _j.request_key == bindparam("key"))
_HEAD = select(offices.c.revision, offices.c.head, offices.c.last_at).where(
    offices.c.office_id == bindparam("office")
)
_MOVE_HEAD = (
    update(offices)
    .where(offices.c.office_id == bindparam("office"))
    .values(revision=bindparam("revision"), head=bindparam("head"), last_at=bindparam("at"))
)
_APPEND = insert(journal).values(office_id=bindparam("office"))

# PostgreSQL does in one round trip what SQLite does in three: the office's row is everybody's, so it is held briefly.
_APPEND_AT_ONCE = (
    sql(
        """
    WITH moved AS (
        UPDATE offices SET revision = revision + 1, last_at = greatest(last_at, :at),
               head = encode(sha256(convert_to(head || :payload, 'UTF8')), 'hex')
        WHERE office_id = :office AND last_at <= :at_latest
        RETURNING revision, head
    ), written AS (
        INSERT INTO journal (office_id, revision, at, kind, service_day, ticket, dossier, desk, officer, body, hash,
                             request_key, request_print)
        SELECT :office, revision, :at, :kind, :service_day, :ticket, :dossier, :desk, :officer, :body, head,
               :request_key, :request_print
        FROM moved
    )
    SELECT revision, pg_notify('taicho_' || :office, revision::text)::text AS told FROM moved
    """
    )
    .bindparams(
        bindparam("at", type_=UtcDateTime),
        bindparam("at_latest", type_=UtcDateTime),
        bindparam("payload", type_=Text),
        bindparam("office", type_=BigInteger),
        bindparam("kind", type_=String),
    )
    .columns(revision=BigInteger, told=Text)
)


def append(tx: Transaction, fact: Fact, request: Request) -> int:
    """Write the fact at the end of the chain and return its revision.

    Raises:
        Refused: `clock_set_back` if the database's clock stands well before the last fact.
    """
    entry = entry_of(fact)
    payload = payload_of(entry)
    row = {
        **{name: getattr(entry, name) for name in _PLAIN},
        "body": json.dumps(entry.body, ensure_ascii=False, sort_keys=True),
        "request_key": request.key,
        "request_print": request.asked,
    }
    return _append_stepwise(tx, payload, row) if tx.is_sqlite else _append_at_once(tx, payload, row)


_PLAIN = ("at", "kind", "service_day", "ticket", "dossier", "desk", "officer")


def _append_at_once(tx: Transaction, payload: str, row: dict[str, Any]) -> int:
    written = tx.one(_APPEND_AT_ONCE, payload=payload, at_latest=row["at"] + CLOCK_TOLERANCE, **row)
    if written is None:
        raise _set_back(tx, head(tx)[-1])
    return int(written["revision"])


def _append_stepwise(tx: Transaction, payload: str, row: dict[str, Any]) -> int:
    revision, last_hash, last_at = head(tx)
    if last_at > row["at"] + CLOCK_TOLERANCE:
        raise _set_back(tx, last_at)
    revision, new_hash = revision + 1, link(last_hash, payload)
    tx.run(_APPEND, {**row, "revision": revision, "hash": new_hash})
    tx.run(_MOVE_HEAD, {"revision": revision, "head": new_hash, "at": max(last_at, row["at"])})
    return revision


def _set_back(tx: Transaction, last_at: datetime) -> Refused:
    now, last = (at.isoformat(timespec="seconds") for at in (tx.at, last_at))
    return Refused(Reason.CLOCK_SET_BACK, now=now, last=last)


def head(tx: Transaction) -> tuple[int, str, datetime]:
    """Return the office's revision, the hash of its last row and that row's instant."""
    row = tx.one(_HEAD)
    if row is None:
        raise Refused(Reason.NOT_INITIALIZED)
    return row["revision"], row["head"], row["last_at"]


def entries_since(tx: Transaction, since: int, limit: int | None = None) -> list[JournalEntry]:
    """Return the entries after revision `since`, oldest first."""
    rows = tx.all(_SINCE, since=since) if limit is None else tx.all(_SOME_SINCE, since=since, limit=limit)
    return [_entry(row) for row in rows]


def lately_at_desk(tx: Transaction, desk: str, limit: int) -> list[JournalEntry]:
    """Return what happened last at a desk, newest first, among the last few hundred facts of the office."""
    return [_entry(row) for row in tx.all(_LAST_AT_DESK, desk=desk, since=head(tx)[0] - LATELY, limit=limit)]


def find_entry(tx: Transaction, revision: int) -> JournalEntry | None:
    """Return the entry with that revision."""
    row = tx.one(_AT, revision=revision)
    return _entry(row) if row else None


def find_request(tx: Transaction, request: Request) -> JournalEntry | None:
    """Return what was done under the request's key, if anything.

    Raises:
        Refused: `request_key_reused` if something else was asked under that key.
    """
    row = tx.one(_BY_KEY, key=request.key)
    if row is None:
        return None
    if row["request_print"] != request.asked:
        raise Refused(Reason.REQUEST_KEY_REUSED, key=request.key)
    return _entry(row)


def verify(tx: Transaction) -> ChainReport:
    """Check the whole chain against the office's head, a few thousand rows in memory at a time."""
    revision, last_hash, _ = head(tx)
    return check_chain(_walk(tx), revision=revision, head=last_hash)


def _walk(tx: Transaction, page: int = 5_000) -> Iterator[JournalEntry]:
    since = -1
    while entries := entries_since(tx, since, page):
        yield from entries
        since = entries[-1].revision


def _entry(row: Record) -> JournalEntry:
    values = {name: row[name] for name in JournalEntry.__slots__}
    return JournalEntry(**{**values, "body": json.loads(row["body"])})
