"""Whose dossier it is, and which papers came with it: personal data, kept apart and never journaled."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from office.domain.catalogue import PaperKind


class ApplicantKind(StrEnum):
    """Who applies; each has a word under `applicant_kind.<value>`."""

    CITIZEN = "citizen"
    BUSINESS = "business"
    HOUSEHOLD = "household"
    """Hộ kinh doanh."""
    ORGANIZATION = "organization"
    AGENCY = "agency"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """How somebody is called and reached (Mẫu 01)."""

    name: str
    identity: str | None = None
    """Number of the identity card, or of the business."""
    address: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """Who applies, who was authorized to hand in, and what they ask for."""

    person: Person
    kind: ApplicantKind = ApplicantKind.CITIZEN
    agent: Person | None = None
    """Người được ủy quyền."""
    agent_paper: str | None = None
    """The paper that authorizes the agent."""
    request: str | None = None
    """Nội dung yêu cầu giải quyết, in the applicant's words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceivedPaper:
    """One line of the papers (thành phần hồ sơ)."""

    name: str
    kind: PaperKind
    copies: int = 1
    is_received: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SealedResult:
    """What the seal was put on."""

    document_number: str
    document_date: date
    file_hash: str | None = None
    """SHA-256 of the file, 64 hexadecimal digits."""
    file_name: str | None = None


class ReturnWay(StrEnum):
    """How a result is handed over."""

    HAND = "hand"
    POST = "post"
    ONLINE = "online"


class ReturnProof(StrEnum):
    """What the one who takes a result shows."""

    RECEIPT = "receipt"
    """Giấy tiếp nhận hồ sơ và hẹn trả kết quả."""
    IDENTITY = "identity"
    AUTHORIZATION = "authorization"
    TRACKING = "tracking"
    """The number of a parcel, or of an electronic delivery."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handover:
    """Who took the result, and against what."""

    receiver: str | None = None
    way: ReturnWay = ReturnWay.HAND
    proof: ReturnProof | None = None
    proof_number: str | None = None
    is_signed: bool = False
    """Whether the receiver signed the receipt."""
