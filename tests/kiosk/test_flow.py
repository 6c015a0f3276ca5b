from dataclasses import replace

import pytest

from kiosk.events import (
    Broke,
    Confirmed,
    Contrasted,
    Declined,
    Enlarged,
    Erased,
    Event,
    Failed,
    Finished,
    GroupChosen,
    HelpAsked,
    IdledOut,
    Lost,
    Printed,
    PriorityChosen,
    Retried,
    Seen,
    ServiceChosen,
    Spoke,
    Ticked,
    Touched,
    Typed,
    WentBack,
)
from kiosk.flow import Flow, step
from kiosk.modes import Modes
from kiosk.pages import (
    STARTING,
    AskDesk,
    Away,
    Confirm,
    Find,
    Given,
    Groups,
    Issuing,
    Order,
    Page,
    Paper,
    Services,
    Turned,
)
from kiosk.patience import IDLE_SECONDS, PRINTING_SECONDS, SECONDS_WITH_PAPER, SECONDS_WITHOUT_PAPER, seconds_of
from office.codes import Code
from office.domain.errors import Reason
from tests.builders import MORNING, a_service
from tests.kiosk.sights import a_sight, an_answer, at_confirm, at_groups, at_services

ORDER = Order("A2", "key-2")
GIVEN = Given(an_answer().ticket, 4, Code())
TURNED = Turned(Reason.SERVICE_CLOSED, {"service": "Dịch vụ A2"})
LOST = Lost(Reason.DATABASE_UNREACHABLE, {"database": "office.db"})
AWAY = Away(LOST.reason, LOST.details)


def on(page: Page) -> Flow:
    return replace(at_groups(), page=page, left=7)


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


def test_nothing_counts_down_at_rest() -> None:
    assert at_groups().left is None
    assert step(at_groups(), Ticked(MORNING)).left is None


def test_a_touch_begins_the_countdown_again() -> None:
    ticked = step(at_services(), Ticked(MORNING))
    assert (at_services().left, ticked.left) == (IDLE_SECONDS, IDLE_SECONDS - 1)
    assert step(ticked, Touched()).left == IDLE_SECONDS


def test_the_office_moving_on_does_not_stop_the_countdown() -> None:
    ticked = step(at_services(), Ticked(MORNING))
    assert step(ticked, Seen(a_sight())).left == IDLE_SECONDS - 1


def test_after_the_last_second_everything_is_forgotten() -> None:
    flow = step(step(at_confirm(), PriorityChosen("elderly")), Spoke("en"))
    for _ in range(IDLE_SECONDS):
        flow = step(flow, Ticked(MORNING))
    assert flow == step(at_groups(), Ticked(MORNING))


def test_a_language_left_behind_at_the_start_page_is_forgotten_too() -> None:
    english = step(at_groups(), Spoke("en"))
    assert (english.language, english.left) == ("en", IDLE_SECONDS)
    assert step(english, IdledOut()) == at_groups()


def test_who_is_done_leaves_no_language_behind_and_who_goes_back_keeps_it() -> None:
    assert step(replace(on(GIVEN), modes=Modes(language="en")), Finished()).language == "vi"
    assert step(replace(on(TURNED), modes=Modes(language="en")), WentBack()).language == "en"


MODES = [(Enlarged(), Modes(is_large=True)), (Contrasted(), Modes(is_contrast=True))]


@pytest.mark.parametrize(("touch", "modes"), MODES)
def test_how_it_is_read_is_switched_and_forgotten(touch: Event, modes: Modes) -> None:
    switched = step(at_groups(), touch)
    assert (switched.modes, switched.page, switched.left) == (modes, Groups(), IDLE_SECONDS)
    assert step(switched, touch).modes == Modes()
    assert step(switched, IdledOut()) == at_groups()
    assert step(replace(on(GIVEN), modes=modes), Finished()).modes == Modes()
    assert step(step(switched, GroupChosen("A", "k")), WentBack()).modes == modes


def test_the_ticket_stays_while_its_paper_is_printed_and_ten_seconds_more() -> None:
    printing = replace(GIVEN, paper=Paper.PRINTING)
    flow = step(replace(on(Issuing(ORDER))), replace(an_answer(), paper=Paper.PRINTING))
    assert (flow.page, flow.left) == (printing, seconds_of(printing))
    out = step(step(flow, Ticked(MORNING)), Printed(GIVEN.ticket.token, Paper.OUT))
    assert (out.page, out.left) == (replace(GIVEN, paper=Paper.OUT), SECONDS_WITH_PAPER)
    missing = step(flow, Printed(GIVEN.ticket.token, Paper.MISSING))
    assert (missing.page, missing.left) == (replace(GIVEN, paper=Paper.MISSING), SECONDS_WITHOUT_PAPER)


def test_a_printer_is_waited_for_half_a_minute_and_then_the_number_is_to_be_noted() -> None:
    flow = step(on(Issuing(ORDER)), replace(an_answer(), paper=Paper.PRINTING))
    for left in range(PRINTING_SECONDS - 1, 0, -1):
        flow = step(flow, Ticked(MORNING))
        assert (flow.page, flow.left) == (replace(GIVEN, paper=Paper.PRINTING), left)
    flow = step(flow, Ticked(MORNING))
    assert (flow.page, flow.left) == (replace(GIVEN, paper=Paper.MISSING), SECONDS_WITHOUT_PAPER)
    late = step(flow, Printed(GIVEN.ticket.token, Paper.OUT))
    assert (late.page, late.left) == (replace(GIVEN, paper=Paper.OUT), SECONDS_WITH_PAPER)
    for _ in range(SECONDS_WITHOUT_PAPER):
        flow = step(flow, Ticked(MORNING))
    assert flow == step(at_groups(), Ticked(MORNING))


def test_with_the_paper_in_hand_ten_seconds_are_counted_down() -> None:
    flow = step(on(replace(GIVEN, paper=Paper.PRINTING)), Printed(GIVEN.ticket.token, Paper.OUT))
    assert SECONDS_WITH_PAPER == 10
    for left in range(9, 0, -1):
        flow = step(flow, Ticked(MORNING))
        assert (flow.page, flow.left) == (replace(GIVEN, paper=Paper.OUT), left)
    assert step(flow, Ticked(MORNING)).page == Groups()


def test_the_paper_of_somebody_before_changes_nothing() -> None:
    printing = on(replace(GIVEN, paper=Paper.PRINTING))
    assert step(printing, Printed("of somebody else", Paper.MISSING)) == printing
    assert step(at_groups(), Printed(GIVEN.ticket.token, Paper.OUT)) == at_groups()
    out = on(replace(GIVEN, paper=Paper.OUT))
    assert step(out, Printed(GIVEN.ticket.token, Paper.MISSING)) == out


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
