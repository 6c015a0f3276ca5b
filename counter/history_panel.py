"""The bottom left: what was done last at this desk, with its time."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from counter.history_picture import HistoryPicture, Step
from office.qt.styling import label, put, spaced
from office.qt.theme import CounterSizes

SHOWN = 5
"""Rows on a large screen."""
SHOWN_LOW = 3


class HistoryPanel(QFrame):
    """Rows are made once and filled again."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("history")
        self._title = label("panel_title")
        self._rows = [_StepRow() for _ in range(SHOWN)]
        self._shown = SHOWN
        self._picture: HistoryPicture | None = None
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        for row in self._rows:
            column.addWidget(row)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme; a low screen has room for less."""
        spaced(self.layout(), 0, 2)
        self._shown = SHOWN if sizes.button_height >= 64 else SHOWN_LOW
        if self._picture is not None:
            self.show_picture(self._picture)

    def show_picture(self, picture: HistoryPicture) -> None:
        """Show other steps."""
        self._picture = picture
        put(self._title, picture.title if picture.steps else "")
        for place, row in enumerate(self._rows):
            row.show_step(picture.steps[place] if place < min(self._shown, len(picture.steps)) else None)


class _StepRow(QFrame):
    def __init__(self) -> None:
        super().__init__()
        self.setProperty("row", "step")
        self._time, self._number, self._words = label("step_time"), label("step_number"), label("row_told", wrap=True)
        across = QHBoxLayout(self)
        across.setContentsMargins(8, 1, 8, 1)
        across.setSpacing(10)
        across.addWidget(self._time)
        across.addWidget(self._number)
        across.addWidget(self._words, 1)

    def show_step(self, step: Step | None) -> None:
        self.setVisible(step is not None)
        if step is None:
            return
        self.setAccessibleName(" ".join(filter(None, (step.time, step.number, step.words))))
        put(self._time, step.time)
        put(self._number, step.number)
        put(self._words, step.words)
