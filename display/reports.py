"""What the wall tells the office: what it announced, and what is wrong with it; nothing of it is lost meanwhile."""

import logging
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QTimer, Slot

from office.domain.errors import Reason, Refused
from office.qt.link import OfficeLink

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.domain.wall_calls import Spoken
    from office.domain.walls import WallRules

Report: TypeAlias = Callable[["Office"], object]
MOST = 2_000
"""Reports that wait for a database that is away; the oldest give way."""
_LATER = frozenset({Reason.CLOCK_SET_BACK})
"""What is refused for these is taken when somebody has put it right."""

_log = logging.getLogger(__name__)


class Reports(QObject):
    """Writes one after the other, in order, on the lane; what fails is tried again."""

    def __init__(self, link: OfficeLink, wall: str) -> None:
        super().__init__(link)
        self._link = link
        self._wall = wall
        self._waiting: list[Report] = []
        self._is_sending = False
        self._again = QTimer(self, singleShot=True, interval=link.retry_ms)
        self._again.timeout.connect(self.send)

    @property
    def waiting(self) -> int:
        """How many are not written yet."""
        return len(self._waiting)

    def started(self, rules: "WallRules") -> None:
        """Say that the wall shows the hall, and how its computer sets it."""
        wall = self._wall
        self._add(lambda office: office.start_wall(wall, rules))

    def announced(self, revision: int, shown_at: datetime, spoken: "Spoken") -> None:
        """Say what came of a call."""
        wall = self._wall
        self._add(lambda office: office.acknowledge(wall, revision, shown_at, spoken))

    @Slot(str, str)
    def trouble(self, cause: str, about: str) -> None:
        """Say that somebody of the staff is needed."""
        wall = self._wall
        self._add(lambda office: office.tell_trouble(wall, cause, about))

    @Slot(str, str)
    def well(self, cause: str, about: str) -> None:
        """Say that a trouble is over."""
        wall = self._wall
        self._add(lambda office: office.end_trouble(wall, cause, about))

    @Slot()
    def send(self) -> None:
        """Write the next, if the office is open and none is under way."""
        if self._waiting and not self._is_sending and self._link.office is not None:
            self._is_sending = True
            self._again.stop()
            self._link.run(self._waiting[0], self._sent, self._not_sent)

    def _add(self, report: Report) -> None:
        self._waiting.append(report)
        if len(self._waiting) > MOST:
            # The first may be under way.
            del self._waiting[1]
        self.send()

    def _sent(self, _: object) -> None:
        self._is_sending = False
        del self._waiting[0]
        self.send()

    def _not_sent(self, error: Exception) -> None:
        self._is_sending = False
        if isinstance(error, Refused) and error.reason not in _LATER:
            # Asked again it would be refused again: it must not stand in the way of the others.
            _log.warning("the office does not take a report of this wall: %s", error.reason)
            del self._waiting[0]
            self.send()
            return
        self._again.start()
