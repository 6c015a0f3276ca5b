"""Visits that go on: parked, sent on and back, several services in one."""

from office.bootstrap import Office
from office.domain.calling_facts import TicketWentOn
from office.domain.facts import TicketCalled, TicketFinished
from office.domain.lines import TurnReason
from office.domain.tickets import TicketState
from tests.clocks import Clock
from tests.office.actions.calling.asked import refusal, ticket


def test_a_parked_number_comes_back_to_its_officer_wherever_that_one_sits(office: Office) -> None:
    office.park(3, reason="papers")
    assert office.journal()[-1].body == {"reason": "papers"}
    opened = office.open_desk(1, "lan.nt")
    assert opened.also_closed == ("3",)
    office.open_desk(3, "hung.tm")
    resumed = office.resume("A001")
    assert (resumed.desk, resumed.ticket.for_desk) == ("1", "1")
    called = office.call_next(1)
    assert isinstance(called, TicketCalled)
    assert (called.ticket.number, called.why) == ("A001", TurnReason.HELD)


def test_a_parked_number_whose_officer_is_gone_is_for_any_desk(office: Office) -> None:
    office.park(3, reason="papers")
    office.close_desk(3)
    office.open_desk(1, "hung.tm")
    assert office.resume("A001").desk is None
    assert office.desk(1).line[0].number == "A001"


def test_a_transferred_number_comes_back_to_who_sent_it_in_its_old_place(office: Office, clock: Clock) -> None:
    office.open_desk(4, "mai.pt")
    office.transfer(3, to_desk=4, comes_back=True, reason="expert")
    turn = ticket(office).turn_at
    office.call_next(4)
    clock.forward(2)
    ended = office.finish(4)
    assert isinstance(ended, TicketWentOn)
    assert (ended.returns_to, ended.to_desk, ended.to_service) == ("lan.nt", "3", "A")
    assert (ended.ticket.turn_at, ended.ticket.for_desk, ended.ticket.back_to) == (turn, "3", ())
    assert office.desk(3).line[0].number == "A001"


def test_who_sent_it_may_be_at_another_desk_or_gone(office: Office) -> None:
    office.open_desk(4, "mai.pt")
    office.transfer(3, "H", to_desk=4, comes_back=True)
    office.close_desk(3)
    office.call_next(4)
    ended = office.finish(4)
    assert isinstance(ended, TicketWentOn)
    assert (ended.returns_to, ended.to_desk, ended.ticket.service) == ("lan.nt", None, "A")


def test_a_second_way_back_leads_over_the_first(office: Office) -> None:
    office.open_desk(4, "mai.pt")
    office.open_desk(5, "dung.ld")
    office.transfer(3, to_desk=4, comes_back=True)
    office.call_next(4)
    office.transfer(4, to_desk=5, comes_back=True)
    office.call_next(5)
    ways = []
    for desk in (5, 4, 3):
        if desk != 5:
            office.call_next(desk)
        ended = office.finish(desk)
        ways.append(ended.returns_to if isinstance(ended, TicketWentOn) else type(ended))
    assert ways == ["mai.pt", "lan.nt", TicketFinished]


def test_several_services_in_one_visit_keep_number_and_place(office: Office, clock: Clock) -> None:
    office.open_desk(4, "mai.pt")
    office.add_service("A001", "h1")
    office.add_service("A001", "T")
    assert ticket(office).to_do == ("H1", "T")
    assert refusal(lambda: office.add_service("A001", "H1")).reason == "service_to_do"
    assert refusal(lambda: office.add_service("A001", "Z")).reason == "unknown_service"
    office.drop_service("A001", "T")
    assert refusal(lambda: office.drop_service("A001", "T")).reason == "unknown_service"
    turn = ticket(office).turn_at
    clock.forward(5)
    ended = office.finish(3)
    assert isinstance(ended, TicketWentOn)
    assert (ended.to_service, ended.returns_to, ended.ticket.turn_at) == ("H1", None, turn)
    assert ticket(office).state is TicketState.TRANSFERRED
    assert refusal(lambda: office.add_service("A999", "B")).reason == "unknown_ticket"


def test_a_visit_that_is_over_has_nothing_to_come(office: Office) -> None:
    office.finish(3)
    assert refusal(lambda: office.add_service("A001", "H1")).reason == "ticket_state"
    for code in ("B", "C", "H", "K", "L", "T"):
        office.add_service("A002", code)
    assert refusal(lambda: office.add_service("A002", "H1")).reason == "too_many_services"
