"""When a dossier is due, with a sign: form and words tell it, color helps."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter.due_picture import DueTone, DueWords
from office.qt.shape import Shape, Sign
from office.qt.styling import color, label, put, restyle, spaced

_SIGNS = {
    DueTone.PLAIN: (Sign.RING, "muted"),
    DueTone.GOOD: (Sign.TICK, "green"),
    DueTone.HELD: (Sign.PAUSE, "hint_ink"),
    DueTone.LATE: (Sign.WARNING, "red"),
}


class DueLabel(QWidget):
    """One line."""

    def __init__(self) -> None:
        super().__init__()
        self._words = label("time")
        self._words.setObjectName("dossier_due")
        self._sign = Shape(Sign.RING, color("muted"), 18)
        across = QHBoxLayout(self)
        spaced(across, 0, 8)
        across.addWidget(self._sign)
        across.addWidget(self._words)

    def show_due(self, due: DueWords | None) -> None:
        """Show another due time, or nothing."""
        self.setVisible(due is not None)
        if due is not None:
            put(self._words, due.words)
            restyle(self._words, "tone", due.tone.value)
            sign, tint = _SIGNS[due.tone]
            self._sign.show_sign(sign, color(tint))
