"""What is wrong with a wall, each with what to do about it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from office.qt.shape import Shape, Sign
from office.qt.styling import color, label, put, spaced
from office.qt.theme import CounterSizes


class TroubleLines(QWidget):
    """Lines are made once and filled again."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[_TroubleLine] = []
        self._column = QVBoxLayout(self)
        self.hide()

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._column, 0, sizes.gap)

    def show_troubles(self, troubles: tuple[tuple[str, str], ...]) -> None:
        """Show what is wrong and what to do."""
        while len(self._lines) < len(troubles):
            self._lines.append(_TroubleLine())
            self._column.addWidget(self._lines[-1])
        for place, line in enumerate(self._lines):
            line.setVisible(place < len(troubles))
            if place < len(troubles):
                line.show_trouble(*troubles[place])
        self.setVisible(bool(troubles))


class _TroubleLine(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("wall_trouble")
        self._trouble, self._todo = label("ask_title", wrap=True), label("text", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._trouble)
        words.addWidget(self._todo)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 8, 12, 8)
        across.setSpacing(10)
        across.addWidget(Shape(Sign.WARNING, color("red"), 20), 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)

    def show_trouble(self, trouble: str, todo: str) -> None:
        put(self._trouble, trouble)
        put(self._todo, todo)
        self.setAccessibleName(f"{trouble}. {todo}")
