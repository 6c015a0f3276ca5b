"""What just happened or was refused, in one sentence with a sign."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy

from counter.sight import Message, Tone
from office.qt.shape import Shape, Sign
from office.qt.styling import color, label, restyle

_LOOKS = {
    Tone.DONE: (Sign.TICK, "green"),
    Tone.REFUSED: (Sign.WARNING, "hint_ink"),
    Tone.TROUBLE: (Sign.CROSS, "white"),
}


class Strip(QFrame):
    """Stays in place when it is empty, so that nothing jumps."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setProperty("tone", "none")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._shape = Shape(Sign.TICK, color("green"), 20)
        self._words = label("strip", wrap=True)
        self._words.setObjectName("message")
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 6, 14, 6)
        row.setSpacing(12)
        row.addWidget(self._shape)
        row.addWidget(self._words, 1)
        self.show_message(None)

    def show_message(self, message: Message | None) -> None:
        """Show a message, or nothing."""
        self._words.setText(message.words if message else "")
        self._words.setAccessibleName(message.words if message else "")
        self._shape.setVisible(message is not None)
        tone = message.tone.value if message else "none"
        restyle(self, "tone", tone)
        restyle(self._words, "tone", tone)
        if message:
            sign, tint = _LOOKS[message.tone]
            self._shape.show_sign(sign, color(tint))
