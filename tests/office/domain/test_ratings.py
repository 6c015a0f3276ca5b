"""What may be rated, by whom, for how long, and what a day's votes tell."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.errors import Reason, Refused
from office.domain.ratings import (
    AT_LEAST,
    ON_ITS_WAY,
    Ballot,
    Complaint,
    DeskTally,
    RatingRules,
    Satisfaction,
    ballot_of,
    require_over,
    require_ratable,
    served_of,
    told_of,
)
from office.domain.tickets import Ticket, TicketState
from tests.builders import DAY, a_ticket_at, at

RULES = RatingRules(minutes=3, least_votes=5)
OFFERED = (Complaint("waited", "Phải chờ lâu", "I waited long"), Complaint("costs", "Thêm tiền", "Money"))


def done(number: str = "A025", **changes: Any) -> Ticket:
    return replace(a_ticket_at("3", number, state=TicketState.DONE, closed_at=at(10)), **changes)


def refused(ticket: Ticket, minutes: float = 11, *, is_rated: bool = False) -> Reason | None:
    try:
        require_ratable(ticket, "3", RULES, at(minutes), is_rated=is_rated)
    except Refused as error:
        return error.reason
    return None


def test_a_ticket_done_at_the_desk_may_be_rated_for_some_minutes() -> None:
    assert refused(done()) is None
    assert refused(done(), 13) is None
    on_its_way = ON_ITS_WAY / timedelta(minutes=1)
    assert refused(done(), 13 + on_its_way) is None
    assert refused(done(), 13.1 + on_its_way) == "rating_over"


@pytest.mark.parametrize("state", [state for state in TicketState if state is not TicketState.DONE])
def test_no_other_state_may_be_rated(state: TicketState) -> None:
    assert refused(done(state=state)) == "not_served_here"


def test_another_desk_or_a_second_vote_may_not() -> None:
    assert refused(done(desk="4")) == "not_served_here"
    assert refused(done(), is_rated=True) == "already_rated"


@pytest.mark.parametrize(
    ("satisfaction", "complaints", "reason"),
    [
        ("delighted", (), "unknown_satisfaction"),
        ("unsatisfied", ("weather",), "unknown_complaint"),
        ("satisfied", ("waited",), "complaints_not_asked"),
    ],
)
def test_an_answer_that_is_none(satisfaction: str, complaints: tuple[str, ...], reason: str) -> None:
    with pytest.raises(Refused) as caught:
        ballot_of(satisfaction, complaints, OFFERED)
    assert caught.value.reason == reason


def test_a_complaint_counts_once() -> None:
    told = ballot_of("unsatisfied", ("costs", "waited", "costs"), OFFERED)
    assert told == Ballot(Satisfaction.UNSATISFIED, ("costs", "waited"))


def test_it_is_asked_until_the_minutes_are_over_or_the_next_number_is_called() -> None:
    last, next_one = done(), a_ticket_at("3", "A026")
    seconds = AT_LEAST / timedelta(minutes=1)
    assert served_of(last, None, RULES, at(12.9)) is not None
    assert served_of(last, None, RULES, at(13)) is None
    assert served_of(last, next_one, RULES, at(10) + AT_LEAST / 2) is not None, "nobody is cut off at once"
    assert served_of(last, next_one, RULES, at(10 + seconds)) is None
    assert served_of(None, None, RULES, at(11)) is None


def test_what_is_asked_has_nothing_personal() -> None:
    served = served_of(done(note="Nguyễn Văn A", priority="elderly"), None, RULES, at(11))
    assert served is not None
    assert "Nguyễn" not in repr(served)
    assert "elderly" not in repr(served)


def tally(desk: str, good: int, bad: int = 0, **complaints: int) -> DeskTally:
    votes = {Satisfaction.VERY_SATISFIED: good, Satisfaction.SATISFIED: 0, Satisfaction.UNSATISFIED: bad}
    return DeskTally(desk=desk, votes=votes, complaints=complaints)


def test_few_votes_are_told_together_or_not_at_all() -> None:
    told = told_of(DAY, [tally("1", 5), tally("2", 2, 1, waited=1), tally("3", 1, 1, waited=1)], RULES)
    assert [(one.desk, one.count) for one in told.desks] == [("1", 5), (None, 5)]
    assert told.desks[-1].complaints == {"waited": 2}
    assert [one.desk for one in told_of(DAY, [tally("1", 5), tally("2", 4)], RULES).desks] == ["1"]
    assert told_of(DAY, [], RULES).desks == ()


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8)), max_size=12))
def test_no_sum_has_few_votes_behind_it(counts: list[tuple[int, int]]) -> None:
    given_votes = [tally(str(desk), good, bad) for desk, (good, bad) in enumerate(counts)]
    told = told_of(DAY, given_votes, RULES)
    assert all(one.count >= RULES.least_votes for one in told.desks)
    hidden = sum(one.count for one in given_votes) - sum(one.count for one in told.desks)
    assert 0 <= hidden < RULES.least_votes


def test_a_day_is_told_when_it_is_over() -> None:
    require_over(DAY - timedelta(days=1), DAY)
    for day in (DAY, DAY + timedelta(days=1)):
        with pytest.raises(Refused, match="ratings_not_yet"):
            require_over(day, DAY)
