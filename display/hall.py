"""The hall as this wall knows it: each look, call, minute and page makes another board."""

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from display.calling.announcing import Announcing
from display.hall_clock import HallClock
from display.ruling import Ruling
from display.showing.board import View, board_of
from display.showing.opening import opening_board
from display.showing.parts import Board, Footer
from display.view_model import Wall
from office.domain.estimates import Wait
from office.domain.service_days import service_day
from office.domain.wall_snapshots import WallSnapshot
from office.domain.walls import WallRules
from office.texts import text

TURN_MS = 8000
"""How long a page stays."""

_log = logging.getLogger(__name__)


class Hall(QObject):
    """Idle but for one tick a minute, the calls under way, and the turning of pages while there are several."""

    day_changed = Signal()
    """A new service day began: what is shown is of yesterday."""
    failed = Signal()
    """The board could not be derived; the last one stays. Told once, until `recovered`."""
    recovered = Signal()
    """It could be derived again."""

    def __init__(
        self,
        wall: Wall,
        rules: WallRules | None = None,
        steady: Callable[[], float] = time.monotonic,
        parent: QObject | None = None,
        *,
        has_voice: bool = True,
    ) -> None:
        """Show nothing new yet.

        Args:
            wall: to show boards on.
            rules: as the computer sets them.
            steady: seconds of a clock that never jumps.
            parent: as in Qt.
            has_voice: whether it can speak at all.
        """
        super().__init__(parent)
        self._wall = wall
        self._snapshot: WallSnapshot | None = None
        self._waits: Mapping[str, Wait] = {}
        self._steady = steady
        self._lost: tuple[datetime, float] | None = None
        self._trouble = ""
        self._turn = 0
        self._has_failed = False
        self.ruling = Ruling(rules or WallRules(), self, has_voice=has_voice)
        self.clock = HallClock(steady, self)
        self.clock.minute.connect(self._minute)
        self.announcing = Announcing(steady, self)
        self.announcing.changed.connect(self._derive)
        self._pages = QTimer(self, interval=TURN_MS)
        self._pages.timeout.connect(self.turn_pages)
        wall.fitted.connect(self._derive)

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
        if self._snapshot is not None and snapshot.hall.service_day != self._snapshot.hall.service_day:
            self.announcing.forget_recent()
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
            trouble = Footer(waiting="", notice=text("wall.trouble", self._wall.language), is_lost=True)
            self._show(replace(self._wall.board, footer=trouble))
            self._keep(has_failed=True)
        else:
            self._keep(has_failed=False)

    def _keep(self, *, has_failed: bool) -> None:
        if has_failed is not self._has_failed:
            self._has_failed = has_failed
            (self.failed if has_failed else self.recovered).emit()

    def _derived(self) -> Board:
        if self._snapshot is None:
            return opening_board(self._trouble, self._wall.language)
        view = View(
            now=self.clock.now(),
            shown=self.announcing.shown(),
            announcer=self.announcing.state,
            zone=self.ruling.rules.zone,
            waits=self._waits,
            turn=self._turn,
            rows=self._wall.places,
            lost_since=self._lost[0] if self._lost else None,
            language=self._wall.language,
        )
        return board_of(self._snapshot, view)

    def _show(self, board: Board) -> None:
        self._wall.show(board)
        if (board.pages > 1) is not self._pages.isActive():
            (self._pages.start if board.pages > 1 else self._pages.stop)()
