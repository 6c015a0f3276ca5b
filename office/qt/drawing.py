"""The layout of a paper in Qt's hands: outlines of any fineness, where a thermal printer gets dots."""

from itertools import accumulate
from typing import assert_never

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QGlyphRun, QPainter, QPainterPath, QRawFont

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
            _words(painter, piece)
        case Block():
            path = QPainterPath()
            path.addRoundedRect(_rectangle(piece.box), piece.radius, piece.radius)
            painter.fillPath(path, BLACK)
        case Square():
            painter.fillPath(_modules(piece), BLACK)
        case _:
            assert_never(piece)


def _words(painter: QPainter, words: Words) -> None:
    """Draw glyph by glyph as they were measured: no other typeface, no kerning of another engine."""
    file = str(needed_typeface_file(words.weight))
    # Not kept: a raw font belongs to the thread that made it.
    font = QRawFont(file, words.size, QFont.HintingPreference.PreferNoHinting)
    glyphs = font.glyphIndexesForString(words.text)
    starts = list(accumulate((step.x() for step in font.advancesForGlyphIndexes(glyphs)), initial=0.0))
    run = QGlyphRun()
    run.setRawFont(font)
    run.setGlyphIndexes(glyphs)
    run.setPositions([QPointF(start, 0) for start in starts[:-1]])
    painter.setPen(WHITE if words.is_white else BLACK)
    # Without a printer's dots to round to, words are a hair narrower than their box.
    spare = (words.box.width - starts[-1]) / 2
    painter.drawGlyphRun(QPointF(words.box.x + spare, words.box.y + words.base), run)


def _modules(square: Square) -> QPainterPath:
    """One path: modules drawn one by one would leave hairs of white between them."""
    path, side = QPainterPath(), square.module
    path.setFillRule(Qt.FillRule.WindingFill)
    for bar in square.code.bars:
        path.addRect(square.box.x + bar.x * side, square.box.y + bar.y * side, bar.width * side, side)
    return path


def _rectangle(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)
