"""The look of a counter plate beside those of a desk's window and of the hall, in a hall in the middle of its day.

python -m bench.plates [--count N] [--only sqlite|postgresql]
"""

import argparse
from collections.abc import Callable

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, show, show_ratio, timed
from office.bootstrap import Office, create_office, open_office

WARM_UP = 50
WAITING = 100
"""In each of four lines."""
SERVED = 100
DESKS = (("1", "lan.nt"), ("2", "hung.tm"), ("5", "mai.pt"), ("7", "dung.ld"))
LIMIT = 0.33
"""A plate's look costs at most that part of the others."""


def main() -> int:
    """Measure on both databases; 1 if the limit is not kept."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=1_000, help="looks of each kind")
    options.add_argument("--only", choices=("sqlite", "postgresql"))
    asked = options.parse_args()
    print(f"cost of one look ({machine()})")
    kept = True
    if asked.only != "postgresql":
        with sqlite_file() as path:
            kept &= _compare("SQLite", path, asked.count)
    if asked.only != "sqlite":
        with postgres_server() as server:
            kept &= _compare("PostgreSQL", new_database(server), asked.count)
    return 0 if kept else 1


def _compare(name: str, url: str, count: int) -> bool:
    create_office(url, always_open=True)
    with open_office(url) as office:
        _fill(office)
        looks: dict[str, Callable[[], object]] = {
            "plate": lambda: office.plate(1),
            "desk": lambda: office.desk(1),
            "hall": office.hall,
        }
        samples: dict[str, list[float]] = {what: [] for what in looks}
        for turn in range(-WARM_UP, count):
            for what, look in looks.items():
                took = timed(look)
                if turn >= 0:
                    samples[what].append(took)
    print(f"{name}; waiting: {len(DESKS) * WAITING}")
    for what, times in samples.items():
        show(what, times)
    plate, desk, hall = samples.values()
    beside_desk = show_ratio("plate / desk", plate, desk, LIMIT)
    return show_ratio("plate / hall", plate, hall, LIMIT) and beside_desk


def _fill(office: Office) -> None:
    for desk, officer in DESKS:
        office.open_desk(desk, officer)
    for _ in range(WAITING):
        for series in "ABHC":
            office.issue_ticket(series)
    for _ in range(SERVED):
        office.issue_ticket("A")
        office.call_next(1)
        office.finish(1)
    for desk, _ in DESKS:
        office.call_next(desk)


if __name__ == "__main__":
    raise SystemExit(main())
