"""The lower right: a dossier, a work list, or the form for a new dossier; above it the lists and the search."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout

from counter.decision_panel import DecisionPanel
from counter.dossier_buttons import DossierButtons
from counter.dossier_card import CardView
from counter.dossier_form import DossierForm
from counter.dossier_head import DossierHead
from counter.dossier_picture import DossierPage, DossierPicture
from counter.dossier_verbs import DOSSIER_KEYS
from counter.picture import WorkPicture
from counter.scrolled import scrolled
from counter.work_list import WorkList
from counter.work_picture import BACK
from office.domain.dossiers import STAGES
from office.qt.styling import Say, label, spaced
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
        self._hint = label("muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.head, self.list = DossierHead(say), WorkList(say("counter.work.name"))
        self.form, self.card = DossierForm(say, language), CardView(say)
        self.ask, self.buttons = DecisionPanel(say), DossierButtons(say)
        self._scrolled = scrolled(self.card)
        self._pages = QStackedWidget()
        # Else every page is at least as high as the highest.
        self._pages.setMinimumHeight(1)
        for page in (self._hint, self.form, self._scrolled, self.list):
            self._pages.addWidget(page)
        self._column = QVBoxLayout(self)
        for part in (self.head, self._pages, self.ask, self.buttons):
            self._column.addWidget(part, int(part is self._pages))
        self._wire()
        self._wire_keys()

    def _wire(self) -> None:
        self.head.listed.connect(self.listed)
        self.head.looked_up.connect(self.looked_up)
        self.buttons.pressed.connect(self.pressed)
        self.buttons.opened.connect(lambda: self.opened.emit(self.form.new_dossier()))
        self.buttons.begun.connect(self._begin)
        self.ask.answered.connect(self.decided)
        self.ask.left.connect(self.left)
        self.ask.file_chosen.connect(self.file_chosen)
        self.list.opened.connect(self.chosen)
        self.form.completed.connect(lambda _: self._show_buttons())
        self.card.chosen.connect(self.chosen)

    def _wire_keys(self) -> None:
        keys = {
            "Ctrl+Return": self._do_main,
            "Ctrl+Enter": self._do_main,
            "Ctrl+O": self._begin,
            "Ctrl+F": self.head.seek,
            "PgDown": partial(self._scroll, _SCROLL),
            "PgUp": partial(self._scroll, -_SCROLL),
        }
        for place, stage in enumerate((None, *STAGES)):
            keys[f"Shift+F{place or BACK}"] = partial(self.listed.emit, stage)
        for key in dict.fromkeys(DOSSIER_KEYS.values()):
            keys.setdefault(key, partial(self._press_key, key))
        for key, action in keys.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(action)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        # Flatter than the others: at 900 pixels the applicant shall be seen without scrolling.
        spaced(self._column, 0, sizes.gap * 3 // 5)
        beside, above = sizes.padding * 3 // 4, sizes.padding // 2
        self._column.setContentsMargins(beside, above, beside, above)
        for part in (self.head, self.card, self.buttons, self.list, self.form):
            part.fit(sizes)

    def show_picture(self, work: WorkPicture) -> None:
        """Show another state."""
        picture, before = work.dossier, self._picture
        self._picture = picture
        self._hint.setText(picture.hint)
        self.head.show_picture(picture)
        if picture.page is DossierPage.FORM:
            self.form.show_picture(picture, work.procedures)
        if picture.card:
            self.card.show_card(picture.card, picture.tabs)
        if picture.page is DossierPage.WORK:
            self.list.show_rows(picture.work)
        page = DossierPage.EMPTY if picture.hint else picture.page
        self._pages.setCurrentIndex(_PAGES.index(page))
        is_other = before is None or (before.page, before.title) != (picture.page, picture.title)
        if is_other:
            self.head.leave()
        self._make_room()
        self.ask.show_ask(picture.ask)
        self.ask.show_hash(picture.file_hash if picture.ask else "")
        self.buttons.setVisible(picture.ask is None and picture.page is not DossierPage.WORK)
        self._show_buttons()
        if is_other:
            self.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Make room where there is little."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        picture = self._picture
        is_busy = picture is not None and (picture.ask is not None or picture.page is DossierPage.FORM)
        self.head.make_room(is_crowded=is_busy and self.height() < _HIGH)

    def begin(self) -> None:
        """Let the keys go where the page that is shown wants them."""
        if self._picture is not None and self._picture.page is DossierPage.WORK:
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

    def _begin(self) -> None:
        if self._picture is not None and (self.buttons.can_begin or self._picture.page is DossierPage.WORK):
            is_form = self._picture.page is DossierPage.FORM
            self.begun.emit(not is_form)
            if not is_form:
                self.form.choose_procedure()

    def _scroll(self, pages: float) -> None:
        bar = self._scrolled.verticalScrollBar()
        if self._scrolled.isVisible():
            bar.setValue(bar.value() + round(bar.pageStep() * pages))
