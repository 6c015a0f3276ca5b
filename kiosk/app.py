"""The kiosk's window: painted first, then joined to its office."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.events import Broke, News, Seen
from kiosk.fail_safe import net
from kiosk.guard import Guard
from kiosk.keeper import CLOSED, PAINTED, READY
from kiosk.leash import Leash
from kiosk.single import answer_second, only_one
from kiosk.staff import StaffRoom
from kiosk.staff_model import HOLD_MS, StaffModel
from kiosk.view_model import QUIET_SECONDS, KioskModel
from kiosk.wire import Wire
from office.qt.fonts import load_fonts
from office.qt.jobs import Lane
from office.qt.shell import application, first_frame, quit_on_signals, shown
from office.qt.theme import load_theme
from office.settings import settings
from office.texts import text

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
    staff: StaffModel

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

    def break_off(self) -> None:
        """Go to the safe page, which returns by itself, whoever is there."""
        self.staff.leave()
        self.model.hear(Broke())

    def come_forward(self) -> None:
        """Raise the window."""
        self.window.show()
        self.window.raise_()
        self.window.requestActivate()

    def _process(self, is_done: Callable[[], bool], deadline: QDeadlineTimer) -> None:
        while not is_done():
            if deadline.hasExpired():
                raise TimeoutError(f"page {self.model.page} of revision {self.model.revision} did not settle")
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _is_settled(self, revision: int | None) -> bool:
        office = self.wire.office
        if office is None or not self.lane.is_idle or not self.model.is_listening:
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
    clock: Callable[[], float] = time.monotonic,
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
        clock: measures the quiet, in seconds.
        painted: run after the first frame.
        ready: run after the first frame with the office's own data.
    """
    load_fonts()
    model, wire = KioskModel(quiet_seconds=quiet_seconds, clock=clock), Wire(url)
    wire.news.connect(model.hear)
    model.wanted.connect(wire.issue)
    room = StaffRoom(wire, lambda: model.flow.language, hold_ms=hold_ms)
    try:
        properties = {"theme": load_theme().qml(), "kiosk": model, "staff": room.model}
        with _shown(properties, size, full_screen=full_screen, locked=locked) as window:
            room.attend(window)
            first_frame(window, wire.open)
            _hook(window, wire, painted, ready)
            with _every(1000) as seconds:
                seconds.timeout.connect(model.tick)
                seconds.timeout.connect(room.model.tick)
                yield Face(window, model, wire, room.model)
    finally:
        room.close()
        wire.close()


@contextmanager
def _shown(
    properties: dict[str, object], size: tuple[int, int], *, full_screen: bool, locked: bool
) -> Iterator[QQuickView]:
    guards: list[Guard] = []

    def lock(window: QQuickView) -> None:
        guards.append(Guard(window))
        guards[0].lock()

    title, fills, before = text("kiosk.title"), full_screen or locked, lock if locked else None
    with shown(PAGE, properties, title, size, full_screen=fills, before=before) as window:
        try:
            yield window
        finally:
            for guard in guards:
                guard.release()


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
    running = application("kiosk")
    if kept:
        painted, ready = partial(_report, PAINTED), partial(_report, READY)
    with (
        only_one(url, settings().place) as name,
        quit_on_signals(running, partial(running.exit, 0)),
        opened(url, full_screen=full_screen, locked=locked, painted=painted, ready=ready) as face,
        ExitStack() as after,
    ):
        face.staff.left_for_good.connect(partial(running.exit, CLOSED if kept else 0))
        after.enter_context(net(face.break_off))
        # What a first frame does not need comes after it.
        first_frame(face.window, partial(_settle_in, face, name, after, locked=locked, kept=kept))
        return running.exec()


def _settle_in(face: Face, name: str, after: ExitStack, *, locked: bool, kept: bool) -> None:
    from kiosk.awake import screen_kept_on
    from office.logs import logged

    after.enter_context(logged("kiosk"))
    after.callback(answer_second(name, face.come_forward).close)
    if locked:
        QGuiApplication.setQuitOnLastWindowClosed(False)
        after.enter_context(screen_kept_on(text("kiosk.title")))
    if kept:
        Leash(face.window)


def _report(word: str) -> None:
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
