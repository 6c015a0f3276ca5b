from itertools import product

import pytest

from office.domain.errors import Reason, Refused
from office.domain.tickets import (
    AT_DESK,
    IN_LINE,
    NEXT,
    TicketState,
    invited,
    moved,
    parse_number,
    taken_back,
    ticket_number,
)
from tests.builders import a_ticket, at

WAITING, CALLED, SERVING, PARKED, DONE, ABSENT, CANCELLED, TRANSFERRED = TicketState

ALLOWED = {
    (WAITING, CALLED),
    (WAITING, CANCELLED),
    (TRANSFERRED, CALLED),
    (TRANSFERRED, CANCELLED),
    (CALLED, CALLED),
    (CALLED, SERVING),
    (CALLED, DONE),
    (CALLED, ABSENT),
    (CALLED, PARKED),
    (CALLED, TRANSFERRED),
    (CALLED, CANCELLED),
    (SERVING, DONE),
    (SERVING, PARKED),
    (SERVING, TRANSFERRED),
    (SERVING, CANCELLED),
    (PARKED, WAITING),
    (PARKED, CALLED),
    (PARKED, CANCELLED),
    (ABSENT, WAITING),
    (ABSENT, CALLED),
    (ABSENT, CANCELLED),
}
"""Written by hand, so that the table of the domain is not compared with itself."""


BACK = {
    *((before, CALLED) for before in (DONE, ABSENT, PARKED, TRANSFERRED)),
    *((before, SERVING) for before in (DONE, PARKED, TRANSFERRED)),
}
"""What may be taken back, written by hand too."""


@pytest.mark.parametrize(("before", "after"), list(product(TicketState, TicketState)))
def test_every_way_back_is_allowed_or_refused(before: TicketState, after: TicketState) -> None:
    ticket = a_ticket(state=before, version=7)
    if (before, after) in BACK:
        assert taken_back(ticket, after) == a_ticket(state=after, version=8)
        return
    with pytest.raises(Refused, match="ticket_state"):
        taken_back(ticket, after)


@pytest.mark.parametrize("before", TicketState)
def test_done_and_parked_numbers_come_back_for_a_result(before: TicketState) -> None:
    ticket = a_ticket(state=before, version=7)
    if before in {DONE, PARKED}:
        assert invited(ticket, service="T") == a_ticket(state=TRANSFERRED, version=8, service="T")
        return
    with pytest.raises(Refused, match="ticket_state"):
        invited(ticket)


@pytest.mark.parametrize(("before", "after"), list(product(TicketState, TicketState)))
def test_every_pair_of_states_is_allowed_or_refused(before: TicketState, after: TicketState) -> None:
    ticket = a_ticket(state=before, version=7)
    if (before, after) in ALLOWED:
        assert moved(ticket, after) == a_ticket(state=after, version=8)
        return
    with pytest.raises(Refused) as caught:
        moved(ticket, after)
    assert caught.value.reason is Reason.TICKET_STATE
    assert caught.value.details == {"ticket": "A025", "state": before.value, "wanted": after.value}


def test_the_table_names_every_state() -> None:
    assert set(NEXT) == set(TicketState)


def test_a_ticket_is_in_line_or_at_a_desk_and_never_both() -> None:
    assert {WAITING, TRANSFERRED} == IN_LINE
    assert {CALLED, SERVING} == AT_DESK


def test_a_move_writes_its_changes_and_leaves_the_old_value_alone() -> None:
    before = a_ticket()
    after = moved(before, CALLED, desk="3", called_at=at(1))
    assert (after.desk, after.called_at) == ("3", at(1))
    assert before == a_ticket()


@pytest.mark.parametrize(
    ("series", "sequence", "number"),
    [("A", 1, "A001"), ("A", 25, "A025"), ("Đ", 999, "Đ999"), ("A", 1000, "A1000"), ("TK", 12, "TK012")],
)
def test_a_number_is_a_letter_and_at_least_three_digits(series: str, sequence: int, number: str) -> None:
    assert ticket_number(series, sequence) == number
    assert parse_number(number) == (series, sequence)
    assert a_ticket(number).number == number


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("a025", ("A", 25)),
        ("  A025\n", ("A", 25)),
        ("A25", ("A", 25)),
        ("A00000025", ("A", 25)),
        ("đ007", ("Đ", 7)),
        ("d007", ("D", 7)),
        ("a1000", ("A", 1000)),
        ("A999999999", ("A", 999_999_999)),
    ],
)
def test_a_number_may_be_typed_carelessly(typed: str, meant: tuple[str, int]) -> None:
    assert parse_number(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("", " ", "A", "025", "A0", "A000", "A 025", "A-025", "A+25", "A2.5", "ABC001", "1A", "A025B", "A025\nB026"),
        *("Ê025", "Ð007", "A٠٢٥", "A²5", "A０２５", "A1000000000", "A025;--"),
    ],
)
def test_what_is_no_number_is_none(typed: str) -> None:
    assert parse_number(typed) is None
