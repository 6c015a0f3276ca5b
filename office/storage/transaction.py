"""One transaction on one office: undone unless it ends well, tried again while another process holds the lock."""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection, Executable, Row

from office.domain.errors import OfficeError, Reason
from office.storage.engine import Database
from office.storage.faults import guarded

T = TypeVar("T")
PATIENCE_S = {Reason.DATABASE_BUSY: 10.0, Reason.LOST_RACE: 10.0, Reason.DATABASE_UNREACHABLE: 3.0}
"""How long a verb keeps trying before it gives the error to its caller."""
_PAUSE_S = (0.001, 0.012)


class Transaction:
    """The only way the rest of the storage reaches the database; `at` is the database's clock."""

    __slots__ = ("at", "connection", "is_sqlite", "office_id", "time_zone")

    def __init__(
        self, connection: Connection, office_id: int, time_zone: str, at: datetime, *, is_sqlite: bool
    ) -> None:
        self.connection = connection
        self.office_id = office_id
        self.time_zone = time_zone
        self.at = at
        self.is_sqlite = is_sqlite

    def one(self, statement: Executable, **values: Any) -> Row[Any] | None:
        """Run the statement for this office and return its first row."""
        values["office"] = self.office_id
        return self.connection.execute(statement, values).first()

    def all(self, statement: Executable, **values: Any) -> Sequence[Row[Any]]:
        """Run the statement for this office and return its rows."""
        values["office"] = self.office_id
        return self.connection.execute(statement, values).all()

    def run(self, statement: Executable, values: Mapping[str, Any]) -> int:
        """Run a change and return how many rows it touched."""
        return self.connection.execute(statement, {**values, "office": self.office_id}).rowcount


@contextmanager
def transaction(database: Database, office_id: int, time_zone: str, *, write: bool) -> Iterator[Transaction]:
    """Yield a transaction; it is committed when the block ends and undone when the block raises.

    Raises:
        Conflict, Refused, Unavailable: what a driver's error means.
    """
    engine = database.writer if write else database.reader
    with guarded(database), engine.connect() as connection, connection.begin():
        at: datetime = connection.info["at"]
        yield Transaction(connection, office_id, time_zone, at, is_sqlite=database.is_sqlite)


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
