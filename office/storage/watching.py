"""Waking up when something was written, by any process: nobody sends messages to anybody."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from typing import Any

import psycopg

from office.storage.engine import WIRE, Database

POLL_S = 0.03
"""How often SQLite's data_version is read: 3 µs each, but waking costs more; at 0.02 an idle face took 1 %."""
NET_S = 2.0
"""PostgreSQL tells by itself; the revision is read this often in case a notice was lost."""
_SLICE_S = 0.5
"""A wait for a notice cannot be broken off: it is cut into slices, so that a face closes at once."""
_RETRY_S = 0.5


def follow(database: Database, office_id: int, stop: threading.Event) -> Iterator[int | None]:
    """Yield the office's revision at once and after each change; None when the database is lost.

    It reconnects by itself; the first revision after a None says that the database is back.
    """
    told: int | None = -1
    while not stop.is_set():
        try:
            for revision in (
                _sqlite(database, office_id, stop) if database.is_sqlite else _postgresql(database, office_id, stop)
            ):
                if revision != told:
                    told = revision
                    yield revision
        except (sqlite3.Error, psycopg.Error):
            if told is not None:
                told = None
                yield None
            stop.wait(_RETRY_S)


def _sqlite(database: Database, office_id: int, stop: threading.Event) -> Iterator[int]:
    assert database.path is not None  # noqa: S101 - SQLite has a path
    address = f"{database.path.as_uri()}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=1, isolation_level=None)) as connection:
        seen = None
        while not stop.is_set():
            (version,) = connection.execute("PRAGMA data_version").fetchone()
            if version != seen:
                seen = version
                yield from connection.execute(
                    "SELECT revision FROM offices WHERE office_id = ?", (office_id,)
                ).fetchone()
            stop.wait(POLL_S)


def _postgresql(database: Database, office_id: int, stop: threading.Event) -> Iterator[int]:
    arguments, named = database.engine.dialect.create_connect_args(database.url)
    with psycopg.connect(*arguments, **{**named, **WIRE, "autocommit": True}) as connection:
        connection.execute(f"LISTEN taicho_{office_id:d}")
        while not stop.is_set():
            row = connection.execute("SELECT revision FROM offices WHERE office_id = %s", (office_id,)).fetchone()
            if row:
                yield row[0]
            _await_notice(connection, stop)


def _await_notice(connection: "psycopg.Connection[Any]", stop: threading.Event) -> None:
    """Return at the next notice, after `NET_S`, or soon after the event is set."""
    ends = time.monotonic() + NET_S
    while not stop.is_set() and time.monotonic() < ends:
        if any(True for _ in connection.notifies(timeout=_SLICE_S, stop_after=1)):
            return
