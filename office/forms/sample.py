"""Forms of people who do not exist, to look at a template and to measure."""

from collections.abc import Callable
from datetime import timedelta

from office.domain.catalogue import PaperKind
from office.domain.lateness import Timeliness
from office.forms.content import (
    Apology,
    ControlSheet,
    Form,
    HandOver,
    Receipt,
    Refusal,
    StopNotice,
    SupplementRequest,
)
from office.forms.parts import Agent, BookEntry, FormKind, Head, PaperLine, Party, Signature
from office.forms.sample_register import DAY, HANDLER, PROCEDURE, PROMISED, RECEIVED, sample_register

CODE = "H54.00-261126-0007"
HEAD = Head(
    parent="Ủy ban nhân dân tỉnh Thái Bình",
    office="Trung tâm Phục vụ hành chính công",
    place="Thái Bình",
    day=DAY,
    number="12/TB-TTPVHCC",
    code=CODE,
    link=f"taicho:d/{CODE}",
)
APPLICANT = Party(
    name="Trần Văn Bình",
    identity="034099000123",
    address="Số 12, ngõ 34, đường Mẫu, xã Ví Dụ, tỉnh Thái Bình",
    phone="0900 000 123",
    email="tran.van.binh@example.vn",
)
AGENT = Agent(
    party=Party(
        name="Nguyễn Thị Phượng",
        identity="034199000456",
        address="Thôn Mẫu, xã Ví Dụ, tỉnh Thái Bình",
        phone="0900 000 456",
    ),
    paper="Giấy ủy quyền số 0045/2026, ngày 20/11/2026",
)
SUBMITTER, RECEIVER = Signature(name="Trần Văn Bình"), Signature(name="Lê Thị Hạnh")
DIRECTOR = Signature(name="Phạm Quốc Khánh", title="Giám đốc")


def sample_form(kind: FormKind, head: Head = HEAD) -> Form:
    """Return a form of a kind, filled with invented people."""
    return _SAMPLES[kind](head)


def _receipt(head: Head) -> Form:
    return Receipt(
        head=head,
        applicant=APPLICANT,
        agent=AGENT,
        request=PROCEDURE,
        papers=(
            PaperLine(name="Đơn đăng ký biến động đất đai", kind=PaperKind.FORM, count=1),
            PaperLine(name="Giấy chứng nhận quyền sử dụng đất đã cấp", kind=PaperKind.ORIGINAL, count=1),
            PaperLine(name="Hợp đồng chuyển nhượng quyền sử dụng đất", kind=PaperKind.CERTIFIED, count=1),
            PaperLine(name="Căn cước công dân của hai bên", kind=PaperKind.COPY, count=2),
        ),
        sets=1,
        statutory="10 ngày làm việc",
        received=RECEIVED,
        promised=PROMISED,
        result_place="Quầy Trả kết quả của Trung tâm",
        entry=BookEntry(book="Đất đai", volume="01", sequence="0007"),
        submitter=SUBMITTER,
        receiver=RECEIVER,
    )


def _supplement(head: Head) -> Form:
    return SupplementRequest(
        head=head,
        applicant=APPLICANT,
        request=PROCEDURE,
        items=(
            "Bản sao chứng thực hợp đồng chuyển nhượng (bản nộp thiếu trang 3)",
            "Trích lục bản đồ địa chính thửa đất số 123, tờ bản đồ số 45",
        ),
        reason="Hồ sơ chưa đủ thành phần theo quy định của thủ tục.",
        guide=RECEIVER,
        guide_phone="0227 000 0000",
    )


def _refusal(head: Head) -> Form:
    return Refusal(
        head=head,
        applicant=APPLICANT,
        request=PROCEDURE,
        reason="Thửa đất đang có tranh chấp; đề nghị nộp lại hồ sơ sau khi tranh chấp được giải quyết.",
        submitter=SUBMITTER,
        receiver=RECEIVER,
    )


def _apology(head: Head) -> Form:
    return Apology(
        head=head,
        applicant=APPLICANT,
        procedure=PROCEDURE,
        received=RECEIVED,
        promised=PROMISED,
        reason="Cơ quan phối hợp chưa có kết quả đo đạc thực địa.",
        new_promise=PROMISED + timedelta(days=5),
        signer=DIRECTOR,
    )


def _stop(head: Head) -> Form:
    return StopNotice(
        head=head,
        applicant=APPLICANT,
        procedure=PROCEDURE,
        received=RECEIVED,
        reason="Quá thời hạn bổ sung hồ sơ mà chưa nhận được giấy tờ theo phiếu yêu cầu ngày 27/11/2026.",
        signer=DIRECTOR,
    )


def _control(head: Head) -> Form:
    steps = (
        ("Quầy 3 – Lê Thị Hạnh", f"{HANDLER} – Vũ Minh Đức", 0.1, None, None),
        (f"{HANDLER} – Vũ Minh Đức", "Lãnh đạo – Phạm Quốc Khánh", 4.0, Timeliness.EARLY, "Đủ điều kiện"),
        ("Lãnh đạo – Phạm Quốc Khánh", "Văn thư – Đỗ Thị Ngọc Ánh", 6.0, Timeliness.ON_TIME, None),
        ("Văn thư – Đỗ Thị Ngọc Ánh", "Quầy Trả kết quả – Hoàng Thị Yến", 6.2, Timeliness.ON_TIME, "Số 45/GCN"),
    )
    return ControlSheet(
        head=head,
        procedure=PROCEDURE,
        handler=HANDLER,
        partners="Chi cục Thuế khu vực",
        received=RECEIVED,
        promised=PROMISED,
        hand_overs=tuple(
            HandOver(giver=giver, receiver=receiver, at=RECEIVED + timedelta(days=days), timing=timing, note=note)
            for giver, receiver, days, timing, note in steps
        ),
    )


_SAMPLES: dict[FormKind, Callable[[Head], Form]] = {
    FormKind.RECEIPT: _receipt,
    FormKind.SUPPLEMENT: _supplement,
    FormKind.REFUSAL: _refusal,
    FormKind.APOLOGY: _apology,
    FormKind.STOP: _stop,
    FormKind.CONTROL: _control,
    FormKind.REGISTER: sample_register,
}
