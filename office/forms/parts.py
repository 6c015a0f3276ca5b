"""What the forms are made of: the head, people, papers, signatures.

None is a blank: the page has a dotted line there.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from office.domain.catalogue import PaperKind


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
class Agent:
    """Who was authorized to hand in (ủy quyền), and by which paper."""

    party: Party
    paper: str | None = None


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


NOBODY, NO_ENTRY, UNSIGNED = Party(), BookEntry(), Signature()
"""Blanks."""
