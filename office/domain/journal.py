"""The journal (nhật ký): append-only facts in a hash chain, and the check of that chain.

Each row holds the SHA-256 of the row before and its own content; the office's row holds the head. So a row
that is altered, missing, inserted or reordered breaks the chain at a place that can be named.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

GENESIS = "0" * 64
"""The hash before the first row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalEntry:
    """One fact as it is kept: ids only, nothing personal."""

    revision: int
    at: datetime
    kind: str
    service_day: date | None
    ticket: str | None
    """The ticket's number on `service_day`."""
    dossier: str | None
    desk: str | None
    officer: str | None
    body: dict[str, Any]
    """What else this kind of fact says; JSON values."""
    hash: str = ""


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What the check of the chain found."""

    entries: int
    broken_at: int | None = None
    """The first revision that does not fit; None if the chain is whole."""
    problem: str | None = None
    """`missing`, `altered`, or `head` (rows at the end are gone or were added)."""

    @property
    def intact(self) -> bool:
        """Whether every row is as it was written."""
        return self.broken_at is None


def payload_of(entry: JournalEntry) -> str:
    """Return the canonical JSON text that the hash covers: everything but revision and hash."""
    at = entry.at.astimezone(UTC).isoformat(timespec="microseconds")
    day = entry.service_day.isoformat() if entry.service_day else None
    told = [at, entry.kind, day, entry.ticket, entry.dossier, entry.desk, entry.officer, entry.body]
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def link(previous_hash: str, payload: str) -> str:
    """Return the hash of a row: SHA-256 over the previous row's hash and its own payload, in hex."""
    return hashlib.sha256((previous_hash + payload).encode()).hexdigest()


def check_chain(entries: Iterable[JournalEntry], *, revision: int, head: str) -> ChainReport:
    """Walk the entries in order of revision and compare with the office's `revision` and `head`."""
    expected, previous = 1, GENESIS
    for entry in entries:
        if entry.revision != expected:
            return ChainReport(expected - 1, expected, "missing")
        previous = link(previous, payload_of(entry))
        if previous != entry.hash:
            return ChainReport(expected - 1, expected, "altered")
        expected += 1
    if expected - 1 != revision or previous != head:
        return ChainReport(expected - 1, min(expected, revision + 1), "head")
    return ChainReport(expected - 1)
