"""How loud the microphone hears it now: a bar between words, so that it is not told by color alone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from office.qt.styling import Say, color, font
from office.voice.levels import SILENCE

QUIET, LOUD = -40.0, -3.0
"""Decibels of a peak under which it is too quiet, and over which it is too loud."""
_LOWEST = -60.0
_FALL = 2.5
"""Decibels by which the bar falls at each sound, so that a peak is seen."""
_ZONES = (("quiet", _LOWEST, QUIET, "hint_line"), ("right", QUIET, LOUD, "green_line"), ("loud", LOUD, 0.0, "red"))


class Meter(QWidget):
    """A bar from silence to full scale in three parts, each with its word."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.setObjectName("meter")
        self._words = {name: say(f"studio.meter.{name}") for name, _, _, _ in _ZONES}
        self._level = SILENCE
        self._size = 16
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self, size: int) -> None:
        """Take the size of the words."""
        self._size = size
        self.updateGeometry()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the bar and a line of words."""
        return QSize(480, round(self._size * 2.9))

    def show_level(self, level: float) -> None:
        """Rise to a level at once, fall from it slowly; silence empties the bar."""
        self._level = SILENCE if level <= SILENCE else max(level, self._level - _FALL)
        self.update()

    @property
    def zone(self) -> str:
        """The part that the bar ends in; empty in silence."""
        return next((name for name, low, high, _ in _ZONES if low < self._level <= high), "")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint the three parts, how far it is filled, and the words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(self._size, QFont.Weight.DemiBold))
        height, now = self._size * 1.2, self.zone
        for name, low, high, tint in _ZONES:
            box = QRectF(self._across(low) + 1, 0, self._across(high) - self._across(low) - 2, height)
            painter.fillRect(box, color("pill"))
            filled = min(box.width(), max(0.0, self._across(self._level) - box.left()))
            painter.fillRect(QRectF(box.left(), 0, filled, height), color(tint))
            under = QRectF(box.left(), height + 2, box.width(), self._size * 1.6)
            painter.setPen(color("ink" if name == now else "muted"))
            painter.drawText(_wide(under), Qt.AlignmentFlag.AlignCenter, self._words[name])
        painter.end()

    def _across(self, level: float) -> float:
        # The part that is too loud is narrow on a scale of decibels, and its word is not.
        if level <= LOUD:
            return self.width() * 0.82 * (max(level, _LOWEST) - _LOWEST) / (LOUD - _LOWEST)
        return self.width() * (0.82 + 0.18 * (min(level, 0.0) - LOUD) / -LOUD)


def _wide(box: QRectF) -> QRectF:
    return box.adjusted(-8, 0, 8, 0)
