"""The wall as a window."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from display.alone import alone
from display.link import HallLink
from display.setup import Setup
from display.view_model import Wall
from display.wiring import Attached
from office.qt import shell
from office.qt.fonts import load_fonts
from office.qt.jobs import Lane
from office.qt.kept_log import log_kept
from office.qt.monitors import monitor
from office.qt.places import fitting
from office.qt.theme import load_theme
from office.qt.waiting import once
from office.texts import text

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen
    from PySide6.QtQuick import QQuickView

    from display.hall import Hall
    from office.qt.link import Opener

PAGE = Path(__file__).parent / "ui" / "Wall.qml"
SIZE = (1920, 1080)
SETTLE_S = 20.0


@dataclass(frozen=True, slots=True)
class Face:
    """An open wall."""

    window: "QQuickView"
    model: Wall
    link: HallLink
    attached: Attached

    @property
    def hall(self) -> "Hall":
        """What derives the board; there since the first frame."""
        if self.attached.hall is None:
            raise RuntimeError("the wall has not painted yet")
        return self.attached.hall

    @property
    def lane(self) -> Lane:
        """Where the wall's work is done."""
        return self.link.lane

    def settle(self, revision: int | None = None) -> None:
        """Process events until the wall shows at least `revision`, or the newest one.

        Raises:
            TimeoutError: it does not, within SETTLE_S.
        """
        if revision is None:
            self.link.wake()
        loop, watch = QEventLoop(), QTimer(singleShot=True, interval=round(SETTLE_S * 1000))
        watch.timeout.connect(loop.quit)
        began = time.monotonic()
        watch.start()
        check = self.lane.idle.connect(lambda: loop.quit() if self._shows(revision or 0) else None)
        try:
            while not self._shows(revision or 0):
                if time.monotonic() - began > SETTLE_S:
                    shown = self.model.board.revision
                    raise TimeoutError(f"the wall shows revision {shown}, not {revision or 'the newest'}")
                loop.exec()
        finally:
            self.lane.idle.disconnect(check)
            watch.stop()

    def _shows(self, revision: int) -> bool:
        return self.lane.is_idle and self.link.is_current and self.model.board.revision >= revision


@contextmanager
def opened(
    url: str,
    setup: Setup | None = None,
    *,
    size: tuple[int, int] | None = None,
    full_screen: bool = False,
    on: "QScreen | None" = None,
    painted: Callable[[], None] | None = None,
    ready: Callable[[], None] | None = None,
    language: str = "vi",
    steady: Callable[[], float] = time.monotonic,
    opener: "Opener | None" = None,
) -> Iterator[Face]:
    """Open the wall on the office at `url`; the application is running already.

    Args:
        url: the database, opened after the first frame and again until it can be.
        setup: of this wall.
        size: of the window in pixels; the target's by default.
        full_screen: covers the screen instead.
        on: this monitor; the main one if None.
        painted: called after the first frame.
        ready: called when the hall was painted for the first time.
        language: `vi` or `en`.
        steady: seconds of a clock that never jumps.
        opener: opens the office at the URL; `office.bootstrap.open_office` if None.
    """
    load_fonts()
    own = setup or Setup()
    model = Wall(language)
    link = HallLink(url, own.name, language, steady, opener=opener)
    attached = Attached(own, steady)
    properties = {"theme": load_theme(own.theme).qml(), "wall": model}
    title = text("wall.title", language)
    try:
        with shell.shown(PAGE, properties, title, size or SIZE, full_screen=full_screen, on=on) as window:
            if ready is not None:
                once(link.seen, lambda: shell.first_frame(window, ready))
            face = Face(window, model, link, attached)
            shell.first_frame(window, lambda: _begin(face, painted))
            yield face
            attached.close()
    finally:
        attached.close()
        link.close()
        shell.destroy(link)
        shell.destroy(model)


def _begin(face: Face, painted: Callable[[], None] | None) -> None:
    if painted is not None:
        painted()
    face.attached.begin(face.model, face.link, face.window)
    face.link.open()


def run(
    url: str,
    setup: Setup | None = None,
    *,
    full_screen: bool = False,
    on: int | None = None,
    painted: Callable[[], None] | None = None,
    ready: Callable[[], None] | None = None,
    language: str = "vi",
) -> int:
    """Show the wall until its window is closed, and return the exit code.

    `on` is the number of the monitor, see `office.qt.monitors`.

    Raises:
        NoScreenError: there is no screen to open a window on.
        NoSuchMonitorError: there are not so many.
    """
    running = shell.application("display")
    own, screen = setup or Setup(), monitor(on)
    size = fitting(SIZE, screen.availableGeometry())
    with (
        shell.quit_on_signals(running),
        log_kept(f"display-{own.name}", painted) as begun,
        opened(
            url, own, size=size, full_screen=full_screen, on=screen, painted=begun, ready=ready, language=language
        ) as face,
        alone(face.window, text("wall.title", language)) if full_screen else nullcontext(),
    ):
        return running.exec()
