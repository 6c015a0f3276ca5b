"""The kiosk's printer: a lane of its own, so that no paper ever holds up a number."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.events import Printed
from kiosk.pages import Paper
from office.domain.estimates import Wait
from office.domain.papers import PaperState
from office.printing import PrintOutcome, TicketPrinting
from office.printing_setup import printing_of
from office.qt.jobs import Failed, Lane
from office.settings import Settings, settings
from office.waits import minutes_of

if TYPE_CHECKING:
    from office.bootstrap import Office

T = TypeVar("T")
AGAIN_MS = 5_000
"""How often papers that wait are tried again."""
_log = logging.getLogger(__name__)


class TicketPrinter(QObject):
    """Prints tickets one after the other, and later what could not be printed at once; tells what came of each."""

    news = Signal(object)

    def __init__(self, chosen: Settings | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._chosen = chosen or settings()
        self._printing: TicketPrinting | None = None
        self._lane: Lane | None = None
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self._print_waiting)

    @property
    def place(self) -> str | None:
        """Where this kiosk's papers are printed; None where no printer is set."""
        return self._chosen.place if self._chosen.printer else None

    @property
    def chosen(self) -> Settings:
        """The settings of this computer."""
        return self._chosen

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being printed."""
        return self._lane is None or self._lane.is_idle

    def open(self, office: "Office") -> None:
        """Begin to print for an open office; what waited from before is printed first."""
        if self.place is None:
            return
        self._printing = printing_of(office, self._chosen)
        self._lane = Lane(parent=self)
        self._again.start()
        self._print_waiting()

    def close(self) -> None:
        """Finish the paper under way."""
        self._again.stop()
        if self._lane is not None:
            self._lane.close()

    def print_ticket(self, token: str, wait: Wait | None) -> None:
        """Print the paper that waits for a ticket; the news is a `Printed`."""
        if self._printing is None:
            return
        printing, minutes = self._printing, minutes_of(wait) if wait else None
        self._run(lambda: printing.print_ticket(token, minutes), lambda outcome: self._tell(token, outcome), token)

    def do(self, work: Callable[[TicketPrinting], T], done: Callable[[T], None], failed: Failed) -> bool:
        """Do something else with the printer, in turn with the tickets; False where no printer is set."""
        printing = self._printing
        if printing is None or self._lane is None:
            return False
        self._lane.run(lambda: work(printing), done, failed)
        return True

    @Slot()
    def _print_waiting(self) -> None:
        if self._printing is not None and self.is_idle:
            self._run(self._printing.print_waiting, lambda _: None, "")

    def _run(self, work: Callable[[], T], done: Callable[[T], None], token: str) -> None:
        assert self._lane is not None  # noqa: S101 - printing was opened with its lane

        def failed(_error: Exception) -> None:
            if token:
                self.news.emit(Printed(token, Paper.MISSING))

        self._lane.run(work, done, failed)

    def _tell(self, token: str, outcome: PrintOutcome) -> None:
        is_out = outcome.state is PaperState.PRINTED
        self.news.emit(Printed(token, Paper.OUT if is_out else Paper.MISSING))
