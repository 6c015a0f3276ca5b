"""When a dossier is due, as it is asked for and told on the command line; times are those of the office's clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import click

from office.cli.grammar import say
from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import TimeUnit
from office.domain.deadlines import Stop
from office.texts import date_text, spoken_time_text, text

_MOMENTS = ("%Y-%m-%dT%H:%M", "%Y-%m-%dT%H:%M:%S")


@dataclass(frozen=True, slots=True)
class DueDate:
    """When a dossier is due."""

    due: datetime | None
    """In the office's zone; None without an appointment, and while the clock stands."""
    unit: TimeUnit
    unknown_years: tuple[int, ...] = ()
    """Years it was counted through without any day off written in the calendar."""


def due_shape(value: DueDate) -> dict[str, Any]:
    """Return the one key that a script needs: an instant with the office's offset, or null."""
    return {"due": value.due and value.due.isoformat(timespec="seconds")}


def due_words(value: DueDate, language: str) -> str:
    """Return a sentence, and another one where a year's days off are not in the calendar."""
    if value.due is None:
        return text("cli.due.none" if value.unit is TimeUnit.NONE else "cli.due.stopped", language)
    day = date_text(value.due, language, with_year=True)
    said = text("cli.due.at", language, time=spoken_time_text(value.due, language), day=day)
    warned = (text("cli.due.unknown_year", language, year=year) for year in value.unknown_years)
    return " ".join((said, *warned))


def unknown_years(calendar: WorkingCalendar, first: date, last: date) -> tuple[int, ...]:
    """Return the years from one date to another of which the calendar knows no day."""
    known = {day.year for day in calendar.days}
    return tuple(year for year in range(first.year, last.year + 1) if year not in known)


@dataclass(frozen=True, slots=True)
class TypedStop:
    """A stop on the clock of the office, whose zone is not known yet."""

    start: datetime
    end: datetime | None

    def within(self, calendar: WorkingCalendar) -> Stop:
        """Return the stop by instants."""
        return Stop(instant(calendar, self.start), None if self.end is None else instant(calendar, self.end))


def instant(calendar: WorkingCalendar, typed: datetime) -> datetime:
    """Return a moment of the office's clock as an instant."""
    return calendar.at(typed.date(), typed.time())


class _Typed(click.ParamType[Any]):
    """A value that a function reads from text, or else a sentence says how it is written."""

    def __init__(self, name: str, read: Callable[[str], object]) -> None:
        self.name = name
        self.read = read

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the value."""
        try:
            return self.read(value)
        except (ValueError, InvalidOperation):
            self.fail(say(ctx, f"cli.usage.{self.name}"), param, ctx)


def _moment(typed: str) -> datetime:
    for form in _MOMENTS:
        try:
            return datetime.strptime(typed.strip(), form)  # noqa: DTZ007 - the office's clock, whose zone comes later
        except ValueError:
            continue
    raise ValueError(typed)


def _stop(typed: str) -> TypedStop:
    start, slash, end = typed.partition("/")
    if not slash:
        raise ValueError(typed)
    return TypedStop(_moment(start), _moment(end) if end.strip() else None)


def _amount(typed: str) -> Decimal:
    return Decimal(typed.strip().replace(",", "."))


MOMENT = _Typed("moment", _moment)
STOP = _Typed("stop", _stop)
AMOUNT = _Typed("amount", _amount)
