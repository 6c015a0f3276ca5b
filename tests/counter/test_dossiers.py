from PySide6.QtCore import Qt

from office.bootstrap import Office
from office.domain.dossiers import DossierState, Outcome
from tests.counter.hands import CONTROL, ENTER, Hands
from tests.counter.officer_steps import CODE, issue, open_dossier, serve


def test_a_refused_stage_ends_the_dossier(hands: Hands, office: Office) -> None:
    serve(hands, office)
    open_dossier(hands)
    hands.press(Qt.Key.Key_R, CONTROL)
    hands.write("decision_reason", "thiếu điều lệ công ty")
    hands.press(ENTER)
    (made,) = office.dossier(CODE).dossier.records
    assert (made.outcome, made.note) == (Outcome.REFUSED, "thiếu điều lệ công ty")
    assert not hands.sees("dossier_main")
    assert not hands.sees("decision_panel")


def test_any_desk_records_the_next_stage_of_a_dossier_it_looks_up(hands: Hands, office: Office) -> None:
    code = office.open_dossier("2.001583", officer="mai.pt", applicant="Ông Bình").dossier.code
    hands.press(Qt.Key.Key_F, CONTROL)
    hands.write("dossier_code", code.lower())
    hands.press(ENTER)
    assert hands.sees("stage_bar")
    hands.press(ENTER, CONTROL)
    assert office.dossier(code).dossier.state is DossierState.RECEIVED
    office.record_stage(code, "appraise", officer="huy.bd")
    hands.face.settle()
    assert hands.find("dossier_main").accessibleName() == "Ghi nhận phê duyệt (Ctrl+Enter)"


def test_digits_alone_find_a_dossier_of_the_day(hands: Hands, office: Office) -> None:
    office.open_dossier("2.001583", officer="mai.pt")
    hands.write("dossier_code", "1")
    hands.click("dossier_find")
    assert hands.dossier == f"Hồ sơ {CODE}"


def test_a_dossier_by_post_needs_no_number(hands: Hands, office: Office) -> None:
    hands.press(Qt.Key.Key_O, CONTROL)
    hands.write("procedure_search", "2.001583")
    hands.click("channel_post")
    hands.click("dossier_main")
    dossier = office.dossier(CODE).dossier
    assert (dossier.ticket, dossier.channel, dossier.opened_by) == (None, "post", "lan.nt")
    hands.press(Qt.Key.Key_O, CONTROL)
    assert hands.sees("procedure_search")
    hands.press(Qt.Key.Key_O, CONTROL)
    assert hands.sees("stage_bar")


def test_one_number_may_have_several_dossiers(hands: Hands, office: Office) -> None:
    serve(hands, office)
    open_dossier(hands)
    hands.click("dossier_other")
    open_dossier(hands, "cong ty co phan")
    hands.click(f"tab_{CODE}")
    assert hands.dossier == f"Hồ sơ {CODE}"
    hands.press(ENTER, CONTROL)
    assert office.dossier(CODE).dossier.state is DossierState.RECEIVED
    assert office.dossier("H54.15-261123-0002").dossier.state is DossierState.OPENED


def test_what_was_typed_stays_while_the_hall_moves_and_goes_with_the_number(hands: Hands, office: Office) -> None:
    serve(hands, office)
    hands.write("applicant", "Ông Bình")
    issue(office, "A1")
    hands.face.settle()
    assert hands.find("applicant").text() == "Ông Bình"  # type: ignore[attr-defined]
    hands.press(Qt.Key.Key_F4)
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_F5)
    assert hands.find("applicant").text() == ""  # type: ignore[attr-defined]


def test_the_dossier_leaves_the_screen_with_its_citizen(hands: Hands, office: Office) -> None:
    serve(hands, office)
    open_dossier(hands)
    hands.press(Qt.Key.Key_F4)
    assert not hands.sees("stage_bar")
