"""The kiosk's window: painted first, then joined to its office."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtQuick import QQuickView

from kiosk.events import News, Seen
from kiosk.view_model import QUIET_SECONDS, KioskModel
from kiosk.wire import Wire
from office.qt.fonts import load_fonts
from office.qt.jobs import Lane
from office.qt.shell import application, destroy, first_frame, quit_on_signals, shown
from office.qt.theme import load_theme
from office.texts import text

if TYPE_CHECKING:
    from office.settings import Settings

PAGE = Path(__file__).parent / "ui" / "Main.qml"
SMALL = (540, 960)
"""The window beside others, for a demonstration."""

Hook = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Face:
    """An open kiosk."""

    window: QQuickView
    model: KioskModel
    wire: Wire

    @property
    def lane(self) -> Lane:
        """Where the kiosk's work is done."""
        return self.wire.lane

    def settle(self, revision: int | None = None, *, seconds: float = 10) -> None:
        """Process events until nothing is under way, `revision` (or the newest) is painted and touches count.

        Raises:
            TimeoutError: it has not come to rest in time.
        """
        deadline = QDeadlineTimer(round(seconds * 1000))
        painted: list[bool] = []
        with _every(5):
            self._process(lambda: self._is_settled(revision), deadline)
            # Whatever was asked for before a frame is laid out in it.
            first_frame(self.window, lambda: painted.append(True))
            self.window.update()
            self._process(lambda: bool(painted) or not self.window.isExposed(), deadline)

    def _process(self, is_done: Callable[[], bool], deadline: QDeadlineTimer) -> None:
        while not is_done():
            if deadline.hasExpired():
                raise TimeoutError(f"page {self.model.page} of revision {self.model.revision} did not settle")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _is_settled(self, revision: int | None) -> bool:
        office = self.wire.office
        if office is None or not self.wire.is_idle or not self.model.is_listening:
            return False
        return self.model.revision >= (office.hall().revision if revision is None else revision)


@contextmanager
def opened(
    url: str,
    *,
    size: tuple[int, int] = SMALL,
    full_screen: bool = False,
    quiet_seconds: float = QUIET_SECONDS,
    clock: Callable[[], float] = time.monotonic,
    chosen: "Settings | None" = None,
    painted: Hook | None = None,
    ready: Hook | None = None,
) -> Iterator[Face]:
    """Show a kiosk on the office at `url`; needs a running application.

    Args:
        url: of the database.
        size: of the window, in pixels.
        full_screen: fill the screen instead.
        quiet_seconds: how long a new page does not listen.
        clock: measures the quiet, in seconds.
        chosen: the settings of this computer; read anew if None.
        painted: run after the first frame.
        ready: run after the first frame with the office's own data.
    """
    load_fonts()
    model, wire = KioskModel(quiet_seconds=quiet_seconds, clock=clock), Wire(url, chosen)
    wire.news.connect(model.hear)
    model.wanted.connect(wire.issue)
    try:
        properties = {"theme": load_theme().qml(), "kiosk": model}
        with shown(PAGE, properties, text("kiosk.title"), size, full_screen=full_screen) as window:
            first_frame(window, wire.open)
            _hook(window, wire, painted, ready)
            with _every(1000) as seconds:
                seconds.timeout.connect(model.tick)
                yield Face(window, model, wire)
    finally:
        wire.close()
        destroy(wire)


@contextmanager
def _every(milliseconds: int) -> Iterator[QTimer]:
    # Stopped by hand: garbage is collected in any thread, and a timer that ends in a wrong one crashes.
    timer = QTimer(interval=milliseconds)
    timer.start()
    try:
        yield timer
    finally:
        timer.stop()


def _hook(window: QQuickView, wire: Wire, painted: Hook | None, ready: Hook | None) -> None:
    if painted is not None:
        first_frame(window, painted)
    if ready is None:
        return

    def seen(news: News) -> None:
        if isinstance(news, Seen):
            wire.news.disconnect(seen)
            first_frame(window, ready)

    wire.news.connect(seen)


def run(url: str, *, full_screen: bool = False, painted: Hook | None = None, ready: Hook | None = None) -> int:
    """Run a kiosk until its window is closed; return the exit code.

    Raises:
        NoScreenError: there is no screen to show it on.
    """
    running = application("kiosk")
    with quit_on_signals(running), opened(url, full_screen=full_screen, painted=painted, ready=ready):
        return running.exec()
