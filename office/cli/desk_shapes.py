"""A desk with its ticket and its line, as a JSON object and in words."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from office.domain.snapshots import DeskSnapshot
from office.texts import text

if TYPE_CHECKING:
    from office.cli.telling import Teller


@dataclass(frozen=True, slots=True)
class DeskView:
    """What `desk show` shows."""

    seen: DeskSnapshot


def desk_view_shape(view: DeskView) -> dict[str, Any]:
    """Return what there is to say beside the desk itself: numbers only; of a long line its beginning."""
    seen = view.seen
    following = seen.following
    return {
        "ticket": seen.ticket and seen.ticket.number,
        "next": following and following.number,
        "waiting": seen.people,
        "line": [ticket.number for ticket in seen.line],
        "aside": [ticket.number for ticket in seen.aside],
        "undo": seen.undo and seen.undo.kind,
    }


def desk_view_words(shape: dict[str, Any], told: "Teller") -> str:
    """Return the card of a desk."""
    card = {key: shape[key] for key in _CARD} | {
        "desk_state": shape["state"],
        "name": shape[f"name_{told.language}"],
        "stages": shape["stages"] or text("cli.all_stages", told.language),
    }
    return told.card({key: card[key] for key in _ORDER})


_CARD = (
    *("desk", "officer", "note", "services", "rule", "patience", "ratio", "auto_call"),
    *("ticket", "next", "line", "aside"),
)
_ORDER = (
    *("desk", "name", "desk_state", "officer", "note", "services", "stages", "rule", "patience", "ratio"),
    *("auto_call", "ticket", "next", "line", "aside"),
)
