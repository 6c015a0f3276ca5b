"""The page before work: who, and at which desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.ask_panel import captioned
from counter.picture import SignInPicture
from counter.search_list import Entry, SearchList
from counter.secret_field import SecretField
from counter.sight import Message, Tone
from counter.strip import Strip
from counter.walls.tabs import HALL_KEYS, HallTab
from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes

ACCOUNT_KEY, HALL_KEY = "F10", HALL_KEYS[HallTab.NOTICES]


class SignIn(QWidget):
    """Two lists, the password, and one button."""

    confirmed = Signal(str, str, str, bool)
    """Officer, desk, password, and whether the desk is taken over from a colleague."""
    account_wanted = Signal(str)
    """The officer who wants to choose a password or a PIN."""
    hall_wanted = Signal(str, str)
    """Officer and password: walls and notices without a desk."""

    def __init__(self, say: Say, preset: tuple[str | None, str | None]) -> None:
        super().__init__()
        self._say, self._preset = say, preset
        self._picture: SignInPicture | None = None
        self._message: Message | None = None
        self._hint = label("muted", wrap=True)
        self._officers = SearchList("officer", say("counter.sign_in.officer"), say("counter.sign_in.find_officer"))
        self._desks = SearchList("desk", say("counter.sign_in.desk"), say("counter.sign_in.find_desk"))
        self._open = KeyButton("sign_in", say("counter.sign_in.open"), say("counter.key.enter"))
        self._open.paint_as("go")
        self._password = SecretField("password", say, say("counter.sign_in.password"))
        self._account = KeyButton("account", say("counter.sign_in.account"), ACCOUNT_KEY)
        self._hall = KeyButton("sign_in_hall", say("counter.header.hall"), HALL_KEY)
        self.strip = Strip()
        self._arrange()
        for chooser in (self._officers, self._desks):
            chooser.chosen.connect(self._check)
            chooser.confirmed.connect(self._confirm)
        self._password.confirmed.connect(self._confirm)
        self._password.typed.connect(self._check)
        self._open.clicked.connect(self._confirm)
        for button, key, want in (
            (self._account, ACCOUNT_KEY, self._want_account),
            (self._hall, HALL_KEY, self._want_hall),
        ):
            button.clicked.connect(want)
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(want)
        self.setFocusProxy(self._officers.field)

    def _arrange(self) -> None:
        self._card = QFrame()
        self._card.setProperty("card", "true")
        self._card.setMaximumWidth(1080)
        lists = QHBoxLayout()
        lists.setSpacing(28)
        lists.addLayout(captioned(self._say("counter.sign_in.officer"), self._officers), 1)
        lists.addLayout(captioned(self._say("counter.sign_in.desk"), self._desks), 1)
        column = QVBoxLayout(self._card)
        column.addWidget(label("page_title", self._say("counter.sign_in.title")))
        column.addWidget(self._hint)
        column.addLayout(lists, 1)
        column.addLayout(captioned(self._say("counter.sign_in.password"), self._password))
        column.addWidget(self.strip)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addWidget(self._open, 2)
        buttons.addWidget(self._account, 1)
        buttons.addWidget(self._hall, 1)
        column.addLayout(buttons)
        self._around = QHBoxLayout(self)
        self._around.addStretch(1)
        self._around.addWidget(self._card, 8)
        self._around.addStretch(1)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._around, sizes.margin, 0)
        spaced(self._card.layout(), sizes.padding, sizes.gap)
        for button in (self._open, self._account, self._hall):
            button.setMinimumHeight(sizes.button_height)

    def show_picture(self, picture: SignInPicture, message: Message | None) -> None:
        """Show another state; the choices stay."""
        is_first = bool(picture.officers) and not (self._picture and self._picture.officers)
        self._picture = picture
        put(self._hint, picture.hint)
        self._officers.show_entries(
            tuple(Entry(one.code, one.name, f"{one.code} · {one.title}") for one in picture.officers)
        )
        self._desks.show_entries(tuple(Entry(one.number, one.title, one.told) for one in picture.desks))
        self.strip.show_message(message)
        if is_first:
            self._choose_preset()
        if message is not None and message != self._message and message.tone is Tone.REFUSED:
            self._password.again()
        self._message = message
        self._check()

    def _choose_preset(self) -> None:
        officer, desk = self._preset
        self._officers.choose(officer or "")
        self._desks.choose(desk or "")
        is_chosen = self._officers.value() and self._desks.value()
        (self._password if is_chosen else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        is_live = self._picture is not None and self._picture.is_live
        officer = self._officers.value()
        words = self._say(f"counter.{'lock.take_over' if self._takes_over() else 'sign_in.open'}")
        self._open.say(words, self._say("counter.key.enter"))
        self._open.setEnabled(is_live and all((officer, self._desks.value(), self._password.value())))
        self._account.setEnabled(is_live and bool(officer))
        self._hall.setEnabled(is_live and bool(officer) and bool(self._password.value()))

    def _confirm(self) -> None:
        if self._open.isEnabled():
            self.confirmed.emit(
                self._officers.value(), self._desks.value(), self._password.value(), self._takes_over()
            )
        elif self._officers.value() and self._desks.value():
            self._password.setFocus(Qt.FocusReason.OtherFocusReason)

    def _takes_over(self) -> bool:
        desks = self._picture.desks if self._picture else ()
        there = next((one.officer for one in desks if one.number == self._desks.value()), "")
        return bool(there) and bool(self._officers.value()) and there != self._officers.value()

    def _want_account(self) -> None:
        if self._account.isEnabled():
            self.account_wanted.emit(self._officers.value())

    def _want_hall(self) -> None:
        if self._hall.isEnabled():
            self.hall_wanted.emit(self._officers.value(), self._password.value())
        elif self._officers.value():
            self._password.setFocus(Qt.FocusReason.OtherFocusReason)
