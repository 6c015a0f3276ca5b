"""The kiosk's window: painted first, then joined to its office."""

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtQuick import QQuickView

from kiosk.face import Face
from kiosk.furnishing import after_first_news, fit_panel, furnish, report, settle_in, window_of
from kiosk.kept import PAINTED, READY
from kiosk.threshold import Threshold
from office.qt.fonts import load_fonts
from office.qt.shell import application, destroy, first_frame, quit_on_signals
from office.qt.theme import load_theme
from office.qt.waiting import every, processed

if TYPE_CHECKING:
    # Loaded when the first frame is on the screen.
    from kiosk.events import News
    from kiosk.staff import StaffRoom
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
        with every(1000) as seconds:
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
    with every(50):
        processed(lambda: bool(is_painted), QDeadlineTimer(FIRST_FRAME_MS))


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
