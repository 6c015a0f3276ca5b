"""What every face needs around its window: the application, a screen, the first frame, a clean end."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl, Slot
from PySide6.QtGui import QGuiApplication, QScreen, QWindow

from office.qt.covering import Cover
from office.qt.fonts import load_fonts
from office.qt.interrupts import handled, woken_up
from office.qt.monitors import stand_on
from office.qt.places import place

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickView, QQuickWindow


class NoScreenError(RuntimeError):
    """There is no screen to open a window on; Qt would end the process."""


class QmlError(RuntimeError):
    """A QML page could not be loaded; the message holds every error with its file and line."""


def has_screen(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Whether a window can be opened, offscreen ones included."""
    if not platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def application(name: str, argv: Sequence[str] | None = None, *, widgets: bool = False) -> QGuiApplication:
    """Return the application (made at the first call) with its name and fonts; `widgets` for Widgets.

    Raises:
        NoScreenError: neither a display nor QT_QPA_PLATFORM is set.
    """
    made = QCoreApplication.instance()
    if made is None and not has_screen():
        raise NoScreenError("neither DISPLAY, WAYLAND_DISPLAY nor QT_QPA_PLATFORM is set")
    running = made if isinstance(made, QGuiApplication) else _made(argv or sys.argv[:1], widgets=widgets)
    running.setOrganizationName("taicho")
    running.setApplicationName(f"taicho-{name}")
    running.setApplicationDisplayName("Tại Chỗ")
    running.setDesktopFileName(f"taicho-{name}")
    load_fonts()
    return running


def _made(argv: Sequence[str], *, widgets: bool) -> QGuiApplication:
    if not widgets:
        return QGuiApplication(list(argv))
    from PySide6.QtWidgets import QApplication

    return QApplication(list(argv))


def quick_window(qml: Path, properties: Mapping[str, object], title: str = "") -> "QQuickView":
    """Return a hidden window that holds the QML item, which follows the window's size.

    The caller keeps the view model alive longer than the window; `shown` sees to that.

    Raises:
        QmlError: the file cannot be loaded, or a required property is missing.
    """
    from PySide6.QtQuick import QQuickView

    view = QQuickView()
    view.setTitle(title)
    view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
    view.setInitialProperties(dict(properties))
    view.setSource(QUrl.fromLocalFile(str(qml)))
    if view.status() is not QQuickView.Status.Ready:
        errors = "\n".join(error.toString() for error in view.errors())
        _delete(view)
        raise QmlError(errors or f"{qml}: not loaded")
    return view


@contextmanager
def shown(
    qml: Path,
    properties: Mapping[str, object],
    title: str = "",
    size: tuple[int, int] | None = None,
    *,
    full_screen: bool = False,
    on: QScreen | None = None,
    before: "Callable[[QQuickView], None] | None" = None,
) -> Iterator["QQuickView"]:
    """Show the QML item in a window, and destroy window and engine at the end, before the view model.

    It stands on the monitor `on`, or on the main one. `before` is run with the window while it is still hidden.

    Raises:
        QmlError: see `quick_window`.
    """
    view = quick_window(qml, properties, title)
    try:
        if size is not None:
            view.resize(*size)
        if on is not None:
            stand_on(view, on)
        place(view)
        if full_screen:
            Cover(view)
        if before is not None:
            before(view)
        (view.showFullScreen if full_screen else view.show)()
        yield view
    finally:
        _delete(view)


def _delete(view: "QQuickView") -> None:
    # At once, not `deleteLater`: bindings must be gone before the objects they read.
    import shiboken6

    view.setSource(QUrl())
    shiboken6.delete(view)


def destroy(thing: QObject) -> None:
    """Destroy an object with its timers now, on this thread.

    Left to Python, it would go whenever and in whichever thread garbage is collected, and a timer that ends in a
    wrong thread crashes.
    """
    import shiboken6

    shiboken6.delete(thing)


def first_frame(window: QObject, callback: Callable[[], None]) -> None:
    """Run `callback` once, on the GUI thread, after the first frame of the window (QML) or widget.

    For a window call it at any time; for a widget before it is shown.
    """
    _FirstFrame(window, callback)


class _FirstFrame(QObject):
    def __init__(self, window: QObject, callback: Callable[[], None]) -> None:
        super().__init__(window)
        self._callback: Callable[[], None] | None = callback
        if isinstance(window, QWindow):
            self._await(cast("QQuickWindow", window))
        else:
            window.installEventFilter(self)

    def _await(self, window: "QQuickWindow") -> None:
        # A slot of an object of this thread: a threaded render loop swaps frames on a thread of its own.
        window.frameSwapped.connect(self._later)
        # A window that stands still paints no second frame: the first may already be over.
        window.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() == QEvent.Type.Paint and self._callback is not None:
            watched.removeEventFilter(self)
            self._later()
        return False

    @Slot()
    def _later(self) -> None:
        QTimer.singleShot(0, self._fire)

    @Slot()
    def _fire(self) -> None:
        callback, self._callback = self._callback, None
        if callback is not None:
            self.deleteLater()
            callback()


@contextmanager
def quit_on_signals(running: QCoreApplication, end: Callable[[], None] | None = None) -> Iterator[None]:
    """Let Ctrl+C and SIGTERM (on Windows also Ctrl+Break) end the event loop as closing the window does.

    Python runs its handlers only between its own instructions, and the event loop is none of them: the
    signal's number comes through a socket, which wakes the loop on every platform at no idle cost.

    `end` is what they do; without it they quit, which a window may refuse.
    """
    with woken_up(), handled(end or running.quit):
        yield
