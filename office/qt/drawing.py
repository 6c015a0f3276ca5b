"""The layout of a paper in Qt's hands: outlines of any fineness, where a thermal printer gets dots."""

from itertools import accumulate
from typing import assert_never

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QRawFont, QTransform

from office.paper.pieces import Block, Box, Layout, Piece, Square, Words
from office.typeface import needed_typeface_file

BLACK, WHITE = QColor(Qt.GlobalColor.black), QColor(Qt.GlobalColor.white)


def draw(painter: QPainter, layout: Layout, place: QRectF) -> None:
    """Draw a layout as large as it fits into a place of the painter's page, and in its middle.

    Raises:
        FileNotFoundError: the typeface is not installed.
    """
    scale = min(place.width() / layout.width, place.height() / layout.height)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(place.center())
    painter.scale(scale, scale)
    painter.translate(-layout.width / 2, -layout.height / 2)
    for piece in layout.pieces:
        _draw(painter, piece)
    painter.restore()


def _draw(painter: QPainter, piece: Piece) -> None:
    match piece:
        case Words():
            painter.fillPath(_outlines(piece), WHITE if piece.is_white else BLACK)
        case Block():
            path = QPainterPath()
            path.addRoundedRect(_rectangle(piece.box), piece.radius, piece.radius)
            painter.fillPath(path, BLACK)
        case Square():
            painter.fillPath(_modules(piece), BLACK)
        case _:
            assert_never(piece)


def _outlines(words: Words) -> QPainterPath:
    """Each glyph where it was measured: no other typeface, no kerning of another engine.

    Filled as paths: Qt 6.11 drew a raw font's large glyph runs into PDFs, but left them out of pictures.
    """
    # Not kept: a raw font belongs to the thread that made it.
    font = QRawFont(str(needed_typeface_file(words.weight)), words.size, QFont.HintingPreference.PreferNoHinting)
    glyphs = font.glyphIndexesForString(words.text)
    starts = list(accumulate((step.x() for step in font.advancesForGlyphIndexes(glyphs)), initial=0.0))
    path = _filled_throughout()
    for glyph, start in zip(glyphs, starts, strict=False):
        path.addPath(font.pathForGlyph(glyph).translated(start, 0))
    return _set_into(words, path, max(starts[-1], path.boundingRect().right()))


def _set_into(words: Words, path: QPainterPath, width: float) -> QPainterPath:
    """Move words to the middle of their box, which was measured in whole dots: they may be a hair wider than it."""
    scale = min(1.0, words.box.width / max(1.0, width))
    spare = (words.box.width - width * scale) / 2
    return QTransform.fromTranslate(words.box.x + spare, words.box.y + words.base).scale(scale, scale).map(path)


def _modules(square: Square) -> QPainterPath:
    """One path: modules drawn one by one would leave hairs of white between them."""
    path, side = _filled_throughout(), square.module
    for bar in square.code.bars:
        path.addRect(square.box.x + bar.x * side, square.box.y + bar.y * side, bar.width * side, side)
    return path


def _filled_throughout() -> QPainterPath:
    # A letter and its mark may overlap, and stay black where they do.
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    return path


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
