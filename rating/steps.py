"""One pure step of the rating window's flow, for whatever happens."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import assert_never

from office.domain.errors import Reason
from office.domain.ratings import Served
from rating.events import Broke, Declined, Event, Lost, News, Seen, Taken, Ticked, Touch
from rating.flow import Flow, asked_of, closed_to, name_of, plain_rest, turned
from rating.pages import REST, Ask, Complain, Rest, Sending, Thank, Thanks
from rating.touches import sent_as_chosen, touched


def step(flow: Flow, event: Event) -> Flow:
    """Return the flow after the event; an event that does not fit the page changes nothing."""
    return touched(flow, event) if isinstance(event, Touch) else _told(flow, event)


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
    return turned(closed_to(flow, page.served) if isinstance(page, Ask | Complain) else flow, REST)


def _settled(flow: Flow) -> Flow:
    """Turn to whom is to be asked now, or away from whom is asked no more."""
    asked = asked_of(flow)
    match flow.page:
        case Rest():
            return flow if asked is None or flow.lost else _begun(flow, asked)
        case Ask(served):
            if asked is None:
                return turned(flow, REST)
            return replace(flow, page=Ask(asked)) if name_of(asked) == name_of(served) else _begun(flow, asked)
        case Complain(served):
            is_over = asked is None or name_of(asked) != name_of(served)
            return sent_as_chosen(flow, flow.page) if is_over else flow
        case Sending() | Thanks():
            return flow
        case _:
            assert_never(flow.page)


def _begun(flow: Flow, served: Served) -> Flow:
    return turned(replace(flow, language=served.language, is_large=False), Ask(served))


def _ticked(flow: Flow, at: datetime) -> Flow:
    flow = replace(flow, now=at + timedelta(seconds=flow.ahead))
    if flow.left is None:
        return flow
    return replace(flow, left=flow.left - 1) if flow.left > 1 else _idled(flow)


def _idled(flow: Flow) -> Flow:
    match flow.page:
        case Ask(served):
            return plain_rest(closed_to(flow, served))
        case Complain():
            return sent_as_chosen(flow, flow.page)
        case Rest() | Sending() | Thanks():
            # What is still on its way is sent until it arrives, whatever is shown.
            return plain_rest(flow)
        case _:
            assert_never(flow.page)


def _lost(flow: Flow) -> Flow:
    # Who has begun to answer goes on: it is sent when the office is there again.
    return turned(flow, REST) if isinstance(flow.page, Ask) else flow


def _declined(flow: Flow, key: str, reason: Reason | None) -> Flow:
    page = flow.page
    if reason is Reason.UNKNOWN_COMPLAINT and flow.vote and flow.vote.key == key and flow.vote.complaints:
        # Offered no more since the page was shown; the answer itself stands.
        plain = replace(flow.vote, complaints=())
        return replace(flow, vote=plain, page=Sending(plain) if isinstance(page, Sending) else page)
    if reason is None:
        return turned(flow, REST) if isinstance(page, Sending) and page.vote.key == key else flow
    return _thanked(flow, key, Thank.BEFORE if reason is Reason.ALREADY_RATED else Thank.OVER)


def _thanked(flow: Flow, key: str, what: Thank) -> Flow:
    is_shown = isinstance(flow.page, Sending) and flow.page.vote.key == key
    return turned(flow, Thanks(what)) if is_shown else flow
