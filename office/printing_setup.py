"""Which printer prints the tickets of this computer, as it is set: a roll's, or the sheets of an office printer."""

from pathlib import Path
from typing import TYPE_CHECKING

from office.devices.addresses import Address, Connection
from office.devices.escpos_printer import escpos_opener
from office.devices.printer import Printer, PrinterError
from office.devices.ticket_job import ticket_job
from office.paper.pieces import Layout
from office.paper.ticket import TicketPaper, ticket_layout
from office.printing import TicketPrinting
from office.settings import Settings

if TYPE_CHECKING:
    from office.bootstrap import Office

SHEET_DOTS = 576
"""A page is laid out like an 80 mm roll: its sides are to each other as those of a ticket."""


def printing_of(office: "Office", chosen: Settings) -> TicketPrinting | None:
    """Return the printing of this computer as it is set, or None where no printer is set."""
    address = chosen.printer
    if address is None:
        return None
    if address.connection is Connection.OFFICE:
        return TicketPrinting(
            office,
            lambda: _open_sheets(address),
            lambda paper: ticket_layout(paper, SHEET_DOTS),
            chosen.place,
            chosen.ticket_link,
        )
    return TicketPrinting(
        office,
        escpos_opener(address, chosen.printer_profile, chosen.paper_width),
        lambda paper: ticket_job(paper, chosen.paper_width, chosen.printer_text),
        chosen.place,
        chosen.ticket_link,
    )


def _open_sheets(address: Address) -> Printer[Layout]:
    # Late: only an office printer needs Qt.
    try:
        from office.qt.sheets import open_sheets
    except ImportError as error:
        raise PrinterError(str(address), str(error)) from error
    return open_sheets(address)


def write_sheet(paper: TicketPaper, page: str, file: Path) -> tuple[int, int]:
    """Write a picture of the page (`A4` or `A5`) that an office printer would print; return its size in dots.

    Raises:
        OSError: the file cannot be written.
    """
    from office.qt import sheets

    return sheets.write_sheet(ticket_layout(paper, SHEET_DOTS), page, file)
