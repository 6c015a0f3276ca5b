"""The strip at the foot: the other desks, painted by hand, as many as there is room for."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter.colleagues_picture import Colleague, ColleaguesPicture
from office.qt.styling import color, font
from office.qt.theme import CounterSizes

_GAP, _PAD = 8, 12


class ColleaguesBar(QWidget):
    """One line; what does not fit is counted."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("colleagues")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._picture: ColleaguesPicture | None = None
        self._height, self._text, self._margin = 40, 15, 20

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._text, self._margin = sizes.caption, sizes.margin
        self._height = round(sizes.caption * 2.2)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """One line and the margin under it."""
        return QSize(200, self._height + self._margin)

    def show_picture(self, picture: ColleaguesPicture) -> None:
        """Show other desks."""
        self._picture = picture
        self.setAccessibleName(f"{picture.title}: {'; '.join(map(_told, picture.desks)) or picture.empty}")
        self.setToolTip("\n".join(map(_told, picture.desks)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the title and as many desks as fit."""
        if self._picture is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bold, plain = font(self._text, QFont.Weight.DemiBold), font(self._text)
        x = float(self._margin)
        x += self._write(painter, bold, x, self._picture.title) + 2 * _GAP
        if not self._picture.desks:
            self._write(painter, plain, x, self._picture.empty)
        for place, one in enumerate(self._picture.desks):
            left = len(self._picture.desks) - place
            more = f"+{left}"
            width = self._width_of(one, bold, plain)
            room = self.width() - self._margin - (QFontMetrics(bold).horizontalAdvance(more) + _GAP) * (left > 1)
            if x + width > room:
                self._write(painter, bold, x, more)
                break
            self._chip(painter, QRectF(x, 0, width, self._height), one)
            x += width + _GAP
        painter.end()

    def _width_of(self, one: Colleague, bold: QFont, plain: QFont) -> int:
        words = QFontMetrics(plain).horizontalAdvance(_rest(one))
        return QFontMetrics(bold).horizontalAdvance(one.desk) + words + 2 * _PAD + _GAP

    def _write(self, painter: QPainter, letters: QFont, x: float, words: str) -> int:
        painter.setFont(letters)
        painter.setPen(color("muted"))
        width = QFontMetrics(letters).horizontalAdvance(words)
        painter.drawText(QRectF(x, 0, width + 2, self._height), Qt.AlignmentFlag.AlignVCenter, words)
        return width

    def _chip(self, painter: QPainter, box: QRectF, one: Colleague) -> None:
        painter.setPen(color("hint_line" if one.is_paused else "line_soft"))
        painter.setBrush(color("hint" if one.is_paused else "white"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        inner = box.adjusted(_PAD, 0, 0, 0)
        bold = font(self._text, QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(color("ink"))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, one.desk)
        painter.setFont(font(self._text))
        after = inner.adjusted(QFontMetrics(bold).horizontalAdvance(one.desk) + _GAP, 0, _PAD, 0)
        painter.drawText(after, Qt.AlignmentFlag.AlignVCenter, _rest(one))


def _rest(one: Colleague) -> str:
    return f"{one.officer} · {one.told}"


def _told(one: Colleague) -> str:
    return f"{one.desk} {_rest(one)}"
