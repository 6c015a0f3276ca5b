"""The left side: the line, next first, and those set aside with the way back."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counter.history_panel import HistoryPanel
from counter.line_picture import KEYED, AsideRow, LinePicture, LineRow
from office.qt.buttons import KeyButton
from office.qt.styling import label, put, restyle, spaced
from office.qt.theme import CounterSizes


class LinePanel(QFrame):
    """Rows are made once and filled again."""

    brought_back = Signal(str, str)
    """Verb (`resume` or `bring_back`) and number."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("line_panel")
        self.setProperty("card", "true")
        self._rows: list[_LineFrame] = []
        self._aside_rows: list[_AsideFrame] = []
        self._title, self._aside_title = label("panel_title"), label("panel_title")
        self._note, self._aside_note = label("muted", wrap=True), label("caption", wrap=True)
        self.history = HistoryPanel()
        self._line, self._aside = _Fitting("line_scroll"), _Fitting("aside_scroll")
        column = QVBoxLayout(self)
        for widget in (self._title, self._line, self._note, self._aside_title, self._aside, self._aside_note):
            column.addWidget(widget)
        column.addStretch(1)
        column.addWidget(self.history)
        for place in range(KEYED):
            key = QShortcut(QKeySequence(f"Ctrl+{place + 1}"), self)
            key.setContext(Qt.ShortcutContext.WindowShortcut)
            key.activated.connect(partial(self._press, place))

    def _press(self, place: int) -> None:
        if place < len(self._aside_rows):
            self._aside_rows[place].press()

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self.layout(), sizes.gap, sizes.gap)
        self.history.fit(sizes)

    def show_picture(self, picture: LinePicture) -> None:
        """Show another line."""
        put(self._title, picture.title)
        put(self._note, picture.note)
        while len(self._rows) < len(picture.rows):
            self._rows.append(_LineFrame())
            self._line.column.addWidget(self._rows[-1])
        for place, frame in enumerate(self._rows):
            frame.show_row(picture.rows[place] if place < len(picture.rows) else None)
        self._show_aside(picture)
        self._line.fit()
        self._aside.fit()

    def _show_aside(self, picture: LinePicture) -> None:
        put(self._aside_title, picture.aside_title if picture.aside else "")
        self._aside.setVisible(bool(picture.aside))
        put(self._aside_note, picture.aside_note)
        while len(self._aside_rows) < len(picture.aside):
            frame = _AsideFrame()
            frame.brought_back.connect(self.brought_back)
            self._aside_rows.append(frame)
            self._aside.column.addWidget(frame)
        for place, frame in enumerate(self._aside_rows):
            frame.show_row(picture.aside[place] if place < len(picture.aside) else None)


class _Fitting(QScrollArea):
    """As tall as its rows where there is room, else it scrolls."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        inside = QWidget()
        inside.setObjectName("rows")
        self.column = QVBoxLayout(inside)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(6)
        self.setWidget(inside)

    def fit(self) -> None:
        """Take the height of other rows."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The height of all rows at the present width."""
        width = self.viewport().width()
        needed = self.column.totalHeightForWidth(width) if self.column.hasHeightForWidth() else -1
        return QSize(320, needed if needed >= 0 else self.column.totalSizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """At least one row."""
        return QSize(280, min(80, self.sizeHint().height()))


class _LineFrame(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("row", "line")
        self._row: LineRow | None = None
        self._number, self._wait = label("row_number"), label("row_wait")
        self._service, self._reason = label("row_text", wrap=True), label("row_reason", wrap=True)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(self._service)
        words.addWidget(self._reason)
        words.addStretch()
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 8, 16, 8)
        across.setSpacing(12)
        across.addWidget(self._number)
        across.addLayout(words, 1)
        across.addWidget(self._wait)

    def show_row(self, row: LineRow | None) -> None:
        if row == self._row:
            return
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.setObjectName(f"line_{row.number}")
        self.setAccessibleName(", ".join(filter(None, (row.number, row.service, row.reason, row.wait))))
        restyle(self, "next", row.is_next)
        restyle(self._reason, "next", row.is_next)
        put(self._number, row.number)
        put(self._service, row.service)
        put(self._reason, row.reason)
        put(self._wait, row.wait)


class _AsideFrame(QFrame):
    brought_back = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("row", "aside")
        self._row: AsideRow | None = None
        self._number, self._told = label("aside_number"), label("row_told", wrap=True)
        self._button = KeyButton("back")
        self._button.paint_as("small")
        self._button.clicked.connect(self.press)
        across = QHBoxLayout(self)
        across.setContentsMargins(16, 6, 10, 6)
        across.setSpacing(12)
        across.addWidget(self._number)
        across.addWidget(self._told, 1)
        across.addWidget(self._button)

    def show_row(self, row: AsideRow | None) -> None:
        if row == self._row:
            return
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        self.setObjectName(f"aside_{row.number}")
        self._button.setObjectName(f"{row.verb}_{row.number}")
        self._button.say(row.label, row.key)
        self._button.setAccessibleName(f"{row.name} ({row.key})" if row.key else row.name)
        self._button.setEnabled(row.is_enabled)
        put(self._number, row.number)
        put(self._told, row.told)

    def press(self) -> None:
        """Bring the ticket back."""
        if self._row is not None and self._row.is_enabled:
            self.brought_back.emit(self._row.verb, self._row.number)
