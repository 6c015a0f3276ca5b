"""Keeps what is known up to date: reads after each change, and says how the database is reached."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from counter import deeds
from counter.changes import after_loss, is_ours, progress, still_known, with_books
from counter.line_picture import LinePictures
from counter.notice_picture import is_overdue
from counter.picture import Picture, picture_of
from counter.sight import Connection, Message, Reading, Sight, Tone, Wanted
from counter.told import told_failure
from counter.work_home import after_change
from office.qt.link import OfficeLink, Opener
from office.qt.reader import Look, Reader
from office.texts import text

TICK_MS = 1000
MEASURE_MS = 60_000
SLOW_MS = 300
"""A verb that takes longer grays the buttons: so long nobody wonders."""


class Watch(QObject):
    """Holds the sight and its picture; swaps the whole value, then says so."""

    changed = Signal()
    """There is another picture."""
    entered = Signal()
    """The office was read for the first time."""

    def __init__(self, url: str, *, language: str = "vi", opener: Opener | None = None) -> None:
        super().__init__()
        self.link = OfficeLink(url, opener, parent=self)
        self._sight = Sight(language=language)
        self._clock = (datetime.now(UTC), monotonic())
        self._lines = LinePictures()
        self._picture = picture_of(self._sight, self._clock[0])
        self._is_writing = False
        self._awaited = 0
        """The revision that the reading under way is sure to have seen."""
        self._reader = Reader(self.link, self._plan)
        self._reader.seen.connect(self._show)
        self._reader.failed.connect(self._not_read)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._pass)
        self._slow = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._wonder)
        self._pace = QTimer(self, interval=MEASURE_MS)
        self._pace.timeout.connect(self._measure)
        self.link.changed.connect(self._hear)
        self.link.lost.connect(self._lose)
        self.link.failed.connect(self._miss)

    @property
    def picture(self) -> Picture:
        """What is shown now."""
        return self._picture

    @property
    def sight(self) -> Sight:
        """What is known now."""
        return self._sight

    @property
    def _now(self) -> datetime:
        """The moment by the database's clock."""
        at, since = self._clock
        return at + timedelta(seconds=monotonic() - since)

    @property
    def is_settled(self) -> bool:
        """Whether the office is open and nothing is being read or written."""
        is_busy = self._is_writing or self._sight.is_running or not self.link.lane.is_idle
        return self._sight.reading is not None and self._reader.is_current and not is_busy

    def open(self) -> None:
        """Open the office and begin to follow it."""
        self._tick.start()
        self._pace.start()
        self.link.open()

    def close(self) -> None:
        """End the feed, the lane and the office."""
        self._tick.stop()
        self._pace.stop()
        self._slow.stop()
        self._reader.stop()
        self.link.close()

    @Slot()
    def refresh(self) -> None:
        """Read what the page needs; while a reading is under way, read once more after it."""
        self._reader.wake()

    def _plan(self) -> Look:
        wanted, known = self._sight.wanted, still_known(self._sight, self._now)
        return lambda office: deeds.read(office, wanted, known)

    @Slot(object)
    def _show(self, reading: Reading) -> None:
        if reading.wanted == self._sight.wanted:
            self._take(reading, is_running=self._is_writing or (self._reader.is_stale and self._sight.is_running))
        else:
            self.refresh()

    def _take(self, reading: Reading, *, is_running: bool) -> None:
        before = self._sight
        self._clock = (reading.at, monotonic())
        self._swap(
            reading=with_books(reading, before.reading),
            connection=Connection.GOOD,
            **progress(self._sight, is_running=is_running),
            **after_loss(self._sight),
            **after_change(reading, before),
        )
        if not is_ours(self._sight):
            self._leave(Message(Tone.REFUSED, self._why_left(reading)))
        elif before.reading is None:
            self._arrive()

    def _arrive(self) -> None:
        self.entered.emit()
        self._measure()

    @Slot()
    def _measure(self) -> None:
        """Learn how long services usually take: often enough once a minute, and never in the way of a verb."""
        self.link.run(deeds.usual, lambda usual: self._swap(usual=usual), lambda _: None)

    def _why_left(self, reading: Reading) -> str:
        here = reading.here
        if here is None or here.desk.officer is None:
            return self._say("desk_left", desk=reading.wanted.desk)
        return self._say("desk_lost", desk=here.desk.number, officer=self._sight.name_of(here.desk.officer))

    def _leave(self, message: Message | None = None) -> None:
        """Go back to the sign-in page."""
        self._swap(
            officer=None,
            wanted=Wanted(),
            asking=None,
            deciding=None,
            hits=None,
            is_opening=False,
            message=message,
            locked=None,
            account=None,
        )
        self.refresh()

    @Slot(object)
    def _not_read(self, error: Exception) -> None:
        message = told_failure(error, self._sight)
        self._swap(connection=Connection.LOST, message=message, **progress(self._sight, is_running=self._is_writing))

    @Slot(int)
    def _hear(self, revision: int) -> None:
        if revision > max(self._sight.revision, self._awaited) or self._sight.connection is not Connection.GOOD:
            self.refresh()

    @Slot(str)
    def _lose(self, _reason: str) -> None:
        self._swap(connection=Connection.LOST, message=Message(Tone.TROUBLE, self._say("lost")))

    @Slot(object)
    def _miss(self, error: Exception) -> None:
        self._swap(connection=Connection.LOST, message=told_failure(error, self._sight))

    @Slot()
    def _wonder(self) -> None:
        if self._sight.is_running:
            self._swap(is_slow=True)

    def _say(self, key: str, **details: object) -> str:
        return text(f"counter.told.{key}", self._sight.language, **details)

    def _swap(self, **changes: Any) -> None:
        self._sight = replace(self._sight, **changes)
        self._redraw()

    @Slot()
    def _pass(self) -> None:
        if is_overdue(self._sight, self._now):
            self.refresh()
        self._redraw()

    @Slot()
    def _redraw(self) -> None:
        picture = picture_of(self._sight, self._now, self._lines)
        if picture != self._picture:
            self._picture = picture
            self.changed.emit()
