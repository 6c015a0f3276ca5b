"""A dossier from its opening to its return, by keys alone."""

import hashlib
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from counter.pick_box import PickBox
from counter.sight import Tone
from office.bootstrap import Office
from office.domain.applicants import ReturnProof, ReturnWay
from office.domain.catalogue import PaperKind
from office.domain.dossier_events import Hold
from office.domain.dossiers import DossierState, ResultPlace, Stage
from tests.accounts import PASSWORD
from tests.clocks import Clock
from tests.counter.hands import CONTROL, ENTER, Hands
from tests.counter.officer_steps import CODE, serve
from tests.counter.papers import LISTED, load_papers

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier


def focus() -> QWidget:
    held = QApplication.focusWidget()
    assert held is not None
    return held


def type_in(words: str) -> None:
    """Type into whatever has the focus."""
    field = focus()
    assert isinstance(field, QLineEdit | QPlainTextEdit), field
    if isinstance(field, QLineEdit):
        field.insert(words)
    else:
        field.insertPlainText(words)


def choose(value: str) -> None:
    """Choose in the box that has the focus, by its arrow keys."""
    box = focus()
    assert isinstance(box, PickBox), box
    QTest.keyClick(box, K.Key_Home)
    for _ in range(box.count()):
        if box.value() == value:
            return
        QTest.keyClick(box, K.Key_Down)
    raise AssertionError(value)


def back_to(hands: Hands, name: str) -> None:
    for _ in range(30):
        if focus().objectName() == name:
            return
        hands.press(K.Key_Backtab, SHIFT)
    raise AssertionError(name)


def test_a_dossier_by_keys_alone(hands: Hands, office: Office, clock: Clock, tmp_path: Path) -> None:
    load_papers(office, tmp_path)
    serve(hands, office)
    open_with_one_paper(hands, office)
    ask_for_the_missing_paper(hands, office)
    clock.forward(30)
    complete_and_receive(hands, office)
    appraise_and_approve(hands, office)
    seal(hands, office, tmp_path)
    hand_over(hands, office)
    assert office.verify_journal().intact


def open_with_one_paper(hands: Hands, office: Office) -> None:
    hands.press(K.Key_O, CONTROL)
    hands.press(K.Key_O, CONTROL)
    back_to(hands, "procedure_search")
    type_in(LISTED)
    hands.press(ENTER)
    assert focus().objectName() == "paper_list"
    hands.press(K.Key_Space)
    hands.press(K.Key_Tab)
    type_in("Ảnh 4x6")
    hands.press(ENTER)
    hands.press(ENTER)
    for words in ("Nguyễn Văn Bình", "034099000123", "0912345678", "12 Lê Lợi"):
        type_in(words)
        hands.press(ENTER)
    choose("business")
    hands.press(ENTER, CONTROL)
    view = office.dossier(CODE)
    assert view.applicant is not None
    assert (view.applicant.kind, view.applicant.person.identity) == ("business", "034099000123")
    assert [(one.name, one.kind, one.is_received) for one in view.papers] == [
        ("Giấy đề nghị", PaperKind.FORM, True),
        ("Điều lệ công ty", PaperKind.ORIGINAL, False),
        ("Ảnh 4x6", PaperKind.ORIGINAL, True),
    ]
    assert (view.dossier.result_place, view.dossier.ticket) == (ResultPlace.CENTER, "A001")


def ask_for_the_missing_paper(hands: Hands, office: Office) -> None:
    assert hands.find("dossier_main").accessibleName() == "Yêu cầu bổ sung (Ctrl+Enter)"
    hands.press(K.Key_B, CONTROL)
    field = focus()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Điều lệ công ty"
    hands.press(ENTER, CONTROL)
    dossier = office.dossier(CODE).dossier
    assert (dossier.hold, dossier.events[-1].items) == (Hold.SUPPLEMENT, ("Điều lệ công ty",))
    assert hands.find("dossier_due").text() == "Chờ bổ sung giấy tờ"  # type: ignore[attr-defined]


