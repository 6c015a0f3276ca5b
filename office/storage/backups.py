"""A copy of the whole database before its tables are changed."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import inspect, text

from office.storage.engine import Database


def back_up(database: Database, version: str, *, folder: Path | None = None) -> Path | str:
    """Copy the database as it is now.

    Args:
        database: the one to copy.
        version: of its tables; it becomes part of the copy's name.
        folder: for a SQLite copy; beside the database if None.

    Returns:
        The copy: a file beside a SQLite database, the name of a schema inside a PostgreSQL one.
    """
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    if database.path is not None:
        return _copy_file(database.path, (folder or database.path.parent), f"backup-{version}-{stamp}")
    return _copy_schema(database, f"backup_{version}_{stamp}".lower())


def _copy_file(path: Path, folder: Path, name: str) -> Path:
    target = folder / f"{path.stem}.{name}{path.suffix}"
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
    target.chmod(0o600)
    return target


def _copy_schema(database: Database, name: str) -> str:
    with database.engine.begin() as connection:
        connection.execute(text(f'CREATE SCHEMA "{name}"'))
        for table in inspect(connection).get_table_names():
            connection.execute(text(f'CREATE TABLE "{name}"."{table}" AS TABLE "{table}"'))
    return name
