"""The door to a database: one engine by URL, SQLite or PostgreSQL, with the settings each needs."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import QueuePool

from office.domain.errors import Reason, Refused
from office.storage.file_systems import refuse_network

POOL = 16
"""Connections kept; a thread that uses the office takes one for the length of a verb."""
WIRE: dict[str, Any] = {
    "connect_timeout": 5,
    "keepalives_idle": 5,
    "keepalives_interval": 2,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
}
"""How soon it is noticed that PostgreSQL is away; seconds, the last one ms.

By itself Linux waits a quarter of an hour for an answer through a cable that was pulled, and when the cable is back,
as long again as it was away.
"""


@dataclass(frozen=True, slots=True)
class Database:
    """An engine, and what must be known about it."""

    engine: Engine
    url: URL
    may_create: bool = False
    """Whether a missing SQLite file is made."""
    clock: Callable[[], datetime] | None = None
    """Stands in for the database's clock in simulated days; None in every hall."""
    memory: dict[tuple[str, int], Any] = field(default_factory=dict, compare=False, repr=False)
    """What was read of an office and stays good until a version in the database says otherwise."""

    @property
    def is_sqlite(self) -> bool:
        """Whether it is a file on this computer."""
        return self.url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path | None:
        """The file of a SQLite database."""
        return Path(self.url.database) if self.is_sqlite and self.url.database else None

    @property
    def shown(self) -> str:
        """The address without its password, for messages."""
        return self.url.render_as_string(hide_password=True)

    def dispose(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def parse_url(text: str) -> URL:
    """Return the URL of a database; a bare path means a SQLite file.

    Raises:
        Refused: `bad_database_url`.
    """
    if "://" not in text:
        return URL.create("sqlite", database=str(Path(text).expanduser().absolute()))
    try:
        url = make_url(text)
    except ArgumentError:
        raise Refused(Reason.BAD_DATABASE_URL, url=text.rsplit("@", maxsplit=1)[-1]) from None
    if url.drivername in {"postgresql", "postgres"}:
        return url.set(drivername="postgresql+psycopg")
    if url.drivername == "sqlite" and url.database and url.database != ":memory:":
        return url.set(database=str(Path(url.database).expanduser().absolute()))
    if url.drivername != "postgresql+psycopg":
        raise Refused(Reason.BAD_DATABASE_URL, url=url.render_as_string(hide_password=True))
    return url


def open_database(text: str, *, create: bool = False, clock: Callable[[], datetime] | None = None) -> Database:
    """Return the database at `text`; nothing is read or written yet.

    Args:
        text: a URL, or the path of a SQLite file.
        create: whether a missing SQLite file may be made.
        clock: stands in for the database's own in simulated days.

    Raises:
        Refused: `bad_database_url`, `network_file_system`.
    """
    url = parse_url(text)
    if url.get_backend_name() != "sqlite":
        engine = _postgresql(url)
    else:
        path = Path(url.database or "")
        refuse_network(path)
        engine = _sqlite(path, create=create)
    return Database(engine, url, create, clock)


def _sqlite(path: Path, *, create: bool) -> Engine:
    address = f"{path.as_uri()}?mode={'rwc' if create else 'rw'}"

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(address, uri=True, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            # The file may be new, busy, or no database at all: the first statement says so, and translate tells it.
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        poolclass=QueuePool,
        pool_size=POOL,
        max_overflow=-1,
        pool_reset_on_return=None,
    )
    event.listen(engine, "begin", _begin_whole)
    return engine


def begin(cursor: Any, *, is_sqlite: bool, write: bool) -> datetime:
    """Begin a transaction on a bare driver's cursor and return the database's clock (UTC)."""
    if is_sqlite:
        # A write takes the lock at once: a later upgrade from a read could not wait its turn.
        cursor.execute("BEGIN IMMEDIATE" if write else "BEGIN")
        return datetime.now(UTC)
    # One round trip for the beginning and the clock.
    cursor.execute(f"BEGIN {'' if write else 'ISOLATION LEVEL REPEATABLE READ READ ONLY'}; SELECT clock_timestamp()")
    cursor.nextset()
    at: datetime = cursor.fetchone()[0]
    return at


def _begin_whole(connection: Connection) -> None:
    # Through SQLAlchemy itself run only migrations and their kind.
    cursor = connection.connection.cursor()
    begin(cursor, is_sqlite=connection.dialect.name == "sqlite", write=True)
    cursor.close()


def _postgresql(url: URL) -> Engine:
    # autocommit: the driver sends no BEGIN of its own. Five executions, then psycopg prepares a statement.
    engine = create_engine(
        url,
        pool_size=POOL,
        max_overflow=-1,
        pool_reset_on_return=None,
        connect_args={
            "autocommit": True,
            **WIRE,
            "application_name": "taicho",
            # Compiling a plan takes longer than any of our statements.
            "options": "-c timezone=UTC -c jit=off",
            "client_encoding": "UTF8",
        },
    )
    event.listen(engine, "begin", _begin_whole)
    return engine
