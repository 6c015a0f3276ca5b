"""Every step from page to page of the kiosk's flow."""

from dataclasses import replace

import pytest

from kiosk.events import (
    Broke,
    Confirmed,
    Declined,
    Erased,
    Event,
    Failed,
    Finished,
    GroupChosen,
    HelpAsked,
    IdledOut,
    PriorityChosen,
    Retried,
    Seen,
    ServiceChosen,
    Typed,
    WentBack,
)
from kiosk.flow import Flow
from kiosk.pages import STARTING, AskDesk, Confirm, Find, Given, Groups, Issuing, Order, Page, Services
from kiosk.steps import step
from office.codes import Code
from tests.builders import a_service
from tests.kiosk.flows import AWAY, GIVEN, LOST, ORDER, TURNED, on
from tests.kiosk.sights import a_sight, an_answer, at_confirm, at_groups, at_services

STEPS: list[tuple[Page, Event, Page]] = [
    (Groups(), GroupChosen("A", "k"), Services("A")),
    (Groups(), GroupChosen("B", "k"), Confirm(Order("B", "k"))),
    (Groups(), GroupChosen("C", "k"), Groups()),
    (Groups(), GroupChosen("?", "k"), Groups()),
    (Groups(), LOST, AWAY),
    (Services("A"), ServiceChosen("A2", "k"), Confirm(Order("A2", "k"))),
    (Services("A"), ServiceChosen("B", "k"), Services("A")),
    (Services("A"), ServiceChosen("?", "k"), Services("A")),
    (Services("A"), GroupChosen("B", "k"), Services("A")),
    (Services("A"), WentBack(), Groups()),
    (Services("A"), LOST, AWAY),
    (Confirm(ORDER), PriorityChosen("elderly"), Confirm(replace(ORDER, priority="elderly"))),
    (Confirm(replace(ORDER, priority="elderly")), PriorityChosen(None), Confirm(ORDER)),
    (Confirm(ORDER), PriorityChosen("?"), Confirm(ORDER)),
    (Confirm(ORDER), Confirmed(), Issuing(ORDER)),
    (Confirm(ORDER), WentBack(), Services("A")),
    (Confirm(Order("B", "k")), WentBack(), Groups()),
    (Confirm(ORDER), LOST, AWAY),
    (Issuing(ORDER), Confirmed(), Issuing(ORDER)),
    (Issuing(ORDER), WentBack(), Issuing(ORDER)),
    (Issuing(ORDER), LOST, Issuing(ORDER)),
    (Issuing(ORDER), an_answer(), GIVEN),
    (Issuing(ORDER), an_answer("of somebody before"), Issuing(ORDER)),
    (Issuing(ORDER), Declined("key-2", TURNED.reason, TURNED.details), TURNED),
    (Issuing(ORDER), Failed("key-2", can_retry=True), AskDesk(ORDER)),
    (Issuing(ORDER), Failed("key-2", can_retry=False), AskDesk()),
    (Issuing(ORDER), IdledOut(), AskDesk(ORDER)),
    (AskDesk(ORDER), Retried(), Issuing(ORDER)),
    (AskDesk(ORDER), an_answer(), GIVEN),
    (AskDesk(), Retried(), AskDesk()),
    (AskDesk(ORDER), WentBack(), Groups()),
    (Given(GIVEN.ticket, 4, Code()), WentBack(), GIVEN),
    (GIVEN, Finished(), Groups()),
    (GIVEN, an_answer(), GIVEN),
    (GIVEN, LOST, GIVEN),
    (TURNED, WentBack(), Groups()),
    (TURNED, Finished(), TURNED),
    (Groups(), Broke(), AskDesk()),
    *((page, IdledOut(), Groups()) for page in (Services("A"), Confirm(ORDER), GIVEN, TURNED, AskDesk(ORDER))),
]


@pytest.mark.parametrize(("page", "event", "expected"), STEPS)
def test_a_step(page: Page, event: Event, expected: Page) -> None:
    assert step(on(page), event).page == expected


def test_it_starts_away_and_comes_to_the_groups() -> None:
    assert Flow().page == STARTING
    assert at_groups().page == Groups()


def test_who_reads_a_number_when_the_office_is_lost_comes_to_the_page_that_says_so() -> None:
    flow = step(on(GIVEN), LOST)
    assert step(flow, Finished()).page == AWAY
    assert step(flow, IdledOut()).page == AWAY
    assert step(step(flow, Finished()), Seen(a_sight())).page == Groups()


def test_what_is_gone_from_the_catalogue_is_left() -> None:
    without = Seen(a_sight(series=(), services=()))
    assert step(at_services(), without).page == Groups()
    assert step(at_confirm(), without).page == Groups()


def test_a_priority_group_that_is_gone_is_undeclared() -> None:
    declared = step(at_confirm(), PriorityChosen("elderly"))
    after = step(declared, Seen(replace(a_sight(), priorities=())))
    assert after.page == Confirm(ORDER)


def test_a_service_that_closed_meanwhile_is_not_chosen() -> None:
    services = (a_service("A"), a_service("A2", is_open=False))
    flow = step(at_services(), Seen(a_sight(services=services)))
    assert step(flow, ServiceChosen("A2", "k")).page == Services("A")


def test_who_does_not_know_types_and_chooses_what_was_found() -> None:
    flow = step(at_groups(), HelpAsked())
    for letter in "ăn ":
        flow = step(flow, Typed(letter))
    assert flow.page == Find("ăn ")
    assert step(flow, Erased()).page == Find("ăn")
    assert step(flow, Erased(everything=True)).page == Find()
    assert step(flow, ServiceChosen("A2", "k")).page == Confirm(Order("A2", "k"))
    assert step(flow, ServiceChosen("C", "k")).page == flow.page, "it is closed"
    assert step(flow, WentBack()).page == Groups()
    assert step(flow, IdledOut()) == at_groups(), "what was typed is forgotten"


def test_what_is_typed_has_an_end_and_other_pages_take_no_letters() -> None:
    flow = step(at_groups(), HelpAsked())
    for _ in range(200):
        flow = step(flow, Typed("a"))
    assert flow.page == Find("a" * 60)
    assert step(at_services(), Typed("a")) == at_services()
    assert step(at_services(), HelpAsked()).page == Services("A")
