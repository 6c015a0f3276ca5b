"""A window over its whole screen, where no window manager sees to that."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QWindow


class Cover(QObject):
    """Keeps a full-screen window as large as its screen; goes with the window.

    A bare X server has no window manager that would do it, when the window is shown or when a television that is
    switched on later brings another size with it.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._screen = window.screen().geometryChanged.connect(self.fill)
        window.screenChanged.connect(self._follow)
        self.fill()

    @Slot()
    def fill(self) -> None:
        """Cover the screen."""
        self._window.setGeometry(self._window.screen().geometry())

    @Slot()
    def _follow(self) -> None:
        # By its connection: the screen itself may be gone.
        QObject.disconnect(self._screen)
        self._screen = self._window.screen().geometryChanged.connect(self.fill)
        self.fill()
