"""The register of dossiers (sổ theo dõi hồ sơ, Mẫu 07): one line for each that was received."""

from dataclasses import dataclass
from datetime import datetime

from office.domain.applicants import ReturnWay


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """One dossier in the register; the applicant is personal, for desks only."""

    code: str
    procedure_name: str
    department: str
    """Cơ quan chủ trì giải quyết."""
    sets: int
    applicant: str | None
    address: str | None
    phone: str | None
    received_at: datetime
    due_at: datetime | None
    returned_at: datetime | None
    way: ReturnWay | None
    """How the result was handed over."""
    receiver: str | None
    is_signed: bool
