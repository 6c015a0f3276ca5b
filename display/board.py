"""What the wall shows, derived from one look at the hall: numbers only, nothing personal."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeVar

from display.parts import Call, Footer, Heading, Place, Progress, Row, Serving
from display.progress import progress_of, rows_of
from office.domain.service_days import zone
from office.domain.snapshots import HallSnapshot
from office.domain.tickets import Ticket, TicketState
from office.texts import date_text, text, time_text

CARDS_LARGE = 6
"""As many desks are shown by large cards; more, and the cards are small."""
CARDS = 12
ROWS = 5
"""What fits on a page."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Board:
    """Everything the wall shows at one moment."""

    revision: int
    """The office's revision it was made from; -1 before the first look."""
    heading: Heading
    call: Call
    serving: Serving
    cards: tuple[Place, ...]
    progress: Progress
    rows: tuple[Row, ...]
    footer: Footer
    pages: int
    """How many pages its longest list has; above 1 the pages have to turn."""


def board_of(
    snapshot: HallSnapshot,
    now: datetime,
    *,
    turn: int = 0,
    lost_since: datetime | None = None,
    language: str = "vi",
) -> Board:
    """Return the board.

    Args:
        snapshot: the last look at the hall.
        now: aware; shown in the office's own time zone.
        turn: how often the pages have turned.
        lost_since: when the database was lost, if it is.
        language: `vi` or `en`.
    """
    at_desks = sorted(snapshot.at_desks, key=lambda ticket: ticket.state is not TicketState.CALLED)
    others = at_desks[1:]
    dossiers = rows_of(snapshot, now)
    rows = _page(dossiers, ROWS, turn)
    return Board(
        revision=snapshot.revision,
        heading=_heading(snapshot, now, language),
        call=_call(at_desks[0] if at_desks else None, language),
        serving=_serving(len(others), language),
        cards=tuple(_card(ticket, language) for ticket in _page(others, CARDS, turn)),
        progress=progress_of(snapshot, rows, language),
        rows=tuple(rows),
        footer=_footer(snapshot, now, lost_since, language),
        pages=max(_pages(len(others), CARDS), _pages(len(dossiers), ROWS)),
    )


def opening_board(trouble: str = "", language: str = "vi") -> Board:
    """Return the board to show before the first look at the hall; `trouble` says why there is none yet."""
    return Board(
        revision=-1,
        heading=Heading(office=text("wall.name", language), clock="", day=""),
        call=Call("", "", "", "", title=text("wall.opening", language), advice=""),
        serving=Serving(title=text("wall.serving", language), empty="", is_dense=False),
        cards=(),
        progress=Progress(title=text("wall.progress", language), stages=(), ready="", empty=""),
        rows=(),
        footer=Footer(waiting="", notice=trouble, is_lost=bool(trouble)),
        pages=1,
    )


def _page(items: Sequence[T], size: int, turn: int) -> Sequence[T]:
    start = turn % _pages(len(items), size) * size
    return items[start : start + size]


def _pages(count: int, size: int) -> int:
    return max(1, -(-count // size))


def _heading(snapshot: HallSnapshot, now: datetime, language: str) -> Heading:
    profile = snapshot.profile
    here = now.astimezone(zone(profile.time_zone))
    return Heading(
        office=profile.name_en if language == "en" else f"{profile.name_vi} {profile.place_vi}",
        clock=time_text(here),
        day=date_text(here.date(), language, with_year=True),
    )


def _call(ticket: Ticket | None, language: str) -> Call:
    if ticket is None:
        return Call(
            *("", "", "", ""), title=text("wall.nobody", language), advice=text("wall.nobody.advice", language)
        )
    kind = ticket.state.value
    return Call(
        number=ticket.number,
        desk=ticket.desk or "",
        number_caption=text(f"wall.{kind}.number", language),
        desk_caption=text(f"wall.{kind}.desk", language),
        title="",
        advice="",
    )


def _serving(count: int, language: str) -> Serving:
    return Serving(
        title=text("wall.serving", language),
        empty="" if count else text("wall.serving.none", language),
        is_dense=count > CARDS_LARGE,
    )


def _card(ticket: Ticket, language: str) -> Place:
    return Place(
        number=ticket.number,
        desk=ticket.desk or "",
        caption=text(f"wall.card.{ticket.state.value}", language),
        is_called=ticket.state is TicketState.CALLED,
    )


def _footer(snapshot: HallSnapshot, now: datetime, lost_since: datetime | None, language: str) -> Footer:
    counts = " · ".join(f"{series.letter} {snapshot.waiting_in(series.letter)}" for series in snapshot.series)
    waiting = text("wall.waiting", language, counts=counts)
    if lost_since is None:
        return Footer(waiting, notice=text("wall.notice", language), is_lost=False)
    since = time_text(lost_since.astimezone(zone(snapshot.profile.time_zone)))
    notice = text("wall.lost", language, since=since, age=age_text(now - lost_since, language))
    return Footer("", notice, is_lost=True)


def age_text(age: timedelta, language: str = "vi") -> str:
    """Return an age in words: `dưới 1 phút`, `3 phút`, `2 giờ`, `4 ngày`."""
    minutes = int(age.total_seconds() // 60)
    if minutes < 1:
        return text("wall.age.now", language)
    for key, size in (("unit.day", 24 * 60), ("wall.age.hour", 60)):
        if minutes >= size:
            return text(key, language, count=minutes // size)
    return text("unit.minute", language, count=minutes)
