"""The feed: tells a face, on its own thread, that the office has a new revision."""

import logging
from collections.abc import Callable, Iterator
from threading import Event, Thread
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal, Slot

from office.domain.errors import OfficeError, Reason

Follow: TypeAlias = Callable[[Event], Iterator[int | None]]
"""Yields each new revision, None when the database is lost, and ends soon after the event is set."""

_log = logging.getLogger(__name__)


class Feed(QObject):
    """Follows the office in a thread of its own; every signal comes on the thread the feed was made in."""

    changed = Signal(int)
    """The office has this revision."""
    lost = Signal(str)
    """The database is gone, with the reason's code; said once, until `back`."""
    back = Signal()
    """The database is there again; `changed` follows."""
    _told = Signal(object)

    def __init__(self, follow: Follow, *, retry_seconds: float = 1.0, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._follow = follow
        self._retry_seconds = retry_seconds
        self._stop = Event()
        self._is_lost = False
        self._thread = Thread(target=self._run, name="feed", daemon=True)
        self._told.connect(self._tell)  # queued by Qt, for it comes from another thread

    def start(self) -> None:
        """Begin to follow; once in a feed's life."""
        self._thread.start()

    def stop(self, seconds: float = 2.0) -> None:
        """End the thread; no signal comes after this."""
        self._stop.set()
        if not self._thread.is_alive():
            return
        self._thread.join(seconds)
        if self._thread.is_alive():
            _log.warning("the feed did not end within %s s", seconds)

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                self._pass_on()
                break
            except OfficeError as error:
                self._told.emit(error.reason.value)
            except Exception:
                _log.exception("the feed failed and tries again")
                self._told.emit(Reason.DATABASE_UNREACHABLE.value)
            self._stop.wait(self._retry_seconds)

    def _pass_on(self) -> None:
        for revision in self._follow(self._stop):
            if self._stop.is_set():
                return
            self._told.emit(Reason.DATABASE_UNREACHABLE.value if revision is None else revision)

    @Slot(object)
    def _tell(self, news: int | str) -> None:
        if self._stop.is_set():
            return
        if isinstance(news, str):
            self._tell_lost(news)
            return
        if self._is_lost:
            self._is_lost = False
            self.back.emit()
        self.changed.emit(news)

    def _tell_lost(self, reason: str) -> None:
        if not self._is_lost:
            self._is_lost = True
            self.lost.emit(reason)
