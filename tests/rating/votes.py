"""A desk that has served somebody, and the votes that were counted of it."""

import sqlite3
from contextlib import closing

from office.bootstrap import Office


def finish_next(office: Office) -> str:
    """Desk 3 serves the next number."""
    called = office.call_next(3)
    office.finish(3)
    assert hasattr(called, "ticket")
    return str(called.ticket.number)


def counted(url: str) -> dict[str, int]:
    """What the sums hold, which no reading tells today."""
    with closing(sqlite3.connect(url)) as database:
        return {
            **dict(database.execute("SELECT satisfaction, sum(votes) FROM rating_tallies GROUP BY 1").fetchall()),
            **dict(database.execute("SELECT complaint, sum(votes) FROM complaint_tallies GROUP BY 1").fetchall()),
        }


def kinds(office: Office) -> list[str]:
    return [entry.kind for entry in office.journal() if "rat" in entry.kind]
