"""What a driver's error means for the person in front of the screen."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError

from office.domain.errors import Conflict, OfficeError, Reason, Refused, Unavailable
from office.storage.engine import Database

_SQLITE = {
    sqlite3.SQLITE_BUSY: Reason.DATABASE_BUSY,
    sqlite3.SQLITE_LOCKED: Reason.DATABASE_BUSY,
    sqlite3.SQLITE_FULL: Reason.DISK_FULL,
    sqlite3.SQLITE_READONLY: Reason.FOLDER_NOT_WRITABLE,
    sqlite3.SQLITE_PERM: Reason.FOLDER_NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: Reason.FOLDER_NOT_WRITABLE,
    sqlite3.SQLITE_NOTADB: Reason.NOT_A_DATABASE,
    sqlite3.SQLITE_CORRUPT: Reason.NOT_A_DATABASE,
}
_POSTGRESQL = {
    "40001": Reason.DATABASE_BUSY,
    "40P01": Reason.DATABASE_BUSY,
    "55P03": Reason.DATABASE_BUSY,
    "53300": Reason.DATABASE_BUSY,
    "53100": Reason.DISK_FULL,
    "42P01": Reason.NOT_INITIALIZED,
}


DriverError = DBAPIError | sqlite3.Error | psycopg.Error


def office_error(error: DriverError, database: Database) -> OfficeError | None:
    """Return what to tell a person about a driver's error, or None if it is a bug."""
    original = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(original, (sqlite3.IntegrityError, psycopg.IntegrityError)):
        return Conflict(Reason.LOST_RACE, what=_constraint(original)) if _is_taken(original) else None
    reason = _sqlite_reason(original, database) if database.is_sqlite else _postgresql_reason(original)
    if reason is None:
        return None
    kind = Refused if reason in {Reason.NOT_INITIALIZED, Reason.NOT_A_DATABASE} else Unavailable
    return kind(reason, path=str(database.path or ""), database=database.shown)


@contextmanager
def guarded(database: Database) -> Iterator[None]:
    """Turn what a driver or the file system raises into what a person can be told; bugs pass as they are."""
    try:
        yield
    # Bare driver errors too: what begins a transaction does not pass through SQLAlchemy.
    except (DBAPIError, sqlite3.Error, psycopg.Error) as error:
        told = office_error(error, database)
        if told is None:
            raise
        raise told from error
    except PermissionError as error:
        raise Unavailable(Reason.FOLDER_NOT_WRITABLE, path=str(database.path)) from error
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        raise Unavailable(Reason.DISK_FULL, path=str(database.path)) from error


def _is_taken(error: BaseException) -> bool:
    codes = {"SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY", "23505"}
    return bool(codes & {getattr(error, "sqlite_errorname", None), getattr(error, "sqlstate", None)})


def _constraint(error: BaseException) -> str:
    diagnostics = getattr(error, "diag", None)
    return str(diagnostics.constraint_name if diagnostics else error)


def _sqlite_reason(original: BaseException | None, database: Database) -> Reason | None:
    code = getattr(original, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return Reason.DISK_FULL  # no room even for the index of the write-ahead log
    primary = code & 0xFF
    if primary == sqlite3.SQLITE_CANTOPEN and not database.may_create and not _exists(database):
        return Reason.NOT_INITIALIZED
    if primary == sqlite3.SQLITE_ERROR and "no such table" in str(original):
        return Reason.NOT_INITIALIZED
    return _SQLITE.get(primary, Reason.DATABASE_UNREACHABLE if primary == sqlite3.SQLITE_IOERR else None)


def _exists(database: Database) -> bool:
    try:
        return database.path is not None and database.path.exists()
    except PermissionError:
        # In a folder that cannot be searched: the folder is what a person has to be told about.
        return True


def _postgresql_reason(original: BaseException | None) -> Reason | None:
    state = getattr(original, "sqlstate", None)
    if state in _POSTGRESQL:
        return _POSTGRESQL[state]
    unreached = state is None and isinstance(original, psycopg.OperationalError)
    # 08: connection, 28: sign-in, 3D: no such database, 57P: shutdown.
    if unreached or (state or "").startswith(("08", "28", "3D", "57P")):
        return Reason.DATABASE_UNREACHABLE
    return None
