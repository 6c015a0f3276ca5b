"""The counter as a program, and as a part of a test or a demonstration."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import shiboken6
from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QDeadlineTimer, QEventLoop

from counter.link import Opener
from counter.view_model import CounterModel
from counter.window import CounterWindow
from office.qt.shell import application, first_frame, quit_on_signals
from office.qt.theme import load_theme

_STEP_MS = 20


@dataclass(frozen=True, slots=True)
class Face:
    """The counter while it is shown."""

    window: CounterWindow
    model: CounterModel

    def settle(self, revision: int | None = None, *, seconds: float = 20) -> None:
        """Process events until the office is open, nothing is under way and `revision` is shown.

        Args:
            revision: of the office; the newest if None.
            seconds: how long at most.

        Raises:
            TimeoutError: it did not settle in time.
        """
        deadline = QDeadlineTimer(round(seconds * 1000))
        while not (self.model.is_settled and self.model.sight.revision >= self._newest(revision)):
            if deadline.hasExpired():
                raise TimeoutError(f"the counter shows revision {self.model.sight.revision}, not {revision}")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, _STEP_MS)
        # Longer words pass through several layouts, one event each.
        events = QAbstractEventDispatcher.instance()
        while events.processEvents(QEventLoop.ProcessEventsFlag.AllEvents) and not deadline.hasExpired():
            pass

    def _newest(self, revision: int | None) -> int:
        if revision is not None:
            return revision
        office, shown = self.model.link.office, self.model.sight.revision
        entries = office.journal(since=shown) if office else []
        return entries[-1].revision if entries else shown


@contextmanager
def opened(
    url: str,
    *,
    desk: str | int | None = None,
    officer: str | None = None,
    language: str = "vi",
    full_screen: bool = False,
    opener: Opener | None = None,
    painted: Callable[[], None] | None = None,
    ready: Callable[[], None] | None = None,
) -> Iterator[Face]:
    """Show a counter; it opens the office after its first frame and is destroyed at the end.

    Args:
        url: of the database.
        desk: chosen on the sign-in page; with an officer, opened at once.
        officer: the code of the officer, likewise.
        language: `vi` or `en`.
        full_screen: without a frame.
        opener: opens the office at the URL; `office.bootstrap.open_office` if None.
        painted: called after the first frame.
        ready: called when the office is shown for the first time.
    """
    place = None if desk is None else str(desk)
    model = CounterModel(url, desk=place, officer=officer, language=language, opener=opener)
    window = CounterWindow(model)
    try:
        sizes = load_theme().counter
        window.resize(sizes.width, sizes.height)
        if painted is not None:
            first_frame(window, painted)
        first_frame(window, model.open)
        if ready is not None:
            model.entered.connect(ready)
        (window.showFullScreen if full_screen else window.show)()
        yield Face(window, model)
    finally:
        model.close()
        window.hide()
        shiboken6.delete(window)
        shiboken6.delete(model)


def run(
    url: str,
    *,
    desk: str | int | None = None,
    officer: str | None = None,
    language: str = "vi",
    full_screen: bool = False,
    painted: Callable[[], None] | None = None,
    ready: Callable[[], None] | None = None,
) -> int:
    """Run a counter until its window is closed.

    Args:
        url: of the database.
        desk: see `opened`.
        officer: see `opened`.
        language: `vi` or `en`.
        full_screen: without a frame.
        painted: called after the first frame.
        ready: called when the office is shown for the first time.
    """
    running = application("counter", widgets=True)
    with (
        quit_on_signals(running),
        opened(
            url,
            desk=desk,
            officer=officer,
            language=language,
            full_screen=full_screen,
            painted=painted,
            ready=ready,
        ),
    ):
        return running.exec()
