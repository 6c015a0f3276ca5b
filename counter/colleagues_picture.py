"""The other desks of the hall: who is there, whom they serve, and who is away and why."""

from dataclasses import dataclass

from counter.sight import Sight
from office.domain.desks import Desk, DeskState
from office.domain.reasons import About
from office.domain.snapshots import DeskSnapshot
from office.domain.tickets import TicketState
from office.texts import text


@dataclass(frozen=True, slots=True, kw_only=True)
class Colleague:
    """One open or paused desk."""

    desk: str
    officer: str
    """The given name: what colleagues call each other."""
    told: str
    """The number there, or why the desk is paused."""
    is_paused: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ColleaguesPicture:
    """The strip at the foot of the window."""

    title: str
    desks: tuple[Colleague, ...]
    empty: str


def colleagues_picture(sight: Sight, here: DeskSnapshot) -> ColleaguesPicture:
    """Derive the strip."""
    held = {one.desk: (one.number, one.state) for one in here.at_desks}
    desks = sight.reading.desks if sight.reading else ()
    others = (one.on(here.service_day, here.profile.time_zone) for one in desks if one.number != here.desk.number)
    return ColleaguesPicture(
        title=text("counter.colleagues.title", sight.language),
        desks=tuple(_colleague(one, held.get(one.number), sight) for one in others if one.state != DeskState.CLOSED),
        empty=text("counter.colleagues.empty", sight.language),
    )


def _colleague(desk: Desk, held: tuple[str, TicketState] | None, sight: Sight) -> Colleague:
    is_paused = desk.state is DeskState.PAUSED
    if is_paused:
        why = sight.reason_words(About.PAUSE, desk.reason, desk.note)
        told = text("counter.colleagues.paused", sight.language) + (f": {why}" if why else "")
    elif held is None:
        told = text("counter.colleagues.free", sight.language)
    else:
        told = text(f"counter.colleagues.{held[1]}", sight.language, ticket=held[0])
    return Colleague(
        desk=desk.number,
        officer=sight.name_of(desk.officer or "").split(" ")[-1],
        told=told,
        is_paused=is_paused,
    )
