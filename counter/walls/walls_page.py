"""Walls: left those that have been started, right the one that is marked, what is wrong with it, and its rules."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.scrolled import scrolled
from counter.walls.picture import HallPicture
from counter.walls.row_list import RowList
from counter.walls.rule_fields import RuleFields
from counter.walls.sure_bar import SureBar
from counter.walls.trouble_lines import TroubleLines
from counter.walls.walls_picture import WallPicture
from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes


class WallsPage(QWidget):
    """Says what is wanted; the view model does it."""

    rules_set = Signal(str, dict)
    """The wall, and values by rule; None for as its computer sets it."""
    forgotten = Signal(str)

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._picture: HallPicture | None = None
        self.list, self.fields = RowList("wall_list", say("counter.hall.tab.walls")), RuleFields(say)
        self._title, self._told = label("panel_title", wrap=True), label("text", wrap=True)
        self._title.setObjectName("wall_title")
        self._others = label("caption", wrap=True)
        self._troubles = TroubleLines()
        self.sure = SureBar("wall_sure", say)
        self._apply = KeyButton("rules_apply", say("counter.hall.rule.apply"), "Ctrl+Enter")
        self._forget = KeyButton("wall_forget", say("counter.hall.wall.forget"), "Ctrl+G")
        self._apply.paint_as("lead")
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        self._inside = QWidget()
        self._inside.setObjectName("rows")
        self._wall = QVBoxLayout(self._inside)
        for widget in (self._title, self._told, self._troubles, self.fields, self._others):
            self._wall.addWidget(widget)
        self._wall.addStretch(1)
        self._halves = QHBoxLayout()
        self._halves.addWidget(self.list, 2)
        self._halves.addWidget(scrolled(self._inside), 3)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self._apply)
        self._buttons.addWidget(self._forget)
        self._buttons.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._halves, 1)
        self._column.addWidget(self.sure)
        self._column.addLayout(self._buttons)

    def _wire(self) -> None:
        self.list.picked.connect(self._show_marked)
        self._apply.clicked.connect(self.confirm)
        self._forget.clicked.connect(self.ask_forget)
        self.sure.sure.connect(self.forgotten)
        self.fields.edited.connect(self._show_buttons)
        self.fields.given_back.connect(lambda rule: self.rules_set.emit(self.list.marked, {rule: None}))

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._halves.setSpacing(sizes.gap * 2)
        self._buttons.setSpacing(sizes.gap)
        spaced(self._column, 0, sizes.gap)
        spaced(self._wall, 0, sizes.gap)
        # So much from the scroll bar.
        self._wall.setContentsMargins(0, 0, sizes.gap, 0)
        self.list.fit(sizes)
        self.fields.fit(sizes)
        self._troubles.fit(sizes)
        for button in (self._apply, self._forget):
            button.setMinimumHeight(sizes.button_height)

    def show_picture(self, picture: HallPicture) -> None:
        """Show another state; what is being edited stays."""
        self._picture = picture
        self.list.show_rows(tuple(one.row for one in picture.walls))
        self._show_marked()

    def begin(self) -> None:
        """Let the keys go to the list."""
        self.list.setFocus()

    def ask_forget(self) -> None:
        """Ask whether the wall that is marked is to be forgotten."""
        marked = self._marked()
        if marked is not None and self._can:
            self.sure.ask(marked.name, marked.ask)

    def confirm(self) -> None:
        """Do what the key for it would do now."""
        if self.sure.is_asking:
            self.sure.confirm()
        elif self._can and self.list.marked:
            self.rules_set.emit(self.list.marked, self.fields.changed())

    def leave(self) -> bool:
        """Leave the question, or what was edited; whether there was any."""
        if self.sure.is_asking:
            self.sure.hide()
        elif self.list.marked and self.fields.changed():
            self.take_done()
        else:
            return False
        return True

    def take_done(self) -> None:
        """What was edited is kept, or given up: show the rules as they are."""
        self.fields.forget()
        self._show_marked()

    @property
    def _can(self) -> bool:
        return self._picture is not None and self._picture.may_change

    def _marked(self) -> WallPicture | None:
        walls = self._picture.walls if self._picture else ()
        return next((one for one in walls if one.name == self.list.marked), None)

    def _show_marked(self) -> None:
        picture, marked = self._picture, self._marked()
        self._inside.setVisible(marked is not None)
        if picture is None:
            return
        self.sure.keep_to(self.list.marked)
        if marked is not None:
            put(self._title, marked.name)
            put(self._told, marked.told)
            put(self._others, marked.others)
            self._troubles.show_troubles(marked.troubles)
            self.fields.show_wall(marked, can_change=picture.may_change)
        self._show_buttons()

    def _show_buttons(self) -> None:
        can = self._can and self._picture is not None and self._picture.is_live and bool(self.list.marked)
        self._forget.setEnabled(can)
        self._apply.setEnabled(can and bool(self.fields.changed()))
