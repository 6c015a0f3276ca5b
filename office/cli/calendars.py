"""`taicho calendar …`: the days on which the office works."""

from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.hours_shapes import YearCalendar
from office.domain.facts import CalendarLoaded

if TYPE_CHECKING:
    from office.bootstrap import Office

calendar = Family("calendar")
year_argument = click.argument("year", type=click.IntRange(1995, 2099))


@calendar.command("show")
@year_argument
@with_office
def show(office: "Office", year: int) -> YearCalendar:
    """Show the week, and the days of a year that differ from it."""
    return YearCalendar(year, office.hours().calendar)


@calendar.command("load")
@year_argument
@option("--officer")
@option("--key")
@with_office
def load(office: "Office", year: int, officer: str | None, key: str | None) -> CalendarLoaded:
    """Load the public days off of a year."""
    return office.load_calendar(year, officer=officer, request_key=key)
