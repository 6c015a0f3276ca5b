"""The zone of a wall (khu vực): the groups and the desks it shows and speaks of."""

import re
from dataclasses import dataclass

_LETTERS = re.compile(r"[A-ZĐ]{1,2}")
_RANGE = re.compile(r"([0-9]{1,4})-([0-9]{1,4})")
DESK = re.compile(r"[0-9][0-9A-Z]{0,7}")
MOST = 200
"""Desks of one range."""


@dataclass(frozen=True, slots=True)
class Zone:
    """Groups by their letters and desks by their numbers; the whole hall if there are neither."""

    series: tuple[str, ...] = ()
    desks: tuple[str, ...] = ()

    @property
    def is_hall(self) -> bool:
        """Whether it is the whole hall."""
        return not self.series and not self.desks

    def has(self, series: str, desk: str | None) -> bool:
        """Whether a ticket of a group, at a desk or at none yet, concerns this zone."""
        return self.is_hall or series in self.series or (desk is not None and desk in self.desks)

    def __str__(self) -> str:
        return ",".join((*self.series, *self.desks))


HALL = Zone()


def parse_zone(text: str) -> Zone:
    """Return the zone in `A,B,1-12,15`: letters are groups, numbers desks; the whole hall in an empty text.

    Raises:
        ValueError: it is not of that form.
    """
    series: list[str] = []
    desks: list[str] = []
    for part in (one.strip().upper() for one in text.split(",") if one.strip()):
        if _LETTERS.fullmatch(part):
            series.append(part)
        elif found := _RANGE.fullmatch(part):
            desks.extend(_range(int(found[1]), int(found[2])))
        elif DESK.fullmatch(part):
            desks.append(part)
        else:
            raise ValueError(f"{part!r} is neither a group, a desk nor a range of desks")
    return Zone(tuple(dict.fromkeys(series)), tuple(dict.fromkeys(desks)))


def _range(first: int, last: int) -> list[str]:
    if not 0 <= last - first < MOST:
        raise ValueError(f"{first}-{last} is no range of desks")
    return [str(number) for number in range(first, last + 1)]
