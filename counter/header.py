"""The red bar: where one is, who, the time, and how the database is reached by word and shape."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from counter.picture import HeaderPicture
from counter.sight import Connection
from counter.walls.tabs import HALL_KEYS, HallTab
from office.qt.shape import Shape, Sign
from office.qt.styling import color, label, put
from office.qt.theme import CounterSizes

LOCK_KEY = "Ctrl+L"
HALL_KEY = HALL_KEYS[HallTab.NOTICES]
_SIGNS = {Connection.OPENING: Sign.RING, Connection.GOOD: Sign.DOT, Connection.LOST: Sign.CROSS}


class Header(QFrame):
    """One line over the whole width."""

    locked = Signal()
    """The window is to be locked."""
    hall_wanted = Signal()
    """Walls and notices are to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("header")
        self._title = label("header_title")
        self._officer = label("header")
        self._clock = label("header_clock")
        self._shape = Shape(Sign.RING, color("white"))
        self._connection = label("header")
        self._connection.setObjectName("connection")
        self._hall, self._lock = _button("hall"), _button("lock")
        self._hall.clicked.connect(self.hall_wanted)
        self._lock.clicked.connect(self.locked)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self._title, 1)
        row.addWidget(self._hall)
        row.addWidget(self._lock)
        for widget in (self._officer, self._clock, self._shape, self._connection):
            row.addWidget(widget)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self.setMinimumHeight(sizes.header)
        self._row.setContentsMargins(sizes.margin + 4, 4, sizes.margin + 4, 4)
        self._row.setSpacing(sizes.gap + 4)

    def show_picture(self, picture: HeaderPicture) -> None:
        """Show another state."""
        put(self._title, picture.title)
        put(self._officer, picture.officer)
        put(self._clock, picture.clock)
        _show_button(self._hall, picture.hall, HALL_KEY)
        _show_button(self._lock, picture.lock, LOCK_KEY)
        put(self._connection, picture.connection_words)
        self._shape.show_sign(_SIGNS[picture.connection], color("white"))


def _button(name: str) -> QPushButton:
    made = QPushButton()
    made.setObjectName(name)
    made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return made


def _show_button(button: QPushButton, words: str, key: str) -> None:
    button.setText(f"{words}  {key}")
    button.setAccessibleName(f"{words} ({key})")
    button.setVisible(bool(words))
