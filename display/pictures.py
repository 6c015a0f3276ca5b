"""Pictures of the playlist, made for the panel's pixels while they are read; any thread may do it."""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from display.jpeg import is_whole

MOST_PIXELS = 64_000_000
"""A larger picture is not read: no camera makes it, and its reading could take a GB."""
ALLOCATION_MB = 256
"""So much a picture may take while it is read, where its format can only be read whole."""
FORMATS = frozenset(("jpeg", "png", "webp", "bmp", "gif", "tiff", "heic", "heif", "avif"))
"""No drawings, icons and documents: what they cost to draw is not bounded by their size."""


class NoPicture(Enum):
    """Why there is none."""

    GONE = auto()
    """The file is not there."""
    UNREADABLE = auto()
    """It is broken, too large, or no picture."""


def picture(file: Path, room: QSize) -> QImage | NoPicture:
    """Return the picture in a file, upright and as large as fits into the room, whatever its extension says."""
    QImageReader.setAllocationLimit(ALLOCATION_MB)
    image = QImage()
    try:
        if not file.exists():
            return NoPicture.GONE
        if is_whole(file):
            image = _read(file, room)
    except OSError:
        return NoPicture.UNREADABLE
    if image.isNull():
        return NoPicture.UNREADABLE
    is_clear = image.hasAlphaChannel()
    return image.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied if is_clear else QImage.Format.Format_RGB32
    )


def _read(file: Path, room: QSize) -> QImage:
    reader = QImageReader(str(file))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    if not reader.canRead() or reader.format().toStdString() not in FORMATS or not _fits(reader.size()):
        return QImage()
    reader.setScaledSize(_scaled(reader, room))
    return reader.read()


def _fits(size: QSize) -> bool:
    return size.isValid() and 0 < size.width() * size.height() <= MOST_PIXELS


def _scaled(reader: QImageReader, room: QSize) -> QSize:
    # Here, for it costs 15 ms, which a window would be painted later.
    from PySide6.QtCore import Qt

    # The size is that of the stored picture, which may lie on its side.
    is_lying = bool(reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90)
    size = reader.size().scaled(room.transposed() if is_lying else room, Qt.AspectRatioMode.KeepAspectRatio)
    return size.expandedTo(QSize(1, 1))
