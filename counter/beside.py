"""Right of the line: number and dossier, with what a verb asks over the dossier, or walls and notices."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from counter.dossier_panel import DossierPanel
from counter.ticket_panel import TicketPanel
from counter.walls.panel import HallPanel
from counter.walls.picture import HallPicture
from office.qt.styling import spaced
from office.qt.theme import CounterSizes


class Beside(QStackedWidget):
    """The citizen, unless somebody looks after the hall."""

    def __init__(self, ticket: TicketPanel, dossier: DossierPanel, hall: HallPanel) -> None:
        super().__init__()
        self._ticket, self._dossier, self._hall = ticket, dossier, hall
        self._citizen = QWidget()
        self._column = QVBoxLayout(self._citizen)
        self._column.addWidget(ticket)
        self._column.addWidget(dossier, 1)
        ticket.ask.setParent(self._citizen)
        self.addWidget(self._citizen)
        self.addWidget(hall)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        spaced(self._column, 0, sizes.margin)
        for part in (self._ticket, self._dossier, self._hall):
            part.fit(sizes)

    def place_ask(self) -> None:
        """Put what a verb asks for over the dossier, right under the verbs: nothing is laid out anew for it."""
        ask, under = self._ticket.ask, self._dossier.geometry()
        if ask.isVisibleTo(self._citizen):
            height = under.height() if ask.takes_all else ask.sizeHint().height()
            ask.setGeometry(under.x(), under.y(), under.width(), min(height, under.height()))
            ask.raise_()

    def show_hall(self, hall: HallPicture | None) -> None:
        """Show walls and notices, or the citizen; the keys go where they are wanted."""
        page = self._citizen if hall is None else self._hall
        if hall is not None:
            self._hall.show_picture(hall)
        if self.currentWidget() is page:
            return
        self.setCurrentWidget(page)
        if hall is None:
            self._ticket.setFocus(Qt.FocusReason.OtherFocusReason)
            self._dossier.begin()
        else:
            self._hall.begin()
