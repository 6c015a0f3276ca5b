"""The left side: who waits for the desk and why in this order, and who was set aside."""

from dataclasses import dataclass
from datetime import datetime

from counter.verbs import back_verb
from office.domain.catalogue import Service
from office.domain.lines import TurnReason, head_start_minutes, why_now
from office.domain.service_days import zone
from office.domain.snapshots import DeskSnapshot
from office.domain.tickets import Ticket, TicketState
from office.texts import text, time_text

SHOWN = 30
"""Rows of a line; the rest is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LineRow:
    """One who waits."""

    number: str
    service: str
    reason: str
    """Why this place; empty where it is the ordinary one."""
    wait: str
    is_next: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AsideRow:
    """One who was parked or absent, with the verb that brings the ticket back."""

    number: str
    told: str
    verb: str
    """`resume` or `bring_back`."""
    label: str
    name: str
    """The button's name for who cannot see the row."""
    is_enabled: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class LinePicture:
    """The whole left side."""

    title: str
    rows: tuple[LineRow, ...]
    note: str
    """That nobody waits, or how many more there are."""
    aside_title: str
    aside: tuple[AsideRow, ...]


def service_name(services: tuple[Service, ...], code: str, language: str) -> str:
    """Return a service's name in a language, or its code where it is unknown."""
    found = next((service for service in services if service.code == code), None)
    if found is None:
        return code
    return found.name_en if language == "en" else found.name_vi


def line_picture(here: DeskSnapshot, now: datetime, language: str, *, is_live: bool) -> LinePicture:
    """Derive the left side from the desk at an instant; `is_live` if anything can be written."""
    waiting, hidden = here.line[:SHOWN], len(here.line) - SHOWN
    note = "" if here.line else text("counter.line.empty", language)
    if hidden > 0:
        note = text("counter.line.more", language, count=hidden)
    return LinePicture(
        title=text("counter.line.title", language, count=len(here.line)),
        rows=tuple(
            _line_row(here, ticket, now, language, is_next=place == 0) for place, ticket in enumerate(waiting)
        ),
        note=note,
        aside_title=text("counter.aside.title", language),
        aside=tuple(row for ticket in here.aside if (row := _aside_row(here, ticket, language, is_live=is_live))),
    )


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from start to end; 0 if the end comes first."""
    return max(0, int((end - start).total_seconds() // 60))


def _line_row(here: DeskSnapshot, ticket: Ticket, now: datetime, language: str, *, is_next: bool) -> LineRow:
    why = why_now(ticket)
    told = (
        [reason_sentence(ticket, here.profile.time_zone, language)] if is_next or why != TurnReason.EARLIEST else []
    )
    minutes = minutes_between(ticket.issued_at, now)
    return LineRow(
        number=ticket.number,
        service=service_name(here.services, ticket.service, language),
        reason=" · ".join([*told, *([ticket.note] if ticket.note else [])]),
        wait=text("counter.line.minutes", language, minutes=f"{minutes:02d}"),
        is_next=is_next,
    )


def reason_sentence(ticket: Ticket, time_zone: str, language: str) -> str:
    """Say why a ticket's turn is when it is."""
    why = why_now(ticket)
    since = ticket.issued_at if why is TurnReason.EARLIEST else ticket.turn_at
    return text(
        f"why.{why}",
        language,
        since=time_text(since.astimezone(zone(time_zone))),
        minutes=head_start_minutes(ticket),
    )


def _aside_row(here: DeskSnapshot, ticket: Ticket, language: str, *, is_live: bool) -> AsideRow | None:
    verb = back_verb(ticket)
    if verb is None:
        return None
    return AsideRow(
        number=ticket.number,
        told=_aside_told(here, ticket, language),
        verb=verb,
        label=text(f"counter.aside.{verb}", language),
        name=text(f"counter.aside.{verb}_name", language, ticket=ticket.number),
        is_enabled=is_live,
    )


def _aside_told(here: DeskSnapshot, ticket: Ticket, language: str) -> str:
    called = ticket.called_at or ticket.issued_at
    state = "parked" if ticket.state is TicketState.PARKED else "absent"
    told = text(
        f"counter.aside.{state}",
        language,
        at=time_text(called.astimezone(zone(here.profile.time_zone))),
        count=ticket.calls,
    )
    elsewhere = ticket.for_desk or ticket.desk
    desk = [text("counter.aside.desk", language, desk=elsewhere)] if elsewhere not in {None, here.desk.number} else []
    return " · ".join([*([ticket.note] if ticket.note else []), told, *desk])
