"""The page on which an officer chooses a password and a PIN."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter.ask_panel import captioned
from counter.gate import Chosen
from counter.gate_picture import AccountPicture
from counter.secret_field import SecretField
from counter.sight import Message
from counter.strip import Strip
from office.qt.buttons import KeyButton
from office.qt.styling import Say, in_the_middle, label, put, spaced
from office.qt.theme import CounterSizes

_FIELDS = ("old", "new", "again", "pin", "pin_again")


class AccountPage(QWidget):
    """The present password, the new one twice, the PIN twice."""

    confirmed = Signal(object)
    """What was typed, as Chosen."""
    left = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._picture: AccountPicture | None = None
        self._title = label("page_title", wrap=True)
        self._hint = label("muted", wrap=True)
        self._fields = {name: SecretField(f"account_{name}", say, say(f"counter.account.{name}")) for name in _FIELDS}
        self._old = QWidget()
        self._save = KeyButton("account_save", say("counter.account.save"), say("counter.key.enter"))
        self._leave = KeyButton("account_leave", say("counter.account.leave"), say("counter.key.escape"))
        self._save.paint_as("go")
        self.strip = Strip()
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        self._card = QFrame()
        self._card.setProperty("card", "true")
        self._card.setMaximumWidth(900)
        self._old.setLayout(self._captioned("old"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(12)
        for place, name in enumerate(_FIELDS[1:]):
            grid.addLayout(self._captioned(name), place // 2, place % 2)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._save, 2)
        buttons.addWidget(self._leave, 1)
        column = QVBoxLayout(self._card)
        for widget in (self._title, self._hint, self._old):
            column.addWidget(widget)
        column.addLayout(grid)
        column.addWidget(self.strip)
        column.addLayout(buttons)
        self._around = in_the_middle(self._card, self, below=2)

    def _captioned(self, name: str) -> QVBoxLayout:
        made = captioned(self._say(f"counter.account.{name}"), self._fields[name])
        made.setContentsMargins(0, 0, 0, 0)
        return made

    def _wire(self) -> None:
        for field in self._fields.values():
            field.confirmed.connect(self._confirm)
        self._save.clicked.connect(self._confirm)
        self._leave.clicked.connect(self.left)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._around, sizes.margin, 0)
        spaced(self._card.layout(), sizes.padding, sizes.gap)
        for button in (self._save, self._leave):
            button.setMinimumHeight(sizes.button_height)

    def show_picture(self, picture: AccountPicture, message: Message | None) -> None:
        """Show another state; what was typed stays."""
        self._picture = picture
        put(self._title, picture.title)
        put(self._hint, picture.hint)
        self._old.setVisible(picture.asks_old)
        self._save.setEnabled(picture.is_live)
        self.strip.show_message(message)

    def begin(self) -> None:
        """Begin in the first field."""
        is_first = self._picture is not None and not self._picture.asks_old
        self._fields["new" if is_first else "old"].setFocus(Qt.FocusReason.OtherFocusReason)

    def _confirm(self) -> None:
        if self._save.isEnabled():
            self.confirmed.emit(Chosen(**{name: field.value() for name, field in self._fields.items()}))
