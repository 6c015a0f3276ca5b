"""What can happen about ratings; no fact says what somebody voted (docs/decisions/0045)."""

from dataclasses import dataclass

from office.domain.decisions import OfficeDecision
from office.domain.facts import TicketFact


class TicketRated(TicketFact):
    """A citizen rated the service at the desk."""


class TicketRatingSkipped(TicketFact):
    """A citizen did not want to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRulesSet(OfficeDecision):
    """How long it may be rated, and how many votes are enough to be told by desk."""

    minutes: int
    least_votes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintSet(OfficeDecision):
    """What the lowest answer offers to choose from got one more, or one got another wording."""

    code: str
    name_vi: str
    name_en: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComplaintDropped(OfficeDecision):
    """One is offered no more; what was counted under it stays."""

    code: str
