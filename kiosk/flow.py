"""The kiosk's flow: a frozen value and one pure step."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import assert_never

from kiosk.choices import chosen, written
from kiosk.events import (
    Answer,
    Broke,
    CardScanned,
    Choice,
    Confirmed,
    Contrasted,
    Declined,
    Enlarged,
    Erased,
    Event,
    Failed,
    Finished,
    HelpAsked,
    Identified,
    IdledOut,
    Issued,
    Lost,
    News,
    Press,
    Printed,
    Retried,
    ScannerTold,
    Seen,
    Spoke,
    Ticked,
    Touch,
    Touched,
    Typed,
    WentBack,
)
from kiosk.identifying import scanned
from kiosk.modes import PLAIN, Modes, switched
from kiosk.pages import (
    STARTING,
    AskDesk,
    Away,
    Confirm,
    Find,
    Given,
    Groups,
    Identify,
    Issuing,
    Page,
    Paper,
    Services,
    Turned,
)
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


def step(flow: Flow, event: Event) -> Flow:
    """Return the flow after the event; an event that does not fit the page changes nothing."""
    return _touched(flow, event) if isinstance(event, Touch) else _told(flow, event)


def _touched(flow: Flow, touch: Touch) -> Flow:
    page = chosen(flow.page, flow.sight, touch) if isinstance(touch, Choice) else _pressed(flow, touch)
    modes = switched(flow.modes, touch)
    if isinstance(touch, Finished) and page is not flow.page:
        modes = PLAIN
    return _turned(replace(flow, modes=modes), page)


def _pressed(flow: Flow, press: Press) -> Page:
    page = flow.page
    match press:
        case Touched() | Spoke() | Enlarged() | Contrasted():
            return page
        case HelpAsked() | Typed() | Erased() | Identified():
            return written(page, flow.sight, press)
        case Confirmed():
            return Issuing(page.order) if isinstance(page, Confirm) else page
        case Retried():
            return Issuing(page.order) if isinstance(page, AskDesk) and page.order else page
        case WentBack():
            return _before(flow)
        case Finished():
            return _home(flow) if isinstance(page, Given) else page
        case _:
            assert_never(press)


def _before(flow: Flow) -> Page:
    match flow.page:
        case Confirm(order) if flow.sight is not None and (service := flow.sight.service(order.service)):
            several = len(flow.sight.services_of(service.series)) > 1
            return Services(service.series) if several and not order.is_straight else _home(flow)
        case Find() | Services() | Identify() | Confirm() | Turned() | AskDesk():
            return _home(flow)
        case Away() | Groups() | Issuing() | Given():
            return flow.page
        case _:
            assert_never(flow.page)


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
            return _turned(flow, AskDesk())
        case _:
            assert_never(news)


def _answered(flow: Flow, answer: Answer) -> Flow:
    order = flow.page.order if isinstance(flow.page, Issuing | AskDesk) else None
    if order is None or order.key != answer.key:
        return flow
    match answer:
        case Issued():
            return _turned(flow, Given(answer.ticket, answer.ahead, answer.code, answer.wait, answer.paper))
        case Declined():
            return _turned(flow, Turned(answer.reason, answer.details))
        case Failed():
            return _turned(flow, AskDesk(order if answer.can_retry else None))
        case _:
            assert_never(answer)


def _of_device(flow: Flow, news: Printed | CardScanned | ScannerTold) -> Flow:
    match news:
        case Printed():
            return _printed(flow, news)
        case CardScanned(text):
            return _turned(flow, scanned(flow.page, text)) if isinstance(flow.page, Identify) else flow
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
    return _turned(flow, replace(page, paper=printed.paper)) if is_news else flow


def _seen(flow: Flow) -> Flow:
    assert flow.sight is not None  # noqa: S101 - the caller has just put it there
    match flow.page:
        case Away():
            return _turned(flow, Groups(), left=flow.left)
        case Services(series) if flow.sight.series(series) is None:
            return _turned(flow, Groups())
        case Identify(order) | Confirm(order) if flow.sight.service(order.service) is None:
            return _turned(flow, Groups())
        case Confirm(order) if order.priority and not flow.sight.has_priority(order.priority):
            return replace(flow, page=Confirm(replace(order, priority=None)))
        case _:
            return flow


def _lost(flow: Flow) -> Flow:
    # Who has a number may read it, and an answer on its way may still come.
    if isinstance(flow.page, Given | Issuing | Turned | AskDesk):
        return flow
    return _turned(flow, _home(flow), left=flow.left)


def _at(flow: Flow, now: datetime) -> Flow:
    sight = replace(flow.sight, at=now + flow.sight.ahead) if flow.sight else None
    return replace(flow, now=now, sight=sight)


def _ticked(flow: Flow) -> Flow:
    if flow.left is None:
        return flow
    return replace(flow, left=flow.left - 1) if flow.left > 1 else _idled(flow)


def _idled(flow: Flow) -> Flow:
    if isinstance(flow.page, Issuing):
        return _turned(flow, AskDesk(flow.page.order))
    if isinstance(flow.page, Given) and flow.page.paper is Paper.PRINTING:
        # Nobody is sent away without paper before being told to note the number.
        return _turned(flow, replace(flow.page, paper=Paper.MISSING))
    return _turned(replace(flow, modes=PLAIN), _home(flow))


def _home(flow: Flow) -> Page:
    return flow.away or Groups()


def _turned(flow: Flow, page: Page, *, left: int | None = None) -> Flow:
    at_rest = isinstance(page, Groups | Away) and flow.modes == PLAIN
    return replace(flow, page=page, left=None if at_rest else left or seconds_of(page))
