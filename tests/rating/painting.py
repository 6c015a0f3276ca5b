"""A page of the rating window as it is painted, and what a finger finds there."""

from collections.abc import Iterator

from PIL import Image
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtWidgets import QApplication

from rating.app import Face
from tests.kiosk.hands import visible_items


def painted(face: Face) -> QImage:
    for _ in range(2):
        QApplication.processEvents()
        image = face.window.grabWindow()
    return image


def half(image: QImage) -> Image.Image:
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    raw = bytes(image.constBits())
    full = Image.frombytes("RGB", (image.width(), image.height()), raw, "raw", "RGB", image.bytesPerLine())
    return full.resize((image.width() // 2, image.height() // 2), Image.Resampling.BOX)


def targets(face: Face) -> Iterator[QQuickItem]:
    return (item for item in visible_items(face.window) if item.metaObject().indexOfSignal("tapped()") >= 0)
