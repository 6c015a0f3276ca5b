"""What can happen to the catalogue of procedures."""

from dataclasses import dataclass
from datetime import date

from office.domain.facts import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class ProceduresLoaded(Fact):
    """Procedures were loaded from a file; those it did not name stayed as they were."""

    added: int
    changed: int
    """Have a new version, or another last day."""
    unchanged: int
    valid_from: date
    """First day of the new versions whose rows name no day of their own."""
    digest: str
    """SHA-256 of the file, in hex."""