def complete_and_receive(hands: Hands, office: Office) -> None:
    hands.press(K.Key_B, CONTROL)
    type_in("đã nộp đủ")
    hands.press(ENTER)
    assert office.dossier(CODE).dossier.hold is None
    hands.press(ENTER, CONTROL)
    dossier = office.dossier(CODE).dossier
    assert (dossier.state, dossier.due_stage) == (DossierState.RECEIVED, Stage.APPRAISE)
    assert dossier.statutory_due_at is not None
    assert dossier.due_at is not None
    assert dossier.due_at < dossier.statutory_due_at


def appraise_and_approve(hands: Hands, office: Office) -> None:
    for officer, opinion in (("huy.bd", "đủ điều kiện"), ("son.pt", "đồng ý")):
        hands.press(ENTER, CONTROL)
        type_in(opinion)
        back_to(hands, "decision_officer")
        choose(officer)
        hands.press(K.Key_Tab)
        type_in(PASSWORD)
        hands.press(ENTER, CONTROL)
    made = office.dossier(CODE).dossier.records
    assert [(one.stage, one.officer, one.note) for one in made[1:]] == [
        (Stage.APPRAISE, "huy.bd", "đủ điều kiện"),
        (Stage.APPROVE, "son.pt", "đồng ý"),
    ]


def seal(hands: Hands, office: Office, folder: Path) -> None:
    paper = folder / "kết quả.pdf"
    paper.write_bytes(b"%PDF ket qua")
    digest = hashlib.sha256(paper.read_bytes()).hexdigest()
    hands.press(ENTER, CONTROL)
    type_in("45/QĐ-SKHĐT")
    hands.press(ENTER)
    hands.press(ENTER)
    type_in(str(paper))
    hands.press(K.Key_Tab)
    assert hands.find("decision_hash").text() == f"SHA-256 {digest}"  # type: ignore[attr-defined]
    hands.press(ENTER, CONTROL)
    view = office.dossier(CODE)
    assert view.result is not None
    assert (view.result.document_number, view.result.file_hash) == ("45/QĐ-SKHĐT", digest)
    assert view.dossier.records[-1].stage is Stage.SEAL


def hand_over(hands: Hands, office: Office) -> None:
    hands.press(ENTER, CONTROL)
    assert focus().objectName() == "decision_proof_number"
    hands.press(ENTER)
    hands.press(K.Key_Space)
    hands.press(ENTER)
    view = office.dossier(CODE)
    assert view.dossier.state is DossierState.RETURNED
    assert view.handover is not None
    assert (view.handover.receiver, view.handover.way) == ("Nguyễn Văn Bình", ReturnWay.HAND)
    assert (view.handover.proof, view.handover.is_signed) == (ReturnProof.RECEIPT, True)
    assert hands.told == (Tone.DONE, f"Hồ sơ {CODE}: đã trả kết quả.")


def test_a_file_that_changed_after_its_hash_was_shown_is_not_sealed(
    hands: Hands, office: Office, tmp_path: Path
) -> None:
    code = office.open_dossier("2.001583", officer="mai.pt").dossier.code
    for stage, officer in (("receive", "lan.nt"), ("appraise", "huy.bd"), ("approve", "son.pt")):
        office.record_stage(code, stage, officer=officer)
    paper = tmp_path / "ket-qua.pdf"
    paper.write_bytes(b"one")
    hands.write("dossier_code", code)
    hands.press(ENTER)
    hands.press(ENTER, CONTROL)
    type_in("1/QĐ")
    hands.write("decision_file", str(paper))
    hands.press(K.Key_Tab)
    paper.write_bytes(b"two")
    hands.press(ENTER, CONTROL)
    assert hands.told[0] is Tone.REFUSED
    assert "ket-qua.pdf" in hands.told[1]
    assert office.dossier(code).dossier.state is DossierState.APPROVED
    assert hands.sees("decision_panel")
