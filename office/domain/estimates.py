"""How long somebody who takes a number now will wait, from what was measured lately.

The line as it stands is played through several times with service times that were really measured; the middle of
the outcomes is the estimate, and the range holds most of them. Nothing measured, no estimate.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import heappush, heapreplace
from types import MappingProxyType

ENOUGH = 5
"""So many measured times make a pace; with fewer, a wider group is asked."""
RUNS = 15
"""How often the line is played through."""
LOW, MIDDLE, HIGH = 0.05, 0.5, 0.95
"""The shares of the outcomes that lie below the range, the estimate, and the range's end."""


@dataclass(frozen=True, slots=True)
class Measured:
    """One service that was finished."""

    service: str
    hour: int
    """Of the day in the office's zone when it began, 0–23."""
    seconds: float
    """From the call to the end."""


@dataclass(frozen=True, slots=True)
class DeskLoad:
    """An open desk."""

    services: frozenset[str]
    busy_with: str | None = None
    """The service of the number it holds, or None."""
    busy_for: float = 0.0
    """Seconds since that number was called."""


@dataclass(frozen=True, slots=True)
class Wait:
    """An estimate in seconds."""

    low: int
    mid: int
    high: int


Paces = Mapping[str, tuple[float, ...]]
"""The measured times to draw from for each service, sorted; a service without any is missing."""


def paces_of(measured: Iterable[Measured], services: Mapping[str, str], hour: int) -> Paces:
    """Return what each service takes at this hour: its own times of the hour, else its own, its series', everybody's.

    Args:
        measured: recent services.
        services: every service's code and its series.
        hour: of the day, 0–23.
    """
    groups: dict[object, list[float]] = defaultdict(list)
    for one in measured:
        series = services.get(one.service)
        for group in ((one.service, one.hour), one.service, ("series", series), "office"):
            groups[group].append(one.seconds)
    found: dict[str, tuple[float, ...]] = {}
    for service, series in services.items():
        for group in ((service, hour), service, ("series", series), "office"):
            if len(groups.get(group, ())) >= ENOUGH:
                found[service] = tuple(sorted(groups[group]))
                break
    return MappingProxyType(found)


def waits_of(line: Sequence[str], desks: Sequence[DeskLoad], paces: Paces) -> dict[str, Wait]:
    """Return how long somebody would wait for each service; one that cannot be estimated is missing.

    Args:
        line: the services of those who wait, in the order of their turns.
        desks: the open desks.
        paces: see `paces_of`.
    """
    outcomes: dict[str, list[float]] = defaultdict(list)
    for run in range(RUNS):
        for service, alike in _played(line, desks, paces, run).items():
            if service in paces:
                outcomes[service].append(min(alike)[0])
    return {service: _wait(found) for service, found in outcomes.items()}


Alike = list[float]
"""A heap of the seconds from now in which the desks with the same services are free."""


def _played(line: Sequence[str], desks: Sequence[DeskLoad], paces: Paces, run: int) -> Mapping[str, list[Alike]]:
    """Return when each service's desks are free for somebody who comes after the line."""
    # Late: a face shows its first page before any estimate.
    from random import Random

    # The same line and the same times give the same estimate. The draws of the line do not follow from those of the
    # desks, and everyone has one, needed or not: else one desk more would give everybody another time.
    at_desk, in_line = Random(2 * run).random, Random(2 * run + 1).random  # noqa: S311 - no secret
    serving = _serving(desks, paces, at_desk)
    for service in line:
        at, alike, times = in_line(), serving.get(service), paces.get(service)
        if alike and times:
            # The heap whose first desk is free first.
            soonest = min(alike)
            heapreplace(soonest, soonest[0] + times[int(at * len(times))])
    return serving


def _serving(desks: Sequence[DeskLoad], paces: Paces, drawn: Callable[[], float]) -> Mapping[str, list[Alike]]:
    groups: dict[frozenset[str], Alike] = defaultdict(list)
    # Those who came last are drawn for last: a desk that opens changes nobody else's draw.
    for desk in sorted(desks, key=lambda desk: desk.busy_for, reverse=True):
        at = drawn()
        busy = desk.busy_with
        heappush(groups[desk.services], _rest(paces.get(busy, ()), desk.busy_for, at) if busy else 0.0)
    serving: dict[str, list[Alike]] = defaultdict(list)
    for services, alike in groups.items():
        for service in services:
            serving[service].append(alike)
    return serving


def _rest(times: tuple[float, ...], elapsed: float, at: float) -> float:
    """Return how long a service that has taken so long still takes, from the times that took longer."""
    shorter = bisect_right(times, elapsed)
    if shorter < len(times):
        return times[shorter + int(at * (len(times) - shorter))] - elapsed
    # It takes longer than any: as much again as it has taken so far, at worst.
    return at * elapsed


def _wait(outcomes: list[float]) -> Wait:
    low, mid, high = (_quantile(outcomes, share) for share in (LOW, MIDDLE, HIGH))
    return Wait(round(low), round(mid), round(high))


def _quantile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    below = int(place)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (place - below) * (ordered[above] - ordered[below])
