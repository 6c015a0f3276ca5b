"""From a call to the frame on which it can be read, on four walls at once, while 70 desks call at random.

python -m bench.walls [--calls N] [--rate CALLS_A_SECOND] [--voice none|unheard] [--only sqlite|postgresql]
"""

import argparse
import random
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from itertools import pairwise

import psutil

from bench.databases import new_database, postgres_server, sqlite_file
from bench.figures import machine, percentile, show
from bench.large_hall import DESKS, hall_with_people
from bench.walls_running import RunningWall, wall
from office import NobodyWaiting, Office, open_office
from office.domain.zones import HALL, Zone, parse_zone

LIMIT_MS = 60.0
WALLS = 4
ZONES: Mapping[str, tuple[Zone, ...]] = {
    "the whole hall": (HALL,) * WALLS,
    "a quarter of the desks": tuple(parse_zone(one) for one in ("1-18", "19-36", "37-53", "54-70")),
}
"""By its words, what each wall shows."""
_LAST_S = 5.0
"""So long after the last call its frame is waited for."""


@dataclass(frozen=True, slots=True, order=True)
class Step:
    """What a desk does at an instant, in seconds."""

    at: float
    desk: int
    verb: str


@dataclass(frozen=True, slots=True)
class Made:
    """A call that was made, and when it was asked for, in ns."""

    number: str
    desk: str
    at: int


@dataclass(slots=True)
class Run:
    """What came of one run."""

    walls: list[list[float]]
    """Of each wall, the ms from each call to its frame."""
    unread: int = 0
    busy: list[float] = field(default_factory=list)
    """Of each wall, percent of a core."""


def steps(calls: int, rate: float, seed: int = 5) -> list[Step]:
    """Return what the desks do: each calls about every DESKS / rate seconds, starts, and finishes.

    No two desks keep step, and nothing keeps step with the walls' polling.
    """
    chance, cycle = random.Random(seed), DESKS / rate  # noqa: S311 - no secret
    found: list[Step] = []
    for desk in range(1, DESKS + 1):
        at = chance.uniform(0, cycle)
        while at < calls / rate:
            ends = at + cycle * chance.uniform(0.6, 0.9)
            found.append(Step(at, desk, "call_next"))
            found.append(Step(at + (ends - at) * chance.uniform(0.05, 0.3), desk, "start"))
            found.append(Step(ends, desk, "finish"))
            at += cycle * chance.uniform(0.92, 1.08)
    return sorted(found)


def work(office: Office, plan: list[Step]) -> Iterator[Made]:
    """Do each step at its instant; yield the calls."""
    began = time.monotonic()
    for step in plan:
        time.sleep(max(0.0, began + step.at - time.monotonic()))
        at = time.perf_counter_ns()
        fact = getattr(office, step.verb)(step.desk)
        if isinstance(fact, NobodyWaiting):
            raise TypeError("there must be somebody to call")
        if step.verb == "call_next":
            yield Made(fact.ticket.number, str(step.desk), at)


def run(url: str, zones: tuple[Zone, ...], plan: list[Step], voice: str) -> Run:
    """Let the desks work before four walls."""
    with ExitStack() as held:
        office = held.enter_context(open_office(url))
        walls = [
            held.enter_context(wall(url, name=f"wall {place}", zone=zone, voice=voice))
            for place, zone in enumerate(zones, start=1)
        ]
        for one in walls:
            one.shown(0)  # the hall, not the page before it is seen
        time.sleep(3)  # each reads the measured times and warms its voice up
        before, began = [_seconds(one) for one in walls], time.monotonic()
        made = list(work(office, plan))
        took = time.monotonic() - began
        busy = [(_seconds(one) - was) / took * 100 for one, was in zip(walls, before, strict=True)]
        time.sleep(_LAST_S)
    return _told(walls, zones, made, busy)


def _told(walls: list[RunningWall], zones: tuple[Zone, ...], made: list[Made], busy: list[float]) -> Run:
    result = Run([], busy=busy)
    for one, zone in zip(walls, zones, strict=True):
        wanted = [call for call in made if zone.has("", call.desk)]
        read = one.read()
        found = [
            (read[call.number, call.desk] - call.at) / 1e6 for call in wanted if (call.number, call.desk) in read
        ]
        result.unread += len(wanted) - len(found)
        result.walls.append(found)
    return result


def _seconds(one: RunningWall) -> float:
    times = psutil.Process(one.process.pid).cpu_times()
    return times.user + times.system


def measure(name: str, url: str, plan: list[Step], what: str, voice: str) -> bool:
    """Print the figures of one run and return whether the limit is kept."""
    hall_with_people(url, sum(step.verb == "call_next" for step in plan) + 8 * DESKS)
    found = run(url, ZONES[what], plan, voice)
    print(f"{name}, each wall shows {what} ({machine()})", flush=True)
    for place, (times, busy) in enumerate(zip(found.walls, found.busy, strict=True), start=1):
        show(f"wall {place}: {busy:.0f} % of a core", times)
    every = [one for times in found.walls for one in times]
    show(f"all walls (limit p95 {LIMIT_MS:g} ms)", every)
    print(f"  calls that could not be read in {_LAST_S:g} s: {found.unread}", flush=True)
    return percentile(every, 95) <= LIMIT_MS and not found.unread


def main() -> int:
    """Print the figures on both databases; 1 if the limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.walls", description=__doc__)
    options.add_argument("--calls", type=int, default=100, help="calls of each run")
    options.add_argument("--rate", type=float, default=1.0, help="calls a second")
    options.add_argument("--voice", choices=("none", "unheard"), default="unheard")
    options.add_argument("--only", choices=("sqlite", "postgresql"))
    given = options.parse_args()
    plan = steps(given.calls, given.rate)
    gaps = [after.at - one.at for one, after in pairwise(one for one in plan if one.verb == "call_next")]
    print(f"{DESKS} desks, {WALLS} walls of 1920 x 1080, a call every {sum(gaps) / len(gaps):.2f} s at random")
    kept = True
    for what in ZONES:
        if given.only != "postgresql":
            with sqlite_file() as path:
                kept &= measure("SQLite", path, plan, what, given.voice)
        if given.only != "sqlite":
            with postgres_server() as server:
                kept &= measure("PostgreSQL", new_database(server), plan, what, given.voice)
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
