"""A ticket's paper as the bytes of a thermal printer: the most generous layout that a small buffer still takes."""

from office.devices.escpos_job import raster_job
from office.devices.tcvn3 import Pages
from office.devices.text_job import text_job
from office.paper.raster import bitmap_of
from office.paper.ticket import TicketPaper, ticket_layouts, ticket_lines

LIMIT = 16_000
"""Bytes of one ticket: a slow serial line and a small buffer take it in one go."""


def ticket_job(paper: TicketPaper, width: int, pages: Pages | None = None) -> bytes:
    """Return the bytes that print a ticket on a head of that width.

    Args:
        paper: what it says.
        width: of the head, in dots.
        pages: the printer's own Vietnamese letters; None to draw dots.
    """
    if pages is not None:
        return text_job(ticket_lines(paper), width, pages)
    job = b""
    for layout in ticket_layouts(paper, width):
        job = raster_job(bitmap_of(layout))
        if len(job) <= LIMIT:
            break
    return job
