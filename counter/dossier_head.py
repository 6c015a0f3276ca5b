"""The head of the lower right: the work lists and the search, and under them whose page it is and when it is due."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.dossier_picture import DossierPicture
from counter.due_label import DueLabel
from counter.work_tabs import WorkTabs
from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes

_LEAST = 110
"""Pixels of the search field."""


class DossierHead(QWidget):
    """The lists and the search make room when every row counts; Ctrl+F brings the search back."""

    listed = Signal(object)
    """The Stage whose work list is wanted, or None for the dossier."""
    looked_up = Signal(str)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._is_crowded = self._is_seeking = False
        self._title, self._due, self._tabs = label("panel_title"), DueLabel(), WorkTabs()
        self._title.setObjectName("dossier_title")
        self._code = QLineEdit()
        self._code.setObjectName("dossier_code")
        self._code.setAccessibleName(say("counter.dossier.find_name"))
        self._code.setPlaceholderText(say("counter.dossier.find_example"))
        self._code.setMinimumWidth(_LEAST)
        self._find = KeyButton("dossier_find", say("counter.dossier.find"), "Ctrl+F", is_flat=True)
        self._find.clicked.connect(self._look_up)
        self._code.returnPressed.connect(self._look_up)
        self._tabs.chosen.connect(self.listed)
        self._arrange()

    def _arrange(self) -> None:
        self._lists, self._top = QHBoxLayout(), QHBoxLayout()
        self._lists.addWidget(self._tabs)
        self._lists.addWidget(self._code, 1)
        self._top.addWidget(self._title)
        self._top.addStretch(1)
        self._top.addWidget(self._due)
        self._top.addWidget(self._find)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._lists)
        self._column.addLayout(self._top)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._column, 0, sizes.gap)
        for row in (self._lists, self._top):
            row.setSpacing(sizes.gap)

    def show_picture(self, picture: DossierPicture) -> None:
        """Show another state."""
        put(self._title, picture.title)
        self._due.show_due(picture.card.time if picture.card else None)
        self._tabs.show_tabs(picture.lists)
        self._find.setEnabled(picture.is_live)

    def make_room(self, *, is_crowded: bool) -> None:
        """Hide the lists, or show them again."""
        self._is_crowded = is_crowded
        for widget in (self._tabs, self._code):
            widget.setVisible(self._is_seeking or not is_crowded)

    def seek(self) -> None:
        """Begin to search."""
        self._is_seeking = True
        self.make_room(is_crowded=self._is_crowded)
        self._code.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._code.selectAll()

    def leave(self) -> None:
        """Search no more."""
        self._is_seeking = False

    def _look_up(self) -> None:
        if not self._code.isVisibleTo(self) or not self._code.text().strip():
            self.seek()
        elif self._find.isEnabled():
            self.leave()
            self.looked_up.emit(self._code.text())
            self._code.selectAll()
