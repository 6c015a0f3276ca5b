"""Whether a JPEG picture is whole: Qt fills what is missing with gray and reads on."""

from pathlib import Path
from typing import BinaryIO

_START, _SCAN, _END = b"\xff\xd8", b"\xff\xda", b"\xff\xd9"
_CHUNK = 1 << 20


def is_whole(file: Path) -> bool:
    """Whether the picture's own end mark is there; what is no JPEG picture has none to miss.

    Raises:
        OSError: the file cannot be read.
    """
    with file.open("rb") as data:
        if data.read(2) != _START:
            return True
        _seek_scan(data)
        return _has_end(data)


def _seek_scan(data: BinaryIO) -> None:
    # Step by step: a thumbnail in a segment before the picture has an end mark of its own.
    while len(head := data.read(4)) == 4 and head[:1] == b"\xff" and head[:2] != _SCAN:
        data.seek(int.from_bytes(head[2:], "big") - 2, 1)


def _has_end(data: BinaryIO) -> bool:
    # In pieces, and by reading: a search through a mapped file would hold Python up as long as a slow share does.
    last = b""
    while piece := data.read(_CHUNK):
        if _END in last + piece:
            return True
        last = piece[-1:]
    return False
