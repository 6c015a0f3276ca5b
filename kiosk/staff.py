"""The staff's part of a kiosk: its model, its wire, and the keys that open it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent, QWindow

from kiosk.events import News, Seen
from kiosk.staff_model import HOLD_MS, StaffModel
from kiosk.staff_wire import StaffWire
from kiosk.wire import Wire
from office.qt.shell import destroy

KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
"""Held with S as long as the emblem is, they ask for the PIN too."""


class StaffRoom(QObject):
    """Joins model and wire to a kiosk."""

    def __init__(self, wire: Wire, language: Callable[[], str], *, hold_ms: int = HOLD_MS) -> None:
        super().__init__()
        self.model = StaffModel(language, hold_ms)
        self.wire = StaffWire(wire)
        self.wire.news.connect(self.model.hear)
        self.model.pin_typed.connect(self.wire.enter)
        self.model.look_wanted.connect(self.wire.look)
        self.model.draw_wanted.connect(self.wire.draw)
        self.model.print_wanted.connect(self.wire.print_out)
        wire.news.connect(self._hear)

    def attend(self, window: QWindow) -> None:
        """Listen to the keys in a window."""
        window.installEventFilter(self)

    def close(self) -> None:
        """Finish what was asked, before the office closes."""
        self.wire.close()
        destroy(self.wire)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - as Qt calls it
        """See the keys go down and up; they stay everybody's."""
        if isinstance(event, QKeyEvent) and not event.isAutoRepeat():
            is_down = event.type() == QEvent.Type.KeyPress and is_staff_key(event)
            if is_down or event.type() == QEvent.Type.KeyRelease:
                self.model.hold(is_holding=is_down)
        elif event.type() == QEvent.Type.FocusOut:
            self.model.hold(is_holding=False)
        return False

    @Slot(object)
    def _hear(self, news: News) -> None:
        if isinstance(news, Seen):
            self.model.see(news.sight)


def is_staff_key(event: QKeyEvent) -> bool:
    """Whether it is Ctrl+Shift+S."""
    return event.key() == Qt.Key.Key_S and event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == KEYS
