"""One dossier: the five stages, its facts and its history."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from counter.dossier_history import FactGrid, History
from counter.dossier_picture import DossierCard
from counter.stage_bar import StageBar
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes


class CardView(QWidget):
    """What is known of one dossier; it scrolls where there is little room."""

    chosen = Signal(str)
    """The code of another dossier of the same ticket."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._shown: tuple[DossierCard, tuple[str, ...]] | None = None
        self._tabs = QHBoxLayout()
        self._tab_group = QButtonGroup(self)
        self._procedure = label("text", wrap=True)
        self._procedure.setObjectName("procedure_name")
        self.bar = StageBar(say("counter.stage.bar"))
        self._facts, self._history = FactGrid(), History(say)
        self._arrange()

    def _arrange(self) -> None:
        rows = QVBoxLayout(self)
        rows.addLayout(self._tabs)
        for widget in (self._procedure, self.bar, _rule(), self._facts, _rule(), self._history):
            rows.addWidget(widget)
        rows.addStretch(1)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self.layout(), 0, sizes.gap * 3 // 5)
        self.bar.fit(sizes)

    def show_card(self, card: DossierCard, tabs: tuple[str, ...]) -> None:
        """Show a dossier, and the codes of others to choose from; the same one costs no layout."""
        if self._shown == (card, tabs):
            return
        self._shown = (card, tabs)
        put(self._procedure, card.procedure)
        self.bar.show_stages(card.stages)
        self._facts.show_facts(card.facts)
        self._history.show_lines(card.history)
        self._show_tabs(tabs, card.code)

    def _show_tabs(self, codes: tuple[str, ...], chosen: str) -> None:
        while self._tabs.count():
            item = self._tabs.takeAt(0)
            old = item.widget() if item else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for code in codes:
            tab = QPushButton(code)
            tab.setObjectName(f"tab_{code}")
            tab.setAccessibleName(code)
            tab.setProperty("kind", "choice")
            tab.setCheckable(True)
            tab.setChecked(code == chosen)
            tab.clicked.connect(lambda _=False, one=code: self.chosen.emit(one))
            self._tab_group.addButton(tab)
            self._tabs.addWidget(tab)
        if codes:
            self._tabs.addStretch()


def _rule() -> QFrame:
    rule = QFrame()
    rule.setObjectName("rule")
    return rule
