"""How large a panel that is touched is."""

from math import hypot

from PySide6.QtGui import QScreen

USUAL = 21.5
"""Inches of a kiosk."""
MM = 25.4
"""Of an inch."""
_SMALLEST, _LARGEST = 10.0, 65.0
"""Inches that a screen is believed: many tell a made-up 160 × 90 or 1600 × 900 mm."""
_SKEW = 0.1
"""By what share a pixel may be wider than high before it is not."""


def inches_of(screen: QScreen, usual: float = USUAL) -> float:
    """Return the diagonal that the screen tells of itself in inches, or the usual one if that cannot be."""
    size, pixels = screen.physicalSize(), screen.size()
    return plausible((size.width(), size.height()), (pixels.width(), pixels.height())) or usual


def plausible(millimetres: tuple[float, float], pixels: tuple[int, int]) -> float | None:
    """Return the diagonal in inches, or None if no touch panel of so many pixels has that size."""
    # A screen that was turned may tell its sizes the old way round.
    (short_mm, long_mm), (short_px, long_px) = sorted(millimetres), sorted(pixels)
    if short_mm <= 0 or short_px <= 0:
        return None
    inches = hypot(short_mm, long_mm) / MM
    if not _SMALLEST <= inches <= _LARGEST:
        return None
    return inches if abs(long_mm * short_px / (short_mm * long_px) - 1) <= _SKEW else None
