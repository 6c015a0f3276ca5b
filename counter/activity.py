"""Whether somebody uses the window: what comes from the keyboard, the mouse or a touch panel."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QWindow

_USED = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
    }
)


class Activity(QObject):
    """Listens to a window of the screen, where every such event passes once; a widget would see only its own."""

    def __init__(self, used: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._used = used
        self._window: QWindow | None = None

    def listen(self, window: QWindow | None) -> None:
        """Listen to the window, once."""
        if window is not None and window is not self._window:
            self._window = window
            window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - Qt's name
        """Note that it was used, and let the event pass."""
        if event.type() in _USED:
            self._used()
        return False
