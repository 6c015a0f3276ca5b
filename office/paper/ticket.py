"""The ticket on paper: from a value to a layout, for any width; nothing personal, never the reason of a priority."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from office.codes import code_of
from office.paper.bitmap import Bitmap
from office.paper.column import Column
from office.paper.lines import Line, Manner
from office.paper.measuring import TOGETHER, largest
from office.paper.pieces import Layout, Weight
from office.paper.raster import bitmap_of
from office.texts import date_text, text, time_text

WIDE = 480
"""Paper of so many dots and more has the sizes of an 80 mm roll; narrower those of a 58 mm one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketPaper:
    """All that a ticket's paper says."""

    office: str
    place: str
    number: str
    service: str
    issued_at: datetime
    """In the office's own time zone."""
    ahead: int
    link: str
    """What the QR code says."""
    language: str = "vi"
    wait: tuple[int, int] | None = None
    """From so many minutes to so many; None where nothing was measured."""
    is_priority: bool = False
    is_reprint: bool = False
    hours: str = ""
    """When the office is open, in words."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes in dots for one kind of roll."""

    margin: int
    office: int
    small: int
    service: int
    figure: int
    number: int
    """At the most."""
    module: int
    gap: int
    rule: int
    lines: int
    """Of the service's name."""
    office_lines: int = 3


_ROLL_80 = (
    Sizes(margin=20, office=27, small=22, service=32, figure=40, number=230, module=8, gap=14, rule=2, lines=3),
    Sizes(margin=20, office=24, small=20, service=28, figure=34, number=230, module=8, gap=12, rule=2, lines=3),
    Sizes(margin=20, office=20, small=18, service=22, figure=30, number=230, module=8, gap=10, rule=2, lines=2),
    Sizes(
        margin=20,
        office=18,
        small=16,
        service=20,
        figure=26,
        number=106,
        module=6,
        gap=8,
        rule=2,
        lines=3,
        office_lines=1,
    ),
)
_ROLL_58 = (
    Sizes(margin=10, office=24, small=20, service=27, figure=36, number=170, module=8, gap=10, rule=2, lines=3),
)


def ticket_layouts(paper: TicketPaper, width: int) -> Iterator[Layout]:
    """Yield where everything may stand on the ticket, the most generous layout first; each is made when asked for."""
    return (_laid_out(paper, width, sizes) for sizes in (_ROLL_80 if width >= WIDE else _ROLL_58))


def ticket_layout(paper: TicketPaper, width: int) -> Layout:
    """Return the most generous layout."""
    return next(ticket_layouts(paper, width))


def ticket_bitmap(paper: TicketPaper, width: int) -> Bitmap:
    """Return the ticket as dots for a head of that width, in the most generous layout."""
    return bitmap_of(ticket_layout(paper, width))


def _laid_out(paper: TicketPaper, width: int, sizes: Sizes) -> Layout:
    column = Column(width, sizes.margin)
    column.gap(sizes.gap // 2)
    _head(column, paper, sizes)
    _number(column, paper, sizes)
    _wait(column, paper, sizes)
    _foot(column, paper, sizes)
    return column.layout()


def ticket_lines(paper: TicketPaper) -> tuple[Line, ...]:
    """Return the ticket as lines, top to bottom, for printers that are sent text."""
    said = (
        Line(_reprint(paper) if paper.is_reprint else "", Manner.LABEL),
        Line(paper.office, Manner.STRONG),
        Line(paper.place),
        Line(text("paper.number", paper.language)),
        Line(paper.number, Manner.NUMBER),
        Line(text("paper.priority", paper.language) if paper.is_priority else "", Manner.LABEL),
        Line(paper.service, Manner.LARGE),
        *(Line(f"{caption}: {value}", Manner.STRONG) for value, caption in _pairs(paper)),
        Line(paper.link, Manner.CODE),
        Line(text("paper.keep", paper.language)),
        Line(_issued(paper), Manner.STRONG),
        Line(paper.hours),
        Line(text("paper.thanks", paper.language)),
    )
    return tuple(line for line in said if line.text)


def _head(column: Column, paper: TicketPaper, sizes: Sizes) -> None:
    if paper.is_reprint:
        column.label(_reprint(paper), Weight.SEMI_BOLD, sizes.small)
        column.gap(sizes.gap // 2)
    column.paragraph(paper.office, Weight.SEMI_BOLD, sizes.office, sizes.office_lines)
    column.paragraph(paper.place, Weight.REGULAR, sizes.small, 2)
    column.gap(sizes.gap)
    column.rule(sizes.rule)
    column.gap(sizes.gap)


def _number(column: Column, paper: TicketPaper, sizes: Sizes) -> None:
    column.paragraph(text("paper.number", paper.language), Weight.REGULAR, sizes.small, 1)
    size = largest(paper.number, Weight.BLACK, column.inner, sizes.number)
    column.gap(sizes.gap // 2)
    column.figures(paper.number, Weight.BLACK, size)
    column.gap(sizes.gap)
    if paper.is_priority:
        column.label(text("paper.priority", paper.language), Weight.BOLD, sizes.office)
        column.gap(sizes.gap)
    column.paragraph(paper.service, Weight.BOLD, sizes.service, sizes.lines)
    column.gap(sizes.gap)


def _wait(column: Column, paper: TicketPaper, sizes: Sizes) -> None:
    column.rule(1)
    column.gap(sizes.gap // 2)
    column.pairs(_pairs(paper), sizes.figure, sizes.small)
    column.gap(sizes.gap // 2)
    column.rule(1)
    column.gap(sizes.gap)


def _foot(column: Column, paper: TicketPaper, sizes: Sizes) -> None:
    code = code_of(paper.link)
    column.square(code, max(2, min(sizes.module, column.width // code.size // 2 * 2)))
    column.paragraph(text("paper.keep", paper.language), Weight.REGULAR, sizes.small, 3)
    column.gap(sizes.gap)
    column.paragraph(_issued(paper, TOGETHER), Weight.SEMI_BOLD, sizes.small, 2)
    if paper.hours:
        column.paragraph(paper.hours, Weight.REGULAR, sizes.small, 4)
    column.paragraph(text("paper.thanks", paper.language), Weight.REGULAR, sizes.small, 2)


def _pairs(paper: TicketPaper) -> tuple[tuple[str, str], ...]:
    ahead = (str(paper.ahead), text("paper.ahead", paper.language, count=paper.ahead))
    if paper.wait is None:
        return (ahead,)
    low, high = paper.wait
    minutes = str(high) if low == high else f"{low}–{high}"
    return ahead, (minutes, text("paper.wait", paper.language, count=high))


def _issued(paper: TicketPaper, space: str = " ") -> str:
    day = date_text(paper.issued_at.date(), paper.language, with_year=True).replace(" ", space)
    return text("paper.issued", paper.language, time=time_text(paper.issued_at), day=day)


def _reprint(paper: TicketPaper) -> str:
    return text("paper.reprint", paper.language)
