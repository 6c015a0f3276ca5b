"""What is in the counter's window: a red bar, and under it the sign-in page, the desk, or what locks it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter.account_page import AccountPage
from counter.activity import Activity
from counter.beside import Beside
from counter.colleagues_bar import ColleaguesBar
from counter.dossier_panel import DossierPanel
from counter.header import LOCK_KEY, Header
from counter.line_panel import LinePanel
from counter.lock_page import LockPage
from counter.notice import Notice
from counter.picture import Picture, WorkPicture
from counter.sight import Message
from counter.sign_in import SignIn
from counter.ticket_panel import TicketPanel
from counter.view_model import CounterModel
from counter.walls.panel import HallPanel
from counter.walls.picture import HallPicture
from counter.walls.tabs import HALL_KEYS, HallTab
from counter.wires import join_dossier, join_hall
from counter.work_scan import Wedge
from office.qt.styling import spaced, theme_for
from office.qt.theme import Theme
from office.texts import text


class CounterWindow(QWidget):
    """Shows the model's picture and passes on what the officer does."""

    def __init__(self, model: CounterModel) -> None:
        super().__init__()
        self.setObjectName("counter")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        language = model.sight.language
        say = partial(_say, language)
        self._model = model
        self._theme: Theme | None = None
        self._shown: Picture | None = None
        self.header = Header()
        self.notice = Notice()
        self.sign_in = SignIn(say, model.preset)
        self.account = AccountPage(say)
        self.lock = LockPage(say)
        self.wedge = Wedge(self)
        self._activity = Activity(model.touched, self)
        self.line = LinePanel()
        self.ticket = TicketPanel(say)
        self.dossier = DossierPanel(say, language)
        self.colleagues = ColleaguesBar()
        self.hall = HallPanel(say)
        self._beside = Beside(self.ticket, self.dossier, self.hall)
        self._pages = QStackedWidget()
        self._work = QWidget()
        self._work.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._arrange()
        self._wire()
        self._fit()
        self._show()

    def _arrange(self) -> None:
        self._halves = QHBoxLayout(self._work)
        self._halves.addWidget(self.line, 30)
        self._halves.addWidget(self._beside, 70)
        for page in (self.sign_in, self.account, self.lock, self._work):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        spaced(column, 0, 0)
        column.addWidget(self.header)
        column.addWidget(self.notice)
        column.addWidget(self._pages, 1)
        column.addWidget(self.colleagues)

    def _wire(self) -> None:
        model = self._model
        self.sign_in.confirmed.connect(model.sign_in)
        self.sign_in.account_wanted.connect(model.ask_account)
        self.sign_in.hall_wanted.connect(model.enter_hall)
        self.account.confirmed.connect(model.save_account)
        self.account.left.connect(model.leave_account)
        self.lock.confirmed.connect(model.unlock)
        self.header.locked.connect(model.lock)
        self.header.hall_wanted.connect(partial(model.show_hall, HallTab.NOTICES))
        self._add_key(LOCK_KEY, model.lock)
        for tab, key in HALL_KEYS.items():
            self._add_key(key, partial(model.show_hall, tab))
        self.line.brought_back.connect(model.bring_back)
        self.ticket.pressed.connect(model.press)
        self.ticket.ask.answered.connect(model.answer)
        self.ticket.ask.left.connect(model.leave_ask)
        join_dossier(self.dossier, model)
        join_hall(self.hall, model)
        self.hall.keyed.connect(self.ticket.press_key)
        self.wedge.scanned.connect(model.take_scan)
        model.changed.connect(self._show)

    def _add_key(self, key: str, action: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self._work)
        shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
        shortcut.activated.connect(action)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Listen to the window of the screen as soon as there is one."""
        super().showEvent(event)
        self._activity.listen(self.window().windowHandle())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Take the sizes that fit the window's height."""
        super().resizeEvent(event)
        self._fit()
        # After the layouts of what is inside had their turn.
        QTimer.singleShot(0, self, self._beside.place_ask)

    def _fit(self) -> None:
        theme = theme_for(self.width(), self.height())
        if theme == self._theme:
            return
        self._theme = theme
        self.setStyleSheet(theme.qss())
        spaced(self._halves, theme.counter.margin, theme.counter.margin)
        pages = (self.sign_in, self.account, self.lock, self.line, self._beside)
        for part in (self.header, self.notice, *pages, self.colleagues):
            part.fit(theme.counter)

    def _show(self) -> None:
        picture, before = self._model.picture, self._shown
        self._shown = picture
        self.header.show_picture(picture.header)
        self.notice.show_words(picture.notice)
        self.colleagues.setVisible(picture.work is not None)
        if picture.work is not None:
            self.line.show()
            self._show_work(picture.work, before.work if before else None)
            self.ticket.show_message(picture.message)
            self.hall.show_message(picture.message)
            self._turn_to(self._work)
        elif picture.account is not None:
            self.account.show_picture(picture.account, picture.message)
            self._turn_to(self.account)
        elif picture.lock is not None:
            self.lock.show_picture(picture.lock, picture.message)
            self._turn_to(self.lock)
        elif picture.hall is not None:
            self._show_alone(picture.hall, picture.message)
        elif picture.sign_in is not None:
            self.sign_in.show_picture(picture.sign_in, picture.message)
            self._turn_to(self.sign_in)

    def _show_alone(self, hall: HallPicture, message: Message | None) -> None:
        """Show walls and notices to somebody who sits at no desk."""
        self.line.hide()
        self.hall.show_message(message)
        self._turn_to(self._work)
        self._beside.show_hall(hall)

    def _turn_to(self, page: QWidget) -> None:
        if self._pages.currentWidget() is not page:
            self._pages.setCurrentWidget(page)
            page.setFocus(Qt.FocusReason.OtherFocusReason)
            if isinstance(page, AccountPage | LockPage):
                page.begin()
            elif page is self._work:
                self.dossier.begin()

    def _show_work(self, work: WorkPicture, before: WorkPicture | None) -> None:
        """Touch only the parts that changed: the clock of a served number ticks every second."""
        if before is None or work.line != before.line:
            self.line.show_picture(work.line)
        if before is None or work.history != before.history:
            self.line.history.show_picture(work.history)
        if before is None or work.colleagues != before.colleagues:
            self.colleagues.show_picture(work.colleagues)
        if before is None or work.ticket != before.ticket:
            self.ticket.show_picture(work.ticket)
        self._beside.place_ask()
        self._beside.show_hall(work.hall)
        if before is None or _beside_the_line(work) != _beside_the_line(before):
            self.dossier.show_picture(work)


def _beside_the_line(work: WorkPicture) -> tuple[object, ...]:
    return work.dossier, work.procedures


def _say(language: str, key: str, **details: object) -> str:
    return text(key, language, **details)
