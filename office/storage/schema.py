"""Which version of the tables a database holds: made, checked, and brought forward after a backup copy."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, text

from office.domain.errors import Reason, Refused
from office.storage.backups import back_up
from office.storage.engine import Database
from office.storage.faults import guarded

HEAD = "0015"
"""The version this program knows; a test compares it with the newest migration."""


def current_version(connection: Connection) -> str:
    """Return the version of the database's tables; without tables the driver says so, and `guarded` tells it."""
    return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one())


def check_schema(database: Database, *, folder: Path | None = None) -> Path | str | None:
    """Make sure that the tables are those of this program; bring older ones forward after a backup copy.

    Returns:
        The backup (a file, or the name of a PostgreSQL schema) if one was made.

    Raises:
        Refused: `not_initialized`, `database_newer`.
    """
    with guarded(database), database.engine.connect() as connection:
        found = current_version(connection)
    if found == HEAD:
        return None
    if found > HEAD:
        raise Refused(Reason.DATABASE_NEWER, found=found, known=HEAD)
    with guarded(database):
        copy = back_up(database, found, folder=folder)
    migrate(database)
    return copy


def migrate(database: Database, *, to: str = "head") -> None:
    """Bring the tables to version `to`, in one transaction; other writers wait meanwhile."""
    # Alembic costs 0.1 s to import and is needed once in a database's life.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    with guarded(database), _unlinked(database) as connection, connection.begin():
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(7411410)"))
        config.attributes["connection"] = connection
        command.upgrade(config, to)
        if database.is_sqlite and connection.execute(text("PRAGMA foreign_key_check")).first():
            raise RuntimeError("a migration leaves rows that refer to nothing")


@contextmanager
def _unlinked(database: Database) -> Iterator[Connection]:
    """Yield a connection; on SQLite a table can be made anew only while references are not watched."""
    with database.engine.connect() as connection:
        cursor = connection.connection.cursor()
        if not database.is_sqlite:
            yield connection
            return
        # Outside any transaction: inside one the switch does nothing.
        cursor.execute("PRAGMA foreign_keys=OFF")
        try:
            yield connection
        finally:
            cursor.execute("PRAGMA foreign_keys=ON")


def prepare_file(database: Database) -> None:
    """Make the folder and the file of a new SQLite database, with its write-ahead log, for this user alone."""
    if database.path is None:
        return
    with guarded(database):
        database.path.parent.mkdir(parents=True, exist_ok=True)
        with database.engine.connect() as connection:
            # Outside any transaction: the mode of the log cannot change inside one.
            connection.connection.cursor().execute("PRAGMA journal_mode=WAL")
        database.path.chmod(0o600)
