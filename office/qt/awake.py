"""Keeps the screen on while a kiosk is open, where the platform has one call for it."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_CONTINUOUS, _SYSTEM, _DISPLAY = 0x80000000, 0x1, 0x2
_SERVICE, _PATH = "org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver"


@contextmanager
def screen_kept_on(why: str) -> Iterator[None]:
    """Ask for no screen saver and no sleep while the block runs; a platform that cannot is left as it is."""
    with _windows() if sys.platform == "win32" else _desktop_bus(why):
        yield


@contextmanager
def _windows() -> Iterator[None]:
    import ctypes

    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - not there on other platforms, as mypy knows
    kernel.SetThreadExecutionState(_CONTINUOUS | _SYSTEM | _DISPLAY)
    try:
        yield
    finally:
        kernel.SetThreadExecutionState(_CONTINUOUS)


@contextmanager
def _desktop_bus(why: str) -> Iterator[None]:
    from PySide6.QtDBus import QDBusConnection, QDBusInterface

    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        yield
        return
    saver = QDBusInterface(_SERVICE, _PATH, _SERVICE, bus)
    # The desktop ends it by itself when the program ends.
    saver.asyncCallWithArgumentList("Inhibit", ["taicho", why])
    yield
