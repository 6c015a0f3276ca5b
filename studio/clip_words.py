"""The clip to be read, in the largest letters that its place has room for."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from office.qt.styling import color, font

_SIZES = range(180, 35, -4)
_FLAGS = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap


class ClipWords(QWidget):
    """Paints the words; dark red while they are recorded."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("clip")
        self._words, self._is_recording = "", False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As much as there is."""
        return QSize(640, 220)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for two small lines."""
        return QSize(200, 96)

    def show_words(self, words: str, *, is_recording: bool) -> None:
        """Show other words."""
        if (words, is_recording) != (self._words, self._is_recording):
            self._words, self._is_recording = words, is_recording
            self.setAccessibleName(words)
            self.update()

    @property
    def words(self) -> str:
        """The words that are shown."""
        return self._words

    def letters(self) -> QFont:
        """Return the largest letters in which all words are inside, none of them broken."""
        made = font(_SIZES[-1], QFont.Weight.Bold)
        for size in _SIZES:
            made = font(size, QFont.Weight.Bold)
            metrics = QFontMetrics(made)
            needed = metrics.boundingRect(QRect(0, 0, self.width(), 10_000), _FLAGS, self._words)
            widest = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0)
            if needed.height() <= self.height() and max(widest, needed.width()) <= self.width():
                break
        return made

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint them."""
        painter = QPainter(self)
        painter.setFont(self.letters())
        painter.setPen(color("red" if self._is_recording else "ink"))
        painter.drawText(self.rect(), int(_FLAGS), self._words)
        painter.end()
