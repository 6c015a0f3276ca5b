"""What the wall shows before it has seen the hall; loaded before the first frame."""

from display.showing.parts import Board, Calm, Footer, Heading, Progress, Serving
from office.texts import text


def opening_board(trouble: str = "", language: str = "vi") -> Board:
    """Return the board to show before the first look at the hall; `trouble` says why there is none yet."""
    return Board(
        revision=-1,
        heading=Heading(office=text("wall.name", language), clock="", day="", opening=""),
        calls=(),
        calm=Calm("", "", "", "", title=text("wall.opening", language), advice=""),
        serving=Serving(title=text("wall.serving", language), empty="", is_dense=False, recent=""),
        cards=(),
        progress=Progress(title="", stages=(), ready="", empty=text("wall.progress.none", language)),
        rows=(),
        lines=(),
        footer=Footer(waiting="", notice=trouble, is_lost=bool(trouble)),
        pages=1,
    )
