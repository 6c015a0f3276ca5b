"""The same rows as one issue and one call write, by hand through the bare driver: what ours is compared with."""

import hashlib
import json
import secrets
import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Protocol
from uuid import uuid4

import psycopg

_SERVICES = ("A", "A1", "A2", "A3")


class Driver(Protocol):
    """What both drivers' connections can do."""

    def execute(self, statement: str, values: Any = ..., /) -> Any:
        """Run one statement."""


def sqlite_hand(path: str) -> "Hand":
    """Return the hand on a SQLite file, as durable as ours."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    return Hand(connection, "BEGIN IMMEDIATE", lambda sql: sql.replace("%s", "?"), lock="")


def postgres_hand(url: str) -> "Hand":
    """Return the hand on a PostgreSQL database."""
    connection = psycopg.connect(url, autocommit=True)
    return Hand(connection, "BEGIN", lambda sql: sql, lock="FOR UPDATE")


class Hand:
    """One office, written without any of our code."""

    def __init__(self, connection: Driver, begin: str, spelled: Callable[[str], str], lock: str) -> None:
        self._connection = connection
        self._begin = begin
        self._spelled = spelled
        self._lock = lock

    def issue(self) -> None:
        """Counter, ticket, journal and head: one number given out."""
        now = datetime.now(UTC)
        day = now.astimezone(timezone(timedelta(hours=7))).date()
        self._run(self._begin)
        (sequence,) = self._run(
            "INSERT INTO number_counters (office_id, service_day, series, last) VALUES (1, %s, 'A', 1) "
            "ON CONFLICT (office_id, service_day, series) DO UPDATE SET last = number_counters.last + 1 "
            "RETURNING last",
            _text(day),
        ).fetchone()
        self._run(
            "INSERT INTO tickets (office_id, service_day, series, sequence, token, service, state, language, "
            "issued_at, turn_at, calls, version) VALUES (1, %s, 'A', %s, %s, 'A', 'waiting', 'vi', %s, %s, 0, 1)",
            _text(day),
            sequence,
            secrets.token_urlsafe(12),
            _text(now),
            _text(now),
        )
        self._journal(now, "ticket_issued", day, f"A{sequence:03d}", None, None)
        self._run("COMMIT")

    def call(self) -> int:
        """Claim, ticket, journal and head: one number called at desk 3."""
        now = datetime.now(UTC)
        day = now.astimezone(timezone(timedelta(hours=7))).date()
        self._run(self._begin)
        marks = ", ".join(["%s"] * len(_SERVICES))
        row = self._run(
            "SELECT sequence, version FROM tickets WHERE office_id = 1 AND service_day = %s "
            f"AND state IN ('transferred', 'waiting') AND service IN ({marks}) "
            f"ORDER BY turn_at, series, sequence LIMIT 1 {self._lock and self._lock + ' SKIP LOCKED'}",
            _text(day),
            *_SERVICES,
        ).fetchone()
        self._run(
            "UPDATE tickets SET state = 'called', desk = '3', officer = 'lan.nt', calls = 1, called_at = %s, "
            "version = version + 1 WHERE office_id = 1 AND service_day = %s AND series = 'A' AND sequence = %s "
            "AND version = %s",
            _text(now),
            _text(day),
            *row,
        )
        self._journal(now, "ticket_called", day, f"A{row[0]:03d}", "3", "lan.nt")
        self._run("COMMIT")
        return int(row[0])

    def clear(self) -> None:
        """Free the desk, outside what is measured."""
        self._run("UPDATE tickets SET state = 'done' WHERE office_id = 1 AND state = 'called'")

    def _journal(
        self, now: datetime, kind: str, day: date, number: str, desk: str | None, officer: str | None
    ) -> None:
        revision, head = self._run(f"SELECT revision, head FROM offices WHERE office_id = 1 {self._lock}").fetchone()
        body = json.dumps({"service": "A"})
        new = hashlib.sha256((head + json.dumps([str(now), kind, str(day), number, desk, body])).encode()).hexdigest()
        self._run(
            "INSERT INTO journal (office_id, revision, at, kind, service_day, ticket, desk, officer, body, hash, "
            "request_key, request_print) VALUES (1, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, 'x')",
            *(revision + 1, _text(now), kind, _text(day), number, desk, officer, body, new, uuid4().hex),
        )
        self._run(
            "UPDATE offices SET revision = %s, head = %s, last_at = %s WHERE office_id = 1",
            *(revision + 1, new, _text(now)),
        )

    def _run(self, statement: str, *values: Any) -> Any:
        return self._connection.execute(self._spelled(statement), values)


def _text(value: date | datetime) -> str:
    if isinstance(value, datetime):
        return value.replace(tzinfo=None).isoformat(" ", "microseconds")
    return value.isoformat()
