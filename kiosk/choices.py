"""What a citizen may choose, and where it leads; what is closed or gone leads nowhere."""

from dataclasses import replace
from typing import assert_never

from kiosk.events import (
    Choice,
    Erased,
    GroupChosen,
    HelpAsked,
    Identified,
    PriorityChosen,
    ServiceChosen,
    Typed,
    Writing,
)
from kiosk.identifying import entered, erased, typed
from kiosk.pages import Confirm, Find, Groups, Identify, Order, Page, Services
from kiosk.sight import Sight

LONGEST = 60
"""Letters that may be typed."""


def chosen(page: Page, sight: Sight | None, choice: Choice) -> Page:
    """Return the page after a choice; the same page if it does not fit."""
    if sight is None:
        return page
    match choice:
        case GroupChosen(series, key):
            return _group(sight, series, key) if isinstance(page, Groups) else page
        case ServiceChosen():
            return _service(page, sight, choice)
        case PriorityChosen(code):
            known = code is None or sight.has_priority(code)
            return Confirm(replace(page.order, priority=code)) if isinstance(page, Confirm) and known else page
        case _:
            assert_never(choice)


def written(page: Page, sight: Sight | None, writing: Writing) -> Page:
    """Return the page after a key was pressed; the same page where nothing is written."""
    match writing:
        case HelpAsked():
            return Find() if isinstance(page, Groups) and sight is not None else page
        case Identified():
            return entered(page) if isinstance(page, Identify) else page
        case Typed() | Erased():
            return _keyed(page, writing)
        case _:
            assert_never(writing)


def _keyed(page: Page, key: Typed | Erased) -> Page:
    match page, key:
        case Find(words), Typed(letter):
            return Find((words + letter)[:LONGEST])
        case Find(words), Erased(everything):
            return Find("" if everything else words[:-1])
        case Identify(), Typed(letter):
            return typed(page, letter)
        case Identify(), Erased(everything):
            return erased(page, everything=everything)
        case _:
            return page


def _asked(sight: Sight, order: Order) -> Page:
    """Return the page that asks for what the order still needs."""
    service = sight.service(order.service)
    return Identify(order) if service and service.asks_identity and not order.citizen else Confirm(order)


def _group(sight: Sight, series: str, key: str) -> Page:
    if not sight.takes_numbers(series):
        return Groups()
    services = sight.services_of(series)
    return _asked(sight, Order(services[0].code, key)) if len(services) == 1 else Services(series)


def _service(page: Page, sight: Sight, choice: ServiceChosen) -> Page:
    service = sight.service(choice.service)
    if service is None or not sight.is_open(service):
        return page
    order = Order(service.code, choice.key)
    match page:
        case Groups():
            return _asked(sight, replace(order, is_straight=True)) if service == sight.straight() else page
        case Services(series):
            return _asked(sight, order) if service.series == series else page
        case Find():
            return _asked(sight, order)
        case _:
            return page
