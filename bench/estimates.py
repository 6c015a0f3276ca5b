"""The wait estimate on simulated days, beside "constant minutes x people / desks".

python -m bench.estimates [--days N] [--seed N]
"""

import argparse
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, median

from bench.figures import machine, percentile, show, timed
from bench.simulated_hall import DESKS, MINUTES, Citizen, Day, new_day, play
from office.domain.estimates import DeskLoad, Measured, Wait, paces_of, waits_of

KEPT = 120
"""Measured times of a service that are looked at, as in the office."""
SERIES = {service: service[0] for service in MINUTES}


@dataclass(frozen=True, slots=True)
class Promise:
    """What one citizen was told, by both, and what came of it (seconds)."""

    ours: Wait
    constant: float
    waited: float

    @property
    def is_inside(self) -> bool:
        """Whether it came as the range said, to the minute."""
        return self.ours.low - 60 <= self.waited <= self.ours.high + 60


def promises(days: int, seed: int) -> list[Promise]:
    """Return a promise for everybody who came on the days after the first, which only teaches."""
    recent: dict[str, deque[Measured]] = {service: deque(maxlen=KEPT) for service in MINUTES}
    told: list[tuple[Citizen, Wait, float]] = []
    minutes = 0.0
    for number in range(days + 1):
        day = new_day(number, seed)
        told += _day(day, recent, minutes)
        minutes = fmean(seconds for _, _, seconds in day.done)
    return [Promise(wait, constant, citizen.waited) for citizen, wait, constant in told if citizen.waited >= 0]


def _day(day: Day, recent: dict[str, deque[Measured]], minutes: float) -> list[tuple[Citizen, Wait, float]]:
    told = []
    learned = 0
    for at, citizen in play(day):
        for service, since, seconds in day.done[learned:]:
            recent[service].append(Measured(service, int(since // 3600), seconds))
        learned = len(day.done)
        wait = _ours(day, at, recent.values()).get(citizen.service)
        desks = sum(desk.is_open(at) and citizen.service in desk.services for desk in day.desks)
        if wait is not None and minutes and desks:
            ahead = sum(one.service == citizen.service for one in day.line)
            told.append((citizen, wait, minutes * ahead / desks))
    return told


def _ours(day: Day, at: float, recent: Iterable[deque[Measured]]) -> dict[str, Wait]:
    paces = paces_of((one for times in recent for one in times), SERIES, int(at // 3600))
    desks = [
        DeskLoad(desk.services, desk.holds.service if desk.holds else None, at - desk.since)
        for desk in day.desks
        if desk.is_open(at) or desk.holds
    ]
    return waits_of([one.service for one in day.line], desks, paces)


def cost() -> None:
    """Print what one look costs with 400 people waiting for 70 desks."""
    services = [f"A{number}" for number in range(30)]
    measured = [Measured(service, 8, 300.0 + 7 * n % 400) for service in services for n in range(KEPT)]
    desks = [DeskLoad(frozenset(services[n % 30 : n % 30 + 4]), services[n % 30], 100.0) for n in range(70)]
    line = [services[n * 7 % 30] for n in range(400)]
    series = dict.fromkeys(services, "A")
    paces = paces_of(measured, series, 8)
    show("paces of 30 services, 120 times each", [timed(lambda: paces_of(measured, series, 8)) for _ in range(50)])
    show("waits, 400 waiting, 70 desks", [timed(lambda: waits_of(line, desks, paces)) for _ in range(50)])


def main() -> int:
    """Print the errors of both; 1 if ours is not better."""
    options = argparse.ArgumentParser(prog="python -m bench.estimates", description=__doc__)
    options.add_argument("--days", type=int, default=30)
    options.add_argument("--seed", type=int, default=1)
    given = options.parse_args()
    print(f"wait estimate: {given.days} simulated mornings, {len(DESKS)} desks ({machine()})", flush=True)
    found = promises(given.days, given.seed)
    ours = [abs(one.ours.mid - one.waited) / 60 for one in found]
    constant = [abs(one.constant - one.waited) / 60 for one in found]
    show("error of ours", ours, "min")
    show("error of constant minutes x people / desks", constant, "min")
    print(f"  mean error: ours {fmean(ours):.2f} min, constant {fmean(constant):.2f} min")
    print(f"  bias: ours {fmean(one.ours.mid - one.waited for one in found) / 60:+.2f} min")
    print(f"  waited: median {median(one.waited for one in found) / 60:.1f} min")
    print(f"  inside the range: {sum(one.is_inside for one in found) / len(found):.0%}")
    width = [(one.ours.high - one.ours.low) / 60 for one in found]
    show("width of the range", width, "min")
    cost()
    better = fmean(ours) < fmean(constant) and percentile(ours, 50) <= percentile(constant, 50)
    print("ours is better" if better else "OURS IS NOT BETTER")
    return 0 if better else 1


if __name__ == "__main__":
    raise SystemExit(main())
