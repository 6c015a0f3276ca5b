"""Office printers: pages into a PDF, margins, what a spooler tells, and tickets printed as on rolls."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from office.bootstrap import Office, open_office
from office.devices.addresses import Address, Connection, read_address
from office.devices.printer import PrinterError, PrinterStatus
from office.domain.papers import PaperState
from office.paper.ticket import ticket_layout
from office.printing import PrintOutcome, TicketPrinting
from office.printing_setup import SHEET_DOTS, printing_of
from office.qt.sheets import MARGIN_MM, SheetPrinter, State, open_sheets, printable
from office.settings import settings
from tests.office.paper.papers import Papers
from tests.office.qt.drawn_sheets import SIZES

pytestmark = pytest.mark.usefixtures("qapp")


def pdf_printer(file: Path, page: str = "A5", state: State = State.Idle) -> SheetPrinter:
    """An office printer whose pages go into a file."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(file))
    return SheetPrinter(device, Address(Connection.OFFICE, "PDF", page=page), lambda: state)


@pytest.mark.parametrize("page", SIZES)
def test_a_page_of_a_pdf(a_paper: Papers, tmp_path: Path, page: str) -> None:
    file = tmp_path / "phiếu.pdf"
    printer = pdf_printer(file, page)
    assert printer.status() == PrinterStatus()
    printer.send(ticket_layout(a_paper(), SHEET_DOTS))
    printer.close()
    written = file.read_bytes()
    assert written.startswith(b"%PDF-")
    (box,) = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", written)
    assert [round(float(side) * 25.4 / 72) for side in box] == list(SIZES[page])


def test_margins_are_white_on_every_side(qapp: QApplication, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "x.pdf"))
    SheetPrinter(device, read_address("office://PDF?size=A4"), lambda: State.Idle)
    inside = printable(device)
    dots_per_mm = device.resolution() / 25.4
    assert inside.topLeft().isNull()
    assert inside.width() / dots_per_mm == pytest.approx(210 - 2 * MARGIN_MM, abs=0.5)
    assert inside.height() / dots_per_mm == pytest.approx(297 - 2 * MARGIN_MM, abs=0.5)


@pytest.mark.parametrize(
    ("state", "word"),
    [(State.Idle, "mute"), (State.Active, "mute"), (State.Error, "error"), (State.Aborted, "error")],
)
def test_a_spooler_says_only_whether_its_queue_goes_on(tmp_path: Path, state: State, word: str) -> None:
    assert pdf_printer(tmp_path / "x.pdf", state=state).status().word == word


@pytest.mark.qt_log_ignore("QPainter::begin", "QPdfEngine")
def test_where_no_page_can_be_begun_nothing_was_printed(a_paper: Papers, tmp_path: Path) -> None:
    printer = pdf_printer(tmp_path / "no such folder" / "x.pdf")
    with pytest.raises(PrinterError) as caught:
        printer.send(ticket_layout(a_paper(), SHEET_DOTS))
    assert not caught.value.may_have_printed


@pytest.fixture
def office(sqlite_url: str) -> Iterator[Office]:
    with open_office(sqlite_url) as opened:
        yield opened


def test_a_printer_of_another_name(office: Office) -> None:
    address = "office://Máy in không có ở đây?size=A4"
    with pytest.raises(PrinterError, match="no such printer"):
        open_sheets(read_address(address))
    printing = printing_of(office, settings({"TAICHO_PRINTER": address, "TAICHO_PLACE": "kiosk-1"}))
    assert printing is not None
    assert printing.status().word == "offline"
    number = office.issue_ticket("A", paper_at="kiosk-1").ticket.number
    assert printing.print_ticket(number) == PrintOutcome("A001", PaperState.WAITING, "unreachable")


def test_tickets_are_printed_on_sheets_as_on_rolls(office: Office, tmp_path: Path) -> None:
    file = tmp_path / "A001.pdf"
    state = [State.Error]
    printing = TicketPrinting(
        office, lambda: pdf_printer(file, state=state[0]), lambda paper: ticket_layout(paper, SHEET_DOTS), "kiosk-1"
    )
    number = office.issue_ticket("A", paper_at="kiosk-1").ticket.number
    assert printing.print_ticket(number) == PrintOutcome("A001", PaperState.WAITING, "error")
    assert not file.exists()
    state[0] = State.Idle
    assert printing.print_waiting() == [PrintOutcome("A001", PaperState.PRINTED, "mute")]
    assert file.stat().st_size > 10_000
    assert printing.reprint(number).state is PaperState.PRINTED
