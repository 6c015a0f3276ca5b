"""What each form says, apart from any dossier; a template sets it on a page.

None is a blank: the page has a dotted line there. Every date and time is the office's own, as it is printed.
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeAlias


class FormKind(StrEnum):
    """What a form is for; its number (Mẫu số) differs from circular to circular."""

    RECEIPT = "receipt"
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả."""
    SUPPLEMENT = "supplement"
    """Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ."""
    REFUSAL = "refusal"
    """Phiếu từ chối tiếp nhận giải quyết hồ sơ."""
    APOLOGY = "apology"
    """Phiếu xin lỗi và đề nghị gia hạn; by the circular of 2018, và hẹn lại ngày trả kết quả."""
    STOP = "stop"
    """Thông báo dừng giải quyết hồ sơ."""
    CONTROL = "control"
    """Phiếu kiểm soát quá trình giải quyết hồ sơ."""
    REGISTER = "register"
    """Sổ theo dõi hồ sơ."""


class PaperKind(StrEnum):
    """What a paper of a dossier is; each kind has its words in the templates."""

    ORIGINAL = "original"
    """Bản chính."""
    CERTIFIED = "certified"
    """Bản sao chứng thực."""
    COPY = "copy"
    """Bản photo."""
    ELECTRONIC = "electronic"
    """Bản điện tử."""


class Timing(StrEnum):
    """Whether a stage was handed over before, on or after its day."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


class ReturnWay(StrEnum):
    """How a result comes to its owner."""

    BY_HAND = "by_hand"
    POST = "post"
    ONLINE = "online"


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What stands above every form."""

    parent: str | None = None
    """Đơn vị chủ quản."""
    office: str
    """The center, or the Bộ phận Tiếp nhận và Trả kết quả."""
    place: str | None = None
    """Where it is signed."""
    day: date | None = None
    number: str | None = None
    """Số …/…, of a letter."""
    code: str | None = None
    """Mã hồ sơ."""
    link: str | None = None
    """What the QR code says."""
    is_electronic: bool = False
    """Whether it is signed by a digital signature, not by hand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A person or an organization."""

    name: str | None = None
    identity: str | None = None
    """Số định danh."""
    address: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Principal:
    """The one who authorized the person at the desk (người ủy quyền), and by which paper."""

    party: Party
    authorization: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper handed in."""

    name: str
    kind: PaperKind | None = None
    count: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BookEntry:
    """Where it stands in the register: sổ, quyển, số thứ tự."""

    book: str | None = None
    volume: str | None = None
    sequence: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signs; `title` only where the form leaves it open."""

    name: str | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả."""

    head: Head
    applicant: Party
    principal: Principal | None = None
    request: str | None = None
    papers: tuple[PaperLine, ...] = ()
    sets: int | None = None
    statutory: str | None = None
    """The time by law in words, such as `10 ngày làm việc`."""
    received: datetime | None = None
    promised: datetime | None = None
    result_place: str | None = None
    entry: BookEntry = BookEntry()
    submitter: Signature = Signature()
    receiver: Signature = Signature()


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequest:
    """Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ."""

    head: Head
    applicant: Party
    request: str | None = None
    items: tuple[str, ...] = ()
    reason: str | None = None
    guide: Signature = Signature()
    guide_phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Phiếu từ chối tiếp nhận giải quyết hồ sơ."""

    head: Head
    applicant: Party
    request: str | None = None
    reason: str | None = None
    submitter: Signature = Signature()
    receiver: Signature = Signature()


@dataclass(frozen=True, slots=True, kw_only=True)
class Apology:
    """Phiếu xin lỗi và đề nghị gia hạn; signed by the head of the office."""

    head: Head
    applicant: Party
    procedure: str | None = None
    received: datetime | None = None
    promised: datetime | None = None
    reason: str | None = None
    new_promise: datetime | None = None
    signer: Signature = Signature()


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNotice:
    """Thông báo dừng giải quyết hồ sơ."""

    head: Head
    applicant: Party
    procedure: str | None = None
    received: datetime | None = None
    reason: str | None = None
    signer: Signature = Signature()


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """One passage of a dossier from hand to hand; the receiving side says how it was in time."""

    giver: str | None = None
    """Unit, and the person where known."""
    receiver: str | None = None
    at: datetime | None = None
    timing: Timing | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSheet:
    """Phiếu kiểm soát quá trình giải quyết hồ sơ."""

    head: Head
    procedure: str | None = None
    handler: str | None = None
    """Cơ quan (bộ phận) giải quyết hồ sơ."""
    partners: str | None = None
    """Cơ quan phối hợp giải quyết hồ sơ."""
    received: datetime | None = None
    promised: datetime | None = None
    hand_overs: tuple[HandOver, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterRow:
    """One dossier in the register."""

    code: str
    procedure: str | None = None
    sets: int | None = None
    applicant: Party = Party()
    handler: str | None = None
    """Cơ quan chủ trì giải quyết."""
    received: datetime | None = None
    promised: datetime | None = None
    returned: datetime | None = None
    way: ReturnWay | None = None
    signed: str | None = None
    """Who signed for the result, and how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Register:
    """Sổ theo dõi hồ sơ."""

    head: Head
    first: date | None = None
    last: date | None = None
    rows: tuple[RegisterRow, ...] = ()


Form: TypeAlias = Receipt | SupplementRequest | Refusal | Apology | StopNotice | ControlSheet | Register

KINDS: dict[type[Form], FormKind] = {
    Receipt: FormKind.RECEIPT,
    SupplementRequest: FormKind.SUPPLEMENT,
    Refusal: FormKind.REFUSAL,
    Apology: FormKind.APOLOGY,
    StopNotice: FormKind.STOP,
    ControlSheet: FormKind.CONTROL,
    Register: FormKind.REGISTER,
}


def kind_of(form: Form) -> FormKind:
    """Return what a form is for."""
    return KINDS[type(form)]
