"""Printing tickets: one paper a number, or the staff knows why not. Never on the screen's own thread.

First the database, then the paper: a ticket stands whether or not it was printed. Nothing sent: the paper waits
and is printed later, unless its number was called meanwhile. Part of it sent: nobody knows what came out, so only
a person prints it again, and that paper says so.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from office.codes import LINK, ticket_link
from office.devices.printer import Job, Printer, PrinterError, PrinterStatus
from office.devices.profiles import ProfileError
from office.domain.papers import PaperState
from office.domain.tickets import IN_LINE, Ticket
from office.paper.filling import filled_paper
from office.paper.ticket import TicketPaper

if TYPE_CHECKING:
    from office.bootstrap import Office

UNREACHABLE, BAD_PROFILE = "unreachable", "bad_profile"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PrintOutcome:
    """What came of one paper."""

    number: str
    state: PaperState | None
    """None if no paper was asked for."""
    cause: str | None = None
    """The printer's word: `ready`, `near_end`, `paper_out`, `unreachable` …"""


class TicketPrinting:
    """Prints the tickets of one place; used by one thread at a time."""

    def __init__(
        self,
        office: "Office",
        opener: Callable[[], Printer[Job]],
        render: Callable[[TicketPaper], Job],
        place: str,
        base: str = LINK,
    ) -> None:
        self._office = office
        # Which kind of job it is, these two know.
        self._opener: Callable[[], Printer[Any]] = opener
        self._render: Callable[[TicketPaper], Any] = render
        self._place = place
        self._base = base

    @property
    def place(self) -> str:
        """The name of this computer in the hall."""
        return self._place

    def status(self) -> PrinterStatus:
        """Return how the printer is; one that cannot be reached is offline.

        Raises:
            ProfileError: the setting of its model is wrong, so it is not even asked.
        """
        try:
            with self._opened() as printer:
                return printer.status()
        except ProfileError:
            raise
        except PrinterError:
            return PrinterStatus(is_known=True, is_offline=True)

    def print_ticket(self, number_or_token: str, wait: tuple[int, int] | None = None) -> PrintOutcome:
        """Print the paper that waits for a ticket; what is not waiting here is left alone.

        Args:
            number_or_token: of the ticket.
            wait: the estimate its citizen was shown, in minutes.
        """
        claim = self._office.claim_paper(number_or_token, self._place)
        if claim is None:
            ticket, _ = self._office.ticket(number_or_token)
            return PrintOutcome(ticket.number, self._office.paper_of(ticket.token))
        if claim.is_called:
            return self._settled(claim.ticket, PaperState.DROPPED, None)
        try:
            state, cause = self._sent(self._paper(claim.ticket, claim.ahead, wait))
        except ProfileError as error:
            _log.warning("a ticket was not printed: %s", error)
            state, cause = PaperState.WAITING, BAD_PROFILE
        return self._settled(claim.ticket, state, cause)

    def print_waiting(self) -> list[PrintOutcome]:
        """Print what waits for this place, once its printer is ready; the oldest first."""
        self._give_up_abandoned()
        numbers = self._office.waiting_papers(self._place)
        if not numbers or not self._is_ready():
            return []
        outcomes: list[PrintOutcome] = []
        for number in numbers:
            outcomes.append(self.print_ticket(number))
            if outcomes[-1].state in {PaperState.WAITING, PaperState.UNCERTAIN}:
                break
        return outcomes

    def reprint(self, number_or_token: str) -> PrintOutcome:
        """Print a second paper, which says that it is one.

        Raises:
            Refused: `unknown_ticket`.
            PrinterError: nothing was printed; ProfileError: and will not be before a setting is changed.
        """
        ticket, ahead = self._office.ticket(number_or_token)
        paper = replace(self._paper(ticket, ahead, None), is_reprint=True)
        state, cause = self._sent(paper)
        if state is PaperState.WAITING:
            raise PrinterError(self._place, cause)
        if state is PaperState.PRINTED:
            self._office.reprinted(ticket.token, self._place, cause=cause)
        return PrintOutcome(ticket.number, state, cause)

    def print_test(self, paper: TicketPaper) -> PrinterStatus:
        """Print a sample and return how the printer is after it.

        Raises:
            PrinterError: it cannot be printed.
        """
        with self._opened() as printer:
            status = printer.status()
            if status.is_ready:
                printer.send(self._render(paper))
                status = printer.status()
            return status

    def _sent(self, paper: TicketPaper) -> tuple[PaperState, str]:
        try:
            with self._opened() as printer:
                before = printer.status()
                if not before.is_ready:
                    return PaperState.WAITING, before.word
                printer.send(self._render(paper))
                return self._after(printer)
        except ProfileError:
            raise
        except PrinterError as error:
            _log.warning("a ticket was not printed: %s", error)
            return (PaperState.UNCERTAIN if error.may_have_printed else PaperState.WAITING), UNREACHABLE

    def _is_ready(self) -> bool:
        try:
            return self.status().is_ready
        except ProfileError:
            return False

    def _after(self, printer: Printer[Any]) -> tuple[PaperState, str]:
        """Ask again: a roll that ended, or a cover that opened, may have cut the paper short."""
        try:
            status = printer.status()
        except PrinterError:
            return PaperState.UNCERTAIN, UNREACHABLE
        return (PaperState.PRINTED if status.is_ready else PaperState.UNCERTAIN), status.word

    def _settled(self, ticket: Ticket, state: PaperState, cause: str | None) -> PrintOutcome:
        self._office.settle_paper(ticket.token, state, cause=cause)
        return PrintOutcome(ticket.number, state, cause)

    def _give_up_abandoned(self) -> None:
        for number in self._office.abandoned_papers(self._place):
            self._office.settle_paper(number, PaperState.UNCERTAIN, cause="abandoned")

    @contextmanager
    def _opened(self) -> Iterator[Printer[Any]]:
        printer = self._opener()
        try:
            yield printer
        finally:
            printer.close()

    def _paper(self, ticket: Ticket, ahead: int, wait: tuple[int, int] | None) -> TicketPaper:
        service = next((one for one in self._office.services() if one.code == ticket.service), None)
        return filled_paper(
            self._office.profile(),
            self._office.hours(),
            service,
            ticket.language,
            number=ticket.number,
            issued_at=ticket.issued_at,
            ahead=ahead if ticket.state in IN_LINE else 0,
            link=ticket_link(ticket.token, self._base),
            wait=wait,
            is_priority=ticket.priority is not None,
        )
