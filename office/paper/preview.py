"""A paper as a picture file, as a person would see it: for the staff's screen and for the documentation."""

from io import BytesIO
from pathlib import Path

from office.paper.bitmap import Bitmap

EDGE = 16
"""White dots around the paper's own."""
_INVERTED = bytes(255 - byte for byte in range(256))


def png_of(bitmap: Bitmap) -> bytes:
    """Return the picture as the bytes of a PNG file."""
    from PIL import Image, ImageOps

    picture = Image.frombytes("1", (bitmap.width, bitmap.height), bitmap.rows.translate(_INVERTED))
    file = BytesIO()
    ImageOps.expand(picture.convert("L"), border=EDGE, fill=255).convert("1").save(file, "PNG", optimize=True)
    return file.getvalue()


def write_png(bitmap: Bitmap, path: Path) -> None:
    """Write the picture.

    Raises:
        OSError: it cannot be written there.
    """
    path.write_bytes(png_of(bitmap))
