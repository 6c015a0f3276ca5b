"""The flow as pure steps, and what no course of events may do."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from office.voice.verdicts import Verdict
from studio.events import Agreed, Ended, Event, Failed, Heard, Judged, Left, Lost, Played, Pressed, Sought, Turned
from studio.flow import Checked, Flow, Phase, Reading, Terms, step

CLIPS = ("a", "b", "c")
EVENTS: st.SearchStrategy[Event] = st.one_of(
    st.sampled_from([Agreed(), Pressed(), Heard(), Left(), Played(), Ended(), Turned(1), Turned(-1), Sought()]),
    st.builds(Judged, st.sampled_from([*CLIPS, "x"]), st.sampled_from(Verdict)),
    st.builds(Failed, st.sampled_from(Lost)),
)


def after(*events: Event, flow: Flow | None = None) -> Flow:
    flow = flow or Flow(CLIPS)
    for event in events:
        flow = step(flow, event)
    return flow


@given(st.lists(EVENTS, max_size=60))
def test_no_course_of_events_breaks_the_rules(events: list[Event]) -> None:
    flow = Flow(CLIPS)
    for event in events:
        before, flow = flow, step(flow, event)
        assert before.done <= flow.done <= set(CLIPS)
        if flow.done != before.done:
            assert isinstance(event, Judged)
            assert event.verdict is Verdict.GOOD
        if flow.is_busy:
            assert isinstance(flow.page, Reading)
            assert flow.page == before.page
        if flow.phase is Phase.PLAYING:
            assert flow.clip in flow.done or (flow.page == Checked() and not flow.missing)
        if before.page != flow.page:
            assert not before.is_busy
            assert (flow.verdict, flow.lost, flow.phase) == (None, None, Phase.STILL)
        assert isinstance(flow.page, Terms) == (isinstance(before.page, Terms) and not isinstance(event, Agreed))
        if isinstance(flow.page, Reading):
            assert 0 <= flow.page.place < len(CLIPS)


@given(st.lists(st.sampled_from(CLIPS)))
def test_whoever_follows_what_is_missing_comes_to_the_end(done: list[str]) -> None:
    flow = after(Agreed(), flow=Flow(CLIPS, frozenset(done)))
    for _ in flow.missing:
        assert flow.clip is not None
        assert flow.clip not in flow.done
        flow = after(Judged(flow.clip, Verdict.GOOD), Sought(), flow=flow)
    assert flow.page == Checked()
    assert flow.missing == ()


def test_nothing_is_recorded_before_it_is_agreed_to() -> None:
    assert after(Pressed(), Turned(1), Sought(), Played()) == Flow(CLIPS)


def test_a_recording_goes_through_its_phases() -> None:
    flow = after(Agreed(), Pressed())
    assert flow.phase is Phase.OPENING
    flow = after(Heard(), flow=flow)
    assert flow.phase is Phase.RECORDING
    flow = after(Pressed(), Judged("a", Verdict.CLIPPED), flow=flow)
    assert (flow.phase, flow.verdict, flow.is_there) == (Phase.STILL, Verdict.CLIPPED, False)
    assert after(Pressed(), flow=flow).verdict is None


def test_recording_stops_what_is_played() -> None:
    flow = after(Agreed(), Judged("a", Verdict.GOOD), Played())
    assert flow.phase is Phase.PLAYING
    assert after(Pressed(), flow=flow).phase is Phase.OPENING
    assert after(Played(), flow=flow).phase is Phase.STILL
    assert after(Ended(), flow=flow).phase is Phase.STILL


def test_the_ends_hold() -> None:
    flow = after(Agreed(), Turned(-1))
    assert flow.page == Reading(0)
    flow = after(Turned(1), Turned(1), Turned(1), Turned(1), flow=flow)
    assert flow.page == Checked()
    assert after(Turned(-1), flow=flow).page == Reading(2)


def test_what_failed_is_forgotten_with_the_next_try() -> None:
    flow = after(Agreed(), Pressed(), Failed(Lost.NO_MICROPHONE))
    assert (flow.phase, flow.lost) == (Phase.STILL, Lost.NO_MICROPHONE)
    assert after(Pressed(), flow=flow).lost is None
    assert after(Turned(1), flow=flow).lost is None


def test_a_verdict_that_comes_late_is_not_told_about_another_clip() -> None:
    flow = after(Agreed(), Turned(1), Judged("a", Verdict.GOOD))
    assert flow.verdict is None
    assert flow.done == {"a"}
    assert replace(flow, verdict=Verdict.GOOD).clip == "b"
