"""What a wall showed and spoke: each call once by each wall, and the log of it."""

import pytest

from office.bootstrap import Office
from office.domain.errors import Refused
from office.domain.wall_calls import Spoken
from office.domain.walls import Trouble
from tests.builders import at
from tests.clocks import Clock
from tests.office.actions.walls.calls import called, reason


def test_a_call_is_acknowledged_once_by_each_wall(office: Office, clock: Clock) -> None:
    call = called(office)
    office.start_wall("Sảnh")
    fact = office.acknowledge("Sảnh", call.revision, at(0.1), Spoken.SPOKEN)
    assert (fact.ticket.number, fact.desk, fact.call) == ("A001", "3", call.revision)
    before = office.hall().revision
    clock.forward(1)
    again = office.acknowledge("Sảnh", call.revision, at(9), Spoken.CUT)
    assert again == fact
    assert office.hall().revision == before
    office.acknowledge("Tầng 2", call.revision, at(0.2), Spoken.SILENT)
    (log,) = office.wall_calls()
    assert [(one.wall, one.shown_at, one.spoken) for one in log.said] == [
        ("Sảnh", at(0.1), Spoken.SPOKEN),
        ("Tầng 2", at(0.2), Spoken.SILENT),
    ]
    assert office.verify_journal().intact


def test_walls_with_long_names_alike_each_have_their_say(office: Office) -> None:
    call = called(office)
    for name in ("x" * 59 + "1", "x" * 59 + "2"):
        office.acknowledge(name, call.revision, at(), Spoken.SPOKEN)
    assert len(office.wall_calls()[0].said) == 2


@pytest.mark.parametrize("call", [0, 1, 99])
def test_only_a_call_can_be_acknowledged(office: Office, call: int) -> None:
    called(office)
    with pytest.raises(Refused) as caught:
        office.acknowledge("Sảnh", call, at(), Spoken.SPOKEN)
    assert reason(caught) == "unknown_call"


def test_a_wall_that_speaks_later_stands_in_no_undos_way(office: Office) -> None:
    call = called(office)
    office.start(3)
    office.finish(3)
    office.acknowledge("Sảnh", call.revision, at(), Spoken.SPOKEN)
    assert [one.kind for one in office.desk(3).recent][:1] == ["ticket_finished"]
    assert office.undo_last(3).undone == "ticket_finished"


def test_the_log_is_of_this_day_newest_first_and_as_long_as_asked(office: Office, clock: Clock) -> None:
    called(office)
    office.finish(3)
    clock.forward(24 * 60)
    office.open_desk(3, "lan.nt")
    for _ in range(4):
        office.issue_ticket("A")
        office.call_next(3)
        office.finish(3)
    log = office.wall_calls()
    assert [one.call.number for one in log] == ["A004", "A003", "A002", "A001"]
    assert not any(one.call.matters for one in log)
    assert [one.call.number for one in office.wall_calls(2)] == ["A004", "A003"]


def test_it_is_known_when_walls_alone_have_written(office: Office, clock: Clock) -> None:
    office.start_wall("Sảnh")
    call = called(office)
    assert office.only_announced(call.revision) is None, "nothing was written"
    clock.forward(1)
    told = office.acknowledge("Sảnh", call.revision, at(), Spoken.SPOKEN)
    office.acknowledge("Tầng 2", call.revision, at(), Spoken.SPOKEN)
    assert office.only_announced(call.revision) == (told.revision + 1, at(1))
    assert office.only_announced(call.revision - 1) is None, "the call itself is news"
    office.tell_trouble("Sảnh", Trouble.CLOCK)
    assert office.only_announced(call.revision) is None
