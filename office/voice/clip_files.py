"""The name of a clip's file, which every system can store, and the clip again from the name.

Marks are written as Vietnamese typists know them from VNI (1 sắc … 5 nặng, 6 mũ, 7 móc, 8 trăng, 9 đ), so that
"mười" (`mu7o72i.wav`) is not "mươi" (`mu7o7i.wav`), on systems too that compare names without case or marks.
"""

import re
import unicodedata

ENDING = ".wav"

_MARKS = {
    "\u0301": "1",
    "\u0300": "2",
    "\u0309": "3",
    "\u0303": "4",
    "\u0323": "5",
    "\u0302": "6",
    "\u031b": "7",
    "\u0306": "8",
}
_SIGNS = {**_MARKS, "đ": "d9", " ": "_"}
_READ = {written: sign for sign, written in _SIGNS.items()}
_PLAIN = re.compile("[a-z]")
_PART = re.compile(r"d9|[1-8_a-z]|\(([0-9a-f]+)\)")
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
"""Names that are devices on Windows, whatever their ending."""


def plain_clip(clip: str) -> str:
    """Return the clip as it is compared: composed, with single blanks."""
    return unicodedata.normalize("NFC", " ".join(clip.split()))


def file_of(clip: str) -> str:
    """Return the name of a clip's file: `mo72i_so61.wav` for "mời số"."""
    stem = "".join(_written(sign) for sign in unicodedata.normalize("NFD", plain_clip(clip)))
    return f"{stem}_{ENDING}" if _RESERVED.fullmatch(stem) else f"{stem}{ENDING}"


def _written(sign: str) -> str:
    return sign if _PLAIN.fullmatch(sign) else _SIGNS.get(sign) or f"({ord(sign):x})"


def clip_of(file: str) -> str | None:
    """Return the clip that a file's name stands for, None if it is not of our naming."""
    stem = file.removesuffix(ENDING)
    parts = list(_PART.finditer(stem))
    if stem == file or "".join(part[0] for part in parts) != stem:
        return None
    clip = plain_clip("".join(_read(part) for part in parts))
    return clip if file_of(clip) == file else None


def _read(part: re.Match[str]) -> str:
    if part[1]:
        code = int(part[1], 16)
        return chr(code) if code <= 0x10FFFF else "\ufffd"
    return _READ.get(part[0], part[0])
