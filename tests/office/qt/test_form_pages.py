"""Whole pages of forms on an office printer: painted into a PDF file, never cut off."""

from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageOps
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout
from PySide6.QtPrintSupport import QPrinter

from office.codes import dossier_link
from office.devices.printer import PrinterError
from office.forms.parts import FormKind
from office.forms.sample import CODE, sample_form
from office.forms.sources import templates_of
from office.forms.typesetting import PageSize, pictures_of
from office.qt.pages import WHITE_MM, paint_pages

MM = {PageSize.A4: (210, 297), PageSize.A5: (148, 210)}
DPI = 100
BUILT_IN = templates_of(None)

pytestmark = pytest.mark.usefixtures("qapp")


def pdf_printer(file: Path) -> QPrinter:
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(file))
    return device


def pictures(kind: FormKind, size: PageSize) -> tuple[bytes, ...]:
    entry = BUILT_IN.catalog().named("tt-03-2025").by_kind(kind)
    return pictures_of(sample_form(kind), entry, size, BUILT_IN, dpi=DPI)


def sheets(file: Path) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(file)
    try:
        return [page.render(scale=DPI / 72).to_pil().convert("L") for page in document]
    finally:
        document.close()


def ink(picture: Image.Image) -> tuple[int, int, int, int]:
    box = ImageOps.invert(picture).point(lambda dot: 255 if dot > 100 else 0).getbbox()
    assert box
    return box


@pytest.mark.parametrize("size", PageSize)
@pytest.mark.parametrize("kind", FormKind)
def test_what_is_printed_is_the_whole_page(kind: FormKind, size: PageSize, tmp_path: Path) -> None:
    pages = pictures(kind, size)
    paint_pages(pdf_printer(tmp_path / "printed.pdf"), pages, size.value.upper(), "PDF")
    printed = sheets(tmp_path / "printed.pdf")
    assert len(printed) == len(pages)
    wide, high = MM[size] if kind is not FormKind.REGISTER else MM[size][::-1]
    for sheet, page in zip(printed, pages, strict=True):
        assert sheet.width == pytest.approx(wide / 25.4 * DPI, abs=2)
        assert sheet.height == pytest.approx(high / 25.4 * DPI, abs=2)
        (tmp_path / "page.png").write_bytes(page)
        with Image.open(tmp_path / "page.png") as opened:
            meant = opened.convert("L")
        assert ink(sheet) == pytest.approx(ink(meant), abs=3), "where it was meant, in its own size"
        darker = ImageChops.difference(sheet.resize(meant.size), meant).point(lambda dot: dot > 200 and 255)
        assert darker.histogram()[255] < 0.01 * meant.width * meant.height


def test_the_code_is_readable_on_paper(tmp_path: Path) -> None:
    paint_pages(pdf_printer(tmp_path / "printed.pdf"), pictures(FormKind.RECEIPT, PageSize.A5), "A5", "PDF")
    (sheet,) = sheets(tmp_path / "printed.pdf")
    assert [code.text for code in zxingcpp.read_barcodes(sheet)] == [dossier_link(CODE)]


def test_a_printer_with_wide_white_edges_gets_a_smaller_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edge = 2 * WHITE_MM
    asked = QPrinter.pageLayout

    def wide_edges(device: QPrinter) -> QPageLayout:
        layout = asked(device)
        layout.setUnits(QPageLayout.Unit.Millimeter)
        layout.setMinimumMargins(QMarginsF(edge, edge, edge, edge))
        return layout

    monkeypatch.setattr(QPrinter, "pageLayout", wide_edges)
    pages = pictures(FormKind.RECEIPT, PageSize.A5)
    paint_pages(pdf_printer(tmp_path / "printed.pdf"), pages, "A5", "PDF")
    (sheet,) = sheets(tmp_path / "printed.pdf")
    left, top, right, bottom = ink(sheet)
    dots = edge / 25.4 * DPI
    assert left > dots
    assert top > dots
    assert right < sheet.width - dots
    assert bottom < sheet.height - dots
    assert right - left > 0.6 * sheet.width


def test_a_printer_that_takes_no_page_is_told(tmp_path: Path, qtlog: Any) -> None:
    # Qt says so too.
    with qtlog.disabled(), pytest.raises(PrinterError):
        paint_pages(pdf_printer(tmp_path / "no" / "x.pdf"), pictures(FormKind.RECEIPT, PageSize.A5), "A5", "PDF")
