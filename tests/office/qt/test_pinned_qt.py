"""What the pinned PySide6 must do; see the decision on its version."""

import gc
import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 10_000


def test_void_calls_keep_the_references_to_none(qtbot: QtBot) -> None:
    """6.12.0 on Python 3.11 loses one a call and aborts after some thousands."""
    image, pen, label = QImage(8, 8, QImage.Format.Format_RGB32), QPen(Qt.GlobalColor.red), QLabel()
    qtbot.addWidget(label)
    painter = QPainter(image)
    gc.collect()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        painter.setPen(pen)
        painter.drawPoint(1, 1)
        label.setIndent(2)
    lost = before - sys.getrefcount(None)
    painter.end()
    assert abs(lost) < CALLS // 100
