"""Where a window stands, when somebody else arranges several on one screen."""

import os
from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication

VARIABLE = "TAICHO_AREA"
"""`left,top,width,height` in percent of the screen, for a process that is started beside others."""


class Placeable(Protocol):
    """A window of either toolkit."""

    def setGeometry(self, place: QRect, /) -> None:  # noqa: N802 - Qt's name
        """Move and resize."""


def wanted_place(screen: QRect, environment: Mapping[str, str] = os.environ) -> QRect | None:
    """Return the rectangle of the screen that the environment gives, or None.

    Raises:
        ValueError: it is not four whole numbers.
    """
    given = environment.get(VARIABLE)
    if not given:
        return None
    left, top, width, height = (int(part) for part in given.split(","))
    return QRect(
        screen.x() + screen.width() * left // 100,
        screen.y() + screen.height() * top // 100,
        screen.width() * width // 100,
        screen.height() * height // 100,
    )


def fitting(size: tuple[int, int], room: QRect) -> tuple[int, int]:
    """Return a size of the same shape that is no larger than the room: a window with its title bar must be seen."""
    width, height = size
    share = min(1.0, room.width() / width, room.height() / height)
    return round(width * share), round(height * share)


def place(window: Placeable) -> None:
    """Put the window where the environment wants it, if anywhere."""
    if VARIABLE not in os.environ:
        return
    wanted = wanted_place(QGuiApplication.primaryScreen().availableGeometry())
    if wanted is not None:
        window.setGeometry(wanted)
