"""What comes next and when; it can be held, and goes on with what was left."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Pace(QObject):
    """Runs one thing after a while; no timer runs while it is held."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] | None = None
        self._left_ms, self._is_held = 0, False
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._run)

    @property
    def is_waiting(self) -> bool:
        """Whether the timer runs."""
        return self._timer.isActive()

    def after(self, ms: int, then: Callable[[], None]) -> None:
        """Run `then` in so many ms, and nothing else that was to come."""
        self._then, self._left_ms = then, ms
        if not self._is_held:
            self._timer.start(ms)

    def hold(self, *, is_held: bool) -> None:
        """Stop the time, or let it go on."""
        if is_held is self._is_held:
            return
        self._is_held = is_held
        if self._then is not None and is_held:
            self._left_ms = max(0, self._timer.remainingTime())
            self._timer.stop()
        elif self._then is not None:
            self._timer.start(self._left_ms)

    def stop(self) -> None:
        """Forget what was to come."""
        self._then = None
        self._timer.stop()

    @Slot()
    def _run(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            then()
