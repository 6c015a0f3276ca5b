"""The rating window, at a desk: painted first, then joined to its office."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtGui import QScreen
from PySide6.QtQuick import QQuickView

from office.qt import shell
from office.qt.fonts import load_fonts
from office.qt.jobs import Lane
from office.qt.kept_log import log_kept
from office.qt.monitors import monitor
from office.qt.theme import load_theme
from office.qt.waiting import every, processed
from office.texts import text
from rating.events import News, Seen
from rating.view_model import RatingModel
from rating.wire import Wire

PAGE = Path(__file__).parent / "ui" / "Main.qml"
SIZE = (1280, 800)
TABLET = 10.1
"""Inches of the usual tablet."""
QUIET_SECONDS = 0.4
"""How long the panel must be left alone after a page came before it listens: a trembling hand taps twice."""

Hook = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Face:
    """An open rating window."""

    window: QQuickView
    model: RatingModel
    wire: Wire

    @property
    def lane(self) -> Lane:
        """Where the window's work is done."""
        return self.wire.lane

    def settle(self, revision: int | None = None, *, seconds: float = 10) -> None:
        """Process events until nothing is under way, `revision` (or the newest) is shown and touches count.

        Raises:
            TimeoutError: it has not come to rest in time.
        """
        deadline = QDeadlineTimer(round(seconds * 1000))
        with every(5):
            if not processed(lambda: self._is_settled(revision), deadline):
                raise TimeoutError(f"page {self.model.page} of revision {self.model.revision} did not settle")

    def _is_settled(self, revision: int | None) -> bool:
        office = self.wire.office
        if office is None or not self.wire.is_idle or not self.model.is_listening:
            return False
        return self.model.revision >= (office.hall().revision if revision is None else revision)


@contextmanager
def opened(
    url: str,
    desk: str,
    *,
    size: tuple[int, int] = SIZE,
    full_screen: bool = False,
    on: QScreen | None = None,
    panel: float | None = None,
    quiet_seconds: float = QUIET_SECONDS,
    painted: Hook | None = None,
    ready: Hook | None = None,
) -> Iterator[Face]:
    """Show the rating window of a desk of the office at `url`; needs a running application.

    Args:
        url: of the database, opened after the first frame and again until it can be.
        desk: its number.
        size: of the window, in pixels.
        full_screen: fill the screen instead.
        on: this monitor; the main one if None.
        panel: the diagonal of the panel in inches; as set, or as the screen tells, if None.
        quiet_seconds: how long a new page does not listen.
        painted: run after the first frame.
        ready: run after the first frame with the desk's own data.
    """
    load_fonts()
    model, wire = RatingModel(desk, quiet_seconds=quiet_seconds), Wire(url, desk)
    wire.news.connect(model.hear)
    model.cast.connect(wire.cast)
    properties = {"theme": load_theme().qml(), "rating": model, "panel": panel or TABLET}
    try:
        with (
            shell.shown(PAGE, properties, text("rating.title"), size, full_screen=full_screen, on=on) as window,
            every(1000) as seconds,
        ):
            seconds.timeout.connect(model.tick)
            if panel is None:
                _fit(window, full_screen=full_screen)
            if ready is not None:
                _when_seen(wire, window, ready)
            shell.first_frame(window, partial(_begin, wire, painted))
            yield Face(window, model, wire)
    finally:
        wire.close()
        shell.destroy(wire)
        shell.destroy(model)


def _fit(window: QQuickView, *, full_screen: bool) -> None:
    """Make what can be touched as large as a finger on this computer's panel."""
    from office.qt.panel import inches_of
    from office.settings import settings

    # A window beside others is a picture of a tablet, whatever it is shown on.
    told = inches_of(window.screen(), TABLET) if full_screen else TABLET
    window.rootObject().setProperty("panel", settings().panel or told)


def _begin(wire: Wire, painted: Hook | None) -> None:
    if painted is not None:
        painted()
    wire.open()


def _when_seen(wire: Wire, window: QQuickView, ready: Hook) -> None:
    def told(news: News) -> None:
        if isinstance(news, Seen):
            wire.news.disconnect(told)
            shell.first_frame(window, ready)

    wire.news.connect(told)


def run(
    url: str,
    desk: str,
    *,
    full_screen: bool = False,
    on: int | None = None,
    painted: Hook | None = None,
    ready: Hook | None = None,
) -> int:
    """Show the rating window of a desk until it is closed, and return the exit code.

    `on` is the number of the monitor, see `office.qt.monitors`.

    Raises:
        NoScreenError: there is no screen to open a window on.
        NoSuchMonitorError: there are not so many.
    """
    running = shell.application("rating")
    screen = monitor(on)
    with (
        shell.quit_on_signals(running),
        log_kept(f"rating-{desk}", painted) as begun,
        opened(url, desk, full_screen=full_screen, on=screen, painted=begun, ready=ready),
        _kept_on() if full_screen else nullcontext(),
    ):
        return running.exec()


@contextmanager
def _kept_on() -> Iterator[None]:
    from office.qt.awake import screen_kept_on

    with screen_kept_on(text("rating.title")):
        yield
