"""The order of announcements: a value, pure steps, and whatever may come between them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from display.calling.announcer import advanced, ended, handed_over, heard, looked, next_change, painted
from display.calling.calls import GAP_S, PLACES, SHOWN_S, STALE_S, Acknowledgment, Announcer
from office.domain.tickets import Ticket, TicketState
from office.domain.wall_calls import CallMade, Spoken
from tests.builders import MORNING, a_ticket_at
from tests.display.looks import a_call

A012, B006, C041 = a_call("A012", "3", 1), a_call("B006", "2", 2), a_call("C041", "7", 3)


def told(*calls: CallMade, now: float = 0.0, state: Announcer | None = None, blind_s: float = 0.0) -> Announcer:
    """These calls are heard of, painted, and the first is being spoken."""
    state = advanced(heard(state or Announcer(), calls, now, MORNING, blind_s), now)
    return painted(state, now)


def numbers(state: Announcer, now: float) -> list[str]:
    return [one.call.number for one in state.shown(now)]


def spoken(state: Announcer) -> str | None:
    return state.spoken_now.call.number if state.spoken_now else None


def test_several_calls_at_once_are_shown_at_once_and_spoken_in_order() -> None:
    state = told(A012, B006, C041)
    assert numbers(state, 0) == ["A012", "B006", "C041"]
    order = []
    now = 0.0
    while spoken(state):
        order.append(spoken(state))
        now += 5
        state = ended(state, Spoken.SPOKEN, now)
        assert spoken(advanced(state, now + GAP_S - 0.01)) is None, "600 ms of silence between two"
        now += GAP_S
        state = advanced(state, now)
    assert order == ["A012", "B006", "C041"]


def test_a_call_is_shown_eight_seconds_though_it_is_spoken_in_four() -> None:
    state = ended(told(A012), Spoken.SPOKEN, 4)
    assert numbers(advanced(state, SHOWN_S - 0.01), SHOWN_S - 0.01) == ["A012"]
    over = advanced(state, SHOWN_S)
    assert (over.entries, over.recent) == ((), (A012,))
    assert over.told == (Acknowledgment((1,), 0.0, Spoken.SPOKEN),)
    assert handed_over(over).told == ()


def test_a_call_is_shown_as_long_as_it_is_spoken() -> None:
    state = advanced(told(A012), 30)
    assert numbers(state, 30) == ["A012"]
    assert advanced(ended(state, Spoken.SPOKEN, 31), 31).entries == ()


def test_a_call_that_waits_for_its_sound_is_seen_until_then() -> None:
    state = advanced(told(A012, B006), 20)
    assert numbers(state, 20) == ["A012", "B006"]


def test_more_calls_than_places_give_way_to_the_next_after_their_time() -> None:
    calls = [a_call(f"A{n:03d}", str(n), n) for n in range(1, PLACES + 3)]
    state = told(*calls)
    assert numbers(state, 1) == [one.number for one in calls[:PLACES]]
    # The first is still being spoken; the others were seen long enough and wait for their sound.
    later = numbers(advanced(state, SHOWN_S), SHOWN_S)
    assert later == ["A001", "A002", "A003", "A004", "A007", "A008"]


def test_the_same_number_at_the_same_desk_is_not_queued_twice() -> None:
    again = replace(A012, revision=9, is_recall=True)
    state = told(again, state=told(A012), now=2)
    assert [one.revisions for one in state.entries] == [(1, 9)]
    over = advanced(ended(state, Spoken.SPOKEN, 5), 2 + SHOWN_S)
    assert over.told == (Acknowledgment((1, 9), 2, Spoken.SPOKEN),)


def test_a_recall_during_its_own_call_is_shown_eight_seconds_from_then() -> None:
    state = told(replace(A012, revision=9, is_recall=True), state=told(A012), now=7)
    state = advanced(ended(state, Spoken.SPOKEN, 7.5), SHOWN_S + 1)
    assert numbers(state, SHOWN_S + 1) == ["A012"]
    assert advanced(state, 7 + SHOWN_S).entries == ()


def test_a_recall_after_the_sound_is_spoken_and_shown_anew() -> None:
    again = replace(A012, revision=9, is_recall=True)
    state = told(again, state=ended(told(A012), Spoken.SPOKEN, 4), now=6)
    assert [(one.call.is_recall, one.shown) for one in state.entries] == [(True, 6)]
    assert spoken(state) == "A012"
    assert numbers(state, 6 + SHOWN_S - 0.1) == ["A012"]


@pytest.mark.parametrize(
    ("at_desks", "is_cut"),
    [
        ((), True),
        ((a_ticket_at("5", "A012"),), True),
        ((a_ticket_at("3", "A012"),), False),
        ((a_ticket_at("3", "A012", state=TicketState.SERVING),), False),
    ],
)
def test_a_sound_is_cut_if_the_number_is_cancelled_or_called_elsewhere(
    at_desks: tuple[Ticket, ...], is_cut: bool
) -> None:
    state = looked(told(A012), at_desks, 2)
    assert (spoken(state) is None) is is_cut
    if is_cut:
        assert state.told == (Acknowledgment((1,), 0.0, Spoken.ENDED),)
        assert advanced(state, 2.1).entries == ()


def test_two_calls_of_one_ticket_at_two_desks_the_later_holds() -> None:
    elsewhere = a_call("A012", "5", 4)
    state = looked(told(elsewhere, state=told(A012), now=1), (a_ticket_at("5", "A012"),), 1)
    state = advanced(state, 1 + GAP_S)
    assert [(one.call.desk, one.shown) for one in state.shown(2)] == [("5", 1)]
    assert state.spoken_now is not None
    assert state.spoken_now.call == elsewhere


def test_who_has_come_before_the_sound_is_not_called_aloud_but_shown() -> None:
    state = told(A012, B006)
    state = looked(state, (a_ticket_at("3", "A012"), a_ticket_at("2", "B006", state=TicketState.SERVING)), 2)
    assert [one.spoken for one in state.entries] == [None, Spoken.ENDED]
    assert numbers(state, 2) == ["A012", "B006"]


def test_an_old_call_is_shown_without_its_sound() -> None:
    old = replace(A012, at=MORNING - timedelta(seconds=STALE_S + 1))
    state = told(old, B006, blind_s=1_000)
    assert [one.spoken for one in state.entries] == [Spoken.STALE, None]
    assert spoken(state) == "B006"
    assert numbers(state, 1) == ["A012", "B006"]


def test_a_call_that_waited_too_long_for_its_sound_is_not_spoken_any_more() -> None:
    state = advanced(ended(told(A012, B006), Spoken.CUT, STALE_S + 1), STALE_S + 2)
    assert spoken(state) is None
    assert [one.spoken for one in state.told] == [Spoken.CUT, Spoken.STALE]


def test_a_recall_of_a_call_that_still_waits_makes_it_young_again() -> None:
    recall = replace(B006, revision=4, at=MORNING + timedelta(seconds=80), is_recall=True)
    state = heard(told(A012, B006), [recall], 80, recall.at, 0)
    state = advanced(ended(state, Spoken.SPOKEN, STALE_S + 1), STALE_S + 2)
    assert spoken(state) == "B006"
    state = advanced(ended(state, Spoken.SPOKEN, STALE_S + 6), STALE_S + 6 + SHOWN_S)
    assert state.told[-1].revisions == (2, 4)
    late = advanced(heard(told(A012, B006), [recall], 80, recall.at, 0), 80 + STALE_S + 1)
    assert [one.spoken for one in late.told] == [Spoken.STALE]


@pytest.mark.parametrize("off", [timedelta(hours=1), timedelta(hours=-1)])
def test_a_clock_that_jumps_makes_no_call_old(off: timedelta) -> None:
    state = advanced(heard(Announcer(), [A012], 0.0, MORNING + off, blind_s=0.0), 0.0)
    assert spoken(state) == "A012"
    # Nor after a minute without a database: no call is older than that.
    state = advanced(heard(Announcer(), [A012], 0.0, MORNING + off, blind_s=60.0), 0.0)
    assert spoken(state) == "A012"


@pytest.mark.parametrize("why", [Spoken.QUIET, Spoken.SILENT])
def test_in_silence_calls_are_shown_and_say_why_they_were_not_heard(why: Spoken) -> None:
    state = painted(advanced(heard(Announcer(), [A012], 0.0, MORNING, 0.0), 0.0, why), 0.0)
    assert spoken(state) is None
    assert advanced(state, SHOWN_S, why).told == (Acknowledgment((1,), 0.0, why),)


def test_it_wakes_only_while_something_is_due() -> None:
    assert next_change(Announcer(), 5) is None
    state = told(A012)
    assert next_change(state, 3) == SHOWN_S - 3
    state = ended(told(A012, B006), Spoken.SPOKEN, 4)
    assert next_change(state, 4) == pytest.approx(GAP_S)
    assert next_change(advanced(ended(told(A012), Spoken.SPOKEN, 1), SHOWN_S), SHOWN_S) is None


events = st.lists(
    st.one_of(
        st.tuples(st.just("call"), st.integers(1, 9), st.integers(1, 4)),
        st.tuples(st.just("sound"), st.sampled_from(["spoken", "cut", "no_device"]), st.just(0)),
        st.tuples(st.just("wait"), st.floats(0.01, 20), st.just(0)),
        st.tuples(st.just("gone"), st.integers(1, 9), st.just(0)),
    ),
    max_size=60,
)


@given(events)
def test_whatever_comes_every_call_is_shown_long_enough_spoken_once_in_order_and_told(
    given_events: list[tuple[str, object, int]],
) -> None:
    hall = Hall()
    for kind, what, desk in given_events:
        getattr(hall, kind)(what, desk)
    hall.end()
    assert sorted(hall.acknowledged) == sorted(hall.called), "each call is told of exactly once"
    assert hall.begun == sorted(hall.begun), "in the order of the calls"
    for revision, (first, last) in hall.seen.items():
        assert last - first >= SHOWN_S - 1e-6 or revision in hall.gone_calls


class Hall:
    """Plays events against the announcer as a wall does, and keeps what could be seen and heard."""

    def __init__(self) -> None:
        self.now, self.revision, self.state = 0.0, 0, Announcer()
        self.desks: dict[str, str] = {}
        self.called: list[int] = []
        self.acknowledged: list[int] = []
        self.begun: list[int] = []
        self.seen: dict[int, tuple[float, float]] = {}
        self.gone_calls: set[int] = set()
        self.visible: set[int] = set()
        self.ended_at = -GAP_S

    def call(self, number: object, desk: int) -> None:
        name = f"A{number:03d}"
        self._leave(name)
        self.revision += 1
        self.desks[name] = str(desk)
        self.called.append(self.revision)
        self.look(a_call(name, str(desk), self.revision))

    def gone(self, number: object, _: int) -> None:
        self._leave(f"A{number:03d}")
        self.desks.pop(f"A{number:03d}", None)
        self.look()

    def sound(self, outcome: object, _: int) -> None:
        if self.state.speaking is not None:
            self.step(ended(self.state, Spoken(str(outcome)), self.now))
            self.ended_at = self.now

    def wait(self, seconds: object, _: int = 0) -> None:
        assert isinstance(seconds, float)
        until = self.now + seconds
        while (due := next_change(self.state, self.now)) is not None and self.now + due + 0.005 < until:
            self.now += due + 0.005
            self.step(self.state)
        self.now = until
        self.step(self.state)

    def look(self, *calls: CallMade) -> None:
        held = [a_ticket_at(desk, name) for name, desk in self.desks.items()]
        self.step(looked(heard(self.state, calls, self.now, MORNING, 0.0), held, self.now))

    def step(self, state: Announcer) -> None:
        before = self.state.speaking
        for revision in self.visible:
            self.seen[revision] = self.seen[revision][0], self.now
        for _ in range(2):
            state = painted(advanced(state, self.now), self.now)
        if before is not None and state.speaking is None:
            self.ended_at = self.now
        if state.speaking not in {None, before}:
            assert self.now - self.ended_at >= GAP_S - 1e-6
            assert state.speaking not in self.begun
            self.begun.append(state.speaking or 0)
        self.visible = {revision for one in state.shown(self.now) for revision in one.revisions}
        for revision in self.visible:
            self.seen.setdefault(revision, (self.now, self.now))
        assert len(state.shown(self.now)) <= PLACES
        self.acknowledged += [revision for one in state.told for revision in one.revisions]
        self.state = handed_over(state)

    def end(self) -> None:
        for _ in range(200):
            self.sound("spoken", 0)
            self.wait(10.0)
        assert self.state.entries == ()

    def _leave(self, name: str) -> None:
        self.gone_calls |= {
            revision for one in self.state.entries if one.call.number == name for revision in one.revisions
        }
