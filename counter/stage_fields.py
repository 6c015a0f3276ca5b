"""The fields beside the button that records a stage."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from counter.ask_panel import captioned
from counter.buttons import ChoiceRow
from counter.dossier_picture import DossierCard
from counter.pick_box import PickBox
from counter.styling import Say, spaced
from office.domain.catalogue import Officer
from office.domain.dossiers import Outcome


class StageFields(QWidget):
    """What goes with the due stage: who did it, how it ended, a note."""

    confirmed = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._due: tuple[str, str] | None = None
        self.officer = PickBox("stage_officer", say("counter.dossier.by"))
        self.outcome = ChoiceRow("outcome", [(one.value, say(f"outcome.{one}")) for one in Outcome])
        self.note = QLineEdit()
        self.note.setObjectName("stage_note")
        self.note.setAccessibleName(say("counter.dossier.note"))
        self.note.setPlaceholderText(say("counter.dossier.note_example"))
        self.note.returnPressed.connect(self.confirmed)
        self._outcome_field = QWidget()
        outcome = captioned(say("counter.dossier.outcome"), self.outcome)
        outcome.setContentsMargins(0, 0, 0, 0)
        self._outcome_field.setLayout(outcome)
        across = QHBoxLayout(self)
        spaced(across, 0, 12)
        across.addLayout(captioned(say("counter.dossier.by"), self.officer), 1)
        across.addWidget(self._outcome_field)
        across.addLayout(captioned(say("counter.dossier.note"), self.note), 1)

    def show_card(self, card: DossierCard, officer: str, officers: tuple[Officer, ...]) -> None:
        """Offer the officers; another due stage begins with the signed-in one and empty fields."""
        self.officer.show_entries(tuple((one.code, f"{one.name} · {one.title}") for one in officers))
        self._outcome_field.setVisible(card.can_refuse)
        if card.due and self._due != (card.code, card.due):
            self._due = (card.code, card.due)
            self.officer.choose(officer)
            self.outcome.reset()
            self.note.clear()
