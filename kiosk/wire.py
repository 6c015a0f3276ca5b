"""The kiosk's wire to its office: what is seen there, and what is asked of it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.events import CardScanned, Failed, Issued, Lost, ScannerTold, Seen
from kiosk.look import FRESH_MS, Look
from kiosk.ordering import answer_to, ordered
from kiosk.pages import Order, Paper
from kiosk.sight import Sight
from office.codes import LINK
from office.domain.errors import OfficeError, Reason, Unavailable
from office.qt.jobs import Lane
from office.qt.link import OfficeLink
from office.qt.reader import Reader

if TYPE_CHECKING:
    from kiosk.printer import TicketPrinter
    from office.bootstrap import Office
    from office.qt.scanning import Scanning
    from office.settings import Settings


class Wire(QObject):
    """Tells the news of an office (`kiosk.events.News`) and places orders with it."""

    news = Signal(object)
    furnished = Signal(object)
    """The settings in force (`office.settings.Settings`), before the first look at the office is told."""

    def __init__(self, url: str, chosen: "Settings | None" = None) -> None:
        super().__init__()
        self._chosen = chosen
        self._base = LINK
        self._printer: TicketPrinter | None = None
        self._scanning: Scanning | None = None
        self._look = Look()
        self._sight: Sight | None = None
        self._minute = QTimer(self, interval=FRESH_MS)
        self._link = OfficeLink(url, parent=self)
        self._reader = Reader(self._link, lambda: self._look)
        self._minute.timeout.connect(self._reader.wake)
        self._link.changed.connect(self._reader.wake)
        self._link.lost.connect(self._feed_lost)
        self._link.failed.connect(self._lost)
        self._reader.seen.connect(self._seen)
        self._reader.failed.connect(self._lost)

    @property
    def office(self) -> "Office | None":
        """The office, once it is open."""
        return self._link.office

    @property
    def printer(self) -> "TicketPrinter | None":
        """The printer of this kiosk, once the office was looked at."""
        return self._printer

    @property
    def lane(self) -> Lane:
        """Where the office's work is done."""
        return self._link.lane

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked or printed."""
        return self._link.lane.is_idle and (self._printer is None or self._printer.is_idle)

    def open(self) -> None:
        """Open the office, again until it is open."""
        self._link.open()

    def close(self) -> None:
        """Finish what was asked, then close the office."""
        self._minute.stop()
        self._reader.stop()
        if self._scanning is not None:
            self._scanning.stop()
        if self._printer is not None:
            self._printer.close()
        self._link.close()

    @Slot(object, str)
    def issue(self, order: Order, language: str) -> None:
        """Ask for a number; the answer is news."""
        if self.office is None:
            self.news.emit(Failed(order.key, can_retry=True))
            return
        wait = self._sight.wait_for(order.service, order.priority) if self._sight else None
        place = self._printer.place if self._printer else None
        base = self._base
        self._link.run(
            lambda office: ordered(office, order, language, wait, place, base),
            self._given,
            lambda error: self.news.emit(answer_to(error, order.key)),
        )

    def _given(self, answer: Issued) -> None:
        # The number first, the paper after it.
        self.news.emit(answer)
        if self._printer is not None and answer.paper is Paper.PRINTING:
            self._printer.print_ticket(answer.ticket.token, answer.wait)

    @Slot(object)
    def _seen(self, sight: Sight) -> None:
        if not self._minute.isActive():
            self._minute.start()
            self._furnish()
        self._sight = sight
        self.news.emit(Seen(sight))

    def _furnish(self) -> None:
        """Take printer and scanner into use; neither is needed for the first page."""
        from kiosk.printer import TicketPrinter
        from office.settings import settings

        chosen = self._chosen or settings()
        self.furnished.emit(chosen)
        self._base = chosen.ticket_link
        self._begin_scanning(chosen)
        self._printer = TicketPrinter(chosen, parent=self)
        self._printer.news.connect(self.news)
        assert self.office is not None  # noqa: S101 - it was looked at
        self._printer.open(self.office)

    def _begin_scanning(self, chosen: "Settings") -> None:
        if chosen.scanner is None:
            return
        from office.devices.scanner import SerialScanner
        from office.qt.scanning import Scanning

        self._scanning = Scanning(SerialScanner(chosen.scanner), parent=self)
        self._scanning.scanned.connect(lambda text: self.news.emit(CardScanned(text)))
        self._scanning.back.connect(lambda: self.news.emit(ScannerTold(is_there=True)))
        self._scanning.lost.connect(lambda: self.news.emit(ScannerTold(is_there=False)))
        self.news.emit(ScannerTold(is_there=True))
        self._scanning.start()

    @Slot(str)
    def _feed_lost(self, reason: str) -> None:
        self.news.emit(Lost(Reason(reason), {}))
        # Says more about the loss, and goes on until it is over.
        self._reader.wake()

    @Slot(object)
    def _lost(self, error: Exception) -> None:
        told = error if isinstance(error, OfficeError) else Unavailable(Reason.DATABASE_UNREACHABLE)
        self.news.emit(Lost(told.reason, told.details))
