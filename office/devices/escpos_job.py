"""ESC/POS bytes of a paper, written straight from its dots: white rows are fed, not sent.

Everything on a paper is centered, so a band of rows is cut alike on both sides and printed centered; what was
drawn with doubled dots is sent at half its size and doubled by the printer, which loses nothing.
"""

from collections.abc import Iterator
from itertools import groupby

from office.paper.bitmap import Bitmap

ESC, GS, DLE = b"\x1b", b"\x1d", b"\x10"
INITIALIZE = ESC + b"@"
DOTS_PER_INCH = 203
UNITS = GS + b"P" + bytes((DOTS_PER_INCH, DOTS_PER_INCH))
"""One unit of feeding is one row of dots."""
CENTERED = ESC + b"a\x01"
FEED_AND_CUT = GS + b"VB\x00"
BAND = 240
"""Rows in one command at the most: small printers have small buffers."""
SHORTEST_FEED = 4
"""White rows that are worth a command of their own."""
_FEED = 255

_LEFT = bytes(sum((byte >> 2 * place + 1 & 1) << place for place in range(4)) for byte in range(256))
"""Every second dot of a byte, as four bits."""


def raster_job(bitmap: Bitmap) -> bytes:
    """Return the bytes that print the bitmap, feed and cut."""
    parts = [INITIALIZE, UNITS, CENTERED]
    for rows in _bands(bitmap):
        parts += _fed(len(rows)) if not any(map(any, rows)) else _printed(rows)
    return b"".join([*parts, FEED_AND_CUT])


def ending(taken: int) -> bytes:
    """Return the bytes that end a job which broke off, and cut off what came of it.

    A printer that was given half a band of dots takes what comes next for the other half, whoever sends it.

    Args:
        taken: bytes that the job had; no command of it waits for more.
    """
    return bytes(taken) + INITIALIZE + FEED_AND_CUT


def _bands(bitmap: Bitmap) -> Iterator[list[bytes]]:
    """Cut the rows into runs of white rows and of rows with ink, short white runs counted to the ink."""
    stride = bitmap.stride
    rows = [bitmap.rows[start : start + stride] for start in range(0, len(bitmap.rows), stride)]
    band: list[bytes] = []
    for has_ink, run in groupby(rows, any):
        found = list(run)
        if has_ink or (band and len(found) < SHORTEST_FEED):
            band += found
            continue
        if band:
            yield band
            band = []
        yield found
    if band:
        yield band


def _fed(rows: int) -> list[bytes]:
    whole, rest = divmod(rows, _FEED)
    return [ESC + b"J" + bytes((_FEED,))] * whole + ([ESC + b"J" + bytes((rest,))] if rest else [])


def _printed(rows: list[bytes]) -> list[bytes]:
    rows = _cropped(rows)
    down = 2 if len(rows) % 2 == 0 and rows[::2] == rows[1::2] else 1
    across = 2 if all(byte & 0xAA == (byte & 0x55) << 1 for row in rows for byte in row) else 1
    if across == 2:
        rows = [_halved(row) for row in rows]
    rows = rows[::down]
    mode = (across == 2) + 2 * (down == 2)
    return [_band(mode, rows[start : start + BAND]) for start in range(0, len(rows), BAND)]


def _cropped(rows: list[bytes]) -> list[bytes]:
    """Cut the white bytes off that both sides have; an even number of bytes stays."""
    stride = len(rows[0])
    columns = [any(row[place] for row in rows) for place in range(stride)]
    first, last = columns.index(True), stride - 1 - columns[::-1].index(True)
    side = min(first, stride - 1 - last)
    if (stride - 2 * side) % 2:
        rows = [row + b"\x00" for row in rows]
    return [row[side : len(row) - side] for row in rows]


def _halved(row: bytes) -> bytes:
    return bytes(_LEFT[row[place]] << 4 | _LEFT[row[place + 1]] for place in range(0, len(row), 2))


def _band(mode: int, rows: list[bytes]) -> bytes:
    width, height = len(rows[0]), len(rows)
    sizes = bytes((mode, width % 256, width // 256, height % 256, height // 256))
    return GS + b"v0" + sizes + b"".join(rows)
