"""What a touch does to the kiosk's flow."""

from dataclasses import replace
from typing import assert_never

from kiosk.choices import chosen, written
from kiosk.events import (
    Choice,
    Confirmed,
    Contrasted,
    Enlarged,
    Erased,
    Finished,
    HelpAsked,
    Identified,
    Press,
    Retried,
    Spoke,
    Touch,
    Touched,
    Typed,
    WentBack,
)
from kiosk.flow import Flow, home, turned
from kiosk.modes import PLAIN, switched
from kiosk.pages import AskDesk, Away, Confirm, Find, Given, Groups, Identify, Issuing, Page, Services, Turned


def touched(flow: Flow, touch: Touch) -> Flow:
    """Return the flow after the touch; whoever touches has all the seconds of the page again."""
    page = chosen(flow.page, flow.sight, touch) if isinstance(touch, Choice) else _pressed(flow, touch)
    modes = switched(flow.modes, touch)
    if isinstance(touch, Finished) and page is not flow.page:
        modes = PLAIN
    return turned(replace(flow, modes=modes), page)


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
            return home(flow) if isinstance(page, Given) else page
        case _:
            assert_never(press)


def _before(flow: Flow) -> Page:
    match flow.page:
        case Confirm(order) if flow.sight is not None and (service := flow.sight.service(order.service)):
            several = len(flow.sight.services_of(service.series)) > 1
            return Services(service.series) if several and not order.is_straight else home(flow)
        case Find() | Services() | Identify() | Confirm() | Turned() | AskDesk():
            return home(flow)
        case Away() | Groups() | Issuing() | Given():
            return flow.page
        case _:
            assert_never(flow.page)
