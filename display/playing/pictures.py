"""Pictures of the playlist, made for the panel's pixels while they are read; any thread may do it."""

import re
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader

from display.playing.jpeg import is_whole

MOST_PIXELS = 64_000_000
"""A larger picture is not read: no camera makes it, and its reading could take a GB."""
ALLOCATION_MB = 256
"""So much a picture may take while it is read, where its format can only be read whole."""
_MARKS = (
    ("jpeg", re.compile(rb"\xff\xd8\xff")),
    ("png", re.compile(rb"\x89PNG\r\n\x1a\n")),
    ("webp", re.compile(rb"RIFF....WEBP", re.DOTALL)),
    ("gif", re.compile(rb"GIF8")),
    ("bmp", re.compile(rb"BM")),
    ("tiff", re.compile(rb"II\*\0|MM\0\*")),
)
# No drawings, icons and documents: what they cost to draw is not bounded by their size.
_HEAD_BYTES = 1 << 16


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
        kind = format_of(file)
        if kind is not None and is_whole(file):
            image = _read(file, kind, room)
    except OSError:
        return NoPicture.UNREADABLE
    if image.isNull():
        return NoPicture.UNREADABLE
    is_clear = image.hasAlphaChannel()
    return image.convertToFormat(
        QImage.Format.Format_ARGB32_Premultiplied if is_clear else QImage.Format.Format_RGB32
    )


def format_of(file: Path) -> str | None:
    """Return the format of a picture by its first bytes, None for anything else.

    Not asked of Qt: `canRead` keeps Python's lock while it tries SVG, which connects a signal and so waits for a lock
    of Qt's; the GUI thread may hold that one, in destroying an object, and wait for Python's (it did, once in 4,000
    items). `read` gives Python's lock back.

    Raises:
        OSError: the file cannot be read.
    """
    with file.open("rb") as opened:
        head = opened.read(_HEAD_BYTES)
    return next((kind for kind, mark in _MARKS if mark.match(head)), None)


def _read(file: Path, kind: str, room: QSize) -> QImage:
    reader = QImageReader(str(file), QByteArray(kind.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    if not _fits(reader.size()):
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
