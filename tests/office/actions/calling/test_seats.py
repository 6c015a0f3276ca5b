"""Who sits at which desk: taking over, one officer at two desks, and a desk left open overnight."""

from office import NobodyWaiting
from office.bootstrap import Office
from office.domain.tickets import TicketState
from tests.clocks import Clock
from tests.office.actions.calling.asked import kinds, refusal, ticket


def test_another_officer_takes_over_the_desk_with_its_ticket(office: Office) -> None:
    taken = office.take_over(3, "mai.pt")
    assert (taken.officer, taken.officer_before, taken.number) == ("mai.pt", "lan.nt", "A001")
    assert (office.desk(3).desk.officer, ticket(office).officer) == ("mai.pt", "mai.pt")
    assert office.finish(3).officer == "mai.pt"
    assert refusal(lambda: office.take_over(3, "mai.pt")).reason == "desk_yours"
    assert refusal(lambda: office.take_over(4, "mai.pt")).reason == "desk_closed"
    assert refusal(lambda: office.take_over(3, "nobody")).reason == "unknown_officer"
    office.pause_desk(3, reason="lunch")
    assert office.take_over(3, "lan.nt").after.state == "open"


def test_two_officers_at_one_desk_and_one_officer_at_two(office: Office) -> None:
    assert refusal(lambda: office.open_desk(3, "mai.pt")).details["officer"] == "lan.nt"
    refused = refusal(lambda: office.open_desk(1, "lan.nt"))
    assert (refused.reason, refused.details["desk"], refused.details["ticket"]) == ("officer_elsewhere", "3", "A001")
    office.open_desk(4, "mai.pt")
    assert refusal(lambda: office.take_over(4, "lan.nt")).reason == "officer_elsewhere"
    office.finish(3)
    assert office.take_over(4, "lan.nt").after.officer == "lan.nt"
    assert [desk.number for desk in office.desks() if desk.state != "closed"] == ["4"]


def test_a_desk_left_open_overnight_is_settled_by_whoever_comes_first(office: Office, clock: Clock) -> None:
    clock.forward(24 * 60)
    assert office.desk(3).desk.state == "closed", "it counts as closed before anybody comes"
    assert office.hall().desks_open_for("A") == 0
    before = office.hall().revision
    refused = refusal(lambda: office.call_next(3))
    assert (refused.reason, refused.details["ticket"], refused.details["day"]) == (
        *("desk_left_open", "A001"),
        "23/11/2026",
    )
    assert kinds(office, before) == ["ticket_left_over", "desk_left_over"]
    assert refusal(lambda: office.call_next(3)).reason == "desk_closed"
    assert office.open_desk(3, "lan.nt").settled is None
    assert isinstance(office.call_next(3), NobodyWaiting), "yesterday's line is over"
    assert office.measured() == (), "no service time came of it"


def test_opening_settles_in_the_same_step_also_for_somebody_else(office: Office, clock: Clock) -> None:
    token = ticket(office).token
    clock.forward(24 * 60)
    opened = office.open_desk(3, "mai.pt")
    assert str(opened.settled) == "2026-11-23"
    left = office.ticket(token)[0]
    assert (left.state, left.officer) == (TicketState.CANCELLED, "lan.nt")
    assert office.desk(3).desk.officer == "mai.pt"
    assert office.verify_journal().intact


def test_who_left_a_desk_open_may_sit_at_another_the_next_day(office: Office, clock: Clock) -> None:
    clock.forward(24 * 60)
    assert office.open_desk(1, "lan.nt").also_closed == ("3",)
    assert [desk.number for desk in office.desks() if desk.state != "closed"] == ["1"]
