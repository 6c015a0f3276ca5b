"""The panels a kiosk is built with, each with its own millimetres."""

from math import hypot

from PySide6.QtQuick import QQuickItem, QQuickWindow

STANDING, LYING = (1080, 1920), (1920, 1080)
INCHES = {STANDING: 21.5, LYING: 21.5, (1280, 1024): 17.0, (768, 1366): 15.6}
"""The diagonal by width and height in pixels."""
PANELS = list(INCHES)
BESIDE_OTHERS = (540, 960)
"""The demonstration's window: the usual panel, drawn smaller."""
INCHES[BESIDE_OTHERS] = 21.5
FINGER_MM = 20
"""The least width and height of what is touched."""


def millimetres(size: tuple[int, int]) -> float:
    """Of one pixel of the panel."""
    return INCHES[size] * 25.4 / hypot(*size)


def is_target(item: QQuickItem) -> bool:
    """Whether the item can be touched."""
    return item.metaObject().indexOfSignal("tapped()") >= 0 or item.objectName() == "staff_door"


def check_target(window: QQuickWindow, page: str, item: QQuickItem) -> None:
    """It is as large as a finger on its panel, to the hundredth of a millimetre."""
    mm = millimetres((window.width(), window.height()))
    wide, high = item.width() * mm, item.height() * mm
    assert min(wide, high) >= FINGER_MM - 0.01, f"{page}: {item.objectName()} is {wide:.1f} × {high:.1f} mm"
