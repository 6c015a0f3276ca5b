"""What a verb on a dossier asks for, under the dossier: nothing modal, Escape leaves it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter.ask_panel import captioned
from counter.decision_ask import DecisionAsk, FieldKind
from counter.decision_fields import DecisionField
from office.qt.buttons import KeyButton
from office.qt.shape import Shape, Sign
from office.qt.styling import Say, color, label, put, spaced

_ACROSS = 3
"""Fields in a row."""
_TYPED = frozenset({FieldKind.LINE, FieldKind.LINES, FieldKind.FILE})
_WIDE = frozenset({FieldKind.LINES, FieldKind.FILE})
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class DecisionPanel(QFrame):
    """The question, its fields, confirm and leave."""

    answered = Signal(object, dict)
    """DossierVerb, and values by name."""
    left = Signal()
    file_chosen = Signal(str)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("decision_panel")
        self.setProperty("card", "ask")
        self._say = say
        self._ask: DecisionAsk | None = None
        self._fields: list[DecisionField] = []
        self._title, self._warning, self._hash = label("ask_title"), label("warning", wrap=True), label("caption")
        self._warning.setObjectName("decision_warning")
        self._hash.setObjectName("decision_hash")
        self._sign = Shape(Sign.WARNING, color("hint_ink"), 20)
        self._confirm = KeyButton("decision_confirm", say("counter.ask.confirm"), "Ctrl+Enter", is_flat=True)
        self._leave = KeyButton("decision_leave", say("counter.ask.leave"), say("counter.key.escape"), is_flat=True)
        self._confirm.paint_as("lead")
        self._confirm.clicked.connect(self.answer)
        self._leave.clicked.connect(self.left)
        self._body = QWidget()
        self._column = QVBoxLayout(self)
        self._arrange()
        self.hide()

    def _arrange(self) -> None:
        spaced(self._column, 12, 8)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._title)
        top.addWidget(self._sign)
        top.addWidget(self._warning, 1)
        top.addStretch(0)
        top.addWidget(self._confirm)
        top.addWidget(self._leave)
        self._column.addLayout(top)
        self._column.addWidget(self._body)
        self._column.addWidget(self._hash)

    def show_ask(self, ask: DecisionAsk | None) -> None:
        """Ask something else, or nothing; what was typed stays while the question is the same."""
        before, self._ask = self._ask, ask
        if ask is None:
            self._vanish()
            return
        put(self._title, ask.title)
        put(self._warning, ask.warning)
        self._sign.setVisible(bool(ask.warning))
        if before is None or (before.code, before.verb) != (ask.code, ask.verb):
            self._build(ask)
        self.show()
        if before is None or (before.code, before.verb) != (ask.code, ask.verb):
            self._begin()

    def show_hash(self, words: str) -> None:
        """Say the hash of the file that was chosen, or nothing."""
        put(self._hash, words)

    def _build(self, ask: DecisionAsk) -> None:
        self._fields = [DecisionField(one, self._say) for one in ask.fields]
        body = QWidget()
        grid = QGridLayout(body)
        spaced(grid, 0, 10)
        place = 0
        for field in self._fields:
            field.file_chosen.connect(self.file_chosen)
            width = 2 if field.field.kind in _WIDE else 1
            row, column = divmod(place, _ACROSS)
            inside = captioned("" if field.field.kind is FieldKind.TICK else field.field.label, field)
            inside.addStretch()
            box = QWidget()
            inside.setContentsMargins(0, 0, 0, 0)
            box.setLayout(inside)
            grid.addWidget(box, row, column, 1, width)
            place += width
            self._hide_from_oneself(field, box)
        for column in range(min(_ACROSS, place)):
            grid.setColumnStretch(column, 1)
        self._column.replaceWidget(self._body, body)
        self._body.hide()
        self._body.deleteLater()
        self._body = body

    def _hide_from_oneself(self, field: DecisionField, box: QWidget) -> None:
        """Ask for the secret of somebody else only: of whoever is picked in the field before it."""
        if field.field.kind is not FieldKind.SECRET:
            return
        own, person = field.field.initial, self._fields[self._fields.index(field) - 1]

        def follow(picked: str) -> None:
            box.setVisible(picked != own)

        person.picked.connect(follow)
        follow(person.value())

    def _begin(self) -> None:
        typed = [one for one in self._fields if one.field.kind in _TYPED]
        first = next((one for one in typed if not one.value()), (typed or self._fields)[0])
        first.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _vanish(self) -> None:
        panel = self.parentWidget()
        if panel is not None and any(child.hasFocus() for child in self.findChildren(QWidget)):
            # Else the focus falls into the next field, and what is typed with it.
            panel.setFocus()
        self.show_hash("")
        self.hide()

    def answer(self) -> None:
        """Say what was typed."""
        if self._ask is not None:
            self.answered.emit(self._ask.verb, {one.field.name: one.value() for one in self._fields})

    def event(self, event: QEvent) -> bool:
        """Keep Escape for this question while a field of it is typed in."""
        is_mine = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if is_mine and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave at Escape; at Enter go on to the next field, and confirm after the last."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in _ENTER:
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        held = QApplication.focusWidget()
        inside = [one for one in self._fields if held is not None and one.isAncestorOf(held)]
        place = self._fields.index(inside[0]) + 1 if inside else 0
        later = [one for one in self._fields[place:] if one.isVisibleTo(self)]
        if later:
            later[0].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.answer()
