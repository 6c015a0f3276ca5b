"""What the office keeps of a dossier writes itself: the control sheet and the register."""

from datetime import date, datetime

from office.bootstrap import Office
from office.domain.applicants import Handover, ReturnWay
from office.domain.lateness import Timeliness
from office.form_making import register_of_days
from office.forms.content import ControlSheet, Register
from tests.clocks import Clock
from tests.office.forms.dossier_of_binh import APPRAISER, BINH, DESK, PHUONG, PROCEDURE, SIGNER, WISH, form


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
