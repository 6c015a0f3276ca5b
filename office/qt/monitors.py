"""The monitors of this computer, as people count them: the main one is number 1."""

from PySide6.QtGui import QGuiApplication, QScreen, QWindow


class NoSuchMonitorError(RuntimeError):
    """There is no monitor of that number now; it may be switched off."""

    def __init__(self, number: int, there: tuple[str, ...]) -> None:
        super().__init__(f"no monitor {number}, only {', '.join(there)}")
        self.number = number
        self.there = there
        """The name and the size of each that there is, in the order of their numbers."""


def monitor(number: int | None) -> QScreen:
    """Return a monitor, the main one if no number is given; needs a running application.

    Raises:
        NoSuchMonitorError: there are not so many.
    """
    there = QGuiApplication.screens()
    if number is None:
        return QGuiApplication.primaryScreen()
    if not 1 <= number <= len(there):
        raise NoSuchMonitorError(number, tuple(_named(screen) for screen in there))
    return there[number - 1]


def _named(screen: QScreen) -> str:
    size = screen.geometry().size() * screen.devicePixelRatio()
    return f"{screen.name()} {size.width()}×{size.height()}".lstrip()


def stand_on(window: QWindow, screen: QScreen) -> None:
    """Put a window, while it is hidden, at the upper left of a monitor."""
    window.setScreen(screen)
    window.setPosition(screen.availableGeometry().topLeft())
