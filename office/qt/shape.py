"""Small painted signs, so that nothing is told by color alone."""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget


class Sign(StrEnum):
    """A form."""

    DOT = "dot"
    RING = "ring"
    CROSS = "cross"
    TICK = "tick"
    WARNING = "warning"
    PAUSE = "pause"


class Shape(QWidget):
    """Paints one sign in one color; the words stand beside it."""

    def __init__(self, sign: Sign, tint: QColor, size: int = 16) -> None:
        super().__init__()
        self._sign, self._tint = sign, tint
        self.setFixedSize(QSize(size, size))

    def show_sign(self, sign: Sign, tint: QColor) -> None:
        """Change form and color."""
        if (sign, tint) != (self._sign, self._tint):
            self._sign, self._tint = sign, tint
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint it over the whole widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_sign(painter, self._sign, QRectF(self.rect()), self._tint)
        painter.end()


def paint_sign(painter: QPainter, sign: Sign, box: QRectF, tint: QColor) -> None:
    """Paint a sign into a square box."""
    pen = QPen(tint, max(2.0, box.width() / 8))
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(Qt.PenStyle.NoPen if sign is Sign.DOT else pen)
    painter.setBrush(tint if sign is Sign.DOT else Qt.BrushStyle.NoBrush)
    inner = box.adjusted(pen.widthF(), pen.widthF(), -pen.widthF(), -pen.widthF())
    if sign in {Sign.DOT, Sign.RING}:
        painter.drawEllipse(inner)
    elif sign is Sign.WARNING:
        _warning(painter, inner)
    else:
        for stroke in _STROKES[sign]:
            painter.drawPolyline(QPolygonF([_at(inner, across, down) for across, down in stroke]))


_STROKES = {
    Sign.TICK: (((0.05, 0.55), (0.38, 0.88), (0.95, 0.18)),),
    Sign.PAUSE: (((0.3, 0.1), (0.3, 0.9)), ((0.7, 0.1), (0.7, 0.9))),
    Sign.CROSS: (((0.12, 0.12), (0.88, 0.88)), ((0.88, 0.12), (0.12, 0.88))),
}


def _warning(painter: QPainter, box: QRectF) -> None:
    painter.drawPolygon(QPolygonF([_at(box, 0.5, 0.0), _at(box, 1.0, 1.0), _at(box, 0.0, 1.0)]))
    painter.drawLine(_at(box, 0.5, 0.4), _at(box, 0.5, 0.62))
    painter.drawPoint(_at(box, 0.5, 0.82))


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())
