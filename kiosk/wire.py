"""The kiosk's wire to its office: opened, followed and asked on the lane, and opened again until it works."""

import logging
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kiosk.events import Answer, Declined, Failed, Issued, Lost, Seen
from kiosk.pages import Order
from kiosk.qr import Code, code_of, ticket_link
from kiosk.sight import Sight
from office.domain.errors import OfficeError, Reason, Refused, Unavailable
from office.qt.feed import Feed
from office.qt.jobs import Lane

if TYPE_CHECKING:
    from office.bootstrap import Office

RETRY_MS = 1000
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

    def __init__(self, url: str, lane: Lane, retry_ms: int = RETRY_MS) -> None:
        super().__init__()
        self.office: Office | None = None
        self._url = url
        self._lane = lane
        self._stack = ExitStack()
        self._feed: Feed | None = None
        self._is_looking = False
        self._must_look = False
        self._again: Callable[[], None] = self.open
        self._retry = QTimer(self, singleShot=True, interval=retry_ms)
        self._retry.timeout.connect(self._try_again)

    def open(self) -> None:
        """Open the office on the lane; tried again until it is open."""
        self._lane.run(self._open, self._opened, partial(self._lost, self.open))

    def close(self) -> None:
        """Finish what was asked, then close the office."""
        self._retry.stop()
        if self._feed is not None:
            self._feed.stop()
        self._lane.close()
        self._stack.close()

    def issue(self, order: Order, language: str) -> None:
        """Ask for a number; the answer is news."""
        if self.office is None:
            self.news.emit(Failed(order.key, can_retry=True))
        else:
            work = partial(_issued, self.office, order, language)
            self._lane.run(work, self.news.emit, lambda error: self.news.emit(answer_to(error, order.key)))

    def look(self, _revision: int = 0) -> None:
        """Look at the office; changes that come meanwhile are seen in one more look."""
        if self._is_looking:
            self._must_look = True
        elif self.office is not None:
            self._is_looking = True
            self._lane.run(partial(_sight, self.office), self._looked, self._not_looked)

    def _open(self) -> "Office":
        # Late: the storage costs 0.3 s, the first page is painted before.
        from office.bootstrap import open_office

        return self._stack.enter_context(open_office(self._url))

    def _opened(self, office: "Office") -> None:
        self.office = office
        self._feed = Feed(office.follow)
        self._feed.changed.connect(self.look)
        self._feed.lost.connect(self._feed_lost)
        self._feed.start()

    def _feed_lost(self, reason: str) -> None:
        self.news.emit(Lost(Reason(reason), {}))
        # Says more about the loss, and goes on until it is over.
        self.look()

    def _looked(self, sight: Sight) -> None:
        self._is_looking = False
        self.news.emit(Seen(sight))
        if self._must_look:
            self._must_look = False
            self.look()

    def _not_looked(self, error: Exception) -> None:
        self._is_looking = False
        self._lost(self.look, error)

    def _lost(self, again: Callable[[], None], error: Exception) -> None:
        told = error if isinstance(error, OfficeError) else Unavailable(Reason.DATABASE_UNREACHABLE)
        self.news.emit(Lost(told.reason, told.details))
        self._again = again
        self._retry.start()

    def _try_again(self) -> None:
        self._again()


def answer_to(error: Exception, key: str) -> Answer:
    """Return what an error means for the citizen who asked for a number."""
    if isinstance(error, Refused) and error.reason not in _OF_THE_MACHINE:
        return Declined(key, error.reason, error.details)
    return Failed(key, can_retry=isinstance(error, OfficeError))


def _sight(office: "Office") -> Sight:
    return Sight(office.hall(), tuple(office.priorities()))


def _issued(office: "Office", order: Order, language: str) -> Issued:
    fact = office.issue_ticket(order.service, priority=order.priority, language=language, request_key=order.key)
    return Issued(order.key, fact.ticket, fact.ahead, _code(fact.ticket.token))


def _code(token: str) -> Code:
    # The ticket is written: a code that cannot be drawn must not take it away again.
    try:
        return code_of(ticket_link(token))
    except Exception:
        _log.exception("no QR code for a ticket")
        return Code()
