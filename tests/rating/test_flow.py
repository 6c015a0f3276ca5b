"""The flow as pure steps, and that no course of events gives two votes for a number."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.domain.errors import Reason
from office.domain.ratings import AT_LEAST, Satisfaction
from rating.events import (
    Answered,
    Broke,
    Chosen,
    Declined,
    Enlarged,
    Event,
    Lost,
    Seen,
    Sent,
    Skipped,
    Spoke,
    Taken,
    Ticked,
    Touched,
    WentBack,
)
from rating.flow import SECONDS, Flow, seconds_left
from rating.pages import Ask, Complain, Rest, Sending, Thank, Thanks, Vote
from rating.steps import step
from tests.builders import DAY, at
from tests.rating.sights import a_page, a_served

NOW = at(10) + timedelta(seconds=5)
ASKING = Seen(a_page(a_served()))
VERY, UNSATISFIED = Satisfaction.VERY_SATISFIED, Satisfaction.UNSATISFIED
AWAY = Lost(Reason.DATABASE_UNREACHABLE, {})


def after(*events: Event, flow: Flow | None = None) -> Flow:
    flow = flow or Flow()
    for event in events:
        flow = step(flow, event)
    return flow


def ticks(count: int, start: datetime = NOW) -> list[Event]:
    return [Ticked(start + timedelta(seconds=second + 1)) for second in range(count)]


def test_a_finished_number_is_asked_in_its_language() -> None:
    flow = after(Spoke("en"), Enlarged(), Seen(a_page(a_served(language="vi"))))
    assert flow.page == Ask(a_served())
    assert (flow.language, flow.is_large) == ("vi", False)
    assert after(Seen(a_page(a_served(language="en")))).language == "en"


def test_a_good_answer_is_sent_at_once_and_thanked_for_when_it_is_written() -> None:
    flow = after(ASKING, Answered(VERY, "k"))
    assert flow.vote == Vote("k", DAY, "A025", VERY)
    assert isinstance(flow.page, Sending)
    assert step(flow, Taken("other")).page == flow.page
    assert step(flow, Taken("k")).page == Thanks(Thank.COUNTED)


def test_the_lowest_answer_asks_what_was_wrong() -> None:
    flow = after(ASKING, Answered(UNSATISFIED, "k"), Chosen("waited"), Chosen("costs"), Chosen("waited"))
    assert flow.page == Complain(a_served(), "k", ("costs",))
    assert flow.vote is None
    assert step(flow, Sent()).vote == Vote("k", DAY, "A025", UNSATISFIED, ("costs",))
    assert step(flow, WentBack()).page == Ask(a_served())


def test_an_office_without_complaints_does_not_ask() -> None:
    flow = after(Seen(a_page(a_served(), complaints=())), Answered(UNSATISFIED, "k"))
    assert flow.vote == Vote("k", DAY, "A025", UNSATISFIED)


def test_a_skipped_number_is_told_and_not_asked_again() -> None:
    flow = after(ASKING, Skipped("k"), ASKING)
    assert flow.vote == Vote("k", DAY, "A025", None)
    assert isinstance(flow.page, Rest)


def test_the_question_goes_by_itself_and_does_not_come_back() -> None:
    flow = after(ASKING, *ticks(SECONDS[Ask]))
    assert isinstance(flow.page, Rest)
    assert flow.vote is None
    assert isinstance(step(flow, ASKING).page, Rest)


def test_a_touch_keeps_it() -> None:
    flow = after(ASKING, *ticks(40), Touched())
    assert flow.left == SECONDS[Ask]


def test_leaving_the_complaints_sends_the_answer() -> None:
    begun = after(ASKING, Answered(UNSATISFIED, "k"), Chosen("waited"))
    expected = Vote("k", DAY, "A025", UNSATISFIED, ("waited",))
    idle = after(*ticks(SECONDS[Complain]), flow=begun)
    called_on = after(Seen(a_page(None)), flow=begun)
    another = after(Seen(a_page(a_served("A026"))), flow=begun)
    assert [flow.vote for flow in (idle, called_on, another)] == [expected] * 3


def test_the_next_number_ends_the_question_but_not_at_once() -> None:
    served = a_served(is_called_on=True)
    flow = after(ASKING, Seen(a_page(served)))
    assert flow.page == Ask(served)
    assert seconds_left(flow) == 15
    assert isinstance(after(Ticked(at(10) + AT_LEAST), flow=flow).page, Rest)


def test_the_time_shown_is_what_is_left_of_the_minutes_at_most() -> None:
    page = a_page(a_served(), at=at(12.5))
    assert seconds_left(after(Seen(page))) == 30
    assert seconds_left(after(Seen(replace(page, at=at(11))))) == SECONDS[Ask]
    assert isinstance(after(Seen(replace(page, at=at(13)))).page, Rest)


def test_another_number_is_asked_at_once() -> None:
    flow = after(ASKING, Seen(a_page(a_served("A026", language="en"))))
    assert flow.page == Ask(a_served("A026", language="en"))
    assert flow.language == "en"


@pytest.mark.parametrize(
    ("reason", "page"),
    [
        (Reason.ALREADY_RATED, Thanks(Thank.BEFORE)),
        (Reason.RATING_OVER, Thanks(Thank.OVER)),
        (None, Rest()),
    ],
)
def test_what_cannot_be_written_is_said_politely(reason: Reason | None, page: object) -> None:
    assert after(ASKING, Answered(VERY, "k"), Declined("k", reason)).page == page


def test_a_complaint_that_is_offered_no_more_does_not_cost_the_answer() -> None:
    flow = after(ASKING, Answered(UNSATISFIED, "k"), Chosen("costs"), Sent(), Declined("k", Reason.UNKNOWN_COMPLAINT))
    assert flow.vote == Vote("k", DAY, "A025", UNSATISFIED)
    assert after(Taken("k"), flow=flow).page == Thanks(Thank.COUNTED)


def test_a_lost_office_asks_nobody_and_asks_again_when_it_is_back() -> None:
    flow = after(ASKING, AWAY)
    assert isinstance(flow.page, Rest)
    assert isinstance(after(*ticks(3), flow=flow).page, Rest)
    assert isinstance(after(ASKING, flow=flow).page, Ask)


def test_who_has_begun_to_answer_goes_on_without_the_office() -> None:
    flow = after(ASKING, Answered(UNSATISFIED, "k"), AWAY, Sent())
    assert isinstance(flow.page, Sending)
    assert flow.vote is not None
    assert isinstance(after(*ticks(SECONDS[Sending]), flow=flow).page, Rest)


def test_another_language_goes_back_by_itself_at_rest() -> None:
    flow = after(Seen(a_page()), Spoke("en"), Enlarged())
    assert (flow.language, flow.is_large) == ("en", True)
    flow = after(*ticks(SECONDS[Rest]), flow=flow)
    assert (flow.language, flow.is_large, flow.left) == ("vi", False, None)


def test_what_broke_is_not_asked_again() -> None:
    assert isinstance(after(ASKING, Broke(), ASKING).page, Rest)


KEYS = iter(range(10**9))
NUMBERS = st.sampled_from(["A025", "A026", "B001"])
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.builds(
        lambda number, on, minutes: Seen(a_page(a_served(number, is_called_on=on), at=at(minutes))),
        NUMBERS,
        st.booleans(),
        st.floats(10, 14),
    ),
    st.just(Seen(a_page())),
    st.just(AWAY),
    st.builds(lambda kind: Answered(kind, f"key-{next(KEYS)}"), st.sampled_from(Satisfaction)),
    st.builds(Chosen, st.sampled_from(["waited", "costs"])),
    st.sampled_from([Sent(), WentBack(), Touched(), Enlarged(), Broke(), Spoke("en")]),
    st.builds(lambda: Skipped(f"key-{next(KEYS)}")),
    st.builds(lambda minutes: Ticked(at(minutes)), st.floats(10, 14)),
    st.builds(Declined, st.just("key-0"), st.sampled_from([Reason.ALREADY_RATED, Reason.UNKNOWN_COMPLAINT, None])),
)


@given(st.lists(EVENTS, max_size=60), st.booleans())
def test_no_course_of_events_gives_two_votes_for_a_number(events: list[Event], is_answered: bool) -> None:
    flow, keys = Flow(), dict[str, set[str]]()
    for event in events:
        before, flow = flow, step(flow, event)
        if flow.vote is not None and flow.vote is not before.vote:
            keys.setdefault(flow.vote.number, set()).add(flow.vote.key)
        if is_answered and isinstance(flow.page, Sending):
            flow = step(flow, Taken(flow.page.vote.key))
    assert all(len(of_number) == 1 for of_number in keys.values())
