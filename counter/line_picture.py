"""The left side: who waits for the desk and why in this order, and who was set aside."""

from dataclasses import dataclass
from datetime import datetime

from counter.sight import Connection, Reading, Sight
from counter.verbs import back_verb
from office.domain.catalogue import Service
from office.domain.lines import TurnReason, head_start_minutes, why_now
from office.domain.reasons import About
from office.domain.service_days import zone
from office.domain.snapshots import DeskSnapshot
from office.domain.tickets import Ticket, TicketState
from office.texts import text, time_text

SHOWN = 15
"""Rows of a line; the rest is counted."""
ASIDE_SHOWN = 15
"""Rows of those put aside: the parked first, then who was absent last; the others are called by their number."""
_STEP_S = 15
"""Seconds for which the minutes of who waits may be behind."""
KEYED = 9
"""Rows put aside that have a key."""
_ABOUT = {TicketState.TRANSFERRED: About.TRANSFER}


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
    key: str
    """The key that does it; empty beyond the first nine."""
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
    aside_note: str = ""
    """How many more there are, and how they are reached."""


def service_name(services: tuple[Service, ...], code: str, language: str) -> str:
    """Return a service's name in a language, or its code where it is unknown."""
    found = next((service for service in services if service.code == code), None)
    if found is None:
        return code
    return found.name_en if language == "en" else found.name_vi


class LinePictures:
    """Remembers the last left side: it changes with what was read, and a few times a minute."""

    def __init__(self) -> None:
        self._reading: Reading | None = None
        self._rest: tuple[object, ...] = ()
        self._last: LinePicture | None = None

    def get(self, sight: Sight, here: DeskSnapshot, now: datetime) -> LinePicture:
        """Return the left side at an instant."""
        rest = (sight.language, sight.connection, int(now.timestamp()) // _STEP_S)
        if self._last is None or self._reading is not sight.reading or self._rest != rest:
            self._reading, self._rest, self._last = sight.reading, rest, line_picture(sight, here, now)
        return self._last


def line_picture(sight: Sight, here: DeskSnapshot, now: datetime) -> LinePicture:
    """Derive the left side from the desk at an instant."""
    following, language = here.following, sight.language
    rest = [ticket for ticket in here.line if following is None or ticket.token != following.token]
    waiting = [*([following] if following else []), *rest][:SHOWN]
    hidden = len(here.aside) - ASIDE_SHOWN
    note = "" if here.line else text("counter.line.empty", language)
    if here.people > len(waiting):
        note = text("counter.line.more", language, count=here.people - len(waiting))
    return LinePicture(
        title=text("counter.line.title", language, count=here.people),
        rows=tuple(_line_row(sight, here, ticket, now, is_next=not place) for place, ticket in enumerate(waiting)),
        note=note,
        aside_title=text("counter.aside.title", language, count=len(here.aside)),
        aside=tuple(
            row
            for place, ticket in enumerate(sorted(here.aside, key=_aside_order)[:ASIDE_SHOWN], 1)
            if (row := _aside_row(sight, here, ticket, now, place))
        ),
        aside_note=text("counter.aside.more", language, count=hidden) if hidden > 0 else "",
    )


def _aside_order(ticket: Ticket) -> tuple[bool, float]:
    """Who is parked comes first, in the order they were called; then who was absent, the latest first."""
    if ticket.state is TicketState.PARKED:
        return False, (ticket.called_at or ticket.issued_at).timestamp()
    return True, -(ticket.closed_at or ticket.issued_at).timestamp()


def minutes_between(start: datetime, end: datetime) -> int:
    """Whole minutes from start to end; 0 if the end comes first."""
    return max(0, int((end - start).total_seconds() // 60))


def _line_row(sight: Sight, here: DeskSnapshot, ticket: Ticket, now: datetime, *, is_next: bool) -> LineRow:
    why, language = why_now(ticket), sight.language
    is_told = is_next or why != TurnReason.EARLIEST
    told = [reason_sentence(ticket, here.profile.time_zone, language)] if is_told else []
    if is_next and here.preferred is not None and here.preferred.token != here.line[0].token:
        told = [text(f"why.{TurnReason.PREFERRED}", language)]
    code = None if why is TurnReason.HELD else ticket.reason
    sent = sight.reason_words(_ABOUT.get(ticket.state, About.PARK), code, ticket.note)
    minutes = minutes_between(ticket.issued_at, now)
    return LineRow(
        number=ticket.number,
        service=service_name(here.services, ticket.service, language),
        reason=" · ".join([*told, *([sent] if sent else [])]),
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


def _aside_row(sight: Sight, here: DeskSnapshot, ticket: Ticket, now: datetime, place: int) -> AsideRow | None:
    verb, language = back_verb(ticket), sight.language
    if verb is None:
        return None
    return AsideRow(
        number=ticket.number,
        told=_aside_told(sight, here, ticket, now),
        verb=verb,
        label=text(f"counter.aside.{verb}", language),
        name=text(f"counter.aside.{verb}_name", language, ticket=ticket.number),
        key=f"Ctrl+{place}" if place <= KEYED else "",
        is_enabled=sight.connection is Connection.GOOD,
    )


def _aside_told(sight: Sight, here: DeskSnapshot, ticket: Ticket, now: datetime) -> str:
    is_parked = ticket.state is TicketState.PARKED
    since = (None if is_parked else ticket.closed_at) or ticket.called_at or ticket.issued_at
    told = text(
        f"counter.aside.{'parked' if is_parked else 'absent'}",
        sight.language,
        minutes=f"{minutes_between(since, now):02d}",
        count=ticket.calls,
    )
    elsewhere = ticket.for_desk or ticket.desk
    desk = (
        [text("counter.aside.desk", sight.language, desk=elsewhere)]
        if elsewhere not in {None, here.desk.number}
        else []
    )
    why = sight.reason_words(About.PARK, ticket.reason, ticket.note) if is_parked else ""
    return " · ".join([*([why] if why else []), told, *desk])
