"""A field for a password or a PIN: hidden unless it is asked to be shown, with a word about Caps Lock."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from office.qt.styling import Say, label, put


class SecretField(QWidget):
    """Forgets what was typed as soon as its page is left."""

    confirmed = Signal()
    """Enter was pressed."""
    typed = Signal()

    def __init__(self, name: str, say: Say, accessible: str) -> None:
        super().__init__()
        self._say = say
        self.field = QLineEdit()
        self.field.setObjectName(name)
        self.field.setAccessibleName(accessible)
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self.confirmed)
        self.field.textChanged.connect(self.typed)
        self._eye = QPushButton()
        self._eye.setObjectName(f"{name}_show")
        self._eye.setProperty("kind", "eye")
        self._eye.setCheckable(True)
        self._eye.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._eye.setMinimumWidth(78)
        self._eye.toggled.connect(self._show)
        self._hint = label("hint", wrap=True)
        self._hint.setObjectName(f"{name}_caps")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self._hint)
        self.setFocusProxy(self.field)
        self.forget()

    def value(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def forget(self) -> None:
        """Empty it, and hide what is typed next."""
        self.field.clear()
        self._eye.setChecked(False)
        self._show(shown=False)
        put(self._hint, "")

    def again(self) -> None:
        """Let what is typed next replace what stands there."""
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget it with the page; a minimized window keeps it."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.forget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """See by a letter whether Caps Lock is on: no system tells it in the same way."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._look_at(event)
        return super().eventFilter(watched, event)

    def _look_at(self, event: QKeyEvent) -> None:
        letter = event.text()
        if event.key() == Qt.Key.Key_CapsLock:
            put(self._hint, "")
        elif len(letter) == 1 and letter.isalpha():
            is_shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            is_on = letter.isupper() != is_shifted
            put(self._hint, self._say("counter.secret.caps_lock") if is_on else "")

    def _show(self, shown: bool) -> None:  # noqa: FBT001 - what Qt's signal carries
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.field.setEchoMode(mode)
        words = self._say(f"counter.secret.{'hide' if shown else 'show'}")
        self._eye.setText(words)
        self._eye.setAccessibleName(f"{words}: {self.field.accessibleName()}")
