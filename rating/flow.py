"""The rating window's flow: a frozen value and one pure step."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, assert_never

from office.domain.errors import Reason
from office.domain.ratings import LOWEST, Satisfaction, Served
from rating.events import (
    Answered,
    Broke,
    Chosen,
    Declined,
    Enlarged,
    Event,
    Lost,
    News,
    Seen,
    Sent,
    Skipped,
    Spoke,
    Taken,
    Ticked,
    Touch,
    Touched,
    WentBack,
)
from rating.pages import REST, Ask, Complain, Page, Rest, Sending, Thank, Thanks, Vote

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


def step(flow: Flow, event: Event) -> Flow:
    """Return the flow after the event; an event that does not fit the page changes nothing."""
    return _touched(flow, event) if isinstance(event, Touch) else _told(flow, event)


def asked_of(flow: Flow) -> Served | None:
    """Return whose citizen is to be asked now."""
    served = flow.sight.served if flow.sight else None
    if flow.sight is None or served is None or flow.now is None or _name(served) in flow.closed:
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


def _touched(flow: Flow, touch: Touch) -> Flow:
    # Whoever touches the panel is still there.
    flow = flow if isinstance(flow.page, Thanks | Sending) or flow.left is None else _stayed(flow)
    match touch:
        case Touched():
            return flow
        case Spoke(language):
            return _stayed(replace(flow, language=language))
        case Enlarged():
            return _stayed(replace(flow, is_large=not flow.is_large))
        case Answered() | Skipped():
            return _answered(flow, touch)
        case Chosen() | Sent() | WentBack():
            return _complained(flow, touch)
        case _:
            assert_never(touch)


def _answered(flow: Flow, touch: Answered | Skipped) -> Flow:
    if not isinstance(flow.page, Ask):
        return flow
    served = flow.page.served
    if isinstance(touch, Skipped):
        skip = Vote(touch.key, served.service_day, served.number, None)
        return _turned(replace(_closed(flow, served), vote=skip), REST)
    if touch.satisfaction is LOWEST and flow.sight and flow.sight.complaints:
        return _turned(flow, Complain(served, touch.key))
    return _sent(flow, served, touch.key, touch.satisfaction)


def _complained(flow: Flow, touch: Chosen | Sent | WentBack) -> Flow:
    page = flow.page
    if not isinstance(page, Complain):
        return flow
    match touch:
        case Chosen(code):
            others = tuple(one for one in page.chosen if one != code)
            return replace(flow, page=replace(page, chosen=others if code in page.chosen else (*page.chosen, code)))
        case Sent():
            return _left(flow, page)
        case WentBack():
            return _turned(flow, Ask(page.served))
        case _:
            assert_never(touch)


def _told(flow: Flow, news: News) -> Flow:
    match news:
        case Seen(page, ahead):
            return _settled(replace(flow, sight=page, now=page.at, ahead=ahead.total_seconds(), lost=None))
        case Lost():
            return _lost(replace(flow, lost=news))
        case Ticked(at):
            return _settled(_ticked(flow, at))
        case Taken(key):
            return _thanked(flow, key, Thank.COUNTED)
        case Declined(key, reason):
            return _declined(flow, key, reason)
        case Broke():
            return _broken(flow)
        case _:
            assert_never(news)


def _broken(flow: Flow) -> Flow:
    # Not asked again: it would break again.
    page = flow.page
    return _turned(_closed(flow, page.served) if isinstance(page, Ask | Complain) else flow, REST)


def _settled(flow: Flow) -> Flow:
    """Turn to whom is to be asked now, or away from whom is asked no more."""
    asked = asked_of(flow)
    match flow.page:
        case Rest():
            return flow if asked is None or flow.lost else _begun(flow, asked)
        case Ask(served):
            if asked is None:
                return _turned(flow, REST)
            return replace(flow, page=Ask(asked)) if _name(asked) == _name(served) else _begun(flow, asked)
        case Complain(served):
            is_over = asked is None or _name(asked) != _name(served)
            return _left(flow, flow.page) if is_over else flow
        case Sending() | Thanks():
            return flow
        case _:
            assert_never(flow.page)


def _begun(flow: Flow, served: Served) -> Flow:
    return _turned(replace(flow, language=served.language, is_large=False), Ask(served))


def _ticked(flow: Flow, at: datetime) -> Flow:
    flow = replace(flow, now=at + timedelta(seconds=flow.ahead))
    if flow.left is None:
        return flow
    return replace(flow, left=flow.left - 1) if flow.left > 1 else _idled(flow)


def _idled(flow: Flow) -> Flow:
    match flow.page:
        case Ask(served):
            return _plain(_closed(flow, served))
        case Complain():
            return _left(flow, flow.page)
        case Rest() | Sending() | Thanks():
            # What is still on its way is sent until it arrives, whatever is shown.
            return _plain(flow)
        case _:
            assert_never(flow.page)


def _lost(flow: Flow) -> Flow:
    # Who has begun to answer goes on: it is sent when the office is there again.
    return _turned(flow, REST) if isinstance(flow.page, Ask) else flow


def _declined(flow: Flow, key: str, reason: Reason | None) -> Flow:
    page = flow.page
    if reason is Reason.UNKNOWN_COMPLAINT and flow.vote and flow.vote.key == key and flow.vote.complaints:
        # Offered no more since the page was shown; the answer itself stands.
        plain = replace(flow.vote, complaints=())
        return replace(flow, vote=plain, page=Sending(plain) if isinstance(page, Sending) else page)
    if reason is None:
        return _turned(flow, REST) if isinstance(page, Sending) and page.vote.key == key else flow
    return _thanked(flow, key, Thank.BEFORE if reason is Reason.ALREADY_RATED else Thank.OVER)


def _thanked(flow: Flow, key: str, what: Thank) -> Flow:
    is_shown = isinstance(flow.page, Sending) and flow.page.vote.key == key
    return _turned(flow, Thanks(what)) if is_shown else flow


def _left(flow: Flow, page: Complain) -> Flow:
    return _sent(flow, page.served, page.key, LOWEST, page.chosen)


def _sent(flow: Flow, served: Served, key: str, satisfaction: Satisfaction, complaints: tuple[str, ...] = ()) -> Flow:
    if _name(served) in flow.closed:
        return _turned(flow, REST)
    vote = Vote(key, served.service_day, served.number, satisfaction, complaints)
    return _turned(replace(_closed(flow, served), vote=vote), Sending(vote))


def _closed(flow: Flow, served: Served) -> Flow:
    today = {name for name in flow.closed if name[0] == served.service_day}
    return replace(flow, closed=frozenset({*today, _name(served)}))


def _name(served: Served) -> tuple[date, str]:
    return served.service_day, served.number


def _plain(flow: Flow) -> Flow:
    return _turned(replace(flow, language=FIRST_LANGUAGE, is_large=False), REST)


def _stayed(flow: Flow) -> Flow:
    return _turned(flow, flow.page)


def _turned(flow: Flow, page: Page) -> Flow:
    at_rest = isinstance(page, Rest) and flow.language == FIRST_LANGUAGE and not flow.is_large
    return replace(flow, page=page, left=None if at_rest else SECONDS[type(page)])
