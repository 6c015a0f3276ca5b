"""A ticket's paper as the bytes of a thermal printer: the most generous layout that a small buffer still takes."""

from office.devices.escpos_job import raster_job
from office.paper.raster import bitmap_of
from office.paper.ticket import TicketPaper, ticket_layouts

LIMIT = 16_000
"""Bytes of one ticket: a slow serial line and a small buffer take it in one go."""


def ticket_job(paper: TicketPaper, width: int) -> bytes:
    """Return the bytes that print a ticket on a head of that width."""
    job = b""
    for layout in ticket_layouts(paper, width):
        job = raster_job(bitmap_of(layout))
        if len(job) <= LIMIT:
            break
    return job
