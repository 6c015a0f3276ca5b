"""What a desk's rating page derives its picture from: one look at the office, as one frozen value."""

from dataclasses import dataclass
from datetime import datetime

from office.domain.catalogue import OfficeProfile
from office.domain.desks import Desk
from office.domain.ratings import Complaint, RatingRules, Served


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingPage:
    """One desk as its rating page sees it; nothing personal."""

    revision: int
    at: datetime
    profile: OfficeProfile
    desk: Desk
    served: Served | None
    """What waits to be rated."""
    rules: RatingRules
    complaints: tuple[Complaint, ...]
