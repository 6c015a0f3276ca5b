"""An open kiosk: its window, its parts, and how it comes to rest."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtQuick import QQuickView

from office.qt.shell import first_frame
from office.qt.waiting import every, processed

if TYPE_CHECKING:
    # Loaded when the first frame is on the screen.
    from kiosk.staff import StaffRoom
    from kiosk.staff_model import StaffModel
    from kiosk.view_model import KioskModel
    from kiosk.wire import Wire
    from office.qt.jobs import Lane


@dataclass(frozen=True, slots=True)
class Face:
    """An open kiosk."""

    window: QQuickView
    model: "KioskModel"
    wire: "Wire"
    rooms: "list[StaffRoom]"
    """The staff's part, once the first news of the office is painted."""

    @property
    def staff(self) -> "StaffModel":
        """The staff's part of it."""
        return self.rooms[0].model

    @property
    def lane(self) -> "Lane":
        """Where the kiosk's work is done."""
        return self.wire.lane

    def settle(self, revision: int | None = None, *, seconds: float = 10) -> None:
        """Process events until nothing is under way, `revision` (or the newest) is painted and touches count.

        Raises:
            TimeoutError: it has not come to rest in time.
        """
        deadline = QDeadlineTimer(round(seconds * 1000))
        painted: list[bool] = []
        with every(5):
            self._process(lambda: self._is_settled(revision), deadline)
            # Whatever was asked for before a frame is laid out in it.
            first_frame(self.window, lambda: painted.append(True))
            self.window.update()
            self._process(lambda: bool(painted) or not self.window.isExposed(), deadline)

    def break_off(self) -> None:
        """Go to the safe page, which returns by itself, whoever is there."""
        from kiosk.events import Broke

        for room in self.rooms:
            room.model.leave()
        self.model.hear(Broke())

    def come_forward(self) -> None:
        """Raise the window."""
        from kiosk.guard import bring_forward

        bring_forward(self.window)

    def _process(self, is_done: Callable[[], bool], deadline: QDeadlineTimer) -> None:
        if not processed(is_done, deadline):
            raise TimeoutError(f"page {self.model.page} of revision {self.model.revision} did not settle")

    def _is_settled(self, revision: int | None) -> bool:
        office = self.wire.office
        if office is None or not self.wire.is_idle or not self.model.is_listening:
            return False
        if not self.rooms:
            return False
        return self.model.revision >= (office.hall().revision if revision is None else revision)
