"""Notices: left those of today and later, right the marked one as a whole, or the form for a new one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from counter.walls.notice_form import NoticeForm
from counter.walls.notices_picture import NoticePicture
from counter.walls.picture import HallPicture
from counter.walls.row_list import RowList
from counter.walls.sure_bar import SureBar
from office.qt.buttons import KeyButton
from office.qt.styling import Say, spaced
from office.qt.theme import CounterSizes


class NoticesPage(QWidget):
    """Says what is wanted; the view model does it."""

    posted = Signal(object)
    """NewNotice."""
    removed = Signal(int)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._picture: HallPicture | None = None
        self.list, self.form = RowList("notice_list", say("counter.hall.tab.notices")), NoticeForm(say)
        self._whole = QPlainTextEdit()
        self._whole.setObjectName("notice_whole")
        self._whole.setAccessibleName(say("counter.hall.notice.whole"))
        self._whole.setReadOnly(True)
        self._whole.setTabChangesFocus(True)
        self._right = QStackedWidget()
        self.sure = SureBar("notice_sure", say)
        self._post = KeyButton("notice_post", say("counter.hall.notice.post"), "Ctrl+Enter")
        self._stop = KeyButton("notice_stop", say("counter.ask.leave"), say("counter.key.escape"))
        self._add = KeyButton("notice_add", say("counter.hall.notice.add"), "Ctrl+O")
        self._remove = KeyButton("notice_remove", say("counter.hall.notice.remove"), "Ctrl+G")
        self._post.paint_as("lead")
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        self._right.addWidget(self._whole)
        self._right.addWidget(self.form)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self.list, 1)
        self._halves.addWidget(self._right, 1)
        self._buttons = QHBoxLayout()
        for button in (self._add, self._remove, self._post, self._stop):
            self._buttons.addWidget(button)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._halves, 1)
        self._column.addWidget(self.sure)
        self._column.addLayout(self._buttons)

    def _wire(self) -> None:
        self.list.picked.connect(self._show_marked)
        self._add.clicked.connect(self.begin_new)
        self._remove.clicked.connect(self.ask_remove)
        self._post.clicked.connect(self.confirm)
        self._stop.clicked.connect(self.leave)
        self.sure.sure.connect(lambda key: self.removed.emit(int(key)))

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._halves.setSpacing(sizes.gap * 2)
        self._buttons.setSpacing(sizes.gap)
        spaced(self._column, 0, sizes.gap)
        self.list.fit(sizes)
        self.form.fit(sizes)
        for button in (self._add, self._remove, self._post, self._stop):
            button.setMinimumHeight(sizes.button_height)

    def show_picture(self, picture: HallPicture) -> None:
        """Show another state; what was typed stays."""
        self._picture = picture
        self.list.show_rows(tuple(one.row for one in picture.notices))
        self._show_marked()

    def begin(self) -> None:
        """Let the keys go to the list, or to what was being typed."""
        (self.form if self._is_new else self.list).setFocus()

    def begin_new(self) -> None:
        """Show the form."""
        if self._picture is not None and self._picture.may_change:
            self.form.begin(self._picture.today)
            self._turn(to_form=True)

    def ask_remove(self) -> None:
        """Ask whether the notice that is marked is to be removed."""
        marked = self._marked()
        if marked is not None and not self._is_new and self._picture is not None and self._picture.may_change:
            self.sure.ask(marked.row.key, marked.ask)

    def confirm(self) -> None:
        """Do what the key for it would do now."""
        if self.sure.is_asking:
            self.sure.confirm()
        elif self._is_new:
            self.posted.emit(self.form.value())

    def leave(self) -> bool:
        """Leave the question or the form; whether there was any."""
        if self.sure.is_asking:
            self.sure.hide()
        elif self._is_new:
            self._turn(to_form=False)
        else:
            return False
        return True

    def take_posted(self, notice: int) -> None:
        """The notice is kept: forget what was typed, and show it."""
        self.form.reset()
        self.list.mark(str(notice))
        self._turn(to_form=False)

    @property
    def _is_new(self) -> bool:
        return self._right.currentWidget() is self.form

    def _turn(self, *, to_form: bool) -> None:
        self._right.setCurrentWidget(self.form if to_form else self._whole)
        self.sure.hide()
        self._show_marked()
        self.begin()

    def _marked(self) -> NoticePicture | None:
        notices = self._picture.notices if self._picture else ()
        return next((one for one in notices if one.row.key == self.list.marked), None)

    def _show_marked(self) -> None:
        picture, marked = self._picture, self._marked()
        if picture is None:
            return
        whole = marked.whole if marked else ""
        if self._whole.toPlainText() != whole:
            self._whole.setPlainText(whole)
        self.sure.keep_to(self.list.marked)
        can = picture.may_change and picture.is_live
        for button, is_shown, is_enabled in (
            (self._add, not self._is_new, can),
            (self._remove, not self._is_new, can and marked is not None),
            (self._post, self._is_new, can),
            (self._stop, self._is_new, True),
        ):
            button.setVisible(is_shown)
            button.setEnabled(is_enabled)
