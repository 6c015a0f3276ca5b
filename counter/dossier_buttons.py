"""The verbs under a dossier, each with its key: the likely one first and red, the rare ones small beneath."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter.dossier_deeds import DossierButton
from counter.dossier_verbs import DossierVerb
from office.qt.buttons import KeyButton
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes

_OFTEN = (DossierVerb.RECORD, DossierVerb.PRINT, DossierVerb.REQUEST_PAPERS, DossierVerb.COMPLETE, DossierVerb.REFUSE)
_RARE = tuple(verb for verb in DossierVerb if verb not in _OFTEN)


class DossierButtons(QWidget):
    """Says which verb was pressed; the red button is whatever comes next."""

    pressed = Signal(object)
    """DossierVerb."""
    opened = Signal()
    """The red button while it opens a dossier."""
    begun = Signal()
    """Another dossier is wanted, or not any more."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._lead: DossierVerb | None = None
        self._is_form = False
        self._main = KeyButton("dossier_main", "", "Ctrl+Enter")
        self._main.paint_as("lead")
        self._other = KeyButton("dossier_other", say("counter.dossier.another"), "Ctrl+O")
        self._verbs = {verb: self._button(verb) for verb in DossierVerb}
        self._note = label("muted", wrap=True)
        self._note.setObjectName("dossier_note")
        self._main.clicked.connect(self.press_main)
        self._other.clicked.connect(self.begun)
        self._arrange()

    def _button(self, verb: DossierVerb) -> KeyButton:
        button = KeyButton(f"dossier_{verb.value}", is_flat=verb in _RARE)
        if verb in _RARE:
            button.paint_as("side")
        button.clicked.connect(partial(self.pressed.emit, verb))
        return button

    def _arrange(self) -> None:
        self._row, self._small = QHBoxLayout(), QHBoxLayout()
        for widget in (self._main, *(self._verbs[verb] for verb in _OFTEN), self._other):
            self._row.addWidget(widget)
        self._row.addWidget(self._note, 1)
        self._row.addStretch(0)
        for verb in _RARE:
            self._small.addWidget(self._verbs[verb])
        self._small.addStretch(1)
        column = QVBoxLayout(self)
        spaced(column, 0, 6)
        column.addLayout(self._row)
        column.addLayout(self._small)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        for layout in (self._row, self._small):
            layout.setSpacing(sizes.gap)
        for verb in _OFTEN:
            self._verbs[verb].setMinimumHeight(sizes.button_height)
        for button in (self._main, self._other):
            button.setMinimumHeight(sizes.button_height)

    def show_form(self, *, can_open: bool, can_leave: bool) -> None:
        """Offer to open the dossier that the form describes."""
        self._is_form, self._lead = True, None
        self._show_verbs((), is_live=False)
        self._main.say(self._say("counter.dossier.open"), "Ctrl+Enter")
        self._main.setVisible(True)
        self._main.setEnabled(can_open)
        self._show_other("leave", is_shown=can_leave)

    def show_verbs(self, buttons: tuple[DossierButton, ...], note: str, *, is_live: bool) -> None:
        """Offer what can be done to the dossier that is shown; nothing without one."""
        self._is_form = False
        lead = next((one for one in buttons if one.is_primary), None)
        self._lead = lead.verb if lead else None
        self._show_verbs(buttons, is_live=is_live)
        self._main.setVisible(lead is not None)
        if lead:
            self._main.say(lead.label, "Ctrl+Enter")
            self._main.setEnabled(is_live)
        self._show_other("another", is_shown=True)
        put(self._note, note)

    def _show_verbs(self, buttons: tuple[DossierButton, ...], *, is_live: bool) -> None:
        shown = {one.verb: one for one in buttons if not one.is_primary}
        for verb, widget in self._verbs.items():
            widget.setVisible(verb in shown)
            if verb in shown:
                widget.say(shown[verb].label, shown[verb].key)
                widget.setEnabled(is_live)
        put(self._note, "")

    def _show_other(self, words: str, *, is_shown: bool) -> None:
        self._other.say(self._say(f"counter.dossier.{words}"), "Ctrl+O")
        self._other.setVisible(is_shown)

    def press_main(self) -> None:
        """Do what the red button says."""
        if not self._main.isEnabled() or not self._main.isVisibleTo(self):
            return
        if self._is_form:
            self.opened.emit()
        elif self._lead is not None:
            self.pressed.emit(self._lead)

    @property
    def can_begin(self) -> bool:
        """Whether the button for another dossier is there."""
        return self._other.isVisibleTo(self)
