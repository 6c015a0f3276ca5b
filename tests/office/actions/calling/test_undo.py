"""What is taken back at a desk, and what is not."""

from collections.abc import Callable

import pytest

from office.bootstrap import Office
from office.domain.tickets import Ticket, TicketState
from tests.calls import miss
from tests.clocks import Clock
from tests.office.actions.calling.asked import refusal, ticket


@pytest.mark.parametrize("step", ["finish", "park", "transfer"])
def test_a_step_is_taken_back_whole(office: Office, clock: Clock, step: str) -> None:
    if step == "finish":
        office.add_service("A001", "H1")
    before = ticket(office)
    steps: dict[str, Callable[[], object]] = {
        "finish": lambda: office.finish(3),
        "park": lambda: office.park(3, "thiếu ảnh", reason="papers"),
        "transfer": lambda: office.transfer(3, "H", note="nhầm", comes_back=True),
    }
    steps[step]()
    clock.forward(0.5)
    seen = office.desk(3).undo
    assert seen is not None
    assert seen.ticket == "A001"
    undone = office.undo_last(3)
    assert (undone.undone, undone.undone_revision) == (seen.kind, undone.revision - 1)
    after = ticket(office)
    for name in Ticket.__slots__:
        if name != "version":
            assert getattr(after, name) == getattr(before, name), name
    assert office.desk(3).undo is None
    assert office.verify_journal().intact


def test_an_absence_is_taken_back_to_the_call(office: Office) -> None:
    office.finish_and_call(3)
    miss(office, 3)
    assert office.undo_last(3).ticket.state is TicketState.CALLED
    assert ticket(office, "A002").calls == 3


def test_what_was_heard_came_too_late_or_was_followed_is_not_taken_back(office: Office, clock: Clock) -> None:
    assert refusal(lambda: office.undo_last(3)).reason == "nothing_to_undo", "a start is no slip to take back"
    office.finish_and_call(3)
    assert refusal(lambda: office.undo_last(3)).reason == "call_not_undone"
    office.park(3)
    office.resume("A002")
    assert refusal(lambda: office.undo_last(3)).reason == "nothing_to_undo", "the resume followed"
    office.call_next(3)
    office.finish(3)
    clock.forward(1.1)
    assert office.desk(3).undo is None
    assert refusal(lambda: office.undo_last(3)).reason == "undo_too_late"
    office.pause_desk(3)
    assert refusal(lambda: office.undo_last(3)).reason == "desk_paused"
