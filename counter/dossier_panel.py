"""The lower right: a dossier, or the form for a new one; under it the buttons and the search by code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counter.buttons import KeyButton
from counter.dossier_card import CardView
from counter.dossier_form import DossierForm
from counter.dossier_picture import DossierPage, DossierPicture
from counter.picture import WorkPicture
from counter.stage_fields import StageFields
from counter.styling import Say, label, put, spaced
from office.domain.dossiers import Outcome
from office.qt.theme import CounterSizes


class DossierPanel(QFrame):
    """Says what the officer wants; the view model does it."""

    opened = Signal(str, str, str)
    """Procedure, channel, applicant."""
    recorded = Signal(str, object, str, object, str)
    """Code, Stage, officer, Outcome, note."""
    begun = Signal(bool)
    """Whether the form for a new dossier is wanted."""
    looked_up = Signal(str)
    chosen = Signal(str)

    def __init__(self, say: Say, language: str) -> None:
        super().__init__()
        self.setObjectName("dossier_panel")
        self.setProperty("card", "true")
        self._picture: DossierPicture | None = None
        self._title, self._time = label("panel_title"), label("time")
        self._title.setObjectName("dossier_title")
        self._hint = label("muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.form, self.card, self.fields = DossierForm(say, language), CardView(say), StageFields(say)
        self._main = KeyButton("dossier_main", "", "Ctrl+Enter")
        self._other = KeyButton("dossier_other", say("counter.dossier.another"), "Ctrl+O")
        self._code = QLineEdit()
        self._code.setObjectName("dossier_code")
        self._code.setAccessibleName(say("counter.dossier.find_name"))
        self._code.setPlaceholderText(say("counter.dossier.find_example"))
        self._find = KeyButton("dossier_find", say("counter.dossier.find"), "Ctrl+F", is_flat=True)
        self._ended = label("muted", say("counter.dossier.ended"), wrap=True)
        self._pages = QStackedWidget()
        self._say = say
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        for page in (self._hint, self.form, _scrolled(self.card)):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(10)
        top.addWidget(self._title)
        top.addStretch(2)
        top.addWidget(self._time)
        top.addWidget(self._code, 1)
        top.addWidget(self._find)
        bottom = QHBoxLayout()
        bottom.setSpacing(10)
        bottom.addWidget(self._main)
        bottom.addWidget(self._other)
        bottom.addSpacing(10)
        bottom.addWidget(self.fields, 1)
        bottom.addWidget(self._ended, 1)
        bottom.addStretch(0)
        column = QVBoxLayout(self)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
        column.addLayout(bottom)

    def _wire(self) -> None:
        self._main.clicked.connect(self._do_main)
        self._other.clicked.connect(self._begin)
        self._find.clicked.connect(self._look_up)
        self._code.returnPressed.connect(self._look_up)
        self.form.completed.connect(lambda _: self._show_buttons())
        self.form.confirmed.connect(self._do_main)
        self.fields.confirmed.connect(self._do_main)
        self.card.chosen.connect(self.chosen)
        keys = {
            "Ctrl+Return": self._do_main,
            "Ctrl+Enter": self._do_main,
            "Ctrl+O": self._begin,
            "Ctrl+F": self._seek,
        }
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self.layout(), sizes.padding * 3 // 4, sizes.gap)
        self.card.fit(sizes)
        self._code.setMinimumWidth(170)
        for button in (self._main, self._other):
            button.setMinimumHeight(sizes.button_height)

    def show_picture(self, work: WorkPicture) -> None:
        """Show another state."""
        picture = self._picture = work.dossier
        put(self._title, picture.title)
        put(self._time, picture.card.time if picture.card else "")
        self._hint.setText(picture.hint)
        if picture.page is DossierPage.FORM:
            self.form.show_picture(picture, work.procedures)
        if picture.card:
            self.card.show_card(picture.card, picture.tabs)
            self.fields.show_card(picture.card, picture.officer, work.officers)
        self.fields.setVisible(picture.card is not None and picture.card.due is not None)
        self._ended.setVisible(picture.card is not None and picture.card.due is None)
        self._pages.setCurrentIndex([DossierPage.EMPTY, DossierPage.FORM, DossierPage.CARD].index(picture.page))
        self._show_buttons()

    def _show_buttons(self) -> None:
        picture = self._picture
        if picture is None:
            return
        is_form, record = picture.page is DossierPage.FORM, picture.card.record if picture.card else ""
        self._main.setVisible(is_form or bool(record))
        self._main.say(self._say("counter.dossier.open") if is_form else record, "Ctrl+Enter")
        self._main.paint_as("lead")
        self._main.setEnabled(picture.is_live and (not is_form or bool(self.form.procedures.value())))
        self._other.setVisible(not is_form or picture.can_leave)
        words = "counter.dossier.leave" if is_form else "counter.dossier.another"
        self._other.say(self._say(words), "Ctrl+O")
        self._find.setEnabled(picture.is_live)

    def _do_main(self) -> None:
        picture = self._picture
        if picture is None or not self._main.isEnabled() or not self._main.isVisible():
            return
        if picture.page is DossierPage.FORM:
            self.opened.emit(self.form.procedures.value(), self.form.channel.value(), self.form.applicant.text())
        elif picture.card and picture.card.due:
            outcome = Outcome(self.fields.outcome.value()) if picture.card.can_refuse else Outcome.PASSED
            officer, note = self.fields.officer.value(), self.fields.note.text()
            self.recorded.emit(picture.card.code, picture.card.due, officer, outcome, note)

    def _begin(self) -> None:
        if self._picture is not None and self._other.isVisible():
            is_form = self._picture.page is DossierPage.FORM
            self.begun.emit(not is_form)
            if not is_form:
                self.form.procedures.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _seek(self) -> None:
        self._code.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._code.selectAll()

    def _look_up(self) -> None:
        if self._find.isEnabled():
            self.looked_up.emit(self._code.text())
            self._code.selectAll()


def _scrolled(widget: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(widget)
    return area
