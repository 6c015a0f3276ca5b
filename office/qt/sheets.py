"""A paper on the page of an office printer: the layout of a roll, drawn in the finest dots the printer has."""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeAlias

from PySide6.QtCore import QBuffer, QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from office.devices.addresses import Address
from office.devices.printer import Printer, PrinterError, PrinterStatus
from office.paper.pieces import Layout
from office.qt.drawing import draw

State: TypeAlias = QPrinter.PrinterState

MARGIN_MM = 8.0
"""White on each side, or more where the printer cannot print so close to the edge."""
PICTURE_DPI = 150
PAGES = {"A4": QPageSize.PageSizeId.A4, "A5": QPageSize.PageSizeId.A5}
_FAILED = frozenset({State.Error, State.Aborted})


class SheetPrinter:
    """An office printer, behind the spooler of its computer."""

    def __init__(self, device: QPrinter, address: Address, state: Callable[[], State]) -> None:
        self._device = device
        self._address = address
        self._state = state
        set_up(device, address.page)

    def status(self) -> PrinterStatus:
        """Return whether its queue has failed or was stopped; of the paper a spooler says nothing."""
        return PrinterStatus(has_error=self._state() in _FAILED)

    def send(self, job: Layout) -> None:
        """Draw the paper on a page of its own.

        Raises:
            PrinterError: no page could be begun, or nobody knows what came out.
        """
        painter = QPainter()
        if not painter.begin(self._device):
            raise PrinterError(str(self._address), "takes no page")
        try:
            draw(painter, job, printable(self._device))
        finally:
            is_given_over = painter.end()
        if not is_given_over or self._device.printerState() in _FAILED:
            raise PrinterError(str(self._address), "the page was not given over", may_have_printed=True)

    def close(self) -> None:
        """Nothing is held: the page was given over with its end."""


def open_sheets(address: Address) -> Printer[Layout]:
    """Open an office printer of this computer; without a name, the default one.

    Raises:
        PrinterError: there is none of that name.
    """
    device = open_device(address)
    # Asked anew each time: an info keeps what it saw first.
    return SheetPrinter(device, address, lambda: _info(device.printerName()).state())


def open_device(address: Address) -> QPrinter:
    """Return an office printer of this computer to paint on; without a name, the default one.

    Raises:
        PrinterError: there is none of that name.
    """
    _application()
    info = _info(address.name)
    if info.isNull():
        known = ", ".join(QPrinterInfo.availablePrinterNames()) or "none"
        raise PrinterError(str(address), f"there is no such printer; known here: {known}")
    return QPrinter(info, QPrinter.PrinterMode.HighResolution)


def write_sheet(layout: Layout, page: str, file: Path) -> tuple[int, int]:
    """Write a picture of the page as it would be printed, and return its width and height in dots.

    Raises:
        OSError: the file cannot be written.
    """
    _application()
    dots_per_mm = PICTURE_DPI / 25.4
    size = QPageSize(PAGES[page]).sizePixels(PICTURE_DPI)
    sheet = QImage(size, QImage.Format.Format_Grayscale8)
    sheet.setDotsPerMeterX(round(dots_per_mm * 1000))
    sheet.setDotsPerMeterY(round(dots_per_mm * 1000))
    sheet.fill(Qt.GlobalColor.white)
    margin = MARGIN_MM * dots_per_mm
    painter = QPainter(sheet)
    draw(painter, layout, QRectF(sheet.rect()).marginsRemoved(QMarginsF(margin, margin, margin, margin)))
    painter.end()
    written = QBuffer()
    sheet.save(written, "PNG")  # type: ignore[call-overload] # the stub wants bytes
    file.write_bytes(written.data().data())
    return size.width(), size.height()


def set_up(device: QPrinter, page: str) -> None:
    """Choose the page, and margins as wide as its printer needs on any side, so that the middle stays the middle."""
    device.setDocName("Tại Chỗ")
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    device.setPageSize(QPageSize(PAGES[page]))
    layout = device.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    least = layout.minimumMargins()
    margin = max(MARGIN_MM, least.left(), least.top(), least.right(), least.bottom())
    device.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)


def printable(device: QPrinter) -> QRectF:
    """Return what is inside the margins, in dots as a painter of that printer counts them."""
    page = device.pageRect(QPrinter.Unit.DevicePixel)
    return QRectF(0, 0, page.width(), page.height())


def _info(name: str) -> QPrinterInfo:
    return QPrinterInfo.printerInfo(name) if name else QPrinterInfo.defaultPrinter()


@cache
def _application() -> QCoreApplication:
    # Qt draws words only in an application, and a command line has none, and perhaps no screen.
    return QCoreApplication.instance() or QGuiApplication(["taicho", "-platform", "offscreen"])
