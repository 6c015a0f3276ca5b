"""Buttons that show the key under the verb, and one-of-few choices."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from office.qt.styling import label, restyle


class KeyButton(QPushButton):
    """A verb with its key under it, or beside it in a flat one; the key is wired by the window."""

    def __init__(self, name: str, words: str = "", key: str = "", *, is_flat: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("kind", "plain")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._words, self._key = label("verb"), label("key")
        self._lines = QHBoxLayout(self) if is_flat else QVBoxLayout(self)
        self._lines.setContentsMargins(14, 6, 14, 6)
        self._lines.setSpacing(12 if is_flat else 0)
        self._lines.addStretch()
        for line in (self._words, self._key):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._lines.addWidget(line)
        self._lines.addStretch()
        self.say(words, key)

    def say(self, words: str, key: str) -> None:
        """Set the verb and the key; the same ones cost no layout."""
        if (self._words.text(), self._key.text()) == (words, key) and self.accessibleName():
            return
        self._words.setText(words)
        self._key.setText(key)
        self.setAccessibleName(f"{words} ({key})" if key else words)
        self.updateGeometry()

    def paint_as(self, kind: str) -> None:
        """Look `plain`, `go` (green) or `lead` (red)."""
        for widget in (self, self._words, self._key):
            restyle(widget, "kind", kind)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for both lines, which QPushButton does not know of."""
        return self._lines.sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Never less than the words need."""
        return self._lines.minimumSize()


class ChoiceRow(QWidget):
    """A few words of which one is chosen."""

    chosen = Signal(str)

    def __init__(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for value, words in choices:
            row.addWidget(self._add(name, value, words))
        row.addStretch()

    def _add(self, name: str, value: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"{name}_{value}")
        button.setAccessibleName(words)
        button.setProperty("kind", "choice")
        button.setCheckable(True)
        button.setChecked(not self._buttons)
        button.clicked.connect(lambda: self.chosen.emit(value))
        self._group.addButton(button)
        self._buttons[value] = button
        return button

    def value(self) -> str:
        """Return the value that is chosen."""
        return next(value for value, button in self._buttons.items() if button.isChecked())

    def choose(self, value: str) -> None:
        """Choose another value; nothing if it is not offered."""
        if value in self._buttons:
            self._buttons[value].setChecked(True)

    def reset(self) -> None:
        """Choose the first again."""
        next(iter(self._buttons.values())).setChecked(True)
