"""The verbs on ratings."""

from collections.abc import Sequence
from datetime import date

from office.actions import rating
from office.domain.rating_facts import (
    ComplaintDropped,
    ComplaintSet,
    RatingRulesSet,
    TicketRated,
    TicketRatingSkipped,
)
from office.domain.rating_page import RatingPage
from office.domain.ratings import Complaint, DayRatings, RatingRules, Served
from office.storage import ratings
from office.verbs.door import Door


class RatingVerbs(Door):
    """Rate, skip, and what a day's votes tell."""

    def rate(
        self,
        desk: str | int,
        satisfaction: str,
        complaints: Sequence[str] = (),
        *,
        ticket: str | None = None,
        request_key: str | None = None,
    ) -> TicketRated:
        """Count a citizen's answer: `very_satisfied`, `satisfied` or, with complaints by code, `unsatisfied`.

        The ticket is the one that waits to be rated at the desk, if no number is given.
        """
        answer = {"satisfaction": str(satisfaction), "complaints": tuple(complaints)}
        return self.write(rating.rate_ticket, str(desk), ticket, aside=answer, request_key=request_key)

    def skip_rating(
        self, desk: str | int, *, ticket: str | None = None, request_key: str | None = None
    ) -> TicketRatingSkipped:
        """Keep that a citizen does not want to answer."""
        return self.write(rating.skip_rating, str(desk), ticket, request_key=request_key)

    def to_rate(self, desk: str | int) -> Served | None:
        """Return what waits to be rated at a desk."""
        return self.rating_page(desk).served

    def rating_page(self, desk: str | int) -> RatingPage:
        """Return a desk as its rating page sees it."""
        return self.read(lambda tx: rating.rating_page(tx, str(desk)))

    def ratings(self, day: date | None = None) -> DayRatings:
        """Return what the votes of a day that is over tell, the day before if None."""
        return self.read(lambda tx: rating.day_ratings(tx, day))

    def rating_rules(self) -> RatingRules:
        """Return what the office decided about ratings."""
        return self.read(ratings.find_rules)

    def complaints(self, *, every: bool = False) -> tuple[Complaint, ...]:
        """Return what the lowest answer offers to choose from, or what was ever offered."""
        return self.read(ratings.every_complaint if every else ratings.offered_complaints)

    def set_rating_rules(
        self, minutes: int, least_votes: int, *, officer: str | None = None, request_key: str | None = None
    ) -> RatingRulesSet:
        """Set for how many minutes it may be rated, and how many votes of a day are enough to be told by desk."""
        return self.write(rating.set_rating_rules, minutes, least_votes, officer=officer, request_key=request_key)

    def set_complaint(
        self, code: str, name_vi: str, name_en: str, *, officer: str | None = None, request_key: str | None = None
    ) -> ComplaintSet:
        """Offer one more complaint to choose from, or another wording of one."""
        return self.write(rating.set_complaint, code, name_vi, name_en, officer=officer, request_key=request_key)

    def drop_complaint(
        self, code: str, *, officer: str | None = None, request_key: str | None = None
    ) -> ComplaintDropped:
        """Offer a complaint no more; what was counted under it stays."""
        return self.write(rating.drop_complaint, code, officer=officer, request_key=request_key)
