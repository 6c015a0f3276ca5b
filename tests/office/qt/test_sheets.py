"""The ticket on the page of an office printer: drawn into a picture, written into a PDF, and told when it fails."""

import os
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image, ImageChops
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from office.bootstrap import Office, open_office
from office.devices.addresses import Address, Connection, read_address
from office.devices.printer import PrinterError, PrinterStatus
from office.domain.papers import PaperState
from office.paper.pieces import Layout, Square, Words
from office.paper.ticket import TicketPaper, ticket_layout
from office.printing import PrintOutcome, TicketPrinting
from office.printing_setup import SHEET_DOTS, printing_of
from office.qt.drawing import draw
from office.qt.sheets import MARGIN_MM, SheetPrinter, State, open_sheets, printable, write_sheet
from office.settings import settings
from tests.office.paper.papers import Papers

SIZES = {"A4": (210, 297), "A5": (148, 210)}
"""In mm."""
GUIDE = Path(__file__).parents[3] / "docs" / "pictures" / "sheet-a5-vi.png"
DOTS_PER_MM = 150 / 25.4
LONG = ("Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở lần đầu " * 4)[:200]
SPECIALS: tuple[dict[str, object], ...] = (
    {},
    {"language": "en", "wait": (10, 15), "is_priority": True, "is_reprint": True, "service": LONG},
)

pytestmark = pytest.mark.usefixtures("qapp")


def pdf_printer(file: Path, page: str = "A5", state: State = State.Idle) -> SheetPrinter:
    """An office printer whose pages go into a file."""
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(file))
    return SheetPrinter(device, Address(Connection.OFFICE, "PDF", page=page), lambda: state)


def drawn(layout: Layout, page: str) -> tuple[Image.Image, QRectF]:
    """The page as a picture, and the place inside its margins."""
    width, height = (round(side * DOTS_PER_MM) for side in SIZES[page])
    margin = MARGIN_MM * DOTS_PER_MM
    place = QRectF(margin, margin, width - 2 * margin, height - 2 * margin)
    sheet = QImage(width, height, QImage.Format.Format_Grayscale8)
    sheet.fill(255)
    painter = QPainter(sheet)
    draw(painter, layout, place)
    painter.end()
    dots = bytes(sheet.constBits())
    return Image.frombytes("L", (width, height), dots, "raw", "L", sheet.bytesPerLine()), place


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    found = picture.point(lambda value: 255 - value).getbbox()
    assert found is not None, "nothing was drawn"
    return found


@pytest.mark.parametrize("page", SIZES)
@pytest.mark.parametrize("special", SPECIALS)
def test_the_code_on_the_page_is_the_link(a_paper: Papers, page: str, special: dict[str, object]) -> None:
    paper: TicketPaper = a_paper(**special)
    picture, _ = drawn(ticket_layout(paper, SHEET_DOTS), page)
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [paper.link]


@pytest.mark.parametrize("page", SIZES)
@pytest.mark.parametrize("special", SPECIALS)
def test_it_fills_the_page_and_stays_inside_its_margins(
    a_paper: Papers, page: str, special: dict[str, object]
) -> None:
    picture, place = drawn(ticket_layout(a_paper(**special), SHEET_DOTS), page)
    left, top, right, bottom = ink(picture)
    assert left >= place.left() - 1
    assert top >= place.top() - 1
    assert right <= place.right() + 1
    assert bottom <= place.bottom() + 1
    assert right - left > 0.9 * place.width() or bottom - top > 0.9 * place.height(), "as large as the page allows"
    assert abs((left + right) / 2 - picture.width / 2) < 0.01 * picture.width, "in the middle"


@pytest.mark.parametrize("special", SPECIALS)
def test_words_stay_in_their_boxes_and_no_mark_is_cut(a_paper: Papers, special: dict[str, object]) -> None:
    """Each piece drawn alone leaves ink inside its own box, and none beside it."""
    changes = {"service": "ẶẬỆỘỰỴ ậệộựỵgjpq", **special}
    layout = ticket_layout(a_paper(**changes), SHEET_DOTS)
    for piece in layout.pieces:
        if isinstance(piece, Words) and piece.is_white:
            continue
        picture, place = drawn(Layout(layout.width, layout.height, (piece,)), "A4")
        scale = min(place.width() / layout.width, place.height() / layout.height)
        x0 = place.center().x() - layout.width * scale / 2
        y0 = place.center().y() - layout.height * scale / 2
        left, top, right, bottom = ink(picture)
        box = piece.box
        # Half a dot of the roll, and the softened edge of a line.
        slack = scale / 2 + 1
        assert left >= x0 + box.x * scale - slack, piece
        assert top >= y0 + box.y * scale - slack, piece
        assert right <= x0 + box.right * scale + slack, piece
        assert bottom <= y0 + box.bottom * scale + slack, piece


def test_white_words_stand_on_their_black_block(a_paper: Papers) -> None:
    paper = a_paper(is_priority=True)
    layout = ticket_layout(paper, SHEET_DOTS)
    (words,) = [piece for piece in layout.pieces if isinstance(piece, Words) and piece.is_white]
    without = Layout(layout.width, layout.height, tuple(piece for piece in layout.pieces if piece is not words))
    (with_words, _), (block_only, _) = drawn(layout, "A5"), drawn(without, "A5")
    assert with_words.histogram()[255] > block_only.histogram()[255] + 100


def test_no_white_hairs_between_the_modules(a_paper: Papers) -> None:
    """What is black from one side of a finder pattern to the other is black throughout."""
    layout = ticket_layout(a_paper(), SHEET_DOTS)
    (square,) = [piece for piece in layout.pieces if isinstance(piece, Square)]
    picture, place = drawn(Layout(layout.width, layout.height, (square,)), "A4")
    left, top, _, _ = ink(picture)
    module = min(place.width() / layout.width, place.height() / layout.height) * square.module
    column = left + round(module / 2)
    down = [picture.getpixel((column, top + step)) for step in range(2, round(7 * module) - 2)]
    assert set(down) == {0}


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


def test_the_picture_in_the_guide_is_the_sheet(a_paper: Papers, tmp_path: Path) -> None:
    """`TAICHO_RENEW=1` draws it anew; look at it before you keep it."""
    file = tmp_path / "sheet.png"
    paper = a_paper(is_priority=True, ahead=14, wait=(25, 35))
    assert write_sheet(ticket_layout(paper, SHEET_DOTS), "A5", file) == (875, 1239)
    if os.environ.get("TAICHO_RENEW"):
        shutil.copy(file, GUIDE)
    drawn, kept = (Image.open(one).convert("L") for one in (file, GUIDE))
    assert drawn.size == kept.size
    different = sum(ImageChops.difference(drawn, kept).histogram()[60:])
    assert different < 0.001 * drawn.width * drawn.height
    assert [code.text for code in zxingcpp.read_barcodes(kept)] == [paper.link]


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
