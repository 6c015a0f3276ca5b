"""What the forms of a real dossier say that its applicant is given, on both databases."""

from datetime import timedelta

import pytest

from office.bootstrap import Office
from office.domain.catalogue import PaperKind
from office.domain.errors import Reason, Refused
from office.form_making import Wish, form_of_dossier
from office.forms.content import Apology, ControlSheet, Receipt, Refusal, StopNotice, SupplementRequest
from office.forms.parts import Party, Signature
from office.forms.sources import templates_of
from tests.office.forms.dossier_of_binh import APPRAISER, BINH, DESK, PHUONG, PROCEDURE, SIGNER, WISH, form


def test_the_receipt_says_who_handed_in_what_and_when_it_is_due(
    office: Office, code: str, people: dict[str, str]
) -> None:
    office.record_stage(code, "receive", officer=DESK)
    dossier, procedure = office.dossier(code).dossier, office.procedure(PROCEDURE)
    told = form(office, code, "01")
    assert isinstance(told, Receipt)
    assert told.applicant == Party(
        name=BINH.name, identity=BINH.identity, address=BINH.address, phone=BINH.phone, email=BINH.email
    )
    assert told.agent is not None
    assert (told.agent.party.name, told.agent.paper) == (PHUONG.name, "Giấy ủy quyền số 45")
    assert (told.request, told.sets, told.result_place) == ("Thành lập công ty", 2, "Qua bưu chính công ích")
    assert [(paper.name, paper.kind, paper.count) for paper in told.papers] == [
        ("Giấy đề nghị", PaperKind.FORM, 1),
        ("Căn cước công dân", PaperKind.COPY, 2),
    ]
    assert told.statutory == f"{procedure.time_limit} ngày làm việc"
    assert told.received == dossier.received_at
    assert told.received is not None
    assert f"{told.received:%H:%M %d/%m/%Y}" == "08:00 23/11/2026", "on the hall's clock"
    assert told.promised == dossier.due_at
    assert (told.submitter.name, told.receiver.name) == (PHUONG.name, people[DESK])
    assert (told.head.code, told.head.link, told.head.place) == (code, f"taicho:d/{code}", "Thái Bình")
    assert told.head.parent == "Ủy ban nhân dân tỉnh Thái Bình"
    assert told.entry.sequence == code[-4:]


def test_before_the_receipt_its_times_are_blank(office: Office, code: str) -> None:
    told = form(office, code, "1")
    assert isinstance(told, Receipt)
    assert (told.received, told.promised) == (None, None)


def test_without_an_applicant_his_lines_are_blank(office: Office) -> None:
    code = office.open_dossier(PROCEDURE, officer=DESK, channel="post").dossier.code
    told = form(office, code, "01")
    assert isinstance(told, Receipt)
    assert (told.applicant, told.agent, told.submitter) == (Party(), None, Signature())
    assert told.request == office.procedure(PROCEDURE).name


def test_what_has_not_happened_has_no_form(office: Office, code: str) -> None:
    for number in ("02", "03", "04", "05"):
        with pytest.raises(Refused) as caught:
            form(office, code, number)
        assert caught.value.reason is Reason.FORM_HAS_NO_CAUSE
    with pytest.raises(Refused) as caught:
        form(office, code, "07")
    assert caught.value.reason is Reason.FORM_OF_NO_DOSSIER


def test_the_last_request_for_papers(office: Office, code: str, people: dict[str, str]) -> None:
    office.record_stage(code, "receive", officer=DESK)
    office.request_papers(code, ["Điều lệ", "Danh sách thành viên"], officer=APPRAISER, reason="Còn thiếu")
    told = form(office, code, "02")
    assert isinstance(told, SupplementRequest)
    assert (told.items, told.reason) == (("Điều lệ", "Danh sách thành viên"), "Còn thiếu")
    assert told.guide.name == people[APPRAISER]


def test_a_refusal_at_the_receipt(office: Office, code: str) -> None:
    office.refuse_dossier(code, officer=DESK, reason="Không thuộc thẩm quyền")
    told = form(office, code, "03")
    assert isinstance(told, Refusal)
    assert told.reason == "Không thuộc thẩm quyền"
    with pytest.raises(Refused):
        form(office, code, "05")


def test_a_refusal_later_is_a_stop_notice(office: Office, code: str) -> None:
    office.record_stage(code, "receive", officer=DESK)
    office.refuse_dossier(code, officer=APPRAISER, reason="Không đủ điều kiện")
    told = form(office, code, "05")
    assert isinstance(told, StopNotice)
    assert told.reason == "Không đủ điều kiện"
    with pytest.raises(Refused):
        form(office, code, "03")


def test_the_apology_is_signed_by_the_head(office: Office, code: str, people: dict[str, str]) -> None:
    office.record_stage(code, "receive", officer=DESK)
    before = office.dossier(code).dossier.due_at
    assert before is not None
    office.extend_due(code, before + timedelta(days=7), officer=DESK, signer=SIGNER, reason="Chờ kết quả đo đạc")
    told = form(office, code, "04", Wish(templates_of(None), number="12/TB"))
    assert isinstance(told, Apology)
    assert (told.promised, told.new_promise) == (before, before + timedelta(days=7))
    assert (told.reason, told.signer.name, told.head.number) == ("Chờ kết quả đo đạc", people[SIGNER], "12/TB")
    assert told.signer.title


def test_the_stop_notice_says_why(office: Office, code: str) -> None:
    office.record_stage(code, "receive", officer=DESK)
    office.stop_dossier(code, officer=DESK, signer=SIGNER, reason="Quá hạn bổ sung")
    told = form(office, code, "05")
    assert isinstance(told, StopNotice)
    assert told.reason == "Quá hạn bổ sung"


def test_the_circular_is_the_one_of_the_receipt(office: Office, code: str) -> None:
    made = form_of_dossier(office, code, "01", WISH)
    assert made.entry.edition == "tt-03-2025"
    older = form_of_dossier(office, code, "05", Wish(templates_of(None), edition="tt-01-2018"))
    assert (older.entry.template, type(older.form)) == ("tt-01-2018/mau-05.typ", ControlSheet)
    with pytest.raises(Refused) as caught:
        form_of_dossier(office, code, "01", Wish(templates_of(None), edition="tt-99-2030"))
    assert caught.value.reason is Reason.UNKNOWN_FORM_EDITION
