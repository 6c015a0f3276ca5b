"""`taicho calendar …`: the days on which the office works."""

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import click

from office.cli.asked import with_office
from office.cli.due_dates import AMOUNT, MOMENT, STOP, DueDate, TypedStop, instant, unknown_years
from office.cli.grammar import DATE, Family, misused, option, sessions_of
from office.cli.hours_shapes import YearCalendar
from office.domain.calendars import DayKind
from office.domain.catalogue import TimeUnit
from office.domain.deadlines import due_at
from office.domain.decisions import CalendarDayCleared, CalendarDaySet
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


@calendar.command("set")
@click.argument("day", metavar="YYYY-MM-DD", type=DATE)
@option("--kind", type=click.Choice([kind.value for kind in DayKind]), required=True)
@option("--basis", metavar="TEXT", required=True)
@option("--sessions", metavar="SESSIONS")
@option("--stands-for", metavar="YYYY-MM-DD", type=DATE)
@option("--name", metavar="TEXT")
@option("--name-en", metavar="TEXT")
@option("--officer")
@option("--key")
@with_office
def set_day(
    office: "Office",
    day: datetime,
    kind: str,
    basis: str,
    sessions: str | None,
    stands_for: datetime | None,
    name: str | None,
    name_en: str | None,
    officer: str | None,
    key: str | None,
) -> CalendarDaySet:
    """Make a date different from the week."""
    return office.set_calendar_day(
        day.date(),
        kind,
        basis=basis,
        sessions=None if sessions is None else sessions_of(sessions),
        stands_for=stands_for.date() if stands_for else None,
        name=name,
        name_en=name_en,
        officer=officer,
        request_key=key,
    )


@calendar.command("clear")
@click.argument("day", metavar="YYYY-MM-DD", type=DATE)
@option("--officer")
@option("--key")
@with_office
def clear_day(office: "Office", day: datetime, officer: str | None, key: str | None) -> CalendarDayCleared:
    """Make a date an ordinary day of its week again."""
    return office.clear_calendar_day(day.date(), officer=officer, request_key=key)


@calendar.command("due")
@option("--received", metavar="YYYY-MM-DDTHH:MM", type=MOMENT, required=True)
@option("--unit", "time_unit", type=click.Choice([unit.value for unit in TimeUnit]), required=True)
@option("--amount", "time_amount", metavar="N", type=AMOUNT)
@option("--stop", "stops", metavar="FROM/TO", type=STOP, multiple=True)
@with_office
def due(
    office: "Office", received: datetime, time_unit: str, time_amount: Decimal | None, stops: tuple[TypedStop, ...]
) -> DueDate:
    """Say when a dossier is due that was received at a moment."""
    unit, calendar = TimeUnit(time_unit), office.hours().calendar
    if time_amount is None and unit not in {TimeUnit.SAME_DAY, TimeUnit.NONE}:
        raise misused("cli.usage.amount_needed")
    since = instant(calendar, received)
    found = due_at(calendar, since, unit, time_amount, [stop.within(calendar) for stop in stops])
    return DueDate(found, unit, unknown_years(calendar, since, found) if found else ())
