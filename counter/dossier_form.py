"""The form that opens a dossier: procedure, applicant, channel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from counter.ask_panel import captioned
from counter.buttons import ChoiceRow
from counter.dossier_model import NewDossier
from counter.dossier_picture import DossierPicture
from counter.search_list import Entry, SearchList
from counter.stage_picture import time_limit
from counter.styling import Say
from office.domain.applicants import Applicant, Person
from office.domain.catalogue import Procedure
from office.domain.dossiers import Channel


class DossierForm(QWidget):
    """Keeps what was typed until another number is at the desk."""

    completed = Signal(bool)
    """Whether there is enough to open a dossier."""
    confirmed = Signal()

    def __init__(self, say: Say, language: str) -> None:
        super().__init__()
        self._language = language
        self._subject: tuple[str | None, int] | None = None
        self._offered: tuple[tuple[Procedure, ...], str | None] | None = None
        find = say("counter.dossier.find_procedure")
        self.procedures = SearchList("procedure", say("counter.dossier.procedure"), find)
        self.applicant = QLineEdit()
        self.applicant.setObjectName("applicant")
        self.applicant.setAccessibleName(say("counter.dossier.applicant"))
        self.applicant.setPlaceholderText(say("counter.dossier.applicant_example"))
        self.channel = ChoiceRow("channel", [(one.value, say(f"channel.{one}")) for one in Channel])
        self.procedures.chosen.connect(lambda: self.completed.emit(bool(self.procedures.value())))
        self.procedures.confirmed.connect(self._go_on)
        self.applicant.returnPressed.connect(self.confirmed)
        self._arrange(say)

    def _arrange(self, say: Say) -> None:
        right = QVBoxLayout()
        right.setSpacing(14)
        right.addLayout(captioned(say("counter.dossier.applicant"), self.applicant))
        right.addLayout(captioned(say("counter.dossier.channel"), self.channel))
        right.addStretch()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(24)
        across.addLayout(captioned(say("counter.dossier.procedure"), self.procedures), 3)
        across.addLayout(right, 2)

    def show_picture(self, picture: DossierPicture, procedures: tuple[Procedure, ...]) -> None:
        """Offer the procedures, those of the number's service first; begin anew for another number."""
        if self._offered != (procedures, picture.service):
            self._offered = (procedures, picture.service)
            self.procedures.show_entries(_entries(procedures, picture.service, self._language))
        subject = (picture.ticket, picture.opened)
        if self._subject != subject:
            self._subject = subject
            self.reset()

    def new_dossier(self) -> NewDossier:
        """Return what the form says."""
        name = self.applicant.text().strip()
        return NewDossier(
            procedure=self.procedures.value(),
            channel=Channel(self.channel.value()),
            applicant=Applicant(person=Person(name=name)) if name else None,
        )

    def _go_on(self) -> None:
        self.applicant.setFocus()

    def reset(self) -> None:
        """Empty every field."""
        self.procedures.reset()
        self.applicant.clear()
        self.channel.reset()


def _entries(procedures: tuple[Procedure, ...], service: str | None, language: str) -> tuple[Entry, ...]:
    def distance(procedure: Procedure) -> int:
        if service is None or procedure.service == service:
            return 0
        return 1 if procedure.series == service[: len(procedure.series)] else 2

    return tuple(
        Entry(
            one.code,
            one.name,
            f"{one.code} · {one.field} · {time_limit(one, language).lower()}",
        )
        for one in sorted(procedures, key=distance)
    )
