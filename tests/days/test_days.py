"""Random days on a real database.

The gate sees the same days each time. When it is red, TAICHO_DAYS=shrink makes the failing day short (minutes);
TAICHO_DAYS=deep looks at many other and longer days.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from office.bootstrap import Office, create_office, open_office
from tests.days.asking import Opening
from tests.days.book import Clock
from tests.days.machine import Days
from tests.days.people import CLOSED_SERVICE

CALM = settings(deadline=None, suppress_health_check=list(HealthCheck), database=None, print_blob=False)
# Hypothesis repeats itself after ten examples (it varies those it has): more seeds, not more examples.
DEV = settings(CALM, max_examples=10, stateful_step_count=30)
PROFILES = {
    "dev": settings(DEV, phases=[Phase.generate]),
    "shrink": settings(DEV, phases=[Phase.generate, Phase.shrink]),
    "deep": settings(CALM, max_examples=500, stateful_step_count=60),
}
LOOK = os.environ.get("TAICHO_DAYS", "dev")


def run(opening: Opening, start: int) -> None:
    """Run the days that follow from `start`, or unforeseen ones if the look is deep."""

    class DaysHere(Days):
        def __init__(self) -> None:
            super().__init__(opening)

    days = DaysHere if LOOK == "deep" else seed(start)(DaysHere)
    run_state_machine_as_test(days, settings=PROFILES[LOOK])


def found(url: str, office_id: int = 1) -> None:
    """Found an office, with one service closed."""
    create_office(url, office_id=office_id)
    with open_office(url, office_id=office_id) as office:
        connection = office.database.engine.raw_connection()
        connection.cursor().execute(
            f"UPDATE services SET is_open = false WHERE code = '{CLOSED_SERVICE}' AND office_id = {office_id}"
        )
        connection.commit()
        connection.close()


@pytest.mark.parametrize("start", range(5))
def test_random_days_on_sqlite(tmp_path: Path, start: int) -> None:
    founded, files = tmp_path / "founded.db", count(1)
    found(str(founded))

    @contextmanager
    def opening(clock: Clock) -> Iterator[Office]:
        path = tmp_path / f"{next(files)}.db"
        shutil.copy(founded, path)
        try:
            with open_office(str(path), clock=clock) as office:
                yield office
        finally:
            path.unlink()

    run(opening, start)


def test_random_days_on_postgresql(postgres_url: str) -> None:
    ids = count(1)

    @contextmanager
    def opening(clock: Clock) -> Iterator[Office]:
        # One database, an office for each example: so they also stay out of each other's way.
        office_id = next(ids)
        found(postgres_url, office_id)
        with open_office(postgres_url, office_id=office_id, clock=clock) as office:
            yield office

    run(opening, 0)
