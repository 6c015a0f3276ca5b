"""The staff's wire: the PIN is tried at the office, printer and papers are looked at; on a lane of its own.

A printer that does not answer must not keep a citizen from a number, so nothing here runs on the kiosk's own lane.
"""

import base64
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from kiosk.staff_flow import Admitted, Drawn, News, Printed, Report, Reported, Told, TurnedAway
from kiosk.staff_picture import NO_PRINTER
from office.domain.errors import OfficeError
from office.domain.facts import StaffEntered, StaffPinWrong
from office.domain.papers import PaperState
from office.qt.jobs import Lane

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.printing import PrintOutcome, TicketPrinting
    from office.settings import Settings

NEWEST = 5
"""How many of the last tickets are shown."""
TEST = "test"
"""What is printed when no number is."""

OfficeNow: TypeAlias = "Callable[[], Office | None]"
PrintingOf: TypeAlias = "Callable[[Office, Settings], TicketPrinting | None]"


def printing_here(office: "Office", chosen: "Settings") -> "TicketPrinting | None":
    """Return the printing of this computer, or None where no printer is set."""
    from office.printing import printing_of

    return printing_of(office, chosen)


class StaffWire(QObject):
    """Does what the staff asks for, and tells the news of it (`kiosk.staff_flow.News`)."""

    news = Signal(object)

    def __init__(self, office: OfficeNow, printing_of: PrintingOf = printing_here) -> None:
        super().__init__()
        self._office = office
        self._printing_of = printing_of
        self._lane: Lane | None = None

    def enter(self, pin: str) -> None:
        """Try a PIN."""
        self._run(lambda office: _entered(office, pin), TurnedAway)

    def look(self) -> None:
        """Look at printer and papers."""
        self._run(lambda office: Reported(_report(office, self._printing_of)), Printed)

    def draw(self) -> None:
        """Draw a ticket as it would be printed."""
        self._run(_drawn, Printed)

    def print_out(self, what: str) -> None:
        """Print a sample (`test`), or a number again."""
        self._run(lambda office: Printed(_printed(office, self._printing_of, what)), Printed)

    def close(self) -> None:
        """Finish what was asked."""
        if self._lane is not None:
            self._lane.close()

    def _run(self, work: "Callable[[Office], News]", failed: Callable[[Told], News]) -> None:
        office = self._office()
        if office is None:
            self.news.emit(failed(Told("staff.no_office")))
            return
        if self._lane is None:
            self._lane = Lane(parent=self)
        self._lane.run(lambda: work(office), self.news.emit, lambda error: self.news.emit(failed(_told(error))))


def _told(error: Exception) -> Told:
    if isinstance(error, OfficeError):
        return Told(f"reason.{error.reason}", dict(error.details))
    return Told("staff.failed")


def _entered(office: "Office", pin: str) -> Admitted | TurnedAway:
    from office.settings import settings

    fact = office.enter_staff(pin, place=settings().place)
    match fact:
        case StaffEntered():
            return Admitted()
        case StaffPinWrong(locked_until=None, left=left):
            return TurnedAway(Told("staff.wrong", {"count": left}))
        case StaffPinWrong(locked_until=until):
            seconds = round((until - fact.at).total_seconds()) if until else 0
            return TurnedAway(Told("reason.staff_pin_locked", {"count": seconds}))


def _report(office: "Office", printing_of: PrintingOf) -> Report:
    from office.settings import settings

    printing = printing_of(office, settings())
    tickets = tuple(office.newest_tickets(NEWEST))
    if printing is None:
        return Report(NO_PRINTER, tickets=tickets)
    word = printing.status().word
    return Report(word, printing.place, tuple(office.waiting_papers(printing.place)), tickets)


def _drawn(office: "Office") -> Drawn:
    from office.paper.preview import png_of
    from office.paper.sample import sample_paper
    from office.paper.ticket import ticket_bitmap
    from office.settings import settings

    paper = sample_paper(office.profile(), office.services()[0], datetime.now(UTC))
    picture = base64.b64encode(png_of(ticket_bitmap(paper, settings().paper_width))).decode("ascii")
    return Drawn(f"data:image/png;base64,{picture}")


def _printed(office: "Office", printing_of: PrintingOf, what: str) -> Told:
    from office.devices.printer import PrinterError
    from office.settings import settings

    printing = printing_of(office, settings())
    if printing is None:
        return Told("staff.printer.none")
    try:
        return _tested(office, printing) if what == TEST else _reprinted(printing.reprint(what))
    except PrinterError as error:
        # Its first words are the printer's address, which says nothing here.
        return Told("staff.unprinted", {"printer": str(error).removeprefix(f"{error.printer}: ")})


def _tested(office: "Office", printing: "TicketPrinting") -> Told:
    from office.paper.sample import sample_paper

    status = printing.print_test(sample_paper(office.profile(), office.services()[0], datetime.now(UTC)))
    if not status.is_ready:
        return Told("staff.unprinted", {"printer": status.word})
    return Told("staff.tested", {"printer": status.word}, is_good=True)


def _reprinted(outcome: "PrintOutcome") -> Told:
    if outcome.state is PaperState.PRINTED:
        return Told("staff.reprinted", {"number": outcome.number}, is_good=True)
    return Told("staff.uncertain", {"number": outcome.number})
