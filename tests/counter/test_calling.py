"""Calling beyond the ordinary, by real keys: reasons, ways back, several services, colleagues, undo, two windows."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from counter.dossier_panel import DossierPanel
from counter.sight import Tone
from office.bootstrap import Office
from office.domain.tickets import TicketState
from tests.accounts import PASSWORD
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, Hands, a_counter
from tests.counter.officer_steps import issue, serve, state_of

ALT = Qt.KeyboardModifier.AltModifier


def test_call_next_while_serving_finishes_and_calls_in_one_step(hands: Hands, office: Office) -> None:
    serve(hands, office)
    issue(office, "A1")
    hands.press(Qt.Key.Key_F2)
    assert (hands.number, hands.told) == ("A002", (Tone.DONE, "Đã gọi số A002."))
    assert state_of(office, "A001") is TicketState.DONE
    hands.press(Qt.Key.Key_F5)
    hands.press(Qt.Key.Key_F2)
    assert (hands.number, hands.told) == ("", (Tone.DONE, "Đã hoàn tất số A002."))


def test_a_digit_picks_the_reason_and_letters_begin_words(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_1)
    ticket, _ = office.ticket("A001")
    assert (ticket.state, ticket.reason, ticket.note) == (TicketState.PARKED, "papers", None)
    hands.press(Qt.Key.Key_1, CONTROL)
    assert hands.line == ["A001"]
    hands.press(Qt.Key.Key_F11)
    hands.press(Qt.Key.Key_H)
    hands.press(Qt.Key.Key_O)
    hands.press(Qt.Key.Key_P)
    hands.press(ENTER)
    assert office.desk(3).desk.note == "hop"


def test_a_transfer_is_searched_for_and_comes_back(hands: Hands, office: Office) -> None:
    office.open_desk("5", "mai.pt")
    serve(hands, office)
    hands.press(Qt.Key.Key_F8)
    for key in ("Q", "U", "A", "Y", "Space", "5"):
        hands.strike(getattr(Qt.Key, f"Key_{key}"))
    hands.press(Qt.Key.Key_Q, ALT)
    hands.press(Qt.Key.Key_3, ALT)
    hands.press(ENTER)
    assert hands.told == (Tone.DONE, "Đã chuyển số A001 đến quầy 5. Sau đó số quay lại quầy này.")
    ticket, _ = office.ticket("A001")
    assert (ticket.for_desk, ticket.back_to, ticket.reason) == ("5", ("lan.nt:A1",), "expert")
    office.call_next(5)
    office.finish(5)
    hands.face.settle()
    assert hands.line == ["A001"]


def test_another_service_is_added_to_the_visit(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.press(Qt.Key.Key_F12)
    hands.target("service:H1")
    hands.press(ENTER)
    assert hands.told == (Tone.DONE, "Số A001 sẽ làm thêm Hộ tịch, Nuôi con nuôi.")
    assert "làm tiếp: Hộ tịch, Nuôi con nuôi" in hands.face.model.picture.work.ticket.detail  # type: ignore[union-attr]
    hands.press(Qt.Key.Key_F4)
    assert hands.told[1] == "Quầy đã xong; số A001 sang Hộ tịch, Nuôi con nuôi, giữ nguyên lượt."


def test_the_last_step_is_taken_back_by_a_key_while_it_may_be(hands: Hands, office: Office, clock: Clock) -> None:
    serve(hands, office)
    assert not hands.can("undo")
    hands.press(Qt.Key.Key_F4)
    assert hands.can("undo")
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert (hands.number, hands.told[1]) == ("A001", "Đã hoàn tác; số A001 trở lại quầy.")
    assert hands.state.startswith("Đang phục vụ")
    hands.press(Qt.Key.Key_F4)
    clock.now += timedelta(seconds=61)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.told[0] is Tone.REFUSED
    assert not hands.can("undo")


def test_a_call_cannot_be_unspoken_and_says_so(hands: Hands, office: Office) -> None:
    issue(office, "A1")
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert hands.told[1].startswith("Số A001 đã được gọi và cả phòng đã nghe nên không thể rút lại lời gọi.")


def test_absent_says_how_many_calls_are_missing(hands: Hands, office: Office) -> None:
    issue(office, "A1")
    hands.press(Qt.Key.Key_F2)
    assert not hands.can("mark_absent")
    hands.press(Qt.Key.Key_F6)
    assert hands.told[1].startswith("Số A001 mới được gọi 1 lần, cần đủ 3 lần mới ghi vắng mặt.")
    hands.press(Qt.Key.Key_F3)
    hands.press(Qt.Key.Key_F3)
    assert hands.can("mark_absent")


def test_a_substitute_sits_down_and_goes_on_with_the_number(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.press(Qt.Key.Key_F10)
    hands.pick("lock_officer", "mai.pt")
    hands.write("lock_secret", PASSWORD)
    hands.press(ENTER)
    assert (hands.number, hands.told[1]) == ("A001", "Phạm Thị Mai làm thay tại quầy 3.")
    assert hands.face.model.picture.header.officer == "Phạm Thị Mai"
    hands.press(Qt.Key.Key_F4)
    assert office.journal()[-1].officer == "mai.pt"


def test_who_was_replaced_elsewhere_is_told_by_whom(hands: Hands, office: Office) -> None:
    serve(hands, office)
    office.take_over(3, "mai.pt")
    hands.face.settle()
    assert hands.sees("sign_in")
    assert hands.told == (Tone.REFUSED, "Phạm Thị Mai đã nhận làm thay tại quầy 3.")


def test_two_windows_of_a_desk_show_the_same(
    qtbot: QtBot, hands: Hands, url: str, clock: Clock, office: Office
) -> None:
    with a_counter(qtbot, url, clock) as other:
        issue(office, "A1", "A1")
        other.face.settle()
        other.press(Qt.Key.Key_F2)
        other.press(Qt.Key.Key_F5)
        hands.face.settle()
        assert (hands.number, other.number) == ("A001", "A001")
        assert steps(hands) == steps(other) == ["Bắt đầu phục vụ", "Gọi số", "Mở quầy"]


def steps(hands: Hands) -> list[str]:
    work = hands.face.model.picture.work
    assert work is not None
    return [step.words for step in work.history.steps]


def test_colleagues_are_seen_with_what_they_do(hands: Hands, office: Office) -> None:
    office.open_desk(1, "hung.tm")
    office.open_desk(5, "mai.pt")
    office.pause_desk(5, "15 phút", reason="meeting")
    issue(office, "A1")
    office.call_next(1)
    hands.face.settle()
    bar = hands.find("colleagues")
    assert bar.accessibleName() == "Các quầy: 1 Hùng · mời A001; 5 Mai · tạm ngưng: họp: 15 phút"


def test_the_usual_time_stands_beside_how_long_it_lasts(hands: Hands, office: Office, clock: Clock) -> None:
    issue(office, *["A1"] * 6)
    for _ in range(5):
        office.call_next(3)
        clock.forward(8)
        office.finish(3)
    hands.face.model._measure()
    hands.face.settle()
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_F5)
    assert hands.state == "Đang phục vụ · 00:00 (thường 8 phút)"


def test_a_desk_left_open_overnight_says_so_at_the_first_key(hands: Hands, office: Office, clock: Clock) -> None:
    serve(hands, office)
    clock.forward(24 * 60)
    hands.press(Qt.Key.Key_F4)
    assert hands.sees("sign_in")
    assert hands.told[1].startswith(
        "Quầy 3 còn mở từ ngày 23/11/2026 (cán bộ Nguyễn Thị Lan) nên được đóng sổ ngày đó"
    )
    assert [entry.kind for entry in office.journal()][-2:] == ["ticket_left_over", "desk_left_over"]


def test_what_is_typed_in_a_dossier_stays_while_a_place_is_chosen(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.write("applicant", "Nguyễn Văn Bình")
    hands.press(Qt.Key.Key_F8)
    assert hands.find("ask_panel").geometry() == hands.face.window.findChildren(DossierPanel)[0].geometry()
    hands.press(Qt.Key.Key_Escape)
    field: QWidget = hands.find("applicant")
    assert field.property("text") == "Nguyễn Văn Bình"
