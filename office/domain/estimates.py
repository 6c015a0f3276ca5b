"""How long somebody who takes a number now will wait, from what was measured lately.

The line as it stands is played through several times with service times that were really measured; the middle of
the outcomes is the estimate, and the range holds most of them. Nothing measured, no estimate.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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
    serving: dict[str, list[int]] = defaultdict(list)
    for place, desk in enumerate(desks):
        for service in desk.services:
            serving[service].append(place)
    outcomes: dict[str, list[float]] = defaultdict(list)
    for run in range(RUNS):
        free = _played(line, desks, serving, paces, run)
        for service, places in serving.items():
            if service in paces:
                outcomes[service].append(min(free[place] for place in places))
    return {service: _wait(found) for service, found in outcomes.items()}


def _played(
    line: Sequence[str], desks: Sequence[DeskLoad], serving: Mapping[str, list[int]], paces: Paces, run: int
) -> list[float]:
    """Return when each desk is free for somebody who comes after the line, in seconds from now."""
    # Late: a face shows its first page before any estimate.
    from random import Random

    # The same line and the same times give the same estimate.
    drawn = Random(run).random  # noqa: S311 - no secret
    free = [_rest(paces.get(desk.busy_with, ()), desk.busy_for, drawn()) if desk.busy_with else 0.0 for desk in desks]
    for service in line:
        places, times = serving.get(service), paces.get(service)
        if places and times:
            free[min(places, key=free.__getitem__)] += times[int(drawn() * len(times))]
    return free


def _rest(times: tuple[float, ...], elapsed: float, at: float) -> float:
    """Return how long a service that has taken so long still takes, from the times that took longer."""
    longer = [seconds for seconds in times if seconds > elapsed]
    if longer:
        return longer[int(at * len(longer))] - elapsed
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
