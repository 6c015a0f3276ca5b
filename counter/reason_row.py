"""Usual reasons as quick picks, each with its number key."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

COLUMNS = 3
MOST = 9


class ReasonRow(QWidget):
    """At most nine; a picked one stays marked, and picking it again marks nothing."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ask_reasons")
        self._reasons: tuple[tuple[str, str], ...] = ()
        self._is_typing = False
        self._chosen = ""
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        self._buttons = [self._button(place) for place in range(MOST)]
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, place // COLUMNS, place % COLUMNS)

    def _button(self, place: int) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"reason_{place + 1}")
        button.setProperty("kind", "choice")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(partial(self.pick, place))
        key = QShortcut(QKeySequence(f"Alt+{place + 1}"), self)
        key.setContext(Qt.ShortcutContext.WindowShortcut)
        key.activated.connect(partial(self._press, place))
        return button

    def show_reasons(self, reasons: tuple[tuple[str, str], ...], *, is_typing: bool) -> None:
        """Offer reasons by code and words; while somebody types elsewhere, the digits need Alt."""
        self.setVisible(bool(reasons))
        if (reasons, is_typing) == (self._reasons, self._is_typing):
            return
        self._reasons, self._is_typing = reasons, is_typing
        alt = "Alt+" if is_typing else ""
        for place, button in enumerate(self._buttons):
            is_there = place < len(reasons)
            button.setVisible(is_there)
            if is_there:
                button.setText(f"{alt}{place + 1}   {reasons[place][1]}")
                button.setAccessibleName(f"{reasons[place][1]} ({alt}{place + 1})")
        self.reset()

    def pick(self, place: int) -> None:
        """Mark a reason by its place from 0, or nothing if it is marked already."""
        if place < len(self._reasons):
            code = self._reasons[place][0]
            self._mark("" if code == self._chosen else code)
            self.picked.emit()

    def value(self) -> str:
        """Return the code marked, or nothing."""
        return self._chosen

    def reset(self) -> None:
        """Mark nothing."""
        self._mark("")

    def _mark(self, code: str) -> None:
        self._chosen = code
        for place, button in enumerate(self._buttons):
            button.setChecked(place < len(self._reasons) and self._reasons[place][0] == code)

    def _press(self, place: int) -> None:
        if self.isVisible():
            self.pick(place)
