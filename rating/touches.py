"""What a touch does to the rating window's flow."""

from dataclasses import replace
from typing import assert_never

from office.domain.ratings import LOWEST, Satisfaction, Served
from rating.events import Answered, Chosen, Enlarged, Sent, Skipped, Spoke, Touch, Touched, WentBack
from rating.flow import Flow, closed_to, name_of, stayed, turned
from rating.pages import REST, Ask, Complain, Sending, Thanks, Vote


def touched(flow: Flow, touch: Touch) -> Flow:
    """Return the flow after the touch; one that does not fit the page changes nothing."""
    # Whoever touches the panel is still there.
    flow = flow if isinstance(flow.page, Thanks | Sending) or flow.left is None else stayed(flow)
    match touch:
        case Touched():
            return flow
        case Spoke(language):
            return stayed(replace(flow, language=language))
        case Enlarged():
            return stayed(replace(flow, is_large=not flow.is_large))
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
        return turned(replace(closed_to(flow, served), vote=skip), REST)
    if touch.satisfaction is LOWEST and flow.sight and flow.sight.complaints:
        return turned(flow, Complain(served, touch.key))
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
            return sent_as_chosen(flow, page)
        case WentBack():
            return turned(flow, Ask(page.served))
        case _:
            assert_never(touch)


def sent_as_chosen(flow: Flow, page: Complain) -> Flow:
    """Return the flow that sends the lowest answer with the complaints chosen so far."""
    return _sent(flow, page.served, page.key, LOWEST, page.chosen)


def _sent(flow: Flow, served: Served, key: str, satisfaction: Satisfaction, complaints: tuple[str, ...] = ()) -> Flow:
    if name_of(served) in flow.closed:
        return turned(flow, REST)
    vote = Vote(key, served.service_day, served.number, satisfaction, complaints)
    return turned(replace(closed_to(flow, served), vote=vote), Sending(vote))
