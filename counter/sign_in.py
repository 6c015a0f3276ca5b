"""The page before work: who, and at which desk."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from counter.ask_panel import captioned
from counter.buttons import KeyButton
from counter.picture import SignInPicture
from counter.search_list import Entry, SearchList
from counter.sight import Message
from counter.strip import Strip
from counter.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes


class SignIn(QWidget):
    """Two lists and one button."""

    confirmed = Signal(str, str)
    """Officer and desk."""

    def __init__(self, say: Say, preset: tuple[str | None, str | None]) -> None:
        super().__init__()
        self._say, self._preset = say, preset
        self._picture: SignInPicture | None = None
        self._hint = label("muted", wrap=True)
        self._officers = SearchList("officer", say("counter.sign_in.officer"), say("counter.sign_in.find_officer"))
        self._desks = SearchList("desk", say("counter.sign_in.desk"), say("counter.sign_in.find_desk"))
        self._open = KeyButton("sign_in", say("counter.sign_in.open"), say("counter.key.enter"))
        self._open.paint_as("go")
        self.strip = Strip()
        self._arrange()
        for chooser in (self._officers, self._desks):
            chooser.chosen.connect(self._check)
            chooser.confirmed.connect(self._confirm)
        self._open.clicked.connect(self._confirm)
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
        column.addWidget(self.strip)
        column.addWidget(self._open)
        self._around = QHBoxLayout(self)
        self._around.addStretch(1)
        self._around.addWidget(self._card, 8)
        self._around.addStretch(1)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._around, sizes.margin, 0)
        spaced(self._card.layout(), sizes.padding, sizes.gap)
        self._open.setMinimumHeight(sizes.button_height)

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
        self._check()

    def _choose_preset(self) -> None:
        officer, desk = self._preset
        self._officers.choose(officer or "")
        self._desks.choose(desk or "")
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _check(self) -> None:
        is_live = self._picture is not None and self._picture.is_live
        self._open.setEnabled(is_live and bool(self._officers.value()) and bool(self._desks.value()))

    def _confirm(self) -> None:
        if self._open.isEnabled():
            self.confirmed.emit(self._officers.value(), self._desks.value())
