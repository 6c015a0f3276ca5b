"""Who is called to, or served at, which desk: the cards, the calm panel, and the last calls."""

from collections.abc import Sequence

from display.showing.parts import Calm, Place, Serving
from office.domain.snapshots import HallSnapshot
from office.domain.tickets import Ticket, TicketState
from office.domain.wall_calls import CallMade
from office.domain.zones import Zone
from office.texts import text

CARDS_LARGE = 6
"""As many desks are shown by large cards; more, and the cards are small."""
RECENT_SHOWN = 3


def in_zone(hall: HallSnapshot, zone: Zone) -> list[Ticket]:
    """Return the tickets at the desks of a zone: who is still to come first, then the latest call."""
    found = [one for one in hall.at_desks if zone.has(one.series, one.desk)]
    return sorted(found, key=lambda ticket: ticket.state is not TicketState.CALLED)


def calm_of(ticket: Ticket | None, language: str, *, was_called: bool) -> Calm:
    """Return the panel for the last number; None if nobody is at a desk."""
    if ticket is None:
        title = text("wall.nobody.now" if was_called else "wall.nobody", language)
        advice = text("wall.nobody.advice", language)
        return Calm("", "", "", "", title=title, advice=advice)
    kind = ticket.state.value
    return Calm(
        number=ticket.number,
        desk=ticket.desk or "",
        number_caption=text(f"wall.{kind}.number", language),
        desk_caption=text(f"wall.{kind}.desk", language),
        title="",
        advice="",
    )


def serving_of(count: int, recent: Sequence[CallMade], language: str) -> Serving:
    """Return what stands around so many cards."""
    calls = dict.fromkeys(text("wall.recent.one", language, number=one.number, desk=one.desk) for one in recent)
    last = " · ".join(list(calls)[:RECENT_SHOWN])
    return Serving(
        title=text("wall.serving", language),
        empty="" if count else text("wall.serving.none", language),
        is_dense=count > CARDS_LARGE,
        recent=text("wall.recent", language, calls=last) if last else "",
    )


def card_of(ticket: Ticket, language: str) -> Place:
    """Return one card."""
    return Place(
        number=ticket.number,
        desk=ticket.desk or "",
        caption=text(f"wall.card.{ticket.state.value}", language),
        is_called=ticket.state is TicketState.CALLED,
    )
