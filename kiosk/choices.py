"""What a citizen may choose, and where it leads; what is closed or gone leads nowhere."""

from dataclasses import replace
from typing import assert_never

from kiosk.events import Choice, Erased, GroupChosen, HelpAsked, PriorityChosen, ServiceChosen, Typed, Writing
from kiosk.pages import Confirm, Find, Groups, Order, Page, Services
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
            return _service(page, sight, choice) if isinstance(page, Services | Find) else page
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
        case Typed(letter):
            return Find((page.words + letter)[:LONGEST]) if isinstance(page, Find) else page
        case Erased(everything):
            return Find("" if everything else page.words[:-1]) if isinstance(page, Find) else page
        case _:
            assert_never(writing)


def _group(sight: Sight, series: str, key: str) -> Page:
    if not sight.takes_numbers(series):
        return Groups()
    services = sight.services_of(series)
    return Confirm(Order(services[0].code, key)) if len(services) == 1 else Services(series)


def _service(page: Services | Find, sight: Sight, choice: ServiceChosen) -> Page:
    service = sight.service(choice.service)
    fits = (
        service is not None and sight.is_open(service) and (isinstance(page, Find) or service.series == page.series)
    )
    return Confirm(Order(choice.service, choice.key)) if fits else page
