"""The staff's wire: the PIN is tried at the office, printer and papers are looked at.

Nothing here runs on the lane that gives numbers: a citizen waits neither for a PIN's slow check nor for a printer.
"""

import base64
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.staff_events import Admitted, Drawn, News, Printed, Report, Reported, Told, TurnedAway
from kiosk.staff_picture import NO_PRINTER
from kiosk.wire import Wire
from office.devices.printer import PrinterError, PrinterStatus
from office.devices.profiles import ProfileError
from office.domain.errors import OfficeError
from office.domain.facts import StaffEntered, StaffPinWrong
from office.domain.papers import PaperState
from office.printing import BAD_PROFILE
from office.qt.jobs import Lane

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.paper.ticket import TicketPaper
    from office.printing import TicketPrinting
    from office.settings import Settings

NEWEST = 5
"""How many of the last tickets are shown."""
TEST = "test"
"""What is printed when no number is."""

Work: TypeAlias = "Callable[[Office, Settings], News]"
Failing: TypeAlias = Callable[[Told], News]


class StaffWire(QObject):
    """Does what the staff asks for, and tells the news of it (`kiosk.staff_events.News`)."""

    news = Signal(object)

    def __init__(self, kiosk: Wire) -> None:
        super().__init__()
        self._kiosk = kiosk
        self._lane: Lane | None = None

    @Slot(str)
    def enter(self, pin: str) -> None:
        """Try a PIN."""
        self._at_office(lambda office, chosen: _entered(office, pin, chosen.place), TurnedAway)

    @Slot()
    def look(self) -> None:
        """Look at printer and papers."""
        if not self._at_printer(_report):
            self._at_office(_report_without_printer, Printed)

    @Slot()
    def draw(self) -> None:
        """Draw a ticket as it would be printed."""
        self._at_office(_drawn, Printed)

    @Slot(str)
    def print_out(self, what: str) -> None:
        """Print a sample (`test`), or a number again."""
        if not self._at_printer(lambda office, printing: _printed(office, printing, what)):
            self.news.emit(Printed(Told("staff.printer.none")))

    def close(self) -> None:
        """Finish what was asked."""
        if self._lane is not None:
            self._lane.close()

    def _at_office(self, work: Work, failing: Failing) -> None:
        office, printer = self._kiosk.office, self._kiosk.printer
        if office is None or printer is None:
            self.news.emit(failing(Told("staff.no_office")))
            return
        if self._lane is None:
            self._lane = Lane(parent=self)
        self._lane.run(lambda: work(office, printer.chosen), self.news.emit, self._failed(failing))

    def _at_printer(self, work: "Callable[[Office, TicketPrinting], News]") -> bool:
        """Do it in turn with the citizens' tickets: one printer takes one job at a time."""
        office, printer = self._kiosk.office, self._kiosk.printer
        if office is None or printer is None:
            return False
        return printer.do(lambda printing: work(office, printing), self.news.emit, self._failed(Printed))

    def _failed(self, failing: Failing) -> Callable[[Exception], None]:
        return lambda error: self.news.emit(failing(_told(error)))


def _told(error: Exception) -> Told:
    if isinstance(error, OfficeError):
        return Told(f"reason.{error.reason}", dict(error.details))
    return Told("staff.failed")


def _entered(office: "Office", pin: str, place: str) -> Admitted | TurnedAway:
    fact = office.enter_staff(pin, place=place)
    match fact:
        case StaffEntered():
            return Admitted()
        case StaffPinWrong(locked_until=None, left=left):
            return TurnedAway(Told("staff.wrong", {"count": left}))
        case StaffPinWrong(locked_until=until):
            seconds = round((until - fact.at).total_seconds()) if until else 0
            return TurnedAway(Told("reason.staff_pin_locked", {"count": seconds}))


def _report(office: "Office", printing: "TicketPrinting") -> Reported:
    place = printing.place
    try:
        word, fault = printing.status().word, Told()
    except ProfileError as error:
        word, fault = BAD_PROFILE, _fault(error)
    waiting = tuple(office.waiting_papers(place))
    return Reported(Report(word, place, waiting, tuple(office.newest_tickets(NEWEST)), fault))


def _fault(error: ProfileError) -> Told:
    return Told(f"staff.printer_profile.{error.fault}", error.details)


def _report_without_printer(office: "Office", _chosen: "Settings") -> Reported:
    return Reported(Report(NO_PRINTER, tickets=tuple(office.newest_tickets(NEWEST))))


def _drawn(office: "Office", chosen: "Settings") -> Drawn:
    from office.paper.preview import png_of
    from office.paper.ticket import ticket_bitmap

    picture = base64.b64encode(png_of(ticket_bitmap(_sample(office), chosen.paper_width))).decode("ascii")
    return Drawn(f"data:image/png;base64,{picture}")


def _sample(office: "Office") -> "TicketPaper":
    from office.paper.sample import sample_paper

    return sample_paper(office.profile(), office.services()[0], datetime.now(UTC), office.hours())


def _printed(office: "Office", printing: "TicketPrinting", what: str) -> Printed:
    try:
        return Printed(_tested(printing.print_test(_sample(office))) if what == TEST else _reprinted(printing, what))
    except ProfileError as error:
        return Printed(_fault(error))
    except PrinterError as error:
        # Its first words are the printer's address, which says nothing here.
        return Printed(Told("staff.unprinted", {"printer": str(error).removeprefix(f"{error.printer}: ")}))


def _tested(status: PrinterStatus) -> Told:
    if not status.is_ready:
        return Told("staff.unprinted", {"printer": status.word})
    return Told("staff.tested", {"printer": status.word}, is_good=True)


def _reprinted(printing: "TicketPrinting", number: str) -> Told:
    outcome = printing.reprint(number)
    if outcome.state is PaperState.PRINTED:
        return Told("staff.reprinted", {"number": outcome.number}, is_good=True)
    return Told("staff.uncertain", {"number": outcome.number})
