"""The first page: whose voice it is, what it may be used for, and that its owner agrees."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from office.qt.buttons import ChoiceRow, KeyButton
from office.qt.styling import Say, in_the_middle, label, put, spaced
from office.qt.theme import CounterSizes
from studio.picture import Licence, TermsPicture

LONGEST_NAME = 80


class TermsPage(QWidget):
    """A name, a choice, a tick, and one button."""

    agreed = Signal(str, str)
    """The speaker's name and the licence chosen."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._fixed = False
        self._speaker = QLineEdit()
        self._speaker.setObjectName("speaker")
        self._speaker.setAccessibleName(say("studio.speaker"))
        self._speaker.setPlaceholderText(say("studio.speaker.example"))
        self._speaker.setMaxLength(LONGEST_NAME)
        self._licence = ChoiceRow("licence", [(kind, say(f"studio.licence.{kind}")) for kind in Licence])
        self._licence_told = label("text", wrap=True)
        self._licence_told.setObjectName("licence_told")
        self._consent = label("consent", wrap=True)
        self._consent.setObjectName("consent")
        self._agree = QCheckBox(say("studio.agree"))
        self._agree.setObjectName("agree")
        self._told = label("muted", wrap=True)
        self._begin = KeyButton("begin", "", say("counter.key.enter"))
        self._begin.paint_as("go")
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        self._card = QFrame()
        self._card.setProperty("card", "true")
        self._card.setMaximumWidth(980)
        column = QVBoxLayout(self._card)
        column.addWidget(label("page_title", self._say("studio.terms")))
        column.addWidget(label("muted", self._say("studio.terms.hint"), wrap=True))
        for caption, fields in (
            ("studio.speaker", (self._speaker,)),
            ("studio.licence", (self._licence, self._licence_told)),
        ):
            column.addWidget(label("lead", self._say(caption)))
            for field in fields:
                column.addWidget(field)
        column.addWidget(label("lead", self._say("studio.consent.title")))
        column.addWidget(self._consent)
        column.addWidget(self._agree, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._told)
        column.addWidget(self._begin)
        self._around = in_the_middle(self._card, self, below=1)

    def _wire(self) -> None:
        self._speaker.textChanged.connect(self._check)
        self._agree.toggled.connect(self._check)
        self._licence.chosen.connect(self._explain)
        self._begin.clicked.connect(self._confirm)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(self._confirm)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._around, sizes.margin, 0)
        spaced(self._card.layout(), sizes.padding, sizes.gap)
        self._begin.setMinimumHeight(sizes.button_height)

    def show_picture(self, picture: TermsPicture) -> None:
        """Show what is agreed already, or ask for it."""
        self._fixed = bool(picture.agreed)
        self._consent.setText(picture.consent)
        if self._fixed:
            self._speaker.setText(picture.speaker)
            put(self._licence_told, picture.licence)
        else:
            self._explain(self._licence.value())
        self._speaker.setEnabled(not self._fixed)
        self._licence.setVisible(not self._fixed)
        self._agree.setVisible(not self._fixed)
        put(self._told, picture.agreed)
        self._begin.say(picture.begin, self._say("counter.key.enter"))
        self._check()

    def begin(self) -> None:
        """Let the first thing that is asked have the keys."""
        (self._begin if self._fixed else self._speaker).setFocus(Qt.FocusReason.OtherFocusReason)

    def _explain(self, licence: str) -> None:
        put(self._licence_told, self._say(f"studio.licence.{licence}.told"))

    def _check(self) -> None:
        is_agreed = self._fixed or self._agree.isChecked()
        self._begin.setEnabled(is_agreed and bool(self._speaker.text().strip()))

    def _confirm(self) -> None:
        if self._begin.isEnabled():
            self.agreed.emit(" ".join(self._speaker.text().split()), self._licence.value())
