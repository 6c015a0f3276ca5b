"""Walls and notices, over number and dossier: three tabs, what happened, and the way back. Nothing is modal."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter.sight import Message
from counter.strip import Strip
from counter.verbs import KEYS
from counter.walls.notices_page import NoticesPage
from counter.walls.picture import HallPicture, TabPicture
from counter.walls.row_list import RowList
from counter.walls.tabs import HallTab
from counter.walls.walls_page import WallsPage
from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put, restyle, spaced
from office.qt.theme import CounterSizes

BACK_KEY = "Shift+F6"


class HallPanel(QFrame):
    """Says what is wanted; the view model does it."""

    chosen = Signal(object)
    """The HallTab that is wanted."""
    left = Signal()
    keyed = Signal(str)
    """The key of a verb of the desk."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("hall_panel")
        self.setProperty("card", "true")
        self._picture: HallPicture | None = None
        self._tabs = {tab: self._tab(tab) for tab in HallTab}
        self._title = label("panel_title", say("counter.hall.title"))
        self._back = KeyButton("hall_back", say("counter.hall.back"), BACK_KEY, is_flat=True)
        self._back.clicked.connect(self.left)
        self._why, self._note = label("warning", wrap=True), label("muted", wrap=True)
        self._why.setObjectName("hall_why")
        self._note.setObjectName("hall_note")
        self.notices, self.walls = NoticesPage(say), WallsPage(say)
        self.calls = RowList("call_list", say("counter.hall.tab.calls"))
        self._pages = QStackedWidget()
        self._pages.setMinimumHeight(1)
        self.strip = Strip()
        self._arrange()
        self._wire_keys()

    def _tab(self, tab: HallTab) -> KeyButton:
        button = KeyButton(f"hall_{tab.value}")
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(partial(self.chosen.emit, tab))
        return button

    def _arrange(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self._title)
        for button in self._tabs.values():
            self._head.addWidget(button)
        self._head.addStretch(1)
        self._head.addWidget(self._back)
        for page in (self.notices, self.walls, self.calls):
            self._pages.addWidget(page)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        for widget in (self._why, self._note):
            self._column.addWidget(widget)
        self._column.addWidget(self._pages, 1)
        self._column.addWidget(self.strip)

    def _wire_keys(self) -> None:
        keys = {
            "Esc": self._leave,
            BACK_KEY: self.left.emit,
            "Ctrl+Return": self._confirm,
            "Ctrl+Enter": self._confirm,
            "Ctrl+O": self._begin_new,
            "Ctrl+G": self._drop,
            **{key: partial(self.keyed.emit, key) for key in KEYS.values()},
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        beside = sizes.padding * 3 // 4
        spaced(self._column, beside, sizes.gap)
        self._head.setSpacing(sizes.gap)
        for page in (self.notices, self.walls, self.calls):
            page.fit(sizes)

    def show_picture(self, picture: HallPicture) -> None:
        """Show another state."""
        is_other = self._picture is None or self._picture.tab is not picture.tab
        self._picture = picture
        for tab in picture.tabs:
            self._show_tab(tab)
        self._back.say(picture.back, BACK_KEY)
        put(self._why, picture.why)
        put(self._note, picture.note)
        restyle(self._note, "role", "alarm" if picture.has_missed else "muted")
        match picture.tab:
            case HallTab.NOTICES:
                self.notices.show_picture(picture)
            case HallTab.WALLS:
                self.walls.show_picture(picture)
            case HallTab.CALLS:
                self.calls.show_rows(picture.calls)
        self._pages.setCurrentWidget(self._page)
        if is_other:
            self.begin()

    def show_message(self, message: Message | None) -> None:
        """Tell what happened."""
        self.strip.show_message(message)

    def begin(self) -> None:
        """Let the keys go where the tab wants them."""
        page = self._page
        if isinstance(page, NoticesPage | WallsPage):
            page.begin()
        else:
            page.setFocus()

    @property
    def _page(self) -> QWidget:
        pages: dict[HallTab, QWidget] = {
            HallTab.NOTICES: self.notices,
            HallTab.WALLS: self.walls,
            HallTab.CALLS: self.calls,
        }
        return pages[self._picture.tab if self._picture else HallTab.NOTICES]

    def _show_tab(self, picture: TabPicture) -> None:
        button = self._tabs[picture.tab]
        button.say(picture.label, picture.key)
        button.paint_as("chosen" if picture.is_chosen else "side")

    def _leave(self) -> None:
        page = self._page
        if not (isinstance(page, NoticesPage | WallsPage) and page.leave()):
            self.left.emit()

    def _confirm(self) -> None:
        page = self._page
        if isinstance(page, NoticesPage | WallsPage):
            page.confirm()

    def _begin_new(self) -> None:
        if self._page is self.notices:
            self.notices.begin_new()

    def _drop(self) -> None:
        if self._page is self.notices:
            self.notices.ask_remove()
        elif self._page is self.walls:
            self.walls.ask_forget()
