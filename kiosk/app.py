"""The kiosk's window: painted first, then joined to its office."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtQuick import QQuickView

from kiosk.furnishing import after_first_news, fit_panel, furnish, report, settle_in, window_of
from kiosk.kept import PAINTED, READY
from kiosk.threshold import Threshold
from office.qt.fonts import load_fonts
from office.qt.shell import application, destroy, first_frame, quit_on_signals
from office.qt.theme import load_theme

if TYPE_CHECKING:
    # Loaded when the first frame is on the screen.
    from kiosk.events import News
    from kiosk.staff import StaffRoom
    from kiosk.staff_model import StaffModel
    from kiosk.view_model import KioskModel
    from kiosk.wire import Wire
    from office.qt.jobs import Lane
    from office.settings import Settings

PAGE = Path(__file__).parent / "ui" / "Main.qml"
SMALL = (540, 960)
"""The window beside others, for a demonstration."""

HOLD_MS = 3000
"""How long the emblem is held before it asks for the staff's PIN."""

QUIET_SECONDS = 0.4
"""How long the panel must be left alone after a page came before it listens: a trembling hand taps twice."""
FIRST_FRAME_MS = 2000
"""A window that nobody sees paints no frame, and is not waited for any longer."""

Hook = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Face:
    """An open kiosk."""

    window: QQuickView
    model: "KioskModel"
    wire: "Wire"
    rooms: "list[StaffRoom]"
    """The staff's part, once the first news of the office is painted."""

    @property
    def staff(self) -> "StaffModel":
        """The staff's part of it."""
        return self.rooms[0].model

    @property
    def lane(self) -> "Lane":
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

    def break_off(self) -> None:
        """Go to the safe page, which returns by itself, whoever is there."""
        from kiosk.events import Broke

        for room in self.rooms:
            room.model.leave()
        self.model.hear(Broke())

    def come_forward(self) -> None:
        """Raise the window."""
        from kiosk.guard import bring_forward

        bring_forward(self.window)

    def _process(self, is_done: Callable[[], bool], deadline: QDeadlineTimer) -> None:
        if not _processed(is_done, deadline):
            raise TimeoutError(f"page {self.model.page} of revision {self.model.revision} did not settle")

    def _is_settled(self, revision: int | None) -> bool:
        office = self.wire.office
        if office is None or not self.wire.is_idle or not self.model.is_listening:
            return False
        if not self.rooms:
            return False
        return self.model.revision >= (office.hall().revision if revision is None else revision)


@contextmanager
def opened(
    url: str,
    *,
    size: tuple[int, int] = SMALL,
    full_screen: bool = False,
    locked: bool = False,
    quiet_seconds: float = QUIET_SECONDS,
    hold_ms: int = HOLD_MS,
    panel: float | None = None,
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
        locked: fill the screen, with no way out by touch or keyboard.
        quiet_seconds: how long a new page does not listen.
        hold_ms: how long the emblem is held before it asks for the staff's PIN.
        panel: the diagonal of the panel in inches; as set, or as the screen tells, if None.
        clock: measures the quiet, in seconds.
        chosen: the settings of this computer; read anew if None.
        painted: run after the first frame.
        ready: run after the first frame with the office's own data.
    """
    load_fonts()
    threshold = Threshold()
    properties = {"theme": load_theme().qml(), "kiosk": threshold} | ({"panel": panel} if panel else {})
    # What is closed last is what the window shows.
    with (
        ExitStack() as parts,
        window_of(PAGE, properties, size, full_screen=full_screen, locked=locked) as window,
    ):
        _paint(window, painted)
        face = _joined(window, parts, url, chosen, quiet_seconds=quiet_seconds, clock=clock)
        if panel is None:
            face.wire.furnished.connect(partial(fit_panel, window))
        if ready is not None:
            _hook(face, ready)
        with _every(1000) as seconds:
            seconds.timeout.connect(face.model.tick)
            after_first_news(face, partial(furnish, face, seconds, hold_ms))
            face.wire.open()
            yield face


def _paint(window: QQuickView, painted: Hook | None) -> None:
    """Wait until the first frame is on the screen: what comes now is imported first, and takes its time."""
    is_painted: list[bool] = []
    if painted is not None:
        first_frame(window, painted)
    first_frame(window, lambda: is_painted.append(True))
    with _every(50):
        _processed(lambda: bool(is_painted), QDeadlineTimer(FIRST_FRAME_MS))


def _processed(is_done: Callable[[], bool], deadline: QDeadlineTimer) -> bool:
    """Process events until it is done, or until the deadline; return whether it is done."""
    while not is_done():
        if deadline.hasExpired():
            return False
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return True


def _joined(
    window: QQuickView,
    parts: ExitStack,
    url: str,
    chosen: "Settings | None",
    *,
    quiet_seconds: float,
    clock: Callable[[], float],
) -> Face:
    """Give the window its view model and its way to the office; `parts` closes them."""
    from kiosk.view_model import KioskModel
    from kiosk.wire import Wire

    rooms: list[StaffRoom] = []
    model, wire = KioskModel(quiet_seconds=quiet_seconds, clock=clock), Wire(url, chosen)
    wire.news.connect(model.hear)
    model.wanted.connect(wire.issue)
    window.rootObject().setProperty("kiosk", model)

    def close() -> None:
        for room in rooms:
            room.close()
        wire.close()
        destroy(wire)

    parts.callback(close)
    return Face(window, model, wire, rooms)


@contextmanager
def _every(milliseconds: int) -> Iterator[QTimer]:
    # Stopped by hand: garbage is collected in any thread, and a timer that ends in a wrong one crashes.
    timer = QTimer(interval=milliseconds)
    timer.start()
    try:
        yield timer
    finally:
        timer.stop()


def _hook(face: Face, ready: Hook) -> None:
    from kiosk.events import Seen

    def seen(news: "News") -> None:
        if isinstance(news, Seen):
            face.wire.news.disconnect(seen)
            first_frame(face.window, ready)

    face.wire.news.connect(seen)


def run(
    url: str,
    *,
    full_screen: bool = False,
    locked: bool = False,
    kept: bool = False,
    painted: Hook | None = None,
    ready: Hook | None = None,
) -> int:
    """Run a kiosk until it is closed; return the exit code.

    Args:
        url: of the database.
        full_screen: fill the screen.
        locked: kiosk mode, see `kiosk.guard`.
        kept: by a keeper, see `kiosk.keeper`.
        painted: run after the first frame.
        ready: run after the first frame with the office's own data.

    Raises:
        NoScreenError: there is no screen to show it on.
        KioskRunningError: there is one for this office on this computer already.
    """
    from kiosk.single import only_one

    running = application("kiosk")
    if kept:
        painted, ready = partial(report, PAINTED), partial(report, READY)
    with (
        only_one(url) as name,
        quit_on_signals(running, partial(running.exit, 0)),
        opened(url, full_screen=full_screen, locked=locked, painted=painted, ready=ready) as face,
        ExitStack() as after,
    ):
        # What a citizen does not wait for comes after the first look at the office.
        after_first_news(face, partial(settle_in, face, name, after, locked=locked, kept=kept))
        return running.exec()
