"""The lower right: a dossier, a work list, or the form for a new dossier; above it the lists and the search."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from counter.buttons import KeyButton
from counter.decision_panel import DecisionPanel
from counter.dossier_buttons import DossierButtons
from counter.dossier_card import CardView
from counter.dossier_form import DossierForm
from counter.dossier_picture import DossierPage, DossierPicture
from counter.dossier_verbs import DOSSIER_KEYS
from counter.due_label import DueLabel
from counter.picture import WorkPicture
from counter.styling import Say, label, put, spaced
from counter.work_list import WorkList
from counter.work_picture import BACK
from counter.work_tabs import WorkTabs
from office.domain.dossiers import STAGES, Stage
from office.qt.theme import CounterSizes

_PAGES = (DossierPage.EMPTY, DossierPage.FORM, DossierPage.CARD, DossierPage.WORK)
_HIGH = 520
"""Pixels of this panel: in a lower one every row counts, and the lists make room for a question or a form."""
_SCROLL = 0.8
"""Of a page, at one press."""


class DossierPanel(QFrame):
    """Says what the officer wants; the view model does it."""

    opened = Signal(object)
    """NewDossier."""
    pressed = Signal(object)
    """DossierVerb."""
    decided = Signal(object, dict)
    """DossierVerb and what was typed for it."""
    left = Signal()
    """A question is left without an answer."""
    begun = Signal(bool)
    """Whether the form for a new dossier is wanted."""
    file_chosen = Signal(str)
    """The path of a result."""
    looked_up = Signal(str)
    chosen = Signal(str)
    listed = Signal(object)
    """The Stage whose work list is wanted, or None."""

    def __init__(self, say: Say, language: str) -> None:
        super().__init__()
        self.setObjectName("dossier_panel")
        self.setProperty("card", "true")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._picture: DossierPicture | None = None
        self._title, self.due = label("panel_title"), DueLabel()
        self._title.setObjectName("dossier_title")
        self._hint = label("muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.tabs, self.list = WorkTabs(), WorkList(say("counter.work.name"))
        self.form, self.card = DossierForm(say, language), CardView(say)
        self.ask, self.buttons = DecisionPanel(say), DossierButtons(say)
        self._code = QLineEdit()
        self._code.setObjectName("dossier_code")
        self._code.setAccessibleName(say("counter.dossier.find_name"))
        self._code.setPlaceholderText(say("counter.dossier.find_example"))
        self._find = KeyButton("dossier_find", say("counter.dossier.find"), "Ctrl+F", is_flat=True)
        self._pages = QStackedWidget()
        # Else every page is at least as high as the highest.
        self._pages.setMinimumHeight(1)
        self._is_seeking = False
        self._scrolled = _scrolled(self.card)
        self._arrange()
        self._wire()
        self._wire_keys()

    def _arrange(self) -> None:
        for page in (self._hint, self.form, self._scrolled, self.list):
            self._pages.addWidget(page)
        self._lists, self._top = QHBoxLayout(), QHBoxLayout()
        self._lists.addWidget(self.tabs)
        self._lists.addWidget(self._code, 1)
        self._top.addWidget(self._title)
        self._top.addStretch(1)
        self._top.addWidget(self.due)
        self._top.addWidget(self._find)
        column = QVBoxLayout(self)
        column.addLayout(self._lists)
        column.addLayout(self._top)
        column.addWidget(self._pages, 1)
        column.addWidget(self.ask)
        column.addWidget(self.buttons)

    def _wire(self) -> None:
        self.buttons.pressed.connect(self.pressed)
        self.buttons.opened.connect(self._open)
        self.buttons.begun.connect(self._begin)
        self.ask.answered.connect(self.decided)
        self.ask.left.connect(self.left)
        self.ask.file_chosen.connect(self.file_chosen)
        self.tabs.chosen.connect(self._show_list)
        self.list.opened.connect(self.chosen)
        self._find.clicked.connect(self._look_up)
        self._code.returnPressed.connect(self._look_up)
        self.form.completed.connect(lambda _: self._show_buttons())
        self.card.chosen.connect(self.chosen)

    def _wire_keys(self) -> None:
        keys = {
            "Ctrl+Return": self._do_main,
            "Ctrl+Enter": self._do_main,
            "Ctrl+O": self._begin,
            "Ctrl+F": self._seek,
            "PgDown": partial(self._scroll, _SCROLL),
            "PgUp": partial(self._scroll, -_SCROLL),
        }
        for place, stage in enumerate((None, *STAGES)):
            keys[f"Shift+F{place or BACK}"] = partial(self._show_list, stage)
        for key in dict.fromkeys(DOSSIER_KEYS.values()):
            keys.setdefault(key, partial(self._press_key, key))
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self.layout(), sizes.padding * 3 // 4, sizes.gap)
        for row in (self._lists, self._top):
            row.setSpacing(sizes.gap)
        self.card.fit(sizes)
        self.buttons.fit(sizes)
        self.list.fit(sizes)
        self.form.fit(sizes)
        self._code.setMinimumWidth(110)

    def show_picture(self, work: WorkPicture) -> None:
        """Show another state."""
        picture, before = work.dossier, self._picture
        self._picture = picture
        put(self._title, picture.title)
        self.due.show_due(picture.card.time if picture.card else None)
        self._hint.setText(picture.hint)
        self.tabs.show_tabs(picture.lists)
        if picture.page is DossierPage.FORM:
            self.form.show_picture(picture, work.procedures)
        if picture.card:
            self.card.show_card(picture.card, picture.tabs)
        if picture.page is DossierPage.WORK:
            self.list.show_rows(picture.work)
        self._pages.setCurrentIndex(_PAGES.index(picture.page))
        self._make_room()
        self.ask.show_ask(picture.ask)
        self.ask.show_hash(picture.file_hash if picture.ask else "")
        self.buttons.setVisible(picture.ask is None and picture.page is not DossierPage.WORK)
        self._show_buttons()
        if before is None or before.page is not picture.page:
            self._is_seeking = False
            self._turn()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make room where there is little."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        picture = self._picture
        is_busy = picture is not None and (picture.ask is not None or picture.page is DossierPage.FORM)
        is_crowded = is_busy and self.height() < _HIGH and not self._is_seeking
        for widget in (self.tabs, self._code):
            widget.setVisible(not is_crowded)

    def _turn(self) -> None:
        """The keys go where the new page wants them."""
        page = self._picture.page if self._picture else DossierPage.EMPTY
        if page is DossierPage.WORK:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self.list.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_buttons(self) -> None:
        picture = self._picture
        if picture is None:
            return
        if picture.page is DossierPage.FORM:
            can_open = picture.is_live and bool(self.form.procedures.value())
            self.buttons.show_form(can_open=can_open, can_leave=picture.can_leave)
        else:
            card = picture.card
            self.buttons.show_verbs(card.verbs if card else (), card.note if card else "", is_live=picture.is_live)
        self._find.setEnabled(picture.is_live)

    def _do_main(self) -> None:
        if self.ask.isVisibleTo(self):
            self.ask.answer()
        else:
            self.buttons.press_main()

    def _press_key(self, key: str) -> None:
        card = self._picture.card if self._picture else None
        for button in card.verbs if card else ():
            if button.key == key:
                self.pressed.emit(button.verb)

    def _open(self) -> None:
        self.opened.emit(self.form.new_dossier())

    def _begin(self) -> None:
        if self._picture is not None and (self.buttons.can_begin or self._picture.page is DossierPage.WORK):
            is_form = self._picture.page is DossierPage.FORM
            self.begun.emit(not is_form)
            if not is_form:
                self.form.choose_procedure()

    def _show_list(self, stage: Stage | None) -> None:
        self.listed.emit(stage)

    def _scroll(self, pages: float) -> None:
        bar = self._scrolled.verticalScrollBar()
        if self._scrolled.isVisible():
            bar.setValue(bar.value() + round(bar.pageStep() * pages))

    def _seek(self) -> None:
        self._is_seeking = True
        self._make_room()
        self._code.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._code.selectAll()

    def _look_up(self) -> None:
        if not self._code.isVisibleTo(self) or not self._code.text().strip():
            self._seek()
        elif self._find.isEnabled():
            self._is_seeking = False
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
