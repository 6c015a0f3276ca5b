"""Whatever happens in whatever order, the kiosk finds back."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.events import (
    Broke,
    Confirmed,
    Declined,
    Event,
    Failed,
    Finished,
    GroupChosen,
    IdledOut,
    Lost,
    PriorityChosen,
    Retried,
    Seen,
    ServiceChosen,
    Spoke,
    Ticked,
    Touched,
    WentBack,
)
from kiosk.flow import Flow
from kiosk.modes import FIRST_LANGUAGE
from kiosk.pages import Confirm, Groups, Issuing
from kiosk.picture import picture_of
from kiosk.steps import step
from office.domain.errors import Reason
from tests.builders import MORNING, a_service
from tests.kiosk.sights import a_sight, an_answer

KEYS = st.sampled_from(["k1", "k2", "k3"])
CODES = st.sampled_from(["A", "A2", "B", "C", "T", "?"])
SIGHTS = st.sampled_from(
    [a_sight(), a_sight(series=(), services=()), a_sight(services=(a_service("A", is_open=False), a_service("B")))]
)
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from(
        [Touched(), Confirmed(), Retried(), WentBack(), Finished(), IdledOut(), Broke(), Ticked(MORNING)]
    ),
    st.builds(GroupChosen, CODES, KEYS),
    st.builds(ServiceChosen, CODES, KEYS),
    st.builds(PriorityChosen, st.sampled_from([None, "elderly", "?"])),
    st.builds(Spoke, st.sampled_from(["vi", "en"])),
    st.builds(Seen, SIGHTS),
    st.builds(Lost, st.sampled_from(Reason), st.just({})),
    st.builds(an_answer, KEYS),
    st.builds(Declined, KEYS, st.sampled_from(Reason), st.just({})),
    st.builds(Failed, KEYS, st.booleans()),
)


def keys_of(page: Any) -> set[str]:
    return {page.order.key} if isinstance(page, Confirm | Issuing) else set()


@settings(max_examples=300, deadline=None)
@given(st.lists(EVENTS, max_size=30))
def test_it_never_fails_and_always_comes_back_to_the_groups(events: list[Event]) -> None:
    flow = Flow()
    for event in events:
        before, flow = flow, step(flow, event)
        picture = picture_of(flow)
        assert bool(picture.foot.countdown) is (flow.left is not None)
        if isinstance(flow.page, Issuing):
            assert flow.page.order.key in keys_of(before.page) or isinstance(event, Retried)
    # Once for a number on its way, whose citizen is sent to the desk, and once for that page.
    for event in (Seen(a_sight()), IdledOut(), IdledOut()):
        flow = step(flow, event)
    assert (flow.page, flow.language, flow.left) == (Groups(), FIRST_LANGUAGE, None)
