"""The form that opens a dossier: left the procedure and then its papers, right who applies."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter import paper_lines
from counter.applicant_fields import ApplicantFields
from counter.applicant_words import applicant_of, fields_of
from counter.ask_panel import captioned
from counter.dossier_model import NewDossier
from counter.dossier_picture import DossierPicture
from counter.paper_list import PaperList
from counter.procedure_entries import procedure_entries
from counter.scrolled import scrolled
from counter.search_list import SearchList
from office.domain.catalogue import Procedure
from office.domain.dossiers import Channel, ResultPlace
from office.domain.identity import IdentityCard
from office.qt.styling import Say, label, put, spaced
from office.qt.theme import CounterSizes


class DossierForm(QWidget):
    """Keeps what was typed until another number is at the desk."""

    completed = Signal(bool)
    """Whether there is enough to open a dossier."""

    def __init__(self, say: Say, language: str) -> None:
        super().__init__()
        self._say, self._language = say, language
        self._subject: tuple[str | None, int] | None = None
        self._offered: tuple[tuple[Procedure, ...], str | None] | None = None
        self._settled = ""
        """The code of the procedure whose papers are shown."""
        find = say("counter.dossier.find_procedure")
        self.procedures = SearchList("procedure", say("counter.dossier.procedure"), find)
        self.papers, self.applicant = PaperList(say), ApplicantFields(say)
        self._chosen, self._note = label("text", wrap=True), label("caption", wrap=True)
        self._change = QPushButton(say("counter.form.change"))
        self._more = QLineEdit()
        self._left = QStackedWidget()
        self._arrange()
        self._wire()

    def _arrange(self) -> None:
        self._chosen.setObjectName("procedure_chosen")
        self._change.setObjectName("procedure_change")
        self._change.setProperty("kind", "beside")
        self._more.setObjectName("paper_more")
        self._more.setAccessibleName(self._say("counter.papers.more"))
        self._more.setPlaceholderText(self._say("counter.papers.more"))
        named = QHBoxLayout()
        named.addWidget(self._chosen, 1)
        named.addWidget(self._change, 0, Qt.AlignmentFlag.AlignTop)
        looking = captioned(self._say("counter.dossier.procedure"), self.procedures)
        kept = captioned(self._say("counter.papers.name"), self.papers)
        kept.addWidget(self._note)
        kept.addWidget(self._more)
        for column in (looking, kept):
            spaced(column, 0, 4)
            page = QWidget()
            page.setLayout(column)
            self._left.addWidget(page)
        across = QHBoxLayout()
        across.setSpacing(20)
        across.addWidget(self._left, 1)
        across.addWidget(scrolled(self.applicant), 1)
        rows = QVBoxLayout(self)
        spaced(rows, 0, 6)
        rows.addLayout(named)
        rows.addLayout(across, 1)
        self._look(is_kept=False)

    def _wire(self) -> None:
        self.procedures.chosen.connect(lambda: self.completed.emit(bool(self.procedures.value())))
        self.procedures.confirmed.connect(self._confirm)
        self._change.clicked.connect(self.choose_procedure)
        self._more.returnPressed.connect(self._add_paper)
        self.papers.changed.connect(self._show_note)
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self.papers.fit(sizes)

    def show_picture(self, picture: DossierPicture, procedures: tuple[Procedure, ...]) -> None:
        """Offer the procedures, those of the number's service first; begin anew for another number."""
        if self._offered != (procedures, picture.service):
            self._offered = (procedures, picture.service)
            self.procedures.show_entries(procedure_entries(procedures, picture.service, self._language))
        subject = (picture.ticket, picture.opened)
        if self._subject != subject:
            self._subject = subject
            self.reset()

    def new_dossier(self) -> NewDossier:
        """Return what the form says."""
        self._settle()
        return NewDossier(
            procedure=self.procedures.value(),
            channel=Channel(self.applicant.channel.value()),
            applicant=applicant_of(self.applicant.values()),
            papers=paper_lines.papers_of(self.papers.lines),
            sets=self.applicant.sets.value(),
            result_place=ResultPlace(self.applicant.place.value()),
        )

    def take_card(self, card: IdentityCard) -> None:
        """Fill in who applies from an identity card."""
        self._settle()
        self.applicant.fill(fields_of(card))

    def choose_procedure(self) -> None:
        """Look for a procedure, or for another one."""
        self._look(is_kept=False)
        self.procedures.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.procedures.field.selectAll()

    def reset(self) -> None:
        """Empty every field."""
        self._settled = ""
        self._look(is_kept=False)
        self.procedures.reset()
        self.papers.show_lines(())
        self.applicant.reset()

    def _confirm(self) -> None:
        if self._settle():
            (self.papers if self.papers.lines else self.applicant.name).setFocus(Qt.FocusReason.TabFocusReason)

    def _settle(self) -> bool:
        """Show the papers of the procedure that is marked; they are asked anew only for another one."""
        code = self.procedures.value()
        procedure = next((one for one in (self._offered or ((), None))[0] if one.code == code), None)
        if procedure is None:
            return False
        if code != self._settled:
            self._settled = code
            self._chosen.setText(f"{procedure.code} · {procedure.name}")
            self.papers.show_lines(paper_lines.lines_of(procedure))
        self._look(is_kept=True)
        return True

    def _look(self, *, is_kept: bool) -> None:
        """Show the papers of a procedure that is chosen, or the search for one."""
        self._left.setCurrentIndex(int(is_kept))
        self._chosen.setVisible(is_kept)
        self._change.setVisible(is_kept)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.applicant.isAncestorOf(now):
            self._settle()

    def _add_paper(self) -> None:
        if self._more.text().strip():
            self.papers.show_lines(paper_lines.added(self.papers.lines, self._more.text()))
            self._more.clear()
        else:
            self.applicant.name.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_note(self) -> None:
        missing = paper_lines.missing_count(self.papers.lines)
        words = [self._say("counter.papers.keys")] if self.papers.lines else [self._say("counter.papers.no_list")]
        if missing:
            words.insert(0, self._say("counter.papers.count_missing", count=missing))
        put(self._note, " · ".join(words))
