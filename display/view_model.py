"""The wall's view model: swaps the whole board, then tells QML the parts that differ."""

import logging
from dataclasses import asdict, replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from display.board import Board, board_of, opening_board
from display.parts import Footer, Place, Row
from display.rows import Rows
from office.domain.service_days import service_day
from office.domain.snapshots import HallSnapshot
from office.texts import text

TURN_MS = 8000
"""How long a page stays."""
_LATE_MS = 20
"""The clock ticks so long after the full minute, so that it is never a hair early."""

_log = logging.getLogger(__name__)


class Wall(QObject):
    """What QML binds to; idle but for one tick a minute, and the turning of pages while there are several."""

    heading_changed = Signal()
    call_changed = Signal()
    serving_changed = Signal()
    progress_changed = Signal()
    footer_changed = Signal()
    day_changed = Signal()
    """A new service day began: what is shown is of yesterday."""

    def __init__(self, language: str = "vi", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._board = opening_board(language=language)
        self._snapshot: HallSnapshot | None = None
        self._ahead = timedelta()
        self._lost_since: datetime | None = None
        self._trouble = ""
        self._turn = 0
        self._cards = Rows(Place, self)
        self._rows = Rows(Row, self)
        self._pages = QTimer(self, interval=TURN_MS)
        self._pages.timeout.connect(self.turn_pages)
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self.tick)

    @property
    def board(self) -> Board:
        """What is shown now."""
        return self._board

    @property
    def is_turning(self) -> bool:
        """Whether the pages turn."""
        return self._pages.isActive()

    @Slot(object, object)
    def see(self, snapshot: HallSnapshot, read_at: datetime) -> None:
        """Show the hall; the database's clock is the wall's clock from now on."""
        self._snapshot = snapshot
        self._ahead = snapshot.at - read_at
        self._lost_since = None
        self._trouble = ""
        self._derive()
        if not self._minute.isActive():
            self._aim()

    @Slot(str)
    def lose(self, trouble: str) -> None:
        """Keep the last board and say how old it is; without one, say why."""
        self._lost_since = self._lost_since or self._now()
        self._trouble = trouble
        self._derive()

    @Slot()
    def turn_pages(self) -> None:
        """Show the next page of each list that has several."""
        self._turn += 1
        self._derive()

    @Slot()
    def tick(self) -> None:
        """Show the new minute, and aim at the next."""
        self._derive()
        self._aim()
        seen = self._snapshot
        if seen and service_day(self._now(), seen.profile.time_zone) != seen.service_day:
            self.day_changed.emit()

    def stop(self) -> None:
        """Stop the clock and the pages."""
        self._minute.stop()
        self._pages.stop()

    def _now(self) -> datetime:
        return datetime.now(UTC) + self._ahead

    def _aim(self) -> None:
        # Here, for it costs 25 ms before the first frame. A coarse timer may be 3 s late.
        from PySide6.QtCore import Qt

        self._minute.setTimerType(Qt.TimerType.PreciseTimer)
        now = self._now()
        self._minute.start(60_000 - now.second * 1000 - now.microsecond // 1000 + _LATE_MS)

    def _derive(self) -> None:
        try:
            self._show(self._derived())
        except Exception:
            _log.exception("the board could not be derived")
            trouble = Footer(waiting="", notice=text("wall.trouble", self._language), is_lost=True)
            self._show(replace(self._board, footer=trouble))

    def _derived(self) -> Board:
        if self._snapshot is None:
            return opening_board(self._trouble, self._language)
        return board_of(
            self._snapshot,
            self._now(),
            turn=self._turn,
            lost_since=self._lost_since,
            language=self._language,
        )

    def _show(self, board: Board) -> None:
        before, self._board = self._board, board
        self._cards.show(board.cards)
        self._rows.show(board.rows)
        for part, told in (
            ("heading", self.heading_changed),
            ("call", self.call_changed),
            ("serving", self.serving_changed),
            ("progress", self.progress_changed),
            ("footer", self.footer_changed),
        ):
            if getattr(before, part) != getattr(board, part):
                told.emit()
        if (board.pages > 1) is not self._pages.isActive():
            (self._pages.start if board.pages > 1 else self._pages.stop)()

    def _part(self, name: str) -> dict[str, object]:
        # QML knows lists, not tuples.
        part = asdict(getattr(self._board, name))
        return {key: list(value) if isinstance(value, tuple) else value for key, value in part.items()}

    heading = Property(dict, lambda self: self._part("heading"), notify=heading_changed)
    call = Property(dict, lambda self: self._part("call"), notify=call_changed)
    serving = Property(dict, lambda self: self._part("serving"), notify=serving_changed)
    progress = Property(dict, lambda self: self._part("progress"), notify=progress_changed)
    footer = Property(dict, lambda self: self._part("footer"), notify=footer_changed)
    cards = Property(QObject, lambda self: self._cards, constant=True)
    rows = Property(QObject, lambda self: self._rows, constant=True)
