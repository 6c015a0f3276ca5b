"""The light look of a counter plate, on both databases."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from office.bootstrap import Office, open_office
from office.domain.desks import DeskState
from office.domain.errors import Reason, Refused
from office.domain.facts import TicketCalled
from office.domain.plates import PlateTicket
from office.domain.tickets import TicketState
from tests.calls import miss


@pytest.fixture
def office(office_url: str) -> Iterator[Office]:
    with open_office(office_url) as opened:
        yield opened


def call(office: Office, desk: int = 3) -> TicketCalled:
    called = office.call_next(desk)
    assert isinstance(called, TicketCalled)
    return called


def held(office: Office, desk: int = 3) -> PlateTicket | None:
    return office.plate(desk).ticket


def test_a_desk_that_nobody_opened(office: Office) -> None:
    seen = office.plate(3)
    assert (seen.desk, seen.name_vi, seen.name_en) == ("3", "Doanh nghiệp và Đầu tư", "Business and Investment")
    assert (seen.state, seen.since, seen.ticket, seen.revision) == (DeskState.CLOSED, None, None, 0)
    assert seen.time_zone == "Asia/Ho_Chi_Minh"


def test_the_number_at_the_desk_from_its_call_to_its_end(office: Office) -> None:
    opened = office.open_desk(3, "lan.nt")
    office.issue_ticket("A", language="en")
    called = call(office)
    seen = office.plate("3")
    assert (seen.state, seen.since, seen.revision) == (DeskState.OPEN, opened.at, called.revision)
    told = PlateTicket(number="A001", state=TicketState.CALLED, language="en", calls=1, called_at=called.at)
    assert seen.ticket == told
    again = office.recall(3)
    seen_again = held(office)
    assert seen_again is not None
    assert (seen_again.calls, seen_again.called_at) == (2, again.at)
    office.start(3)
    served = held(office)
    assert served is not None
    assert served.state is TicketState.SERVING
    finished = office.finish(3)
    assert (office.plate(3).ticket, office.plate(3).revision) == (None, finished.revision)


def test_a_pause_and_the_close(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    assert office.pause_desk(3, "Đi họp").after.since == office.plate(3).since
    assert office.plate(3).state is DeskState.PAUSED
    closed = office.close_desk(3)
    assert (office.plate(3).state, office.plate(3).since) == (DeskState.CLOSED, closed.at)


def test_the_other_desks_and_the_absent_are_not_seen(office: Office) -> None:
    for desk, officer in ((3, "lan.nt"), (1, "mai.pt")):
        office.open_desk(desk, officer)
        office.issue_ticket("A")
    office.issue_ticket("A")
    call(office, 1)
    assert held(office) is None
    call(office)
    miss(office, 3)
    assert held(office) is None
    call(office)
    now = held(office)
    assert now is not None
    assert now.number == "A003"


def test_its_moment_is_the_databases(office: Office) -> None:
    opened = office.open_desk(3, "lan.nt")
    assert timedelta() <= office.plate(3).at - opened.at < timedelta(minutes=1)


def test_an_unknown_desk(office: Office) -> None:
    with pytest.raises(Refused) as caught:
        office.plate("99")
    assert (caught.value.reason, caught.value.details) == (Reason.UNKNOWN_DESK, {"desk": "99"})
