"""What somebody has to look after in the hall: a line under the red bar, there only while it is needed."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from office.qt.shape import Shape, Sign
from office.qt.styling import color, label, put
from office.qt.theme import CounterSizes


class Notice(QFrame):
    """A sign and one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._words = label("notice", wrap=True)
        self._words.setObjectName("notice_words")
        self._row = row = QHBoxLayout(self)
        row.addWidget(Shape(Sign.WARNING, color("hint_ink"), 20))
        row.addWidget(self._words, 1)
        self.hide()

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._row.setContentsMargins(sizes.margin + 4, 6, sizes.margin + 4, 6)
        self._row.setSpacing(sizes.gap)

    def show_words(self, words: str) -> None:
        """Show a sentence, or nothing."""
        put(self._words, words)
        self._words.setAccessibleName(words)
        self.setVisible(bool(words))
