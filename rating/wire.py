"""The rating window's wire to its office: what is seen at the desk, and votes sent until they are answered."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from office.domain.errors import OfficeError, Reason, Refused, Unavailable
from office.qt.jobs import Lane
from office.qt.link import OfficeLink
from office.qt.reader import Reader
from rating.events import Declined, Lost, Seen, Taken
from rating.pages import Vote

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.domain.rating_page import RatingPage

_OF_THE_MACHINE = frozenset({Reason.CLOCK_SET_BACK, Reason.NOT_INITIALIZED, Reason.DATABASE_NEWER})
"""Refusals that somebody mends while the vote waits."""


class Wire(QObject):
    """Tells the news of one desk (`rating.events.News`) and sends votes."""

    news = Signal(object)

    def __init__(self, url: str, desk: str) -> None:
        super().__init__()
        self._desk = desk
        self._open: dict[str, Vote] = {}
        self._link = OfficeLink(url, parent=self)
        self._reader = Reader(self._link, lambda: self._look)
        self._again = QTimer(self, singleShot=True, interval=self._link.retry_ms)
        self._again.timeout.connect(self._send_open)
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
    def lane(self) -> Lane:
        """Where the office's work is done."""
        return self._link.lane

    @property
    def is_idle(self) -> bool:
        """Whether nothing is asked or on its way."""
        return self._link.lane.is_idle and not self._open

    def open(self) -> None:
        """Open the office, again until it is open."""
        self._link.open()

    def close(self) -> None:
        """Finish what was asked, then close the office."""
        self._again.stop()
        self._reader.stop()
        self._link.close()

    @Slot(object)
    def cast(self, vote: Vote) -> None:
        """Send a vote, under its key, until the office has answered."""
        self._open[vote.key] = vote
        self._send(vote)

    def _look(self, office: "Office") -> Seen:
        page: RatingPage = office.rating_page(self._desk)
        return Seen(page, page.at - datetime.now(UTC))

    def _send(self, vote: Vote) -> None:
        if self.office is None:
            self._again.start()
            return
        self._link.run(
            lambda office: _written(office, self._desk, vote),
            lambda _: self._answered(vote, Taken(vote.key)),
            partial(self._not_sent, vote),
        )

    def _not_sent(self, vote: Vote, error: Exception) -> None:
        if isinstance(error, Refused) and error.reason not in _OF_THE_MACHINE:
            self._answered(vote, Declined(vote.key, error.reason))
        elif isinstance(error, OfficeError):
            self._again.start()
        else:
            self._answered(vote, Declined(vote.key, None))

    def _answered(self, vote: Vote, answer: Taken | Declined) -> None:
        self._open.pop(vote.key, None)
        self.news.emit(answer)

    @Slot()
    def _send_open(self) -> None:
        for vote in tuple(self._open.values()):
            self._send(vote)

    @Slot(object)
    def _seen(self, seen: Seen) -> None:
        self.news.emit(seen)

    @Slot(str)
    def _feed_lost(self, reason: str) -> None:
        self.news.emit(Lost(Reason(reason), {}))
        # Says more about the loss, and goes on until it is over.
        self._reader.wake()

    @Slot(object)
    def _lost(self, error: Exception) -> None:
        told = error if isinstance(error, OfficeError) else Unavailable(Reason.DATABASE_UNREACHABLE)
        self.news.emit(Lost(told.reason, told.details))


def _written(office: "Office", desk: str, vote: Vote) -> None:
    if vote.satisfaction is None:
        office.skip_rating(desk, ticket=vote.number, request_key=vote.key)
    else:
        office.rate(desk, vote.satisfaction, vote.complaints, ticket=vote.number, request_key=vote.key)
