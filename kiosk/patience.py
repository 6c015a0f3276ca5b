"""How long a page is left to itself."""

from kiosk.pages import Given, Page, Paper

IDLE_SECONDS = 15
"""After so long without a touch the kiosk forgets everything."""
SECONDS_WITH_PAPER = 10
"""Whoever has the paper in hand does not need the screen longer."""
SECONDS_WITHOUT_PAPER = 40
"""Time to take a photograph, or a pen."""
PRINTING_SECONDS = 30
"""No printer is waited for any longer."""

_SECONDS = {
    Paper.NONE: SECONDS_WITHOUT_PAPER,
    Paper.PRINTING: PRINTING_SECONDS,
    Paper.OUT: SECONDS_WITH_PAPER,
    Paper.MISSING: SECONDS_WITHOUT_PAPER,
}


def seconds_of(page: Page) -> int:
    """Return how long a page is left to itself before the kiosk starts over."""
    return _SECONDS[page.paper] if isinstance(page, Given) else IDLE_SECONDS
