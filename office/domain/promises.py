"""What citizens were told of their wait, and how it came: the estimate reports its own error."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from office.domain.estimates import Wait

GRACE_S = 60
"""People count in minutes: one more or less still is what the range said."""


@dataclass(frozen=True, slots=True)
class Kept:
    """One promise and what came of it, as the journal holds them."""

    service: str
    promised: Wait
    waited: int
    """Seconds from the issue to the first call."""

    @property
    def error(self) -> int:
        """Seconds between the estimate and the wait."""
        return abs(self.promised.mid - self.waited)

    @property
    def is_inside(self) -> bool:
        """Whether it came within the range, to the minute."""
        return self.promised.low - GRACE_S <= self.waited <= self.promised.high + GRACE_S


@dataclass(frozen=True, slots=True)
class Accuracy:
    """How good the promises for one service were; or for all, with an empty `service`."""

    service: str
    count: int
    median_error_s: int
    mean_error_s: int
    inside: float
    """Share of those who were called within the range they were told, 0 to 1."""


def accuracies(kept: Iterable[Kept]) -> tuple[Accuracy, ...]:
    """Return the accuracy over all promises first, then of each service; nothing for no promise."""
    by_service: dict[str, list[Kept]] = defaultdict(list)
    for one in kept:
        by_service[""].append(one)
        by_service[one.service].append(one)
    return tuple(_accuracy(service, found) for service, found in sorted(by_service.items()))


def _accuracy(service: str, found: Sequence[Kept]) -> Accuracy:
    errors = [one.error for one in found]
    return Accuracy(
        service=service,
        count=len(found),
        median_error_s=round(median(errors)),
        mean_error_s=round(fmean(errors)),
        inside=round(sum(one.is_inside for one in found) / len(found), 2),
    )
