"""What a recording is worth, in one sentence with a sign; stays in place when it is empty."""

from PySide6.QtWidgets import QFrame, QHBoxLayout

from office.qt.shape import Shape, Sign
from office.qt.styling import color, label, restyle
from studio.picture import Tone

_LOOKS = {Tone.DONE: (Sign.TICK, "green"), Tone.REFUSED: (Sign.WARNING, "hint_ink")}


class Told(QFrame):
    """A sign and a sentence."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._shape = Shape(Sign.TICK, color("green"), 24)
        self._words = label("verdict", wrap=True)
        self._words.setObjectName("told")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        row.addWidget(self._shape)
        row.addWidget(self._words, 1)
        self.show_told("", Tone.NONE)

    def show_told(self, words: str, tone: Tone) -> None:
        """Show a sentence, or nothing."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self._shape.setVisible(bool(words))
        restyle(self, "tone", tone.value)
        if tone in _LOOKS:
            sign, tint = _LOOKS[tone]
            self._shape.show_sign(sign, color(tint))
