"""The page of one clip: its words, the meter, the verdict, and the verbs with their keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes
from studio.clip_words import ClipWords
from studio.meter import Meter
from studio.picture import ReadingPicture
from studio.told import Told


class ReadingPage(QWidget):
    """Emits what the officer wants, by button or key."""

    pressed = Signal()
    left = Signal()
    played = Signal()
    turned = Signal(int)
    sought = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._asked = label("lead")
        self._asked.setObjectName("asked")
        self._asked.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.words = ClipWords()
        self.meter = Meter(say)
        self.told = Told()
        self._record = KeyButton("record", say("studio.record"), say("studio.key.space"))
        self._record.paint_as("lead")
        self._leave = KeyButton("leave", say("studio.leave"), say("counter.key.escape"))
        self._hear = KeyButton("hear", say("studio.hear"), "N")
        self._back = KeyButton("back", say("studio.back"), "←")
        self._next = KeyButton("next", say("studio.next"), f"{say('counter.key.enter')} →")
        self._seek = KeyButton("seek", say("studio.seek"), "F3")
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        self._card = QFrame()
        self._card.setProperty("card", "true")
        column = QVBoxLayout(self._card)
        column.addWidget(self._asked)
        column.addWidget(self.words, 1)
        column.addWidget(self.meter)
        column.addWidget(self.told)
        self._buttons = QHBoxLayout()
        for button, part in (
            (self._back, 2),
            (self._leave, 2),
            (self._record, 5),
            (self._hear, 2),
            (self._next, 2),
            (self._seek, 2),
        ):
            self._buttons.addWidget(button, part)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self._card, 1)
        self._around.addLayout(self._buttons)

    def _wire(self) -> None:
        acts = (
            (self._record, self.pressed.emit, (Qt.Key.Key_Space,)),
            (self._leave, self.left.emit, (Qt.Key.Key_Escape,)),
            (self._hear, self.played.emit, (Qt.Key.Key_N,)),
            (self._back, lambda: self.turned.emit(-1), (Qt.Key.Key_Left, Qt.Key.Key_PageUp)),
            (
                self._next,
                lambda: self.turned.emit(1),
                (Qt.Key.Key_Right, Qt.Key.Key_PageDown, Qt.Key.Key_Return, Qt.Key.Key_Enter),
            ),
            (self._seek, self.sought.emit, (Qt.Key.Key_F3,)),
        )
        for button, act, keys in acts:
            button.clicked.connect(act)
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                # Whoever rests a hand on the key does not record a hundred times.
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(button.click)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._around, sizes.margin, sizes.margin)
        spaced(self._card.layout(), sizes.padding, sizes.gap)
        self._buttons.setSpacing(sizes.gap)
        self.meter.fit(sizes.caption)
        for button in (self._record, self._leave, self._hear, self._back, self._next, self._seek):
            button.setMinimumHeight(sizes.button_height + 12)

    def show_picture(self, picture: ReadingPicture) -> None:
        """Show another state."""
        put(self._asked, picture.asked)
        self.words.show_words(picture.clip, is_recording=picture.is_recording)
        self.told.show_told(picture.told, picture.tone)
        self._record.say(picture.record, self._say("studio.key.space"))
        self._hear.say(picture.hear, "N")
        self._leave.setEnabled(picture.is_busy)
        self._hear.setEnabled(picture.can_hear)
        for button in (self._back, self._next, self._seek):
            button.setEnabled(not picture.is_busy)
