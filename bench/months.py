"""Memory of a wall over a simulated week: 70 desks, 4,000 calls a day, dossiers, notices, recalls, nights between.

python -m bench.months [--calls N] [--on sqlite|postgresql]
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, slope
from bench.hall_week import DAY, Week
from bench.large_hall import make_hall
from bench.shared_clock import SharedClock
from bench.walls_running import RunningWall, running
from office.bootstrap import open_office

LIMIT_MB = 1.0
"""Memory may grow by so much a day."""
WARM_UP = 2 * DAY
"""Calls before the growth is looked at: until then every place has been as full as it gets."""
EVERY = 100
"""Calls between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Memory:
    """What the wall took after so many calls, in MB; `helpers` are the processes it started."""

    calls: int
    wall: float
    helpers: tuple[float, ...]
    handles: int


def watched(week: Week, wall: RunningWall, calls: int) -> Iterator[Memory]:
    """Let the week go by before the wall and yield what its memory becomes of it."""
    process = psutil.Process(wall.process.pid)
    for revision in week.days(calls):
        wall.shown(revision)
        if week.calls % EVERY == 0:
            helpers = tuple(_rss(one) for one in process.children(recursive=True))
            yield Memory(
                week.calls, _rss(process), helpers, len(process.open_files()) + len(process.net_connections())
            )


def _rss(process: psutil.Process) -> float:
    try:
        return float(process.memory_info().rss) / 2**20
    except psutil.NoSuchProcess:
        return 0.0


def measure(name: str, url: str, calls: int) -> bool:
    """Print what the memory of a wall becomes and return whether the limit is kept."""
    make_hall(url)
    began = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="taicho-bench-") as folder:
        clock = SharedClock(Path(folder) / "clock")
        command = ("bench.months_wall", url, str(Path(folder) / "clock"))
        with open_office(url, clock=clock.now) as office, running(*command) as wall:
            wall.shown(0)
            week = Week(office, clock, office.procedures()[0].code)
            seen: list[Memory] = []
            for one in watched(week, wall, calls):
                seen.append(one)
                if one.calls % (DAY // 4) == 0:
                    _tell(one, time.monotonic() - began)
    print(f"  {name}: {week.facts}, announced: {week.spoken}", flush=True)
    steady = [one for one in seen if one.calls > WARM_UP] or seen
    grown = slope([(one.calls / DAY, one.wall) for one in steady])
    most = max(len(one.helpers) for one in steady)
    begin, warm, end = (one.wall for one in (seen[0], steady[0], seen[-1]))
    print(f"  {begin:.1f} MB at the begin, {warm:.1f} after the warm-up, {end:.1f} at the end")
    print(f"  helpers: {most} at the most, now {_sizes(seen[-1].helpers)}; {seen[-1].handles} files open")
    print(f"  growth {grown:+.2f} MB a day (limit {LIMIT_MB:g} MB), n={len(steady)}", flush=True)
    return grown <= LIMIT_MB


def _tell(one: Memory, seconds: float) -> None:
    sizes = _sizes(one.helpers)
    print(
        f"  {one.calls:6} calls, {seconds:4.0f} s: wall {one.wall:.1f} MB, helpers {sizes}, {one.handles} files open",
        flush=True,
    )


def _sizes(helpers: tuple[float, ...]) -> str:
    return " + ".join(f"{one:.1f}" for one in helpers) + " MB" if helpers else "none"


def main() -> int:
    """Print the figures; 1 if the limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.months", description=__doc__)
    options.add_argument("--calls", type=int, default=5 * DAY, help=f"{DAY} are a day")
    options.add_argument("--on", choices=("sqlite", "postgresql"), default="sqlite")
    given = options.parse_args()
    print(f"A week of one wall ({machine()})", flush=True)
    if given.on == "sqlite":
        with sqlite_file() as path:
            return 0 if measure("SQLite", path, given.calls) else 1
    with postgres_server() as server:
        return 0 if measure("PostgreSQL", new_database(server), given.calls) else 1


if __name__ == "__main__":
    raise SystemExit(main())
