"""The kiosk's wire to its office: what is seen there, and what is asked of it."""

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kiosk.events import Answer, Declined, Failed, Issued, Lost, Seen
from kiosk.pages import Order
from kiosk.sight import Sight
from office.codes import Code, code_of, ticket_link
from office.domain.errors import OfficeError, Reason, Refused, Unavailable
from office.qt.jobs import Lane
from office.qt.link import OfficeLink
from office.qt.reader import Reader

if TYPE_CHECKING:
    from office.bootstrap import Office

_OF_THE_MACHINE = frozenset(
    {
        Reason.NOT_INITIALIZED,
        Reason.NOT_A_DATABASE,
        Reason.DATABASE_NEWER,
        Reason.NETWORK_FILE_SYSTEM,
        Reason.BAD_DATABASE_URL,
        Reason.CLOCK_SET_BACK,
        Reason.REQUEST_KEY_REUSED,
    }
)
"""Refusals that no citizen can do anything about."""

_log = logging.getLogger(__name__)


class Wire(QObject):
    """Tells the news of an office (`kiosk.events.News`) and places orders with it."""

    news = Signal(object)

    def __init__(self, url: str) -> None:
        super().__init__()
        self._link = OfficeLink(url, parent=self)
        self._reader = Reader(self._link, lambda: _sight)
        self._link.changed.connect(self._reader.wake)
        self._link.lost.connect(self._feed_lost)
        self._link.failed.connect(self._lost)
        self._reader.seen.connect(lambda sight: self.news.emit(Seen(sight)))
        self._reader.failed.connect(self._lost)

    @property
    def office(self) -> "Office | None":
        """The office, once it is open."""
        return self._link.office

    @property
    def lane(self) -> Lane:
        """Where the office's work is done."""
        return self._link.lane

    def open(self) -> None:
        """Open the office, again until it is open."""
        self._link.open()

    def close(self) -> None:
        """Finish what was asked, then close the office."""
        self._reader.stop()
        self._link.close()

    def issue(self, order: Order, language: str) -> None:
        """Ask for a number; the answer is news."""
        if self.office is None:
            self.news.emit(Failed(order.key, can_retry=True))
            return
        self._link.run(
            lambda office: _issued(office, order, language),
            self.news.emit,
            lambda error: self.news.emit(answer_to(error, order.key)),
        )

    def _feed_lost(self, reason: str) -> None:
        self.news.emit(Lost(Reason(reason), {}))
        # Says more about the loss, and goes on until it is over.
        self._reader.wake()

    def _lost(self, error: Exception) -> None:
        told = error if isinstance(error, OfficeError) else Unavailable(Reason.DATABASE_UNREACHABLE)
        self.news.emit(Lost(told.reason, told.details))


def answer_to(error: Exception, key: str) -> Answer:
    """Return what an error means for the citizen who asked for a number."""
    if isinstance(error, Refused) and error.reason not in _OF_THE_MACHINE:
        return Declined(key, error.reason, error.details)
    return Failed(key, can_retry=isinstance(error, OfficeError))


def _sight(office: "Office") -> Sight:
    return Sight(office.hall(), tuple(office.priorities()))


def _issued(office: "Office", order: Order, language: str) -> Issued:
    fact = office.issue_ticket(
        order.service, priority=order.priority, language=language, at_kiosk=True, request_key=order.key
    )
    return Issued(order.key, fact.ticket, fact.ahead, _code(fact.ticket.token))


def _code(token: str) -> Code:
    # The ticket is written: a code that cannot be drawn must not take it away again.
    try:
        return code_of(ticket_link(token))
    except Exception:
        _log.exception("no QR code for a ticket")
        return Code()
