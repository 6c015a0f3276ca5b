"""One transaction on one office: undone unless it ends well, tried again while another process holds the lock."""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Dialect
from sqlalchemy.sql import ClauseElement

from office.domain.errors import OfficeError, Reason
from office.storage.engine import Database, begin
from office.storage.faults import guarded
from office.storage.prepared import Record, prepare, set_columns

T = TypeVar("T")
PATIENCE_S = {Reason.DATABASE_BUSY: 10.0, Reason.LOST_RACE: 10.0, Reason.DATABASE_UNREACHABLE: 3.0}
"""How long a verb keeps trying before it gives the error to its caller."""
_PAUSE_S = (0.001, 0.012)


class Transaction:
    """The only way the rest of the storage reaches the database; `at` is the database's clock."""

    __slots__ = ("_cursor", "_dialect", "at", "memory", "office_id", "time_zone")

    def __init__(
        self,
        cursor: Any,
        dialect: Dialect,
        office_id: int,
        time_zone: str,
        at: datetime,
        memory: dict[tuple[str, int], Any],
    ) -> None:
        self._cursor = cursor
        self._dialect = dialect
        self.office_id = office_id
        self.time_zone = time_zone
        self.at = at
        self.memory = memory

    @property
    def is_sqlite(self) -> bool:
        """Whether the database is a file on this computer."""
        return self._dialect.name == "sqlite"

    def one(self, statement: ClauseElement, **values: Any) -> Record | None:
        """Run the statement for this office and return its first row."""
        prepared = prepare(statement, self._dialect, set_columns(statement, values))
        self._cursor.execute(prepared.sql, prepared.values({**values, "office": self.office_id}))
        row = self._cursor.fetchone()
        return None if row is None else prepared.record(row)

    def all(self, statement: ClauseElement, **values: Any) -> list[Record]:
        """Run the statement for this office and return its rows."""
        prepared = prepare(statement, self._dialect)
        self._cursor.execute(prepared.sql, prepared.values({**values, "office": self.office_id}))
        return [prepared.record(row) for row in self._cursor.fetchall()]

    def run(self, statement: ClauseElement, values: Mapping[str, Any]) -> int:
        """Run a change and return how many rows it touched."""
        prepared = prepare(statement, self._dialect, set_columns(statement, values))
        self._cursor.execute(prepared.sql, prepared.values({**values, "office": self.office_id}))
        return int(self._cursor.rowcount)

    def run_many(self, statement: ClauseElement, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run a change once for each of the rows, which all set the same columns."""
        if rows:
            prepared = prepare(statement, self._dialect, set_columns(statement, rows[0]))
            self._cursor.executemany(
                prepared.sql, [prepared.values({**row, "office": self.office_id}) for row in rows]
            )


@contextmanager
def transaction(database: Database, office_id: int, time_zone: str, *, write: bool) -> Iterator[Transaction]:
    """Yield a transaction; it is committed when the block ends and undone when the block raises.

    Raises:
        Conflict, Refused, Unavailable: what a driver's error means.
    """
    with guarded(database):
        connection = database.engine.raw_connection()
        try:
            cursor = connection.cursor()
            at = begin(cursor, is_sqlite=database.is_sqlite, write=write)
            now = database.clock() if database.clock else at
            yield Transaction(cursor, database.engine.dialect, office_id, time_zone, now, database.memory)
            connection.commit()
        except BaseException:
            _undo(connection)
            raise
        finally:
            connection.close()


def _undo(connection: Any) -> None:
    try:
        connection.rollback()
    except Exception:
        connection.invalidate()


def retried(work: Callable[[], T]) -> T:
    """Run `work` again, with short random pauses, while what stopped it can pass.

    SQLite's own waiting is unfair (its pauses grow to 100 ms), so it is switched off and done here.
    """
    began = time.monotonic()
    while True:
        try:
            return work()
        except OfficeError as error:
            if time.monotonic() - began > PATIENCE_S.get(error.reason, -1.0):
                raise
            time.sleep(random.uniform(*_PAUSE_S))  # noqa: S311 - jitter, no secret
