"""What a screen that hangs by itself needs: no mouse pointer, and never dark."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtQuick import QQuickView


@contextmanager
def alone(window: "QQuickView", why: str) -> Iterator[None]:
    """Hide the pointer over the window and keep the screen on while the block runs; the desktop may show `why`."""
    from PySide6.QtCore import Qt

    from office.qt.awake import screen_kept_on

    # Nobody holds a mouse up there; its arrow would stand in the middle of the number.
    window.setCursor(Qt.CursorShape.BlankCursor)
    with screen_kept_on(why):
        yield
