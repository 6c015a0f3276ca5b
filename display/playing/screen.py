"""Where the playlist is seen: an item that paints pictures and frames, on every renderer of Qt Quick."""

from typing import Protocol, cast

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPainterPath
from PySide6.QtQuick import QQuickItem, QQuickPaintedItem, QQuickWindow


class Source(Protocol):
    """What a screen shows."""

    def image(self) -> QImage:
        """Return the picture of the moment; a null image if there is none."""


class Screen(QQuickPaintedItem):
    """Fills an item, whose property `radius` rounds the corners; the picture keeps its shape.

    Qt's own VideoOutput draws nothing on the software renderer.
    """

    changed = Signal()
    """It has another size, or is shown or hidden."""

    def __init__(self, source: Source, place: QQuickItem) -> None:
        super().__init__(place)
        self._source, self._place = source, place
        place.widthChanged.connect(self._fill)
        place.heightChanged.connect(self._fill)
        self.visibleChanged.connect(self.changed)
        self._fill()

    @property
    def pixels(self) -> QSize:
        """How many pixels there are."""
        window = cast("QQuickWindow | None", self.window())
        ratio = window.effectiveDevicePixelRatio() if window is not None else 1.0
        return (self.size() * ratio).toSize()

    @Slot()
    def renew(self) -> None:
        """Paint again with the next frame of the window."""
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Draw the picture of the moment into the middle."""
        image = self._source.image()
        if image.isNull():
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(_middle(image, self.size()), image, QRectF(image.rect()))
        self._round(painter)

    def _round(self, painter: QPainter) -> None:
        # Taken away, not clipped: a clip has no soft edge, and to draw a film through a path costs more.
        radius = float(self._place.property("radius") or 0)
        corners = QPainterPath()
        corners.addRect(self.boundingRect())
        corners.addRoundedRect(self.boundingRect(), radius, radius)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOut)
        painter.fillPath(corners, Qt.GlobalColor.black)

    @Slot()
    def _fill(self) -> None:
        self.setSize(self._place.size())
        self.changed.emit()


def _middle(image: QImage, room: QSizeF) -> QRectF:
    size = QSizeF(image.size()).scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
    place = QRectF(QPointF(), size)
    place.moveCenter(QPointF(room.width() / 2, room.height() / 2))
    # On whole pixels: a picture that was read for this size is drawn as it is.
    return QRectF(place.toRect())
