"""Which version of the tables a database holds: made, checked, and brought forward after a backup copy."""

from pathlib import Path

from sqlalchemy import Connection, text

from office.domain.errors import Reason, Refused
from office.storage.backups import back_up
from office.storage.engine import Database
from office.storage.faults import guarded

HEAD = "0012"
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
    with guarded(database), database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(7411410)"))
        config.attributes["connection"] = connection
        command.upgrade(config, to)


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
