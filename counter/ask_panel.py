"""What a verb asks for, inside the window: nothing modal, so the next call is never in the way.

Without a field of its own the panel itself has the keys: a digit picks a reason, letters begin the officer's words.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from counter.ask_picture import Ask
from counter.reason_row import ReasonRow
from counter.search_list import Entry, SearchList
from counter.verbs import Detail, Verb
from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put

_BACK_KEY = "Alt+Q"
_TARGET_ROWS = 190


class AskPanel(QFrame):
    """The question, its fields, the usual reasons, confirm and leave."""

    answered = Signal(object, object)
    """Verb and Detail."""
    left = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("ask_panel")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._ask: Ask | None = None
        self._title = label("ask_title")
        self._number = _field("ask_number", say("counter.ask.number"), say("counter.ask.number_example"))
        self._note = _field("ask_note", say("counter.ask.note"), "")
        self._back = KeyButton("ask_back", say("counter.ask.back"), _BACK_KEY)
        self._back.setCheckable(True)
        self._reasons = ReasonRow()
        self._target = SearchList("ask_target", say("counter.ask.to"), say("counter.ask.to_none"))
        self._target.setMinimumHeight(_TARGET_ROWS)
        self._confirm = KeyButton("ask_confirm", say("counter.ask.confirm"), say("counter.key.enter"))
        self._leave = KeyButton("ask_leave", say("counter.ask.leave"), say("counter.key.escape"))
        self._confirm.paint_as("go")
        self._arrange()
        self._wire()
        self.hide()

    def _arrange(self) -> None:
        across = QHBoxLayout()
        across.setSpacing(10)
        across.addWidget(self._title)
        for field in (self._number, self._note):
            across.addWidget(field, 1)
        for widget in (self._back, self._confirm, self._leave):
            across.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 8)
        column.setSpacing(8)
        column.addLayout(across)
        column.addWidget(self._reasons)
        column.addWidget(self._target, 1)

    def _wire(self) -> None:
        self._confirm.clicked.connect(self._answer)
        self._leave.clicked.connect(self.left)
        self._back.toggled.connect(lambda is_on: self._back.paint_as("chosen" if is_on else "plain"))
        for field in (self._number, self._note):
            field.returnPressed.connect(self._enter)
            field.textChanged.connect(self._check)
        self._target.chosen.connect(self._check)
        self._target.confirmed.connect(self._enter)
        self._reasons.picked.connect(self._picked)
        for key, act in ((Qt.Key.Key_Escape, self._escape), (_BACK_KEY, self._turn_back)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(act)

    @property
    def takes_all(self) -> bool:
        """Whether a list to choose from wants all the room there is."""
        return self._ask is not None and self._ask.needs_target

    def show_ask(self, ask: Ask | None) -> None:
        """Ask something else, or nothing."""
        is_new = ask is not None and (self._ask is None or self._ask.verb is not ask.verb)
        is_same, self._ask = ask == self._ask, ask
        if ask is None:
            self._vanish()
            return
        self.show()
        if is_same:
            return
        put(self._title, ask.title)
        self._number.setVisible(ask.needs_number)
        self._note.setVisible(bool(ask.note_hint))
        self._note.setPlaceholderText(ask.note_hint)
        self._back.setVisible(ask.may_come_back)
        self._reasons.show_reasons(ask.reasons, is_typing=ask.needs_target)
        self._target.setVisible(ask.needs_target)
        if ask.needs_target:
            self._target.show_entries(tuple(Entry(one.key, one.title, one.detail) for one in ask.targets))
        self.layout().activate()  # type: ignore[union-attr] # it has one
        if is_new:
            self._begin(ask)

    def _vanish(self) -> None:
        panel = self.parentWidget()
        if panel is not None and any(field.hasFocus() for field in (self, *self.findChildren(QWidget))):
            # Else the focus falls into the next field, and what is typed with it.
            panel.setFocus()
        self.hide()

    def _begin(self, ask: Ask) -> None:
        self._number.clear()
        self._note.clear()
        self._back.setChecked(False)
        self._reasons.reset()
        self._target.reset()
        first: QWidget = self._number if ask.needs_number else self._target.field if ask.needs_target else self
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._check()

    def _check(self) -> None:
        self._confirm.setEnabled(self._is_complete())

    def _is_complete(self) -> bool:
        ask = self._ask
        if ask is None or (ask.needs_number and not self._number.text().strip()):
            return False
        if ask.needs_reason and not (self._reasons.value() or self._note.text().strip()):
            return False
        return not ask.needs_target or bool(self._target.value())

    def _enter(self) -> None:
        if self._is_complete():
            self._answer()
        elif self._ask is not None and self._ask.needs_number and self._number.text().strip():
            # The reason is next: its digits belong to nobody else now.
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _picked(self) -> None:
        self._check()
        if self._ask is not None and not self._ask.needs_target and self._reasons.value() and self._is_complete():
            self._answer()

    def _answer(self) -> None:
        if self._ask is None or not self._is_complete():
            return
        kind, _, target = self._target.value().partition(":") if self._ask.needs_target else ("", "", "")
        detail = Detail(
            note=self._note.text() or None,
            reason=self._reasons.value() or None,
            number=self._number.text().strip(),
            to_service=target if kind == "service" else None,
            to_desk=target if kind == "desk" else None,
            comes_back=self._ask.verb is Verb.TRANSFER and self._back.isChecked(),
        )
        self.answered.emit(self._ask.verb, detail)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pick by a digit, confirm by Enter, begin the words by any other letter."""
        typed = event.text()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        elif typed.isdecimal() and typed != "0":
            self._reasons.pick(int(typed) - 1)
        elif typed.strip() and typed.isprintable() and self._note.isVisibleTo(self):
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)
            self._note.insert(typed)
        else:
            super().keyPressEvent(event)

    def _escape(self) -> None:
        if self._ask is not None:
            self.left.emit()

    def _turn_back(self) -> None:
        if self._ask is not None and self._ask.may_come_back:
            self._back.toggle()


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
