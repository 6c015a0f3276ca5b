from itertools import product

import pytest

from office.domain.desks import NEXT_DESK, DeskState, moved_desk, require_open
from office.domain.errors import Reason, Refused
from tests.builders import a_desk, at

CLOSED, OPEN, PAUSED = DeskState

ALLOWED = {(CLOSED, OPEN), (OPEN, PAUSED), (OPEN, CLOSED), (PAUSED, OPEN), (PAUSED, CLOSED)}
REFUSED = {
    (CLOSED, CLOSED): Reason.DESK_CLOSED,
    (CLOSED, PAUSED): Reason.DESK_CLOSED,
    (PAUSED, PAUSED): Reason.DESK_PAUSED,
    (OPEN, OPEN): Reason.DESK_TAKEN,
}


@pytest.mark.parametrize(("before", "after"), list(product(DeskState, DeskState)))
def test_every_pair_of_states_is_allowed_or_refused(before: DeskState, after: DeskState) -> None:
    desk = a_desk(state=before, officer="hung.tm", version=4)
    if (before, after) in ALLOWED:
        moved = moved_desk(desk, after, at=at(5), officer="lan.nt", note="nghỉ trưa")
        assert moved == a_desk(state=after, officer="lan.nt", note="nghỉ trưa", since=at(5), version=5)
        return
    with pytest.raises(Refused) as caught:
        moved_desk(desk, after, at=at(5), officer="lan.nt")
    assert caught.value.reason is REFUSED[before, after]
    assert caught.value.details == {"desk": "3", "officer": "hung.tm"}


def test_the_table_names_every_state() -> None:
    assert set(NEXT_DESK) == set(DeskState)
    assert len(ALLOWED) + len(REFUSED) == len(DeskState) ** 2


def test_a_move_forgets_the_note_of_the_pause() -> None:
    assert moved_desk(a_desk(state=PAUSED, note="nghỉ trưa"), OPEN, at=at(5), officer="lan.nt").note is None


def test_a_refusal_at_a_desk_without_an_officer_has_an_empty_name() -> None:
    with pytest.raises(Refused) as caught:
        moved_desk(a_desk(state=CLOSED), PAUSED, at=at(5), officer=None)
    assert caught.value.details == {"desk": "3", "officer": ""}


def test_an_open_desk_names_its_officer() -> None:
    assert require_open(a_desk()) == "lan.nt"


@pytest.mark.parametrize(("state", "reason"), [(CLOSED, Reason.DESK_CLOSED), (PAUSED, Reason.DESK_PAUSED)])
def test_a_desk_that_is_not_open_is_refused(state: DeskState, reason: Reason) -> None:
    with pytest.raises(Refused) as caught:
        require_open(a_desk(state=state))
    assert caught.value.reason is reason
    assert caught.value.details == {"desk": "3"}
