"""One pure step of the kiosk's flow, for whatever happens."""

from dataclasses import replace
from datetime import datetime
from typing import assert_never

from kiosk.events import (
    Answer,
    Broke,
    CardScanned,
    Declined,
    Event,
    Failed,
    IdledOut,
    Issued,
    Lost,
    News,
    Printed,
    ScannerTold,
    Seen,
    Ticked,
    Touch,
)
from kiosk.flow import Flow, home, turned
from kiosk.identifying import scanned
from kiosk.modes import PLAIN
from kiosk.pages import AskDesk, Away, Confirm, Given, Groups, Identify, Issuing, Paper, Services, Turned
from kiosk.touches import touched


def step(flow: Flow, event: Event) -> Flow:
    """Return the flow after the event; an event that does not fit the page changes nothing."""
    return touched(flow, event) if isinstance(event, Touch) else _told(flow, event)


def _told(flow: Flow, news: News) -> Flow:
    match news:
        case Issued() | Declined() | Failed():
            return _answered(flow, news)
        case Printed() | CardScanned() | ScannerTold():
            return _of_device(flow, news)
        case Seen():
            return _seen(replace(flow, sight=news.sight, away=None))
        case Lost():
            return _lost(replace(flow, away=Away(news.reason, news.details)))
        case Ticked():
            return _ticked(_at(flow, news.at))
        case IdledOut():
            return _idled(flow)
        case Broke():
            return turned(flow, AskDesk())
        case _:
            assert_never(news)


def _answered(flow: Flow, answer: Answer) -> Flow:
    order = flow.page.order if isinstance(flow.page, Issuing | AskDesk) else None
    if order is None or order.key != answer.key:
        return flow
    match answer:
        case Issued():
            return turned(flow, Given(answer.ticket, answer.ahead, answer.code, answer.wait, answer.paper))
        case Declined():
            return turned(flow, Turned(answer.reason, answer.details))
        case Failed():
            return turned(flow, AskDesk(order if answer.can_retry else None))
        case _:
            assert_never(answer)


def _of_device(flow: Flow, news: Printed | CardScanned | ScannerTold) -> Flow:
    match news:
        case Printed():
            return _printed(flow, news)
        case CardScanned(text):
            return turned(flow, scanned(flow.page, text)) if isinstance(flow.page, Identify) else flow
        case ScannerTold(is_there):
            return replace(flow, has_scanner=is_there)
        case _:
            assert_never(news)


def _printed(flow: Flow, printed: Printed) -> Flow:
    page = flow.page
    if not isinstance(page, Given) or page.ticket.token != printed.token:
        return flow
    # It may come after all, when its citizen has noted the number already.
    is_late = page.paper is Paper.MISSING and printed.paper is Paper.OUT
    is_news = page.paper is Paper.PRINTING or is_late
    return turned(flow, replace(page, paper=printed.paper)) if is_news else flow


def _seen(flow: Flow) -> Flow:
    assert flow.sight is not None  # noqa: S101 - the caller has just put it there
    match flow.page:
        case Away():
            return turned(flow, Groups(), left=flow.left)
        case Services(series) if flow.sight.series(series) is None:
            return turned(flow, Groups())
        case Identify(order) | Confirm(order) if flow.sight.service(order.service) is None:
            return turned(flow, Groups())
        case Confirm(order) if order.priority and not flow.sight.has_priority(order.priority):
            return replace(flow, page=Confirm(replace(order, priority=None)))
        case _:
            return flow


def _lost(flow: Flow) -> Flow:
    # Who has a number may read it, and an answer on its way may still come.
    if isinstance(flow.page, Given | Issuing | Turned | AskDesk):
        return flow
    return turned(flow, home(flow), left=flow.left)


def _at(flow: Flow, now: datetime) -> Flow:
    sight = replace(flow.sight, at=now + flow.sight.ahead) if flow.sight else None
    return replace(flow, now=now, sight=sight)


def _ticked(flow: Flow) -> Flow:
    if flow.left is None:
        return flow
    return replace(flow, left=flow.left - 1) if flow.left > 1 else _idled(flow)


def _idled(flow: Flow) -> Flow:
    if isinstance(flow.page, Issuing):
        return turned(flow, AskDesk(flow.page.order))
    if isinstance(flow.page, Given) and flow.page.paper is Paper.PRINTING:
        # Nobody is sent away without paper before being told to note the number.
        return turned(flow, replace(flow.page, paper=Paper.MISSING))
    return turned(replace(flow, modes=PLAIN), home(flow))
