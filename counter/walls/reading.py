"""What is read of walls and notices: only what the tab that is shown needs."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from counter.walls.tabs import HallTab
from office.domain.announced import AnnouncedCall
from office.domain.notices import Notice
from office.domain.walls import Wall, WallTrouble

if TYPE_CHECKING:
    from office.bootstrap import Office

CALLS = 50
"""Calls listed: the last minutes of a busy hall."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HallReading:
    """Walls and notices as the office knows them."""

    tab: HallTab
    notices: tuple[Notice, ...] = ()
    """Of today and of days to come."""
    walls: tuple[Wall, ...] = ()
    troubles: tuple[WallTrouble, ...] = ()
    calls: tuple[AnnouncedCall, ...] = ()
    """Newest first."""
    missed: frozenset[int] = frozenset()
    """Revisions of the calls that had their time and that no wall announced."""


def read_hall(office: "Office", tab: HallTab | None) -> HallReading | None:
    """Read what a tab shows; nothing without one."""
    match tab:
        case None:
            return None
        case HallTab.NOTICES:
            return HallReading(tab=tab, notices=office.notices())
        case HallTab.WALLS:
            return HallReading(tab=tab, walls=office.walls(), troubles=office.wall_troubles())
        case HallTab.CALLS:
            missed = frozenset(one.revision for one in office.unannounced())
            return HallReading(tab=tab, walls=office.walls(), calls=office.wall_calls(CALLS), missed=missed)
