"""The last page: what is there, what is missing, and where it is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from office.qt.buttons import KeyButton
from office.qt.styling import Say, in_the_middle, label, put, spaced
from office.qt.theme import CounterSizes
from studio.picture import CheckedPicture, Tone
from studio.told import Told


class CheckedPage(QWidget):
    """Two sentences and the ways on."""

    played = Signal()
    turned = Signal(int)
    sought = Signal()
    closed = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._is_whole = False
        self._told = Told()
        self._missing = label("lead", wrap=True)
        self._missing.setObjectName("missing")
        self._folder = label("text", wrap=True)
        self._folder.setObjectName("folder")
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._use = label("muted", say("studio.use"), wrap=True)
        self._hear = KeyButton("hear_call", say("studio.hear_call"), "N")
        self._back = KeyButton("checked_back", say("studio.back"), "←")
        self._seek = KeyButton("checked_seek", say("studio.seek"), "F3")
        self._close = KeyButton("close", say("studio.close"), say("counter.key.enter"))
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        self._card = QFrame()
        self._card.setProperty("card", "true")
        self._card.setMaximumWidth(980)
        column = QVBoxLayout(self._card)
        column.addWidget(label("page_title", self._say("studio.checked")))
        for widget in (self._told, self._missing, self._folder, self._use):
            column.addWidget(widget)
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        for button, part in ((self._back, 1), (self._seek, 1), (self._hear, 1), (self._close, 2)):
            buttons.addWidget(button, part)
        column.addLayout(buttons)
        self._around = in_the_middle(self._card, self, below=1)

    def _wire(self) -> None:
        acts = (
            (self._back, lambda: self.turned.emit(-1), (Qt.Key.Key_Left, Qt.Key.Key_PageUp)),
            (self._hear, self.played.emit, (Qt.Key.Key_N,)),
            (self._seek, self.sought.emit, (Qt.Key.Key_F3,)),
            (self._close, self.closed.emit, (Qt.Key.Key_Escape,)),
        )
        for button, act, keys in acts:
            button.clicked.connect(act)
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(button.click)

        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            QShortcut(QKeySequence(key), self).activated.connect(self._go_on)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._around, sizes.margin, 0)
        spaced(self._card.layout(), sizes.padding, sizes.gap + 4)
        for button in (self._back, self._seek, self._hear, self._close):
            button.setMinimumHeight(sizes.button_height)

    def show_picture(self, picture: CheckedPicture) -> None:
        """Show what is there now."""
        self._told.show_told(picture.told, Tone.DONE if picture.is_whole else Tone.REFUSED)
        put(self._missing, picture.missing)
        put(self._folder, picture.folder)
        self._hear.say(picture.hear, "N")
        self._hear.setVisible(picture.is_whole)
        self._seek.setVisible(not picture.is_whole)
        enter, escape = self._say("counter.key.enter"), self._say("counter.key.escape")
        self._close.say(self._say("studio.close"), enter if picture.is_whole else escape)
        self._seek.say(self._say("studio.seek"), f"{enter} · F3")
        self._seek.paint_as("go")
        self._close.paint_as("go" if picture.is_whole else "plain")
        self._is_whole = picture.is_whole

    def _go_on(self) -> None:
        """Do the next that is to be done: a voice that is not whole is not closed by the key that turns the pages."""
        (self._close if self._is_whole else self._seek).click()
