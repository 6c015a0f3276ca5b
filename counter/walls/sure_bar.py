"""Whether something is really to be done: the question in place, confirmed or left by a key."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from office.qt.buttons import KeyButton
from office.qt.shape import Shape, Sign
from office.qt.styling import Say, color, label


class SureBar(QFrame):
    """Hidden until something is asked; about one thing at a time."""

    sure = Signal(str)
    """The key of what it is to be done to."""

    def __init__(self, name: str, say: Say) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("card", "sure")
        self._key = ""
        self._words = label("ask_title", wrap=True)
        self._words.setObjectName(f"{name}_words")
        self._confirm = KeyButton(f"{name}_confirm", say("counter.ask.confirm"), "Ctrl+Enter", is_flat=True)
        self._leave = KeyButton(f"{name}_leave", say("counter.ask.leave"), say("counter.key.escape"), is_flat=True)
        self._confirm.paint_as("lead")
        self._confirm.clicked.connect(self.confirm)
        self._leave.clicked.connect(self.hide)
        across = QHBoxLayout(self)
        across.setContentsMargins(12, 8, 12, 8)
        across.setSpacing(10)
        across.addWidget(Shape(Sign.WARNING, color("hint_ink"), 20))
        across.addWidget(self._words, 1)
        across.addWidget(self._confirm)
        across.addWidget(self._leave)
        self.hide()

    @property
    def is_asking(self) -> bool:
        """Whether an answer is waited for."""
        return not self.isHidden()

    def ask(self, key: str, words: str) -> None:
        """Ask about one thing."""
        self._key = key
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.show()

    def confirm(self) -> None:
        """Say that it is to be done."""
        self.hide()
        self.sure.emit(self._key)

    def keep_to(self, key: str) -> None:
        """Ask no more where another thing is marked, or it is there no more."""
        if key != self._key:
            self.hide()
