"""`taicho ratings …`: what the votes of a day tell, and what is asked. The window itself is `taicho rating`."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import click

from office.cli.asked import with_office
from office.cli.grammar import DATE, Family, option
from office.cli.tables import table
from office.domain.rating_facts import (
    ComplaintDropped,
    ComplaintSet,
    RatingRulesSet,
    TicketRated,
    TicketRatingSkipped,
)
from office.domain.ratings import Complaint, DayRatings, DeskTally, Satisfaction
from office.texts import text

if TYPE_CHECKING:
    from office.bootstrap import Office

family = Family("ratings")


@dataclass(frozen=True, slots=True)
class RatingReport:
    """What the votes of a day tell, with the wording of the complaints."""

    ratings: DayRatings
    complaints: tuple[Complaint, ...]


@family.command("report")
@option("--day", "rated_day", metavar="YYYY-MM-DD", type=DATE)
@with_office
def report(office: "Office", rated_day: datetime | None) -> RatingReport:
    """Tell the sums of a day that is over, by desk."""
    return RatingReport(office.ratings(rated_day.date() if rated_day else None), office.complaints(every=True))


@family.command("give")
@click.argument("number", metavar="DESK")
@click.argument("satisfaction", type=click.Choice([kind.value for kind in Satisfaction]))
@option("--complaint", "complaints", metavar="CODE", multiple=True)
@option("--ticket", "rated_ticket", metavar="NUMBER")
@option("--key")
@with_office
def give(
    office: "Office",
    number: str,
    satisfaction: str,
    complaints: tuple[str, ...],
    rated_ticket: str | None,
    key: str | None,
) -> TicketRated:
    """Count a citizen's answer."""
    return office.rate(number, satisfaction, complaints, ticket=rated_ticket, request_key=key)


@family.command("skip")
@click.argument("number", metavar="DESK")
@option("--ticket", "rated_ticket", metavar="NUMBER")
@option("--key")
@with_office
def skip(office: "Office", number: str, rated_ticket: str | None, key: str | None) -> TicketRatingSkipped:
    """Keep that a citizen does not want to answer."""
    return office.skip_rating(number, ticket=rated_ticket, request_key=key)


@family.command("rules")
@option("--minutes", "rating_minutes", type=int, metavar="N")
@option("--least", "least_votes", type=int, metavar="N")
@option("--officer")
@option("--key")
@with_office
def rules(
    office: "Office", rating_minutes: int | None, least_votes: int | None, officer: str | None, key: str | None
) -> RatingRulesSet:
    """Set how long it is asked, and how many votes are enough to be told by desk."""
    now = office.rating_rules()
    return office.set_rating_rules(
        now.minutes if rating_minutes is None else rating_minutes,
        now.least_votes if least_votes is None else least_votes,
        officer=officer,
        request_key=key,
    )


@family.command("offer")
@click.argument("code")
@option("--name", "complaint_vi", metavar="TEXT", required=True)
@option("--name-en", "complaint_en", metavar="TEXT", required=True)
@option("--officer")
@option("--key")
@with_office
def offer(
    office: "Office", code: str, complaint_vi: str, complaint_en: str, officer: str | None, key: str | None
) -> ComplaintSet:
    """Offer one more complaint to choose from, or another wording of one."""
    return office.set_complaint(code, complaint_vi, complaint_en, officer=officer, request_key=key)


@family.command("drop")
@click.argument("code")
@option("--officer")
@option("--key")
@with_office
def drop(office: "Office", code: str, officer: str | None, key: str | None) -> ComplaintDropped:
    """Offer a complaint no more."""
    return office.drop_complaint(code, officer=officer, request_key=key)


def report_shape(value: RatingReport) -> dict[str, Any]:
    """Return the sums as a JSON object; a desk that is null stands for several with few votes."""
    return {
        "day": value.ratings.day.isoformat(),
        "desks": [
            {
                "desk": one.desk,
                "votes": one.count,
                **{kind.value: one.votes.get(kind, 0) for kind in Satisfaction},
                "complaints": {wrong.code: one.complaints.get(wrong.code, 0) for wrong in value.complaints},
            }
            for one in value.ratings.desks
        ],
    }


def report_words(value: RatingReport, language: str) -> str:
    """Return the sums in words: a table by desk, and under it what was complained of."""
    day = f"{value.ratings.day:%d/%m/%Y}"
    if not value.ratings.desks:
        return text("cli.ratings.none", language, day=day)
    heads = [text(f"cli.field.{name}", language) for name in ("desk", "votes")]
    kinds = [text(f"satisfaction.{kind}", language) for kind in Satisfaction]
    rows = [_row(one, language) for one in value.ratings.desks]
    below = _complaints(value, language)
    told = [text("cli.ratings.head", language, day=day), table([*heads, *kinds], rows)]
    return "\n\n".join([*told, text("cli.ratings.complaints", language, complaints=below)] if below else told)


def _row(one: DeskTally, language: str) -> list[str]:
    desk = one.desk or text("cli.ratings.others", language)
    return [desk, str(one.count), *(str(one.votes.get(kind, 0)) for kind in Satisfaction)]


def _complaints(value: RatingReport, language: str) -> str:
    counts = [
        (wrong, sum(one.complaints.get(wrong.code, 0) for one in value.ratings.desks)) for wrong in value.complaints
    ]
    said = sorted(((wrong, count) for wrong, count in counts if count), key=lambda pair: -pair[1])
    return "; ".join(f"{wrong.name_en if language == 'en' else wrong.name_vi} ({count})" for wrong, count in said)
