"""Simulated days of a hall, reproducible by their seed: who comes when, how long each takes, which desks are open."""

import heapq
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import log

OPENS, CLOSES = 7 * 3600, 11.5 * 3600
DESKS: tuple[tuple[str, ...], ...] = (
    ("A", "A1"),
    ("A", "A1", "B"),
    ("B",),
    ("C",),
    ("C", "H"),
    ("H",),
    ("H", "K"),
    ("T",),
)
"""The services of each desk."""
MINUTES = {"A": 9.0, "A1": 14.0, "B": 7.0, "C": 12.0, "H": 6.0, "K": 8.0, "T": 3.0}
"""The median service time of each; it drifts over the day and from day to day."""
ARRIVALS = {"A": 4.5, "A1": 2.5, "B": 6.0, "C": 4.2, "H": 8.0, "K": 2.0, "T": 11.0}
"""People an hour at the usual hour; the first two hours are the peak."""
ABSENT, ABSENT_S = 0.06, 75.0
"""Share of those called who do not come, and how long the desk waits for them."""
SPREAD = 0.65
PRIORITY, HEAD_START_S = 0.08, 20 * 60


@dataclass(slots=True)
class Citizen:
    """One ticket."""

    service: str
    at: float
    """Seconds of the day."""
    seconds: float
    is_absent: bool
    turn: float
    waited: float = -1.0


@dataclass(slots=True)
class Desk:
    """One desk and what it does."""

    services: frozenset[str]
    opens: float
    closes: float
    pauses: tuple[float, float]
    until: float = 0.0
    holds: Citizen | None = None
    since: float = 0.0

    def is_open(self, at: float) -> bool:
        """Whether it takes numbers."""
        start, end = self.pauses
        return self.opens <= at < self.closes and not start <= at < end


@dataclass(slots=True)
class Day:
    """A day while it goes on."""

    number: int
    chance: random.Random
    desks: list[Desk]
    arrivals: list[Citizen]
    line: list[Citizen] = field(default_factory=list)
    done: list[tuple[str, float, float]] = field(default_factory=list)
    """Service, instant of its call and seconds, as they end, with those who did not come."""


def new_day(number: int, seed: int) -> Day:
    """Return a day before its first minute."""
    chance = random.Random(f"{seed}/{number}")  # noqa: S311 - a reproducible day, no secret
    desks = [
        Desk(
            frozenset(services),
            OPENS + chance.choice((0, 0, 0, 600, 1800)),
            CLOSES + 3600,
            _pause(chance),
        )
        for services in DESKS
    ]
    drift = {service: chance.lognormvariate(0, 0.15) for service in MINUTES}
    arrivals = sorted(_citizens(chance, drift), key=lambda one: one.at)
    return Day(number, chance, desks, arrivals)


def _pause(chance: random.Random) -> tuple[float, float]:
    start = chance.uniform(OPENS + 3600, CLOSES)
    return start, start + chance.choice((0, 600, 900))


def _citizens(chance: random.Random, drift: dict[str, float]) -> Iterator[Citizen]:
    for service, hourly in ARRIVALS.items():
        at = OPENS - 900.0
        while at < CLOSES - 900:
            peak = 1.7 if at < OPENS + 2 * 3600 else 0.8
            at += chance.expovariate(hourly * peak / 3600)
            # Officers grow slower toward the end of the morning.
            slower = 1 + 0.25 * max(0.0, at - OPENS) / (CLOSES - OPENS)
            seconds = chance.lognormvariate(log(MINUTES[service] * 60 * drift[service] * slower), SPREAD)
            turn = at - (HEAD_START_S if chance.random() < PRIORITY else 0)
            yield Citizen(service, at, seconds, chance.random() < ABSENT, turn)


def play(day: Day) -> Iterator[tuple[float, Citizen]]:
    """Let the day go by; yield each citizen at the moment of arrival, before joining the line."""
    events = [(desk.opens, place) for place, desk in enumerate(day.desks)]
    events += [(desk.pauses[1], place) for place, desk in enumerate(day.desks)]
    heapq.heapify(events)
    for citizen in day.arrivals:
        while events and events[0][0] <= citizen.at:
            _work(day, events)
        yield citizen.at, citizen
        _join(day, citizen)
        for place, desk in enumerate(day.desks):
            if desk.holds is None and desk.is_open(citizen.at):
                _take(day, events, place, citizen.at)
    while events:
        _work(day, events)


def _join(day: Day, citizen: Citizen) -> None:
    day.line.append(citizen)
    day.line.sort(key=lambda one: one.turn)


def _work(day: Day, events: list[tuple[float, int]]) -> None:
    at, place = heapq.heappop(events)
    desk = day.desks[place]
    if desk.holds is not None and desk.until <= at:
        day.done.append((desk.holds.service, desk.since, at - desk.since))
        desk.holds = None
    if desk.holds is None and desk.is_open(at):
        _take(day, events, place, at)


def _take(day: Day, events: list[tuple[float, int]], place: int, at: float) -> None:
    desk = day.desks[place]
    citizen = next((one for one in day.line if one.service in desk.services), None)
    if citizen is None:
        return
    day.line.remove(citizen)
    citizen.waited = at - citizen.at
    desk.holds, desk.since = citizen, at
    desk.until = at + (ABSENT_S if citizen.is_absent else citizen.seconds)
    heapq.heappush(events, (desk.until, place))
