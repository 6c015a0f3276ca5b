"""The kiosk's flow: a frozen value; `kiosk.steps` leads from one to the next."""

from dataclasses import dataclass, replace
from datetime import datetime

from kiosk.modes import PLAIN, Modes
from kiosk.pages import STARTING, Away, Groups, Page
from kiosk.patience import seconds_of
from kiosk.sight import Sight


@dataclass(frozen=True, slots=True)
class Flow:
    """All that a kiosk knows."""

    page: Page = STARTING
    modes: Modes = PLAIN
    left: int | None = None
    """Seconds until it starts over; None at rest, where there is nothing to forget."""
    sight: Sight | None = None
    away: Away | None = STARTING
    """Why the office cannot be reached; None when it can."""
    now: datetime | None = None
    has_scanner: bool = False
    """Whether a card can be scanned now."""

    @property
    def language(self) -> str:
        """`vi` or `en`."""
        return self.modes.language


def home(flow: Flow) -> Page:
    """Return the page it starts over with: the groups, or why the office cannot be reached."""
    return flow.away or Groups()


def turned(flow: Flow, page: Page, *, left: int | None = None) -> Flow:
    """Return the flow on that page, with `left` seconds for it, or as many as the page has."""
    at_rest = isinstance(page, Groups | Away) and flow.modes == PLAIN
    return replace(flow, page=page, left=None if at_rest else left or seconds_of(page))
