"""A page of an office printer, drawn into a picture."""

from PIL import Image
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter

from office.paper.pieces import Layout
from office.qt.drawing import draw
from office.qt.sheets import MARGIN_MM

SIZES = {"A4": (210, 297), "A5": (148, 210)}
"""In mm."""
DOTS_PER_MM = 150 / 25.4


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
