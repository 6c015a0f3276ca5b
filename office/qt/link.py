"""A face's way to the office: opened on the lane, followed by the feed, tried again until it is there."""

from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from office.qt.feed import Feed
from office.qt.jobs import Failed, Lane

if TYPE_CHECKING:
    from office.bootstrap import Office

T = TypeVar("T")
Opener: TypeAlias = Callable[[str], "AbstractContextManager[Office]"]

RETRY_MS = 1000


def _open_office(url: str) -> "AbstractContextManager[Office]":
    # Imported on the lane, after the first frame: the storage takes 0.4 s to import.
    from office.bootstrap import open_office

    return open_office(url)


class OfficeLink(QObject):
    """Holds the open office, the one lane to it and the feed; signals come on the GUI thread."""

    changed = Signal(int)
    """The office has this revision."""
    failed = Signal(object)
    """It could not be opened, with the exception; it is tried again by itself."""
    lost = Signal(str)
    """The database is gone, with the reason's code."""
    back = Signal()
    """It is there again."""

    def __init__(self, url: str, opener: Opener | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.retry_ms = RETRY_MS
        self._url = url
        self._opener = opener or _open_office
        self._office: Office | None = None
        self._held = ExitStack()
        self._lane = Lane(parent=self)
        self._feed: Feed | None = None
        self._retry = QTimer(self, singleShot=True, interval=self.retry_ms)
        self._retry.timeout.connect(self.open)

    @property
    def office(self) -> "Office | None":
        """The office, once it is open."""
        return self._office

    @property
    def lane(self) -> Lane:
        """Where the office's work is done."""
        return self._lane

    @Slot()
    def open(self) -> None:
        """Open the office on the lane, and follow it."""
        self._lane.run(lambda: self._held.enter_context(self._opener(self._url)), self._opened, self._not_opened)

    def run(self, work: Callable[["Office"], T], done: Callable[[T], None], failed: Failed) -> None:
        """Do `work` with the open office on the lane; nothing happens while it is not open."""
        office = self._office
        if office is not None:
            self._lane.run(lambda: work(office), done, failed)

    def close(self) -> None:
        """Stop following, finish what is under way, close the office."""
        self._retry.stop()
        if self._feed is not None:
            self._feed.stop()
        self._lane.close()
        self._held.close()

    def _opened(self, office: "Office") -> None:
        self._office = office
        self._feed = Feed(office.follow, parent=self)
        self._feed.changed.connect(self.changed)
        self._feed.lost.connect(self.lost)
        self._feed.back.connect(self.back)
        self._feed.start()

    def _not_opened(self, error: Exception) -> None:
        self.failed.emit(error)
        self._retry.start()
