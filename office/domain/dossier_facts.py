"""What can happen to a dossier beside its stages, and what the fourth and fifth leave behind."""

from dataclasses import dataclass
from datetime import date, datetime

from office.domain.applicants import ReturnProof, ReturnWay
from office.domain.decisions import OfficeDecision
from office.domain.dossiers import Stage
from office.domain.facts import DossierFact, ResultReturned, StageRecorded


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultSealed(StageRecorded):
    """The seal was put on a document: the fourth stage, with what it leaves behind."""

    document_number: str
    document_date: date
    file_hash: str | None = None
    """SHA-256 of the file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultHandedOver(ResultReturned):
    """The result was handed over, with how and against what."""

    way: ReturnWay
    proof: ReturnProof | None = None
    is_signed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierSentBack(DossierFact):
    """An earlier stage is due again."""

    from_stage: Stage
    to_stage: Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class PapersRecorded(DossierFact):
    """Which papers came, and which did not, was written anew."""

    received: int
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplementRequested(DossierFact):
    """Papers were asked for: the clock stands (Mẫu 02)."""

    papers: int
    """How many papers; which ones is in the dossier."""
    count: int
    """The how-manieth request; the law allows one."""
    is_flagged: bool
    """More than one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeeAsked(DossierFact):
    """A fee is to be paid."""

    amount: int
    """In đồng."""
    stops_clock: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DueChange(DossierFact):
    """The due date moved, or could have: old and new, by whom and why (the kind of the fact)."""

    old_due: datetime | None
    new_due: datetime | None


class SupplementCompleted(DueChange):
    """The papers are complete: the clock runs on, and the due date moved by the time it stood."""


class FeePaid(DueChange):
    """The fee is paid."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierExtended(DueChange):
    """A later due date, with an apology (Mẫu 04)."""

    signer: str


class DueCorrected(DueChange):
    """The calendar was corrected, and the due date with it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierStopped(DossierFact):
    """Its handling was stopped (Mẫu 05)."""

    signer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SignerRuleSet(OfficeDecision):
    """Whether the one who appraised may not approve was decided."""

    differs: bool


class DossierWithdrawn(DossierFact):
    """Its applicant took it back."""
