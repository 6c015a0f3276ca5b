"""Looks at an office, with defaults."""

from functools import cache
from typing import Any

from kiosk.events import GroupChosen, Issued, Seen, ServiceChosen
from kiosk.flow import Flow
from kiosk.sight import Sight
from kiosk.steps import step
from office.codes import Code
from office.domain.catalogue import Series, Service
from office.finding.index import Index
from office.finding.offers import Offer, index_offers
from tests.builders import a_hall, a_priority_group, a_series, a_service, a_ticket


@cache
def offers_of(services: tuple[Service, ...], series: tuple[Series, ...]) -> Index[Offer]:
    """The same index for the same office, so that two looks at it are equal."""
    return index_offers([], services, series)


def a_sight(often: tuple[str, ...] = (), **changes: Any) -> Sight:
    """Series A with two services, B with its general one, C closed, T for results; one priority group."""
    series = (
        a_series("A"),
        a_series("B", position=2),
        a_series("C", position=3),
        a_series("T", position=4, gives_results=True),
    )
    services = (
        a_service("A2", position=2),
        a_service("A"),
        a_service("B"),
        a_service("C", is_open=False),
        a_service("T"),
    )
    hall = {"series": series, "services": services, "waiting": {"A": 3, "A2": 1}}
    seen = a_hall(**{**hall, **changes})
    return Sight(seen, (a_priority_group(),), offers_of(seen.services, seen.series), often=often)


def at_groups(often: tuple[str, ...] = (), **changes: Any) -> Flow:
    """A kiosk at rest."""
    return step(Flow(), Seen(a_sight(often, **changes)))


def at_services() -> Flow:
    """A kiosk that asks which service of series A."""
    return step(at_groups(), GroupChosen("A", "key-1"))


def at_confirm() -> Flow:
    """A kiosk that asks whether to take a number for service A2."""
    return step(at_services(), ServiceChosen("A2", "key-2"))


def an_answer(key: str = "key-2") -> Issued:
    """The number A025, with four people ahead."""
    return Issued(key, a_ticket("A025", service="A2"), 4, Code())
