"""What the forms of a real dossier say, on both databases."""

from datetime import date, datetime, timedelta

import pytest

from office.bootstrap import Office
from office.domain.applicants import Applicant, Handover, Person, ReceivedPaper, ReturnWay
from office.domain.catalogue import PaperKind
from office.domain.errors import Reason, Refused
from office.domain.lateness import Timeliness
from office.form_making import Wish, form_of_dossier, register_of_days
from office.forms.content import (
    Apology,
    ControlSheet,
    Form,
    Receipt,
    Refusal,
    Register,
    StopNotice,
    SupplementRequest,
)
from office.forms.parts import Party, Signature
from office.forms.sources import templates_of
from tests.clocks import Clock

PROCEDURE = "2.001583"
BINH = Person(
    name="Trần Văn Bình",
    identity="034099000123",
    address="Thôn Mẫu, xã Ví Dụ",
    phone="0900 000 123",
    email="binh@example.vn",
)
PHUONG = Person(name="Nguyễn Thị Phượng", identity="034199000456")
WISH = Wish(templates_of(None))
DESK, APPRAISER, SIGNER = "lan.nt", "huy.bd", "son.pt"


@pytest.fixture
def people(office: Office) -> dict[str, str]:
    """Names of officers by code; the test takes those the preset has."""
    return {officer.code: officer.name for officer in office.officers()}


@pytest.fixture
def code(office: Office) -> str:
    """A dossier handed in by an agent, one paper of which is missing."""
    papers = (
        ReceivedPaper(name="Giấy đề nghị", kind=PaperKind.FORM, copies=1),
        ReceivedPaper(name="Căn cước công dân", kind=PaperKind.COPY, copies=2),
    )
    whose = Applicant(person=BINH, agent=PHUONG, agent_paper="Giấy ủy quyền số 45", request="Thành lập công ty")
    fact = office.open_dossier(
        PROCEDURE, officer=DESK, channel="post", applicant=whose, papers=papers, sets=2, result_place="post"
    )
    return fact.dossier.code


def form(office: Office, code: str, number: str, wish: Wish = WISH) -> Form:
    return form_of_dossier(office, code, number, wish).form


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


def test_the_control_sheet_writes_itself(office: Office, code: str, clock: Clock, people: dict[str, str]) -> None:
    office.record_stage(code, "receive", officer=DESK)
    clock.forward(30)
    office.record_stage(code, "appraise", officer=APPRAISER, note="Đủ điều kiện")
    clock.forward(30)
    office.send_back(code, "appraise", officer=SIGNER, reason="Thiếu ý kiến")
    clock.forward(30)
    office.record_stage(code, "appraise", officer=APPRAISER)
    clock.forward(60 * 24 * 30)
    office.record_stage(code, "approve", officer=SIGNER)
    office.seal_result(code, officer=DESK, document_number="45/GCN", document_date=date(2026, 12, 23))
    clock.forward(1)
    office.return_result(code, officer=DESK, handover=Handover(receiver=PHUONG.name, is_signed=True))
    told = form(office, code, "06")
    assert isinstance(told, ControlSheet)
    shown = [(row.giver, row.receiver, row.timing) for row in told.hand_overs]
    desk, appraiser, signer = (people[one] for one in (DESK, APPRAISER, SIGNER))
    assert shown == [
        (f"Tiếp nhận – {desk}", f"Thẩm định – {appraiser}", None),
        (f"Thẩm định – {appraiser}", "Phê duyệt", Timeliness.EARLY),
        ("Phê duyệt", "Thẩm định", None),
        (f"Thẩm định – {appraiser}", f"Phê duyệt – {signer}", Timeliness.EARLY),
        (f"Phê duyệt – {signer}", f"Đóng dấu – {desk}", Timeliness.LATE),
        (f"Đóng dấu – {desk}", f"Trả kết quả – {desk}", Timeliness.LATE),
        (f"Trả kết quả – {desk}", PHUONG.name, None),
    ]
    notes = [row.note for row in told.hand_overs]
    assert notes[1] == "Đủ điều kiện\n(đã trả lại, làm lại bước này)"
    assert notes[2] == "Trả lại bước trước: Thiếu ý kiến"
    assert notes[5] == "Văn bản số 45/GCN"
    times = [row.at for row in told.hand_overs if row.at]
    assert times == sorted(times)
    assert (told.received, told.promised) == (
        office.dossier(code).dossier.received_at,
        office.dossier(code).dossier.due_at,
    )


def test_the_register_writes_itself(office: Office, code: str, clock: Clock) -> None:
    office.open_dossier(PROCEDURE, officer=DESK, channel="post")
    office.record_stage(code, "receive", officer=DESK)
    other = office.open_dossier(PROCEDURE, officer=DESK, channel="post").dossier.code
    clock.forward(60 * 24)
    office.record_stage(other, "receive", officer=DESK)
    for stage, officer in (("appraise", APPRAISER), ("approve", SIGNER), ("seal", DESK)):
        office.record_stage(code, stage, officer=officer)
    office.return_result(
        code, officer=DESK, handover=Handover(receiver=PHUONG.name, way=ReturnWay.POST, is_signed=True)
    )
    first, last = date(2026, 11, 23), date(2026, 11, 24)
    told = register_of_days(office, first, last, WISH).form
    assert isinstance(told, Register)
    assert [row.code for row in told.rows] == [code, other], "what was not received is not in it"
    row = told.rows[0]
    assert (row.applicant.name, row.applicant.phone, row.sets) == (BINH.name, BINH.phone, 2)
    assert (row.way, row.signed) == (ReturnWay.POST, f"{PHUONG.name}\nĐã ký nhận")
    assert isinstance(row.returned, datetime)
    assert (told.rows[1].returned, told.rows[1].way, told.rows[1].signed) == (None, None, None)
    one_day = register_of_days(office, last, last, WISH).form
    assert isinstance(one_day, Register)
    assert [row.code for row in one_day.rows] == [other]


def test_the_circular_is_the_one_of_the_receipt(office: Office, code: str) -> None:
    made = form_of_dossier(office, code, "01", WISH)
    assert made.entry.edition == "tt-03-2025"
    older = form_of_dossier(office, code, "05", Wish(templates_of(None), edition="tt-01-2018"))
    assert (older.entry.template, type(older.form)) == ("tt-01-2018/mau-05.typ", ControlSheet)
    with pytest.raises(Refused) as caught:
        form_of_dossier(office, code, "01", Wish(templates_of(None), edition="tt-99-2030"))
    assert caught.value.reason is Reason.UNKNOWN_FORM_EDITION
