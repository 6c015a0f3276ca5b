"""What a verb asks for, inside the window: nothing modal, so the next call is never in the way."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counter.buttons import KeyButton
from counter.pick_box import PickBox
from counter.styling import Say, label, put
from counter.ticket_picture import Ask
from counter.verbs import Detail, Verb

_NOTES = {Verb.PARK: "note_park", Verb.PAUSE: "note_pause", Verb.TRANSFER: "note_transfer"}


class AskPanel(QFrame):
    """One row: the question, its fields, confirm and leave."""

    answered = Signal(object, object)
    """Verb and Detail."""
    left = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("ask_panel")
        self._say = say
        self._ask: Ask | None = None
        self._title = label("ask_title")
        self._number = _field("ask_number", say("counter.ask.number"), say("counter.ask.number_example"))
        self._target = PickBox("ask_target", say("counter.ask.to"), say("counter.ask.to_none"))
        self._note = _field("ask_note", say("counter.ask.note"), "")
        self._confirm = KeyButton("ask_confirm", say("counter.ask.confirm"), say("counter.key.enter"))
        self._leave = KeyButton("ask_leave", say("counter.ask.leave"), say("counter.key.escape"))
        self._confirm.paint_as("go")
        self._arrange()
        self._wire()
        self.hide()

    def _arrange(self) -> None:
        fields = QHBoxLayout(self)
        fields.setContentsMargins(16, 10, 12, 10)
        fields.setSpacing(10)
        fields.addWidget(self._title)
        for field in (self._number, self._target, self._note):
            fields.addWidget(field, 1)
        fields.addWidget(self._confirm)
        fields.addWidget(self._leave)

    def _wire(self) -> None:
        self._confirm.clicked.connect(self._answer)
        self._leave.clicked.connect(self.left)
        for field in (self._number, self._note):
            field.returnPressed.connect(self._answer)
            field.textChanged.connect(self._check)
        self._target.currentIndexChanged.connect(self._check)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        escape.activated.connect(self._escape)

    def show_ask(self, ask: Ask | None) -> None:
        """Ask something else, or nothing."""
        is_new = ask is not None and (self._ask is None or self._ask.verb is not ask.verb)
        self._ask = ask
        if ask is None:
            self._vanish()
            return
        self.show()
        put(self._title, ask.title)
        self._number.setVisible(ask.verb is Verb.CALL_NUMBER)
        self._target.setVisible(ask.verb is Verb.TRANSFER)
        self._note.setVisible(ask.verb in _NOTES)
        self._target.show_entries(ask.targets)
        if is_new:
            self._begin(ask.verb)

    def _vanish(self) -> None:
        panel = self.parentWidget()
        if panel is not None and any(field.hasFocus() for field in self.findChildren(QWidget)):
            # Else the focus falls into the next field, and what is typed with it.
            panel.setFocus()
        self.hide()

    def _begin(self, verb: Verb) -> None:
        self._number.clear()
        self._note.clear()
        self._target.setCurrentIndex(-1)
        if verb in _NOTES:
            self._note.setPlaceholderText(self._say(f"counter.ask.{_NOTES[verb]}"))
        first: QWidget = {Verb.CALL_NUMBER: self._number, Verb.TRANSFER: self._target}.get(verb, self._note)
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._check()

    def _check(self) -> None:
        self._confirm.setEnabled(self._is_complete())

    def _is_complete(self) -> bool:
        if self._ask is None:
            return False
        if self._ask.verb is Verb.CALL_NUMBER:
            return bool(self._number.text().strip())
        return self._ask.verb is not Verb.TRANSFER or bool(self._target.value())

    def _answer(self) -> None:
        if self._ask is None or not self._is_complete():
            return
        kind, _, target = self._target.value().partition(":")
        detail = Detail(
            note=self._note.text() or None,
            number=self._number.text().strip(),
            to_service=target if kind == "service" else None,
            to_desk=target if kind == "desk" else None,
        )
        self.answered.emit(self._ask.verb, detail)

    def _escape(self) -> None:
        if self._ask is not None:
            self.left.emit()


def _field(name: str, accessible: str, placeholder: str) -> QLineEdit:
    field = QLineEdit()
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.setPlaceholderText(placeholder)
    return field


def captioned(words: str, widget: QWidget) -> QVBoxLayout:
    """Return the widget under its caption."""
    caption: QLabel = label("caption", words)
    caption.setBuddy(widget)
    column = QVBoxLayout()
    column.setSpacing(2)
    column.addWidget(caption)
    column.addWidget(widget)
    return column
