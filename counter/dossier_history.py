"""Facts and history of a dossier as columns of labels, made once and filled again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from counter.dossier_facts import HistoryLine
from office.qt.styling import Say, label, put, spaced

_WIDTHS = (0, 2, 2, 4)
_ACROSS = 3


class FactGrid(QWidget):
    """Captions with values under them, three beside each other."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        spaced(self._grid, 0, 0)
        self._grid.setHorizontalSpacing(24)
        for column in range(_ACROSS):
            self._grid.setColumnStretch(column, _ACROSS - min(1, column))
        self._pairs: list[tuple[QLabel, QLabel]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show other facts."""
        while len(self._pairs) < len(facts):
            self._add()
        for place, (caption, value) in enumerate(self._pairs):
            name, words = facts[place] if place < len(facts) else ("", "")
            put(caption, name)
            put(value, words)

    def _add(self) -> None:
        row, column = divmod(len(self._pairs), _ACROSS)
        caption, value = label("caption"), label("text", wrap=True)
        value.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(caption, 3 * row, column)
        self._grid.addWidget(value, 3 * row + 1, column)
        self._grid.setRowMinimumHeight(3 * row + 2, 8)
        self._pairs.append((caption, value))


class History(QWidget):
    """A line for each thing that happened."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        spaced(column, 0, 4)
        title = label("lead", say("counter.dossier_history.title"))
        column.addWidget(title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        for place, width in enumerate(_WIDTHS):
            self._grid.setColumnStretch(place, width)
        column.addLayout(self._grid)
        self._rows: list[tuple[QLabel, ...]] = []

    def show_lines(self, lines: Sequence[HistoryLine]) -> None:
        """Show another history."""
        while len(self._rows) < len(lines):
            self._add()
        for place, labels in enumerate(self._rows):
            line = lines[place] if place < len(lines) else None
            words = (line.when, line.what, line.who, line.told) if line else ("",) * len(labels)
            for one, told in zip(labels, words, strict=True):
                one.setText(told)
                one.setVisible(line is not None)

    def _add(self) -> None:
        row = len(self._rows)
        roles = ("history_when", "history", "history_who", "history_who")
        labels = tuple(label(role, wrap=bool(place)) for place, role in enumerate(roles))
        for place, one in enumerate(labels):
            one.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(one, row, place)
        self._rows.append(labels)
