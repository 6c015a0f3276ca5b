"""The wall's view model: swaps the whole board, then tells QML the parts that differ."""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, replace
from datetime import datetime

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from display.announcing import Announcing
from display.board import ROWS, Board, View, board_of, opening_board
from display.hall_clock import HallClock
from display.parts import Call, Footer, Line, Place, Row
from display.rows import Rows
from display.ruling import Ruling
from office.domain.estimates import Wait
from office.domain.service_days import service_day
from office.domain.wall_snapshots import WallSnapshot
from office.domain.walls import WallRules
from office.texts import text

TURN_MS = 8000
"""How long a page stays."""

_log = logging.getLogger(__name__)


class Wall(QObject):
    """What QML binds to; idle but for one tick a minute, the calls under way, and pages while there are several."""

    heading_changed = Signal()
    calm_changed = Signal()
    serving_changed = Signal()
    progress_changed = Signal()
    footer_changed = Signal()
    calling_changed = Signal()
    day_changed = Signal()
    """A new service day began: what is shown is of yesterday."""
    failed = Signal()
    """The board could not be derived; the last one stays."""

    def __init__(
        self,
        language: str = "vi",
        rules: WallRules | None = None,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        has_voice: bool = True,
    ) -> None:
        super().__init__(parent)
        self._language = language
        self._board = opening_board(language=language)
        self._snapshot: WallSnapshot | None = None
        self._waits: Mapping[str, Wait] = {}
        self._steady = steady
        self._lost: tuple[datetime, float] | None = None
        self._trouble = ""
        self._turn = 0
        self._places = ROWS
        self.ruling = Ruling(rules or WallRules(), self, has_voice=has_voice)
        self.clock = HallClock(steady, self)
        self.clock.minute.connect(self._minute)
        self.announcing = Announcing(steady, self)
        self.announcing.changed.connect(self._derive)
        self._models = {name: Rows(kind, self) for name, kind in _LISTS.items()}
        self._pages = QTimer(self, interval=TURN_MS)
        self._pages.timeout.connect(self.turn_pages)

    @property
    def board(self) -> Board:
        """What is shown now."""
        return self._board

    @property
    def is_turning(self) -> bool:
        """Whether the pages turn."""
        return self._pages.isActive()

    @Slot(object, float)
    def see(self, snapshot: WallSnapshot, read: float) -> None:
        """Show the hall; the database's clock is the wall's clock from now on.

        Args:
            snapshot: of the hall.
            read: when it came, by the steady clock.
        """
        is_first = self._snapshot is None
        blind = float("inf") if is_first else self._steady() - self._lost[1] if self._lost else 0.0
        self._snapshot, self._lost, self._trouble = snapshot, None, ""
        self.clock.set_by(snapshot.hall.at, read)
        self.ruling.change(snapshot.rules)
        self._hush()
        zone = self.ruling.rules.zone
        calls = [one for one in snapshot.calls if zone.has(one.series, one.desk)]
        self.announcing.look(calls, snapshot.hall.at_desks, snapshot.hall.at, blind)

    @Slot(object)
    def see_waits(self, waits: Mapping[str, Wait]) -> None:
        """Show how long people usually wait."""
        self._waits = waits
        self._derive()

    @Slot(str)
    def lose(self, trouble: str) -> None:
        """Keep the last board and say how old it is; without one, say why."""
        self._lost = self._lost or (self.clock.now(), self._steady())
        self._trouble = trouble
        self._derive()

    @Slot(int)
    def fit_rows(self, places: int) -> None:
        """Show so many dossiers at once: as the panel has room for."""
        if places != self._places and places > 0:
            self._places = places
            self._derive()

    @Slot()
    def turn_pages(self) -> None:
        """Show the next page of each list that has several."""
        self._turn += 1
        self._derive()

    def stop(self) -> None:
        """Stop the clock, the calls and the pages."""
        self.clock.stop()
        self.announcing.stop()
        self._pages.stop()

    @Slot()
    def _minute(self) -> None:
        self._hush()
        self._derive()
        seen = self._snapshot.hall if self._snapshot else None
        if seen and service_day(self.clock.now(), seen.profile.time_zone) != seen.service_day:
            self.day_changed.emit()

    def _hush(self) -> None:
        seen = self._snapshot
        if seen is not None:
            self.announcing.be_silent(self.ruling.silence(self.clock.now(), seen.hall.profile.time_zone))

    @Slot()
    def _derive(self) -> None:
        try:
            self._show(self._derived())
        except Exception:
            _log.exception("the board could not be derived")
            trouble = Footer(waiting="", notice=text("wall.trouble", self._language), is_lost=True)
            self._show(replace(self._board, footer=trouble))
            self.failed.emit()

    def _derived(self) -> Board:
        if self._snapshot is None:
            return opening_board(self._trouble, self._language)
        view = View(
            now=self.clock.now(),
            shown=self.announcing.shown(),
            announcer=self.announcing.state,
            zone=self.ruling.rules.zone,
            waits=self._waits,
            turn=self._turn,
            rows=self._places,
            lost_since=self._lost[0] if self._lost else None,
            language=self._language,
        )
        return board_of(self._snapshot, view)

    def _show(self, board: Board) -> None:
        before, self._board = self._board, board
        for name, model in self._models.items():
            model.show(getattr(board, name))
        for part in _PARTS:
            if getattr(before, part) != getattr(board, part):
                getattr(self, f"{part}_changed").emit()
        if bool(before.calls) is not bool(board.calls):
            self.calling_changed.emit()
        if (board.pages > 1) is not self._pages.isActive():
            (self._pages.start if board.pages > 1 else self._pages.stop)()

    def _part(self, name: str) -> dict[str, object]:
        # QML knows lists, not tuples.
        part = asdict(getattr(self._board, name))
        return {key: list(value) if isinstance(value, tuple) else value for key, value in part.items()}

    heading = Property(dict, lambda self: self._part("heading"), notify=heading_changed)
    calm = Property(dict, lambda self: self._part("calm"), notify=calm_changed)
    serving = Property(dict, lambda self: self._part("serving"), notify=serving_changed)
    progress = Property(dict, lambda self: self._part("progress"), notify=progress_changed)
    footer = Property(dict, lambda self: self._part("footer"), notify=footer_changed)
    is_calling = Property(bool, lambda self: bool(self._board.calls), notify=calling_changed)
    calls = Property(QObject, lambda self: self._models["calls"], constant=True)
    cards = Property(QObject, lambda self: self._models["cards"], constant=True)
    rows = Property(QObject, lambda self: self._models["rows"], constant=True)
    lines = Property(QObject, lambda self: self._models["lines"], constant=True)


_LISTS: Mapping[str, type] = {"calls": Call, "cards": Place, "rows": Row, "lines": Line}
_PARTS = ("heading", "calm", "serving", "progress", "footer")
