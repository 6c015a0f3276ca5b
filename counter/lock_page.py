"""The page of a locked desk: its number, and the way back; nothing of citizens."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from counter.ask_panel import captioned
from counter.gate_picture import LockPicture
from counter.pick_box import PickBox
from counter.secret_field import SecretField
from counter.sight import Message
from counter.strip import Strip
from office.qt.buttons import KeyButton
from office.qt.styling import Say, in_the_middle, label, put, spaced
from office.qt.theme import CounterSizes


class LockPage(QWidget):
    """Who, and what they show it by."""

    confirmed = Signal(str, str)
    """Officer and secret."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._picture: LockPicture | None = None
        self._message: Message | None = None
        self._desk = label("number")
        self._desk.setObjectName("locked_desk")
        self._told = label("lead", wrap=True)
        self._told.setObjectName("locked_told")
        self._officer = PickBox("lock_officer", say("counter.lock.officer"), say("counter.lock.choose"))
        self._secret = SecretField("lock_secret", say, say("counter.lock.secret"))
        self._unlock = KeyButton("unlock", say("counter.lock.unlock"), say("counter.key.enter"))
        self._unlock.paint_as("go")
        self.strip = Strip()
        self._arrange()
        self._secret.confirmed.connect(self._confirm)
        self._secret.typed.connect(self._check)
        self._unlock.clicked.connect(self._confirm)
        self._officer.currentIndexChanged.connect(self._choose)
        self.setFocusProxy(self._secret)

    def _arrange(self) -> None:
        self._card = QFrame()
        self._card.setProperty("card", "true")
        self._card.setMaximumWidth(720)
        column = QVBoxLayout(self._card)
        column.addWidget(self._desk)
        column.addWidget(self._told)
        column.addLayout(captioned(self._say("counter.lock.officer"), self._officer))
        column.addLayout(captioned(self._say("counter.lock.secret"), self._secret))
        column.addWidget(self.strip)
        column.addWidget(self._unlock)
        self._around = in_the_middle(self._card, self, below=2)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._around, sizes.margin, 0)
        spaced(self._card.layout(), sizes.padding, sizes.gap)
        self._unlock.setMinimumHeight(sizes.button_height)

    def show_picture(self, picture: LockPicture, message: Message | None) -> None:
        """Show another state; who was chosen stays."""
        is_new = self._picture is None or self._picture.officer != picture.officer
        self._picture = picture
        put(self._desk, picture.desk)
        put(self._told, picture.told)
        self._officer.show_entries(tuple((one.code, f"{one.name} · {one.title}") for one in picture.officers))
        if is_new and not picture.is_relief:
            self._officer.choose(picture.officer)
        if message is not None and message != self._message:
            self._secret.again()
        if message != self._message:
            self.strip.show_message(message)
        self._message = message
        self._check()

    def begin(self) -> None:
        """Begin anew with who has the desk, or with choosing who sits down."""
        self._message = None
        is_relief = self._picture is not None and self._picture.is_relief
        self._officer.choose("" if is_relief or self._picture is None else self._picture.officer)
        (self._officer if is_relief else self._secret).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        is_own = self._picture is None or self._officer.value() == self._picture.officer
        words = self._say(f"counter.lock.{'unlock' if is_own else 'take_over'}")
        self._unlock.say(words, self._say("counter.key.enter"))
        # What was said was said about somebody else.
        self.strip.show_message(None)
        self._check()

    def _check(self) -> None:
        is_live = self._picture is not None and self._picture.is_live
        self._unlock.setEnabled(is_live and bool(self._officer.value()) and bool(self._secret.value()))

    def _confirm(self) -> None:
        if self._unlock.isEnabled():
            self.confirmed.emit(self._officer.value(), self._secret.value())
