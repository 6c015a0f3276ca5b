"""Reads a PDF back: its words, and where each letter stands."""

import re
import unicodedata
from dataclasses import dataclass

import pypdfium2

MM = 72 / 25.4
_IGNORED = re.compile(r"[\s\u200b\ufffe\u00ad\x02]+")


@dataclass(frozen=True, slots=True)
class Box:
    """Where a letter stands, in points from the lower left corner of its page."""

    letter: str
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class PageRead:
    """One page of a PDF."""

    width: float
    height: float
    text: str
    boxes: tuple[Box, ...]

    def outside(self, left: float, right: float, bottom: float, top: float) -> list[Box]:
        """Return the letters that stand outside margins of so many millimetres."""
        return [
            box
            for box in self.boxes
            if box.left < left * MM - 0.5
            or box.right > self.width - right * MM + 0.5
            or box.bottom < bottom * MM - 0.5
            or box.top > self.height - top * MM + 0.5
        ]


def read(content: bytes) -> list[PageRead]:
    """Return what stands on each page."""
    document = pypdfium2.PdfDocument(content)
    try:
        return [_page(page) for page in document]
    finally:
        document.close()


def _page(page: "pypdfium2.PdfPage") -> PageRead:
    words = page.get_textpage()
    text = words.get_text_range()
    boxes = []
    for place in range(words.count_chars()):
        letter = words.get_text_range(place, 1)
        if not _IGNORED.fullmatch(letter or " "):
            boxes.append(Box(letter, *words.get_charbox(place)))
    width, height = page.get_size()
    return PageRead(width, height, text, tuple(boxes))


def squeezed(text: str) -> str:
    """Return a text without what a line break changes."""
    return _IGNORED.sub("", unicodedata.normalize("NFC", text))


def whole(pages: list[PageRead]) -> str:
    """Return the text of all pages, squeezed, without the feet of the pages."""
    return "".join(squeezed(_without_foot(page.text)) for page in pages)


def _without_foot(text: str) -> str:
    return re.sub(r"(Mã hồ sơ: \S+\s+)?Trang \d+/\d+\s*$", "", text)
