"""The rating at a desk (đánh giá): which ticket may be rated, once for ever, and what a day's votes may tell."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from office.domain.errors import Reason, Refused
from office.domain.tickets import Ticket, TicketState

ON_ITS_WAY = timedelta(seconds=30)
"""A vote given in the last second may arrive so much later, over a slow line or after a short loss of it."""
AT_LEAST = timedelta(seconds=20)
"""So long a citizen is asked even where the desk calls on at once: nobody is cut off by calling quickly."""


class Satisfaction(StrEnum):
    """The three answers, the best first."""

    VERY_SATISFIED = "very_satisfied"
    SATISFIED = "satisfied"
    UNSATISFIED = "unsatisfied"


LOWEST = Satisfaction.UNSATISFIED
"""The only answer that asks what was wrong."""


@dataclass(frozen=True, slots=True)
class Complaint:
    """What may have been wrong, as the office words it."""

    code: str
    name_vi: str
    name_en: str


@dataclass(frozen=True, slots=True)
class RatingRules:
    """What an office decided about ratings."""

    minutes: int = 3
    """So long after the desk has finished it may be rated."""
    least_votes: int = 5
    """Fewer votes of a day are never told by desk: they could be somebody's."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a citizen answered."""

    satisfaction: Satisfaction
    complaints: tuple[str, ...] = ()
    """Codes, none of them twice; only with the lowest answer."""


def ballot_of(satisfaction: str, complaints: Iterable[str], offered: Iterable[Complaint]) -> Ballot:
    """Return an answer as it may be counted.

    Raises:
        Refused: `unknown_satisfaction`, `unknown_complaint`, `complaints_not_asked`.
    """
    if satisfaction not in set(Satisfaction):
        raise Refused(Reason.UNKNOWN_SATISFACTION, satisfaction=satisfaction)
    chosen, known = tuple(dict.fromkeys(complaints)), {one.code for one in offered}
    for code in chosen:
        if code not in known:
            raise Refused(Reason.UNKNOWN_COMPLAINT, complaint=code)
    if chosen and satisfaction != LOWEST:
        raise Refused(Reason.COMPLAINTS_NOT_ASKED)
    return Ballot(Satisfaction(satisfaction), chosen)


def require_ratable(ticket: Ticket, desk: str, rules: RatingRules, now: datetime, *, is_rated: bool) -> None:
    """Raise unless the ticket may be rated at the desk now.

    Raises:
        Refused: `already_rated`, `not_served_here`, `rating_over`.
    """
    if is_rated:
        raise Refused(Reason.ALREADY_RATED, ticket=ticket.number)
    if ticket.state is not TicketState.DONE or ticket.desk != desk or ticket.closed_at is None:
        raise Refused(Reason.NOT_SERVED_HERE, ticket=ticket.number, desk=desk)
    if now > ticket.closed_at + timedelta(minutes=rules.minutes) + ON_ITS_WAY:
        raise Refused(Reason.RATING_OVER, ticket=ticket.number, count=rules.minutes)


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """The ticket a desk finished last, as its rating page knows it: nothing personal."""

    service_day: date
    number: str
    language: str
    finished_at: datetime
    is_called_on: bool
    """Whether the desk has called another number since."""

    def until(self, rules: RatingRules) -> datetime:
        """Return until when its citizen is asked."""
        return self.finished_at + (AT_LEAST if self.is_called_on else timedelta(minutes=rules.minutes))


def served_of(last: Ticket | None, at_desk: Ticket | None, rules: RatingRules, now: datetime) -> Served | None:
    """Return what waits to be rated at a desk.

    Args:
        last: the ticket the desk finished last, if it was neither rated nor skipped.
        at_desk: the ticket at the desk now.
        rules: the office's.
        now: by the database's clock.
    """
    if last is None or last.closed_at is None:
        return None
    served = Served(
        service_day=last.service_day,
        number=last.number,
        language=last.language,
        finished_at=last.closed_at,
        is_called_on=at_desk is not None,
    )
    return served if now < served.until(rules) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskTally:
    """The votes of one desk on one day; without a desk, of several that had few."""

    desk: str | None
    votes: Mapping[Satisfaction, int]
    complaints: Mapping[str, int]
    """By code."""

    @property
    def count(self) -> int:
        """How many voted."""
        return sum(self.votes.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class DayRatings:
    """What a day's votes tell."""

    day: date
    desks: tuple[DeskTally, ...]
    """Of desks with enough votes; the others together, if they are enough together, come last."""


def told_of(day: date, tallies: Sequence[DeskTally], rules: RatingRules) -> DayRatings:
    """Return what may be told of a day: nothing that so few votes are behind that they could be somebody's."""
    enough = [one for one in tallies if one.count >= rules.least_votes]
    few = [one for one in tallies if one.count < rules.least_votes]
    rest = DeskTally(
        desk=None,
        votes={kind: sum(one.votes.get(kind, 0) for one in few) for kind in Satisfaction},
        complaints=_summed(one.complaints for one in few),
    )
    return DayRatings(day=day, desks=(*enough, rest) if rest.count >= rules.least_votes else tuple(enough))


def _summed(counts: Iterable[Mapping[str, int]]) -> Mapping[str, int]:
    total: dict[str, int] = {}
    for one in counts:
        for code, count in one.items():
            total[code] = total.get(code, 0) + count
    return total


def require_over(day: date, today: date) -> None:
    """Raise Refused (`ratings_not_yet`) for a day that is not over: sums that grow give single votes away."""
    if day >= today:
        raise Refused(Reason.RATINGS_NOT_YET, day=f"{day:%d/%m/%Y}")
