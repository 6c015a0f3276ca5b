"""How long a number stays on the screen: while its paper is printed, and when it came or did not."""

from dataclasses import replace

from kiosk.events import Printed, Ticked
from kiosk.pages import Groups, Issuing, Paper
from kiosk.patience import PRINTING_SECONDS, SECONDS_WITH_PAPER, SECONDS_WITHOUT_PAPER, seconds_of
from kiosk.steps import step
from tests.builders import MORNING
from tests.kiosk.flows import GIVEN, ORDER, on
from tests.kiosk.sights import an_answer, at_groups


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
