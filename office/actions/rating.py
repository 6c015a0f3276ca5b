"""Rating a desk after it has finished (đánh giá), and what the office decides about it.

What somebody voted is an argument aside: neither the journal nor a request's print can give it away.
"""

from datetime import date

from office.actions.finding import ticket_of_today
from office.actions.services import known_officer
from office.actions.typed import in_range, tidy
from office.domain.errors import Reason, Refused
from office.domain.rating_facts import (
    ComplaintDropped,
    ComplaintSet,
    RatingRulesSet,
    TicketRated,
    TicketRatingSkipped,
)
from office.domain.rating_page import RatingPage
from office.domain.ratings import (
    Complaint,
    DayRatings,
    RatingRules,
    ballot_of,
    require_over,
    require_ratable,
    served_of,
    told_of,
)
from office.domain.service_days import service_day
from office.domain.tickets import Ticket
from office.storage import catalogue, journal, ratings
from office.storage.desks import find_desk
from office.storage.tickets import ticket_at
from office.storage.transaction import Transaction

MINUTES = range(1, 31)
LEAST_VOTES = range(3, 101)
"""Of two votes each voter knows the other's."""
CODE = 20
"""Characters of a complaint's code."""


def rate_ticket(
    tx: Transaction, desk: str, number: str | None, satisfaction: str, complaints: tuple[str, ...]
) -> TicketRated:
    """Count a citizen's answer, once a ticket.

    Raises:
        Refused: `unknown_desk`, `nothing_to_rate`, `unknown_ticket`, `not_served_here`, `already_rated`,
            `rating_over`, `unknown_satisfaction`, `unknown_complaint`, `complaints_not_asked`.
    """
    ballot = ballot_of(satisfaction, complaints, ratings.offered_complaints(tx))
    ticket = _ratable(tx, desk, number)
    ratings.mark_rated(tx, ticket, skipped=False)
    ratings.count_ballot(tx, ticket, ballot)
    return TicketRated(ticket=ticket, at=tx.at, desk=desk)


def skip_rating(tx: Transaction, desk: str, number: str | None) -> TicketRatingSkipped:
    """Keep that a citizen does not want to answer.

    Raises:
        Refused: as `rate_ticket`.
    """
    ticket = _ratable(tx, desk, number)
    ratings.mark_rated(tx, ticket, skipped=True)
    return TicketRatingSkipped(ticket=ticket, at=tx.at, desk=desk)


def rating_page(tx: Transaction, desk: str) -> RatingPage:
    """Return a desk as its rating page sees it.

    Raises:
        Refused: `unknown_desk`.
    """
    found, rules = find_desk(tx, desk), ratings.find_rules(tx)
    last = ratings.last_unrated(tx, service_day(tx.at, tx.time_zone), desk)
    return RatingPage(
        revision=journal.head(tx)[0],
        at=tx.at,
        profile=catalogue.profile(tx),
        desk=found,
        served=served_of(last, ticket_at(tx, desk), rules, tx.at),
        rules=rules,
        complaints=ratings.offered_complaints(tx),
    )


def day_ratings(tx: Transaction, day: date | None) -> DayRatings:
    """Return what the votes of a day tell, the day before if None.

    Raises:
        Refused: `ratings_not_yet`.
    """
    today = service_day(tx.at, tx.time_zone)
    wanted = day or date.fromordinal(today.toordinal() - 1)
    require_over(wanted, today)
    return told_of(wanted, ratings.tallies_of(tx, wanted), ratings.find_rules(tx))


def set_rating_rules(tx: Transaction, minutes: int, least_votes: int, *, officer: str | None) -> RatingRulesSet:
    """Set how long it may be rated, and how many votes are enough to be told by desk.

    Raises:
        Refused: `out_of_range`, `unknown_officer`.
    """
    known_officer(tx, officer)
    in_range("rating_minutes", minutes, MINUTES)
    in_range("least_votes", least_votes, LEAST_VOTES)
    ratings.find_rules(tx, lock=True)
    ratings.change_rules(tx, RatingRules(minutes, least_votes))
    return RatingRulesSet(minutes=minutes, least_votes=least_votes, at=tx.at, officer=officer)


def set_complaint(tx: Transaction, code: str, name_vi: str, name_en: str, *, officer: str | None) -> ComplaintSet:
    """Offer one more complaint to choose from, or another wording of one.

    Raises:
        Refused: `bad_complaint`, `text_too_long`, `unknown_officer`.
    """
    known_officer(tx, officer)
    names = tidy("name", name_vi), tidy("name_en", name_en)
    if not (code.isidentifier() and len(code) <= CODE) or names[0] is None or names[1] is None:
        raise Refused(Reason.BAD_COMPLAINT, complaint=code, limit=CODE)
    ratings.find_rules(tx, lock=True)
    ratings.write_complaint(tx, Complaint(code, names[0], names[1]))
    return ComplaintSet(code=code, name_vi=names[0], name_en=names[1], at=tx.at, officer=officer)


def drop_complaint(tx: Transaction, code: str, *, officer: str | None) -> ComplaintDropped:
    """Offer a complaint no more; what was counted under it stays.

    Raises:
        Refused: `unknown_complaint`, `unknown_officer`.
    """
    known_officer(tx, officer)
    ratings.find_rules(tx, lock=True)
    if code not in {one.code for one in ratings.offered_complaints(tx)}:
        raise Refused(Reason.UNKNOWN_COMPLAINT, complaint=code)
    ratings.drop_complaint(tx, code)
    return ComplaintDropped(code=code, at=tx.at, officer=officer)


def _ratable(tx: Transaction, desk: str, number: str | None) -> Ticket:
    """Return the ticket of that number, or the one that waits to be rated at the desk."""
    find_desk(tx, desk)
    rules, today = ratings.find_rules(tx), service_day(tx.at, tx.time_zone)
    if number is not None:
        ticket = ticket_of_today(tx, number)
        require_ratable(ticket, desk, rules, tx.at, is_rated=ratings.is_rated(tx, ticket))
        return ticket
    last = ratings.last_unrated(tx, today, desk)
    if last is None or served_of(last, ticket_at(tx, desk), rules, tx.at) is None:
        raise Refused(Reason.NOTHING_TO_RATE, desk=desk)
    return last
