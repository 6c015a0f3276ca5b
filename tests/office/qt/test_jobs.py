import logging
from collections.abc import Iterator
from functools import partial
from threading import Event, Thread, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from office.domain.errors import Reason, Refused
from office.qt.jobs import Inline, Lane, Worker


@pytest.fixture(params=["thread", "inline"])
def lane(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Lane]:
    made = Lane(Inline() if request.param == "inline" else None)
    yield made
    made.close()


def fail(error: Exception) -> None:
    raise error


def unexpected(answer: object) -> None:
    pytest.fail(f"not expected: {answer!r}")


def test_answers_come_in_order_on_the_gui_thread(lane: Lane) -> None:
    answers: list[tuple[int, bool]] = []
    for number in range(50):
        lane.run(
            partial(int, number),
            lambda value: answers.append((value, current_thread() is main_thread())),
            unexpected,
        )
    lane.drain()
    assert answers == [(number, True) for number in range(50)]


def test_answers_wait_for_the_event_loop(lane: Lane) -> None:
    answers: list[int] = []
    lane.run(lambda: 1, answers.append, unexpected)
    assert answers == []
    assert not lane.is_idle
    lane.drain()
    assert answers == [1]
    assert lane.is_idle


def test_work_is_done_off_the_gui_thread(qtbot: QtBot) -> None:
    lane = Lane()
    threads: list[Thread] = []
    lane.run(current_thread, threads.append, unexpected)
    lane.drain()
    lane.close()
    assert threads
    assert threads[0] is not main_thread()


def test_a_refusal_is_told_and_not_logged(lane: Lane, caplog: pytest.LogCaptureFixture) -> None:
    errors: list[Exception] = []
    refusal = Refused(Reason.DESK_CLOSED, desk="3")
    lane.run(partial(fail, refusal), unexpected, errors.append)
    lane.drain()
    assert errors == [refusal]
    assert caplog.records == []


def test_a_bug_in_the_work_is_logged_told_and_survived(lane: Lane, caplog: pytest.LogCaptureFixture) -> None:
    errors: list[Exception] = []
    answers: list[int] = []
    lane.run(partial(fail, ZeroDivisionError("bug")), unexpected, errors.append)
    lane.run(lambda: 2, answers.append, unexpected)
    lane.drain()
    assert [type(error) for error in errors] == [ZeroDivisionError]
    assert answers == [2]
    assert [record.levelno for record in caplog.records] == [logging.ERROR]


def test_a_bug_in_an_answer_is_logged_and_survived(lane: Lane, caplog: pytest.LogCaptureFixture) -> None:
    answers: list[int] = []
    lane.run(lambda: 1, lambda _: fail(ZeroDivisionError("bug")), unexpected)
    lane.run(lambda: 2, answers.append, unexpected)
    lane.drain()
    assert answers == [2]
    assert [record.message for record in caplog.records] == ["an answer of the lane failed"]


def test_an_answer_may_ask_for_more_work(lane: Lane) -> None:
    answers: list[int] = []
    lane.run(lambda: 1, lambda value: lane.run(lambda: value + 1, answers.append, unexpected), unexpected)
    lane.drain()
    assert answers == [2]


def test_closing_finishes_the_work_and_drops_the_answers(qtbot: QtBot) -> None:
    lane = Lane()
    done: list[int] = []
    answers: list[None] = []
    for number in range(20):
        lane.run(partial(done.append, number), answers.append, unexpected)
    lane.close()
    lane.close()
    lane.drain()
    qtbot.wait(0)
    assert done == list(range(20))
    assert answers == []


def test_a_closed_lane_takes_no_work(qtbot: QtBot) -> None:
    lane = Lane()
    lane.close()
    with pytest.raises(RuntimeError, match="closed"):
        lane.run(lambda: 1, unexpected, unexpected)


def test_draining_gives_up_in_time(qtbot: QtBot) -> None:
    lane, go = Lane(), Event()
    lane.run(go.wait, lambda _: None, unexpected)
    with pytest.raises(TimeoutError, match="1 jobs"):
        lane.drain(0.01)
    go.set()
    lane.drain()
    lane.close()


def test_draining_waits_for_what_comes_when_it_was_idle(qtbot: QtBot) -> None:
    lane, done = Lane(), list[int]()

    def more() -> None:
        if len(done) < 3:
            lane.run(lambda: len(done), done.append, unexpected)

    lane.idle.connect(more)
    more()
    lane.drain()
    assert (done, lane.is_idle) == ([0, 1, 2], True)
    lane.close()


def test_a_worker_with_patience_does_not_keep_what_closes(qtbot: QtBot) -> None:
    end = Event()
    lane = Lane(Worker(patience=0.01))
    lane.run(end.wait, unexpected, unexpected)
    lane.close()
    assert not end.is_set(), "the work goes on, and is not waited for"
    end.set()
