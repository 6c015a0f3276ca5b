"""The wall's way to the office: opened and read on the lane, woken by the feed, tried again by itself."""

from contextlib import ExitStack
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from office.domain.errors import OfficeError
from office.domain.snapshots import HallSnapshot
from office.qt.feed import Feed
from office.qt.jobs import Lane
from office.texts import reason_text, text

if TYPE_CHECKING:
    from office.bootstrap import Office

RETRY_MS = 1000


class Link(QObject):
    """Looks at the hall once for any number of wakes that come together."""

    seen = Signal(object, object)
    """A HallSnapshot, and when it came by this computer's clock."""
    lost = Signal(str)
    """The database cannot be read; the sentence says why. Ends with the next `seen`."""

    def __init__(self, url: str, lane: Lane, language: str = "vi", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._url = url
        self._lane = lane
        self._language = language
        self._office: Office | None = None
        self._feed: Feed | None = None
        self._resources = ExitStack()
        self._is_reading = False
        self._is_stale = False
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self.wake)

    @property
    def is_current(self) -> bool:
        """Whether the office is open and no look is wanted or under way."""
        return self._office is not None and not self._is_reading and not self._retry.isActive()

    @Slot()
    def wake(self) -> None:
        """Look at the hall, or open the office first; if that is under way, once more after it."""
        if self._is_reading:
            self._is_stale = True
            return
        self._is_reading = True
        self._is_stale = False
        self._retry.stop()
        if self._office is None:
            self._lane.run(self._open, self._opened, self._failed)
        else:
            self._lane.run(self._office.hall, self._read, self._failed)

    def stop(self) -> None:
        """Close the office; no signal comes after this."""
        self._retry.stop()
        if self._feed is not None:
            self._feed.stop()
        self._lane.close()
        self._resources.close()

    def _open(self) -> "Office":
        # Imported here, after the first frame: SQLAlchemy costs 0.4 s.
        from office.bootstrap import open_office

        return self._resources.enter_context(open_office(self._url))

    def _opened(self, office: "Office") -> None:
        self._office = office
        self._is_reading = False
        self._feed = Feed(office.follow, parent=self)
        self._feed.changed.connect(self.wake)
        self._feed.lost.connect(self._lose)
        self.wake()
        self._feed.start()

    def _read(self, snapshot: HallSnapshot) -> None:
        self._is_reading = False
        self.seen.emit(snapshot, datetime.now(UTC))
        if self._is_stale:
            self.wake()

    def _failed(self, error: Exception) -> None:
        self._is_reading = False
        self._retry.start()
        if isinstance(error, OfficeError):
            self.lost.emit(reason_text(error.reason, error.details, self._language))
        else:
            self.lost.emit(text("wall.trouble", self._language))

    @Slot(str)
    def _lose(self, reason: str) -> None:
        self.lost.emit(reason_text(reason, {}, self._language))
