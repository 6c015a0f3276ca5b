"""How long a ticket takes on the page of an office printer, drawn and written into a PDF as a spooler gets it."""

import os
import tempfile
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter

from bench.figures import show, timed
from office.devices.addresses import Address, Connection
from office.paper.ticket import TicketPaper, ticket_layout
from office.printing_setup import SHEET_DOTS
from office.qt.sheets import PAGES, SheetPrinter, State


def sheets(papers: list[TicketPaper], count: int) -> None:
    """Print the milliseconds of a sheet from its words to the last byte, by size of page."""
    # Kept until the end: Qt draws words only while there is an application.
    application = QGuiApplication.instance() or QGuiApplication(["bench"])
    with tempfile.TemporaryDirectory(prefix="taicho-bench-") as folder:
        for page in sorted(PAGES, reverse=True):
            file = Path(folder) / f"{page}.pdf"
            _one(papers[0], page, file)
            samples = [timed(partial(_one, papers[turn % len(papers)], page, file)) for turn in range(count)]
            show(f"sheet {page}: words -> PDF ({file.stat().st_size / 1024:.0f} kB)", samples)
    del application


def _one(paper: TicketPaper, page: str, file: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(file))
    printer = SheetPrinter(device, Address(Connection.OFFICE, "PDF", page=page), lambda: State.Idle)
    printer.send(ticket_layout(paper, SHEET_DOTS))
    printer.close()
