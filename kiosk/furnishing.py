"""What a kiosk gets when it is on the screen: a shut window, the staff's part, the net under it."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtQuick import QQuickView

from kiosk.kept import CLOSED
from office.qt.shell import first_frame, shown
from office.texts import text

if TYPE_CHECKING:
    from kiosk.face import Face
    from kiosk.guard import Guard
    from office.settings import Settings

Hook = Callable[[], None]


@contextmanager
def window_of(
    page: Path, properties: dict[str, object], size: tuple[int, int], *, full_screen: bool, locked: bool
) -> Iterator[QQuickView]:
    """Show the kiosk's window, shut in if it is to be."""
    guards: list[Guard] = []

    def lock(window: QQuickView) -> None:
        from kiosk.guard import Guard

        guards.append(Guard(window))
        guards[0].lock()

    title, fills, before = text("kiosk.title"), full_screen or locked, lock if locked else None
    with shown(page, properties, title, size, full_screen=fills, before=before) as window:
        try:
            yield window
        finally:
            for guard in guards:
                guard.release()


def after_first_news(face: "Face", hook: Hook) -> None:
    """Run the hook once, after the first frame that shows whether the office is there."""

    def told() -> None:
        face.wire.news.disconnect(told)
        first_frame(face.window, hook)

    face.wire.news.connect(told)


def furnish(face: "Face", seconds: QTimer, hold_ms: int) -> None:
    """Add the staff's part to a kiosk."""
    # What the staff needs is imported when the citizens have what they need.
    from kiosk.staff import StaffRoom

    room = StaffRoom(face.wire, lambda: face.model.flow.language, hold_ms=hold_ms)
    face.rooms.append(room)
    if face.model.flow.sight is not None:
        room.model.see(face.model.flow.sight)
    seconds.timeout.connect(room.model.tick)
    room.attend(face.window)
    face.window.rootObject().setProperty("staff", room.model)


def settle_in(face: "Face", name: str, after: ExitStack, *, locked: bool, kept: bool) -> None:
    """Add what a running kiosk needs besides: the log, the net, the answer to a second one, its keeper."""
    from kiosk.fail_safe import net
    from kiosk.leash import Leash
    from kiosk.single import answer_second
    from office.logs import logged
    from office.qt.awake import screen_kept_on

    face.staff.left_for_good.connect(partial(QCoreApplication.exit, CLOSED if kept else 0))
    after.enter_context(logged("kiosk"))
    after.enter_context(net(face.break_off))
    after.callback(answer_second(name, face.come_forward).close)
    if locked:
        QGuiApplication.setQuitOnLastWindowClosed(False)
        after.enter_context(screen_kept_on(text("kiosk.title")))
    if kept:
        Leash(face.window)


def fit_panel(window: QQuickView, chosen: "Settings") -> None:
    """Make what can be touched as large as a finger on this computer's panel, before any of it is shown."""
    from office.qt.panel import USUAL, inches_of

    fills = window.visibility() is QQuickView.Visibility.FullScreen
    # A window beside others is a picture of a kiosk, whatever it is shown on.
    window.rootObject().setProperty("panel", chosen.panel or (inches_of(window.screen()) if fills else USUAL))


def report(word: str) -> None:
    """Tell the keeper."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()
