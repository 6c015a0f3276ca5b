"""A day at the desk, with real clicks and keys against a real database."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from counter.sight import Tone
from office.bootstrap import Office
from office.domain.dossiers import DossierState, Stage
from office.domain.tickets import TicketState
from tests.clocks import Clock
from tests.counter.hands import ENTER, Hands
from tests.counter.officer_steps import CODE, issue, open_dossier, record, serve, state_of


def test_from_the_call_to_the_result(hands: Hands, office: Office, clock: Clock) -> None:
    issue(office, "A1", "A2")
    clock.forward(5)
    hands.face.settle()
    assert hands.line == ["A001", "A002"]
    hands.click("call_next")
    assert (hands.number, hands.told) == ("A001", (Tone.DONE, "Đã gọi số A001."))
    assert hands.line == ["A002"]
    hands.press(Qt.Key.Key_F3)
    assert hands.told == (Tone.DONE, "Đã gọi lại số A001, lần 2.")
    hands.press(Qt.Key.Key_F5)
    assert hands.state.startswith("Đang phục vụ")
    open_dossier(hands)
    assert hands.told == (Tone.DONE, f"Đã mở hồ sơ {CODE}.")
    for officer in ("lan.nt", "huy.bd", "son.pt", "yen.dh"):
        record(hands, officer)
    assert office.dossier(CODE).dossier.state is DossierState.SEALED
    hands.click("dossier_main")
    hands.click("decision_confirm")
    assert hands.told == (Tone.DONE, f"Hồ sơ {CODE}: đã trả kết quả.")
    hands.press(Qt.Key.Key_F4)
    assert (hands.number, state_of(office, "A001")) == ("", TicketState.DONE)
    records = office.dossier(CODE).dossier.records
    assert [(one.stage, one.officer) for one in records] == list(
        zip(Stage, ("lan.nt", "huy.bd", "son.pt", "yen.dh", "lan.nt"), strict=True)
    )
    assert {one.desk for one in records} == {"3"}
    assert office.dossier(CODE).applicant_name == "Công ty TNHH Thiên Nam"
    assert office.verify_journal().intact


def test_each_click_is_a_request_of_its_own(hands: Hands, office: Office) -> None:
    issue(office, "A1")
    hands.face.settle()
    for key in (Qt.Key.Key_F2, Qt.Key.Key_F3, Qt.Key.Key_F3):
        hands.press(key)
    ticket, _ = office.ticket("A001")
    assert ticket.calls == 3


def test_a_second_key_while_a_verb_runs_does_nothing(hands: Hands, office: Office) -> None:
    issue(office, "A1", "A1")
    hands.face.settle()
    hands.strike(Qt.Key.Key_F2)
    button = hands.find("call_next")
    assert isinstance(button, QAbstractButton)
    assert button.isDown()
    hands.press(Qt.Key.Key_F2)
    assert hands.told == (Tone.DONE, "Đã gọi số A001.")
    assert [entry.kind for entry in office.journal()].count("ticket_called") == 1


def test_an_absent_number_comes_back_to_the_end(hands: Hands, office: Office, clock: Clock) -> None:
    issue(office, "A1", "A1")
    hands.face.settle()
    hands.press(Qt.Key.Key_F2)
    hands.miss()
    assert (hands.aside, hands.told[1]) == (["A001"], "Số A001 vắng mặt.")
    clock.forward(3)
    hands.click("bring_back_A001")
    assert (hands.line, hands.aside) == (["A002", "A001"], [])
    assert hands.told[1] == "Số A001 đã trở lại hàng chờ, tính từ bây giờ."


def test_a_parked_number_resumes_in_its_old_place(hands: Hands, office: Office) -> None:
    serve(hands, office)
    issue(office, "A1")
    hands.press(Qt.Key.Key_F7)
    hands.write("ask_note", "bổ sung giấy tờ")
    hands.press(ENTER)
    assert (hands.number, hands.aside) == ("", ["A001"])
    assert office.ticket("A001")[0].note == "bổ sung giấy tờ"
    hands.click("resume_A001")
    assert (hands.line, hands.aside) == (["A001", "A002"], [])


def test_a_number_goes_to_another_service_or_desk_with_a_note(hands: Hands, office: Office) -> None:
    office.open_desk("5", "mai.pt")
    serve(hands, office)
    hands.press(Qt.Key.Key_F8)
    assert not hands.can("ask_confirm")
    hands.target("service:H1")
    hands.write("ask_note", "khai sinh")
    hands.click("ask_confirm")
    assert hands.told == (Tone.DONE, "Đã chuyển số A001 sang Hộ tịch, Nuôi con nuôi.")
    ticket, _ = office.ticket("A001")
    assert (ticket.service, ticket.state, ticket.note) == ("H1", TicketState.TRANSFERRED, "khai sinh")
    issue(office, "A1")
    hands.press(Qt.Key.Key_F2)
    hands.click("transfer")
    hands.target("desk:5")
    hands.click("ask_confirm")
    assert hands.told == (Tone.DONE, "Đã chuyển số A002 đến quầy 5.")
    assert office.ticket("A002")[0].for_desk == "5"


def test_a_question_does_not_stand_in_the_way(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.press(Qt.Key.Key_F7)
    assert hands.sees("ask_panel")
    hands.press(Qt.Key.Key_Escape)
    assert not hands.sees("ask_panel")
    hands.press(Qt.Key.Key_F7)
    hands.press(Qt.Key.Key_F4)
    assert not hands.sees("ask_panel")
    assert state_of(office, "A001") is TicketState.DONE
    issue(office, "A1")
    hands.press(Qt.Key.Key_F9)
    hands.press(Qt.Key.Key_F2)
    assert (hands.number, hands.sees("ask_panel")) == ("A002", False)


def test_a_given_number_is_called_out_of_turn(hands: Hands, office: Office) -> None:
    issue(office, "A1", "A1")
    hands.face.settle()
    hands.press(Qt.Key.Key_F9)
    hands.write("ask_number", "a2")
    hands.press(ENTER)
    assert hands.number == "", "a reason is asked for first"
    hands.press(Qt.Key.Key_1)
    assert hands.number == "A002"
    assert office.journal()[-1].body["reason"] == "help"


def test_the_desk_pauses_with_its_reason_and_works_again(hands: Hands, office: Office) -> None:
    hands.press(Qt.Key.Key_F11)
    hands.write("ask_note", "họp 15 phút")
    hands.press(ENTER)
    assert hands.state.startswith("Quầy đang tạm ngưng")
    assert not hands.can("call_next")
    assert office.desk("3").desk.note == "họp 15 phút"
    hands.press(Qt.Key.Key_F11)
    assert hands.can("call_next")
    assert hands.told == (Tone.DONE, "Quầy 3 đã mở.")


def test_what_other_desks_do_shows_by_itself(hands: Hands, office: Office) -> None:
    office.open_desk("1", "hung.tm")
    issue(office, "A1", "A1!")
    hands.face.settle()
    assert hands.line == ["A002", "A001"]
    called = office.call_next("1")
    hands.face.settle(called.revision)  # type: ignore[union-attr]
    assert hands.line == ["A001"]
