"""A window at a desk of a real office, touched as a citizen does."""

from dataclasses import replace
from datetime import timedelta

from pytestqt.qtbot import QtBot

from office.bootstrap import Office, open_office
from rating.app import Face, opened
from rating.events import Seen
from tests.kiosk.hands import find, touch, words
from tests.rating.votes import counted, finish_next, kinds


def test_a_finished_number_is_asked_and_a_face_is_an_answer(face: Face, office: Office, sqlite_url: str) -> None:
    assert "Đang phục vụ" in words(face.window)
    finish_next(office)
    face.settle()
    assert face.model.page == "ask"
    assert find(face.window, "number").property("text") == "Số A001 đã hoàn tất"
    touch(face.window, "very_satisfied")
    face.settle()
    assert face.model.page == "thanks"
    assert counted(sqlite_url) == {"very_satisfied": 1}


def test_what_was_wrong_is_chosen_and_sent(face: Face, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    face.settle()
    touch(face.window, "unsatisfied")
    for code in ("waited", "costs", "guidance", "costs"):
        touch(face.window, f"chip_{code}")
    assert kinds(office) == []
    touch(face.window, "send")
    face.settle()
    assert "đã được ghi nhận" in words(face.window)
    assert counted(sqlite_url) == {"unsatisfied": 1, "waited": 1, "guidance": 1}


def test_back_is_no_answer_and_skipping_is_none_either(face: Face, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    face.settle()
    touch(face.window, "unsatisfied")
    touch(face.window, "back")
    touch(face.window, "skip")
    face.settle()
    assert face.model.page == "rest"
    assert counted(sqlite_url) == {}
    assert kinds(office) == ["ticket_rating_skipped"]
    assert office.to_rate(3) is None


def test_a_window_opened_afterwards_asks_as_well(qtbot: QtBot, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    with opened(sqlite_url, "3", quiet_seconds=0) as face:
        face.settle()
        assert face.model.page == "ask"


def test_the_language_of_the_ticket_and_the_switch(qtbot: QtBot, sqlite_url: str) -> None:
    with open_office(sqlite_url) as office, opened(sqlite_url, "3", quiet_seconds=0) as face:
        office.open_desk(3, "lan.nt")
        office.issue_ticket("A", language="en")
        finish_next(office)
        face.settle()
        assert "Were you satisfied?" in words(face.window)
        touch(face.window, "language")
        assert "Quý khách có hài lòng không?" in words(face.window)


def test_the_question_goes_when_the_next_number_is_called(face: Face, office: Office) -> None:
    finish_next(office)
    office.call_next(3)
    face.settle()
    assert face.model.page == "ask", "nobody is cut off at once"
    sight = face.model.flow.sight
    assert sight is not None
    assert sight.served is not None
    later = replace(sight, at=sight.served.finished_at + timedelta(seconds=20))
    face.model.hear(Seen(later))
    assert face.model.page == "rest"


def test_two_tablets_at_once(face: Face, office: Office, sqlite_url: str) -> None:
    finish_next(office)
    with opened(sqlite_url, "3", quiet_seconds=0) as other:
        for one in (face, other):
            one.settle()
            assert one.model.page == "ask"
        touch(face.window, "satisfied")
        touch(other.window, "unsatisfied")
        touch(other.window, "send")
        for one in (face, other):
            one.settle()
            assert one.model.page == "thanks"
        said = words(face.window) + words(other.window)
    assert "đã được ghi nhận" in said
    assert "mỗi số chỉ đánh giá một lần" in said
    assert sum(counted(sqlite_url).values()) == 1
    assert kinds(office) == ["ticket_rated"]


def test_a_tablet_leaves_the_question_that_was_answered_at_another(face: Face, office: Office) -> None:
    finish_next(office)
    face.settle()
    face.settle(office.rate(3, "satisfied").revision)
    assert face.model.page == "rest"


def test_a_paused_and_a_closed_desk_say_so(face: Face, office: Office) -> None:
    face.settle(office.pause_desk(3, "Chị Hoa đi họp").revision)
    assert "Tạm ngưng phục vụ" in words(face.window)
    assert "Hoa" not in words(face.window)
    face.settle(office.close_desk(3).revision)
    assert "Quầy đang đóng" in words(face.window)
