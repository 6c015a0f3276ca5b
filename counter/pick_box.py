"""A box to pick one of many from, with an arrow painted by hand (a style sheet would need a picture file)."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QComboBox, QSizePolicy, QStyle, QStyleOptionComboBox, QStylePainter

from office.qt.styling import color


class PickBox(QComboBox):
    """Keeps its choice when its entries change."""

    def __init__(self, name: str, accessible: str, placeholder: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText(placeholder)
        self.setMaxVisibleItems(12)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(10)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._entries: tuple[tuple[str, str], ...] = ()

    def show_entries(self, entries: tuple[tuple[str, str], ...]) -> None:
        """Offer values with their words."""
        if entries == self._entries:
            return
        chosen, self._entries = self.value(), entries
        self.clear()
        for value, words in entries:
            self.addItem(words, value)
        self.choose(chosen)

    def choose(self, value: str) -> None:
        """Choose a value; nothing if it is not offered."""
        self.setCurrentIndex(self.findData(value))

    def value(self) -> str:
        """Return the value chosen, or nothing."""
        return str(self.currentData() or "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the box, what is chosen as far as there is room, and the arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        words = self.currentText() or self.placeholderText()
        option.currentText = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - 60)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("muted"))
        across, down = self.width() - 20.0, self.height() / 2
        arrow = ((-6, -3), (6, -3), (0, 4))
        painter.drawPolygon(QPolygonF([QPointF(across + x, down + y) for x, y in arrow]))
        painter.end()
