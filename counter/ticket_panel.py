"""The top right: the number, how it stands, and the verbs with their keys."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from counter.ask_panel import AskPanel
from counter.sight import Message
from counter.strip import Strip
from counter.ticket_picture import TicketPicture, VerbButton
from counter.verbs import KEYS, Verb
from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes

_PLACES = {
    Verb.CALL_NUMBER: (0, 0),
    Verb.ADD_SERVICE: (0, 1),
    Verb.PAUSE: (1, 0),
    Verb.REOPEN: (1, 0),
    Verb.TAKE_OVER: (1, 1),
    Verb.UNDO: (2, 0),
    Verb.CLOSE: (2, 1),
}
"""The verbs beside the number: row and column."""


class TicketPanel(QFrame):
    """Buttons and keys say `pressed`; what a verb asks for appears under them."""

    pressed = Signal(object)
    """The Verb."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("ticket_panel")
        self.setProperty("card", "true")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._number = label("number")
        self._number.setObjectName("number")
        self._state, self._service = label("lead", wrap=True), label("text", wrap=True)
        self._detail = label("muted", wrap=True)
        self._state.setObjectName("state")
        self._buttons = {verb: self._button(verb) for verb in Verb}
        self.ask = AskPanel(say)
        self.strip = Strip()
        self._main, self._side = QHBoxLayout(), QGridLayout()
        self._arrange()
        self._wire_keys()

    def _button(self, verb: Verb) -> KeyButton:
        button = KeyButton(verb.value, is_flat=verb in _PLACES)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self._press, verb))
        return button

    def _arrange(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        for line in (self._state, self._service, self._detail):
            words.addWidget(line)
        words.addStretch()
        self._top = QHBoxLayout()
        self._top.addWidget(self._number)
        self._top.addLayout(words, 1)
        self._top.addLayout(self._side)
        for verb, button in self._buttons.items():
            if verb in _PLACES:
                self._side.addWidget(button, *_PLACES[verb])
            else:
                self._main.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.addLayout(self._top)
        column.addLayout(self._main)
        column.addWidget(self.strip)

    def _wire_keys(self) -> None:
        for key in dict.fromkeys(KEYS.values()):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(partial(self.press_key, key))

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self.layout(), sizes.padding * 3 // 4, sizes.gap)
        self._top.setSpacing(sizes.padding)
        self._main.setSpacing(sizes.gap)
        self._side.setSpacing(4)
        for verb, button in self._buttons.items():
            # The three beside the number are together as tall as the number, so that nothing jumps without one.
            button.setMinimumHeight(sizes.number * 2 // 5 if verb in _PLACES else sizes.button_height)

    def show_picture(self, picture: TicketPicture) -> None:
        """Show another state."""
        put(self._number, picture.number)
        put(self._state, picture.state)
        put(self._service, picture.service)
        put(self._detail, picture.detail)
        shown = {button.verb: button for button in (*picture.verbs, *picture.desk_verbs)}
        for verb, widget in self._buttons.items():
            self._show_button(widget, shown.get(verb))
        self.ask.show_ask(picture.ask)

    def show_message(self, message: Message | None) -> None:
        """Tell what happened."""
        self.strip.show_message(message)

    def _show_button(self, widget: KeyButton, button: VerbButton | None) -> None:
        widget.setVisible(button is not None)
        if button is None:
            return
        widget.say(button.label, button.key)
        widget.setEnabled(button.is_enabled)
        widget.setDown(button.is_down)
        is_side = button.verb in _PLACES and not button.is_primary
        widget.paint_as("go" if button.is_primary else "side" if is_side else "plain")

    def _press(self, verb: Verb) -> None:
        self.pressed.emit(verb)

    def press_key(self, key: str) -> None:
        """Do the verb that has this key now."""
        # A key is not held back by a gray button: the office says why it refuses.
        for verb, button in self._buttons.items():
            if KEYS[verb] == key and button.isVisibleTo(self):
                self.pressed.emit(verb)
