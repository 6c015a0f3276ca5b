"""What the wall shows, derived from one look at the hall: numbers only, nothing personal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from display.calling.calls import Announcer, Entry
from display.showing.ages import age_text
from display.showing.heading import heading_of
from display.showing.lines import lines_of
from display.showing.notices import parts_of
from display.showing.pages import page, pages_of
from display.showing.parts import ROWS, Board, Call, Footer
from display.showing.progress import progress_of, rows_of, shown_of
from display.showing.serving import calm_of, card_of, in_zone, serving_of
from office.domain.estimates import Wait
from office.domain.service_days import zone
from office.domain.tickets import Ticket
from office.domain.wall_snapshots import WallSnapshot
from office.domain.zones import HALL, Zone
from office.texts import text, time_text

CARDS = 12
"""What fits on a page."""
PINNED = 6
"""Of them, numbers just called for which there is no place in gold yet: they are on every page."""
_NO_WAITS: Mapping[str, Wait] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What the board is derived by, beside the look itself."""

    now: datetime
    """Aware; shown in the office's own time zone."""
    shown: tuple[Entry, ...] = ()
    """The calls under way that are to be seen."""
    announcer: Announcer = field(default_factory=Announcer)
    zone: Zone = HALL
    waits: Mapping[str, Wait] = field(default_factory=lambda: _NO_WAITS)
    turn: int = 0
    """How often the pages have turned."""
    rows: int = ROWS
    """How many dossiers fit."""
    lost_since: datetime | None = None
    """When the database was lost, if it is."""
    language: str = "vi"


def board_of(snapshot: WallSnapshot, view: View) -> Board:
    """Return the board."""
    hall, language = snapshot.hall, view.language
    at_desks = in_zone(hall, view.zone)
    calling = {one.place for one in view.shown}
    others = [one for one in at_desks if (one.number, one.desk) not in calling][0 if calling else 1 :]
    cards, card_pages = _grid(others, view)
    dossiers = shown_of(hall, view.now, view.zone)
    rows = rows_of(hall, page(dossiers, view.rows, view.turn), dossiers, view.now, language)
    notices = parts_of(snapshot.notices, language)
    return Board(
        revision=hall.revision,
        heading=heading_of(hall, view.now, language),
        calls=tuple(_call(one, view.announcer.speaking, language) for one in view.shown),
        calm=calm_of(at_desks[0] if at_desks else None, language, was_called=bool(view.announcer.recent)),
        serving=serving_of(len(others), view.announcer.recent, language),
        cards=tuple(card_of(one, language) for one in cards),
        progress=progress_of(hall, rows, language),
        rows=tuple(rows),
        lines=() if view.lost_since else lines_of(hall, view.zone, view.waits, language),
        footer=_footer(snapshot, view, notices),
        pages=max(card_pages, pages_of(len(dossiers), view.rows), len(notices)),
    )


def _grid(others: Sequence[Ticket], view: View) -> tuple[Sequence[Ticket], int]:
    """Return who has a card on this page, and how many pages there are."""
    unseen = {one.place for one in view.announcer.entries if one.shown is None}
    pinned = [one for one in others if (one.number, one.desk) in unseen][:PINNED]
    turning, room = [one for one in others if one not in pinned], CARDS - len(pinned)
    return (*pinned, *page(turning, room, view.turn)), pages_of(len(turning), room)


def _call(entry: Entry, speaking: int | None, language: str) -> Call:
    other = "en" if language == "vi" and entry.call.language == "en" else ""
    return Call(
        number=entry.call.number,
        desk=entry.call.desk,
        number_caption=_captions("wall.called.number", language, other),
        desk_caption=_captions("wall.called.desk", language, other),
        is_spoken=entry.call.revision == speaking,
    )


def _captions(key: str, language: str, other: str) -> str:
    return f"{text(key, language)} · {text(key, other)}" if other else text(key, language)


def _footer(snapshot: WallSnapshot, view: View, notices: Sequence[str]) -> Footer:
    language = view.language
    if view.lost_since is None:
        return Footer(text("wall.waiting", language), page(notices, 1, view.turn)[0], is_lost=False)
    since = time_text(view.lost_since.astimezone(zone(snapshot.hall.profile.time_zone)))
    notice = text("wall.lost", language, since=since, age=age_text(view.now - view.lost_since, language))
    return Footer("", notice, is_lost=True)
