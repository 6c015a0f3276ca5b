"""From a call on one process to its painted frame on the wall of another, and what an idle wall costs.

python -m bench.latency [--calls N] [--idle SECONDS]
"""

import argparse
import random
import time

import psutil

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show
from bench.walls_running import RunningWall, busy_percent, wall
from office import NobodyWaiting, Office, create_office, open_office

LIMIT_MS = 60.0
LIMIT_IDLE_PERCENT = 1.0
SETTLED_S = 10.0
"""So long after the last number is done nothing is shown or spoken of it."""
_DESKS = (("1", "lan.nt", "A"), ("2", "hung.tm", "B"), ("5", "mai.pt", "H"), ("7", "dung.ld", "C"))


def _fill(office: Office, calls: int) -> int:
    """Open the desks with enough people for the calls; return the revision."""
    for desk, officer, series in _DESKS:
        office.open_desk(desk, officer)
        for _ in range(calls // len(_DESKS) + 2):
            revision = office.issue_ticket(series).revision
        office.call_next(desk)
        revision = office.start(desk).revision
    return revision


def call_and_paint(office: Office, screen: RunningWall, desk: str) -> float:
    """Call the next number and return the milliseconds until the wall shows it."""
    screen.shown(office.finish(desk).revision)
    # A pause of random length: the calls must not keep step with the wall's polling.
    time.sleep(random.uniform(0.01, 0.06))  # noqa: S311 - no secret
    began = time.perf_counter_ns()
    fact = office.call_next(desk)
    if isinstance(fact, NobodyWaiting):
        raise TypeError("there must be somebody to call")
    return (screen.shown(fact.revision) - began) / 1e6


def measure(name: str, url: str, calls: int, idle_seconds: float) -> bool:
    """Print the figures on one database and return whether both limits are kept."""
    create_office(url, always_open=True)
    with open_office(url) as office, wall(url, voice="real") as screen:
        screen.shown(_fill(office, calls))
        desks = [desk for desk, _, _ in _DESKS]
        samples = [call_and_paint(office, screen, desks[turn % len(desks)]) for turn in range(calls)]
        for desk in desks:
            office.finish(desk)
        time.sleep(SETTLED_S)
        process = psutil.Process(screen.process.pid)
        idle, waiting = busy_percent(process, idle_seconds), len(process.children(recursive=True))
    show(f"{name}: call -> painted on the wall", samples)
    print(f"  {name}: an idle wall and {waiting} process that waits to sound: {idle:.2f} % of a core", flush=True)
    print(f"  (limit {LIMIT_IDLE_PERCENT:g} %)", flush=True)
    return percentile(samples, 95) <= LIMIT_MS and idle <= LIMIT_IDLE_PERCENT


def main() -> int:
    """Print the figures on both databases; 1 if a limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.latency", description=__doc__)
    options.add_argument("--calls", type=int, default=200, help="calls on each database")
    options.add_argument("--idle", type=float, default=65, help="seconds of watching the idle wall")
    given = options.parse_args()
    print(f"Call to wall, limit p95 {LIMIT_MS:g} ms ({machine()})", flush=True)
    with sqlite_file() as path:
        kept = [measure("SQLite", path, given.calls, given.idle)]
    with postgres_server() as server:
        kept.append(measure("PostgreSQL", new_database(server), given.calls, given.idle))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    raise SystemExit(main())
