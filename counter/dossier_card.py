"""One dossier: the five stages and its facts."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from counter.dossier_picture import DossierCard
from counter.stage_bar import StageBar
from counter.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes

_COLUMNS, _ROW_GAP = 3, 4


class CardView(QWidget):
    """What is known of one dossier; it scrolls where there is little room."""

    chosen = Signal(str)
    """The code of another dossier of the same ticket."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._tabs = QHBoxLayout()
        self._tab_group = QButtonGroup(self)
        self._procedure = label("text", wrap=True)
        self.bar = StageBar(say("counter.stage.bar"))
        self._facts = QGridLayout()
        self._fact_labels = [(label("caption"), label("text", wrap=True)) for _ in range(2 * _COLUMNS)]
        self._arrange()

    def _arrange(self) -> None:
        for place, (caption, value) in enumerate(self._fact_labels):
            row, column = divmod(place, _COLUMNS)
            value.setAlignment(Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(caption, 3 * row, column)
            self._facts.addWidget(value, 3 * row + 1, column)
            self._facts.setRowMinimumHeight(3 * row + 2, _ROW_GAP)
            self._facts.setColumnStretch(column, _COLUMNS - column)
        self._facts.setVerticalSpacing(2)
        self._facts.setHorizontalSpacing(20)
        rule = QFrame()
        rule.setObjectName("rule")
        rows = QVBoxLayout(self)
        rows.addLayout(self._tabs)
        for widget in (self._procedure, self.bar, rule):
            rows.addWidget(widget)
        rows.addLayout(self._facts)
        rows.addStretch(1)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self.layout(), 0, sizes.gap)
        self.bar.fit(sizes)

    def show_card(self, card: DossierCard, tabs: tuple[str, ...]) -> None:
        """Show a dossier, and the codes of others to choose from."""
        put(self._procedure, card.procedure)
        self.bar.show_stages(card.stages)
        facts = (*card.facts, *[("", "")] * (len(self._fact_labels) - len(card.facts)))
        for (caption, value), (name, words) in zip(self._fact_labels, facts, strict=True):
            put(caption, name)
            put(value, words)
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
