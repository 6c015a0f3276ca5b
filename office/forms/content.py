"""What each form says, apart from any dossier; a template sets it on a page.

None is a blank: the page has a dotted line there. Every date and time is the office's own, as it is printed.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from office.domain.applicants import ReturnWay
from office.domain.lateness import Timeliness
from office.forms.parts import (
    NO_ENTRY,
    NOBODY,
    UNSIGNED,
    Agent,
    BookEntry,
    FormKind,
    Head,
    PaperLine,
    Party,
    Signature,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả."""

    head: Head
    applicant: Party
    agent: Agent | None = None
    request: str | None = None
    papers: tuple[PaperLine, ...] = ()
    sets: int | None = None
    statutory: str | None = None
    """The time by law in words, such as `10 ngày làm việc`."""
    received: datetime | None = None
    promised: datetime | None = None
    result_place: str | None = None
    entry: BookEntry = NO_ENTRY
    submitter: Signature = UNSIGNED
    receiver: Signature = UNSIGNED


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequest:
    """Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ."""

    head: Head
    applicant: Party
    request: str | None = None
    items: tuple[str, ...] = ()
    reason: str | None = None
    guide: Signature = UNSIGNED
    guide_phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Phiếu từ chối tiếp nhận giải quyết hồ sơ."""

    head: Head
    applicant: Party
    request: str | None = None
    reason: str | None = None
    submitter: Signature = UNSIGNED
    receiver: Signature = UNSIGNED


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
    signer: Signature = UNSIGNED


@dataclass(frozen=True, slots=True, kw_only=True)
class StopNotice:
    """Thông báo dừng giải quyết hồ sơ."""

    head: Head
    applicant: Party
    procedure: str | None = None
    received: datetime | None = None
    reason: str | None = None
    signer: Signature = UNSIGNED


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOver:
    """One passage of a dossier from hand to hand; the receiving side says how it was in time."""

    giver: str | None = None
    """Unit, and the person where known."""
    receiver: str | None = None
    at: datetime | None = None
    timing: Timeliness | None = None
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
    applicant: Party = NOBODY
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
