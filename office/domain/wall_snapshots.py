"""What a wall derives its board from: the hall, the calls since the last look, and what it was told."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from office.domain.notices import Notice
from office.domain.snapshots import HallSnapshot
from office.domain.wall_calls import CallMade

_NOTHING: Mapping[str, str] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class WallSnapshot:
    """The hall as a wall sees it: numbers only, nothing personal."""

    hall: HallSnapshot
    calls: tuple[CallMade, ...] = ()
    """Made since the look before and still open, the oldest first.

    At a wall's first look, those that it has not announced."""
    rules: Mapping[str, str] = field(default_factory=lambda: _NOTHING)
    """What was changed for this wall while it runs; see `office.domain.walls.with_rules`."""
    notices: tuple[Notice, ...] = ()
    """Of this service day."""
