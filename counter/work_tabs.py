"""Over the lower right: the dossier, and each stage's work list with its count and its key."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter.work_picture import ListTab
from office.qt.buttons import KeyButton
from office.qt.styling import spaced


class WorkTabs(QWidget):
    """Buttons are made once and filled again."""

    chosen = Signal(object)
    """A Stage, or None for the dossier."""

    def __init__(self) -> None:
        super().__init__()
        self._buttons: dict[str, KeyButton] = {}
        self._shown: tuple[ListTab, ...] = ()
        self._row = QHBoxLayout(self)
        spaced(self._row, 0, 6)

    def show_tabs(self, tabs: tuple[ListTab, ...]) -> None:
        """Show other counts; the same ones cost no layout."""
        if tabs == self._shown:
            return
        self._shown = tabs
        for tab in tabs:
            button = self._buttons.get(tab.name) or self._add(tab)
            button.say(tab.label, tab.key)
            button.paint_as("chosen" if tab.is_chosen else "side")

    def _add(self, tab: ListTab) -> KeyButton:
        button = self._buttons[tab.name] = KeyButton(f"list_{tab.name}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        spaced(button.layout(), 6, 0)
        button.clicked.connect(partial(self.chosen.emit, tab.stage))
        self._row.addWidget(button)
        return button
