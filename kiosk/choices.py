"""What a citizen may choose, and where it leads; what is closed or gone leads nowhere."""

from dataclasses import replace
from typing import assert_never

from kiosk.events import Choice, GroupChosen, PriorityChosen, ServiceChosen
from kiosk.pages import Confirm, Groups, Order, Page, Services
from kiosk.sight import Sight


def chosen(page: Page, sight: Sight | None, choice: Choice) -> Page:
    """Return the page after a choice; the same page if it does not fit."""
    if sight is None:
        return page
    match choice:
        case GroupChosen(series, key):
            return _group(sight, series, key) if isinstance(page, Groups) else page
        case ServiceChosen():
            return _service(page, sight, choice) if isinstance(page, Services) else page
        case PriorityChosen(code):
            known = code is None or sight.has_priority(code)
            return Confirm(replace(page.order, priority=code)) if isinstance(page, Confirm) and known else page
        case _:
            assert_never(choice)


def _group(sight: Sight, series: str, key: str) -> Page:
    if not sight.takes_numbers(series):
        return Groups()
    services = sight.services_of(series)
    return Confirm(Order(services[0].code, key)) if len(services) == 1 else Services(series)


def _service(page: Services, sight: Sight, choice: ServiceChosen) -> Page:
    service = sight.service(choice.service)
    fits = service is not None and service.is_open and service.series == page.series
    return Confirm(Order(choice.service, choice.key)) if fits else page
