"""Whole pages on an office printer: pictures of forms, in their own size."""

from collections.abc import Sequence

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from office.devices.addresses import Address
from office.devices.printer import PrinterError
from office.qt.sheets import PAGES, open_device

WHITE_MM = 6.0
"""White that every form has on each side: a printer that cannot print closer to the edge gets a smaller page."""
_FAILED = frozenset({QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted})


def print_pages(pages: Sequence[bytes], size: str, address: Address) -> None:
    """Print pictures of whole pages, one a sheet.

    Args:
        pages: PNG.
        size: of the paper, `A4` or `A5`.
        address: of the office printer.

    Raises:
        PrinterError: there is no such printer, it is stopped, it takes no page, or nobody knows what came out.
    """
    device = open_device(address)
    if QPrinterInfo.printerInfo(device.printerName()).state() in _FAILED:
        raise PrinterError(str(address), "its queue is stopped")
    paint_pages(device, pages, size, str(address))


def paint_pages(device: QPrinter, pages: Sequence[bytes], size: str, named: str) -> None:
    """Paint pictures of whole pages, one a sheet; what a printer cannot reach is made smaller, not cut off.

    Raises:
        PrinterError: it takes no page, or nobody knows what came out.
    """
    images = [QImage.fromData(page) for page in pages]
    _set_up(device, QPageSize(PAGES[size]), is_wide=images[0].width() > images[0].height())
    painter = QPainter()
    if not painter.begin(device):
        raise PrinterError(named, "takes no page")
    is_whole = True
    try:
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for place, image in enumerate(images):
            is_whole = is_whole and (place == 0 or device.newPage())
            painter.drawImage(_room(device, image), image)
    finally:
        is_given_over = painter.end()
    if not (is_whole and is_given_over) or device.printerState() in _FAILED:
        raise PrinterError(named, "the pages were not given over", may_have_printed=True)


def _set_up(device: QPrinter, size: QPageSize, *, is_wide: bool) -> None:
    device.setDocName("Tại Chỗ")
    device.setColorMode(QPrinter.ColorMode.GrayScale)
    device.setPageSize(size)
    device.setPageOrientation(QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait)
    device.setFullPage(True)


def _room(device: QPrinter, image: QImage) -> QRectF:
    """Return where the picture goes, in dots from the corner of the paper."""
    paper = device.paperRect(QPrinter.Unit.DevicePixel)
    layout = device.pageLayout()
    layout.setUnits(QPageLayout.Unit.Millimeter)
    least = layout.minimumMargins()
    whole = QRectF(0, 0, paper.width(), paper.height())
    if max(least.left(), least.top(), least.right(), least.bottom()) > WHITE_MM:
        dots = device.resolution() / 25.4
        whole = whole.marginsRemoved(
            QMarginsF(least.left() * dots, least.top() * dots, least.right() * dots, least.bottom() * dots)
        )
    fitted = QSizeF(image.size()).scaled(whole.size(), Qt.AspectRatioMode.KeepAspectRatio)
    room = QRectF(whole.topLeft(), fitted)
    room.moveCenter(whole.center())
    return room
