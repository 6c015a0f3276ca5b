"""The rating window's flow: a frozen value; `rating.steps` leads from one to the next."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from office.domain.ratings import Served
from rating.events import Lost
from rating.pages import REST, Ask, Complain, Page, Rest, Sending, Thanks, Vote

if TYPE_CHECKING:
    # The first frame needs no page of the office.
    from office.domain.rating_page import RatingPage

FIRST_LANGUAGE = "vi"
SECONDS: dict[type[Page], int] = {Rest: 15, Ask: 45, Complain: 30, Sending: 10, Thanks: 5}
"""How long a page is left to itself; at rest, how long another language or size stays."""


@dataclass(frozen=True, slots=True)
class Flow:
    """All that a rating window knows."""

    page: Page = REST
    language: str = FIRST_LANGUAGE
    is_large: bool = False
    left: int | None = None
    """Seconds until the page goes by itself; None where nothing is to be forgotten."""
    sight: "RatingPage | None" = None
    lost: Lost | None = None
    """Why the desk cannot be looked at; None when it can."""
    now: datetime | None = None
    """By the database's clock, as far as it is known."""
    ahead: float = 0.0
    """Seconds that clock is ahead of this computer's."""
    closed: frozenset[tuple[date, str]] = frozenset()
    """Numbers whose citizens were asked here and are not asked again."""
    vote: Vote | None = None
    """The last answer given here."""


def asked_of(flow: Flow) -> Served | None:
    """Return whose citizen is to be asked now."""
    served = flow.sight.served if flow.sight else None
    if flow.sight is None or served is None or flow.now is None or name_of(served) in flow.closed:
        return None
    return served if flow.now < served.until(flow.sight.rules) else None


def seconds_left(flow: Flow) -> int:
    """Return after how many seconds the page goes by itself, 0 if it stays."""
    if flow.left is None:
        return 0
    if isinstance(flow.page, Ask | Complain) and flow.sight and flow.now:
        over = (flow.page.served.until(flow.sight.rules) - flow.now).total_seconds()
        return max(0, min(flow.left, round(over)))
    return flow.left


def closed_to(flow: Flow, served: Served) -> Flow:
    """Return the flow that asks this citizen no more."""
    today = {name for name in flow.closed if name[0] == served.service_day}
    return replace(flow, closed=frozenset({*today, name_of(served)}))


def name_of(served: Served) -> tuple[date, str]:
    """Return what tells a number from that of another day."""
    return served.service_day, served.number


def plain_rest(flow: Flow) -> Flow:
    """Return the flow at rest, with nothing left behind."""
    return turned(replace(flow, language=FIRST_LANGUAGE, is_large=False), REST)


def stayed(flow: Flow) -> Flow:
    """Return the flow on its page with all the seconds again."""
    return turned(flow, flow.page)


def turned(flow: Flow, page: Page) -> Flow:
    """Return the flow on that page, with as many seconds as the page has."""
    at_rest = isinstance(page, Rest) and flow.language == FIRST_LANGUAGE and not flow.is_large
    return replace(flow, page=page, left=None if at_rest else SECONDS[type(page)])
