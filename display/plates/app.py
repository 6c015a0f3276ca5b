"""A counter plate as a window: painted first, then joined to its office."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer

from display.alone import alone
from display.plates.link import PlateLink
from display.plates.model import PlateModel
from office.qt import shell
from office.qt.fonts import load_fonts
from office.qt.jobs import Lane
from office.qt.kept_log import log_kept
from office.qt.monitors import monitor
from office.qt.theme import load_theme
from office.qt.waiting import every, once, processed
from office.texts import text

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtQuick import QQuickView

PAGE = Path(__file__).parent.parent / "ui" / "Plate.qml"
SIZE = (1280, 720)
SETTLE_S = 20.0

Hook = Callable[[], None]


@dataclass(frozen=True, slots=True)
class PlateFace:
    """An open plate."""

    window: "QQuickView"
    model: PlateModel
    link: PlateLink

    @property
    def lane(self) -> Lane:
        """Where the plate's work is done."""
        return self.link.lane

    def settle(self, revision: int | None = None) -> None:
        """Process events until the plate shows at least `revision`, or the newest one.

        Raises:
            TimeoutError: it does not, within SETTLE_S.
        """
        if revision is None:
            self.link.wake()
        deadline = QDeadlineTimer(round(SETTLE_S * 1000))
        with every(5):
            if not processed(lambda: self._shows(revision or 0), deadline):
                raise TimeoutError(f"the plate shows revision {self.model.plate.revision}, not {revision}")

    def _shows(self, revision: int) -> bool:
        return self.lane.is_idle and self.link.is_current and self.model.plate.revision >= revision


@contextmanager
def opened(
    url: str,
    desk: str,
    *,
    size: tuple[int, int] | None = None,
    full_screen: bool = False,
    on: "QScreen | None" = None,
    painted: Hook | None = None,
    ready: Hook | None = None,
    language: str = "vi",
    theme: Path | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[PlateFace]:
    """Open the plate of a desk of the office at `url`; the application is running already.

    Args:
        url: the database, opened after the first frame and again until it can be.
        desk: its number.
        size: of the window in pixels.
        full_screen: covers the screen instead.
        on: this monitor; the main one if None.
        painted: called after the first frame.
        ready: called when the desk was painted for the first time.
        language: `vi` or `en`, what stands first while there is no number.
        theme: a file laid over the built-in theme.
        clock: seconds that only go forward.
    """
    load_fonts()
    model, link = PlateModel(desk, language, clock=clock), PlateLink(url, desk, language)
    link.seen.connect(model.see)
    link.lost.connect(model.lose)
    link.unknown.connect(model.deny)
    model.day_changed.connect(link.wake)
    properties = {"theme": load_theme(theme).qml(), "plate": model}
    title = text("plate.title", language, desk=desk)
    try:
        with shell.shown(PAGE, properties, title, size or SIZE, full_screen=full_screen, on=on) as window:
            if ready is not None:
                once(link.seen, lambda: shell.first_frame(window, ready))
            shell.first_frame(window, lambda: _begin(link, painted))
            yield PlateFace(window, model, link)
    finally:
        link.close()
        model.stop()
        shell.destroy(link)
        shell.destroy(model)


def _begin(link: PlateLink, painted: Hook | None) -> None:
    if painted is not None:
        painted()
    link.open()


def run(
    url: str,
    desk: str,
    *,
    full_screen: bool = False,
    on: int | None = None,
    painted: Hook | None = None,
    ready: Hook | None = None,
    language: str = "vi",
    theme: Path | None = None,
) -> int:
    """Show the plate of a desk until its window is closed, and return the exit code.

    `on` is the number of the monitor, see `office.qt.monitors`.

    Raises:
        NoScreenError: there is no screen to open a window on.
        NoSuchMonitorError: there are not so many.
        SettingError: the theme's file is not allowed.
    """
    running = shell.application("plate")
    screen = monitor(on)
    with (
        shell.quit_on_signals(running),
        log_kept(f"plate-{desk}", painted) as begun,
        opened(
            url, desk, full_screen=full_screen, on=screen, painted=begun, ready=ready, language=language, theme=theme
        ) as face,
        alone(face.window, text("plate.title", desk=desk)) if full_screen else nullcontext(),
    ):
        return running.exec()
