"""The window itself: painted by hand before the rest of the program is imported, then filled."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from office.qt.places import place
from office.qt.theme import FAMILY, load_theme


class Frame(QWidget):
    """Shows the red bar and one sentence until its contents are there."""

    def __init__(self, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName("counter_frame")
        self.setWindowTitle(title)
        self._words: str | None = words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        # A window that asks for another least size at each long word would jump on the screen.
        self._column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        sizes = load_theme().counter
        self.resize(sizes.width, sizes.height)
        place(self)

    def fill(self, contents: QWidget) -> None:
        """Put the contents over the whole window."""
        self._words = None
        self._column.addWidget(contents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint what stands there before the contents."""
        if self._words is None:
            return
        theme = load_theme()
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colors.ground))
        bar = QRect(0, 0, self.width(), theme.counter.header)
        painter.fillRect(bar, QColor(theme.colors.red))
        font = QFont(FAMILY)
        font.setPixelSize(theme.counter.lead)
        painter.setFont(font)
        painter.setPen(QColor(theme.colors.white))
        left = theme.counter.margin + 4
        painter.drawText(bar.adjusted(left, 0, -left, 0), Qt.AlignmentFlag.AlignVCenter, self.windowTitle())
        painter.setPen(QColor(theme.colors.muted))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()
