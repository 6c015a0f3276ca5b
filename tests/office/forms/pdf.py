"""Reads a PDF back: its words, and where each letter stands."""

import re
import unicodedata
from dataclasses import dataclass

import pypdfium2

MM = 72 / 25.4
LEAN = 1.5
"""Points by which a slanted letter may lean over its own width."""
MARK = len("Q001")
"""Letters at both ends of each text that tell it from the others."""
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
            if box.left < left * MM - LEAN
            or box.right > self.width - right * MM + LEAN
            or box.bottom < bottom * MM - LEAN
            or box.top > self.height - top * MM + LEAN
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


def is_whole(text: str, pages: list[str]) -> bool:
    """Whether a text stands on the squeezed pages: on one, or begun on one and ended on the next."""
    wanted, mark = squeezed(text), squeezed(text)[:MARK]
    return any(wanted in page for page in pages) or any(
        _goes_on(wanted, pages[place:]) for place, page in enumerate(pages) if mark in page
    )


def _goes_on(text: str, pages: list[str]) -> bool:
    if not pages:
        return False
    if text in pages[0]:
        return True
    begun = next((end for end in range(len(text) - 1, 0, -1) if text[:end] in pages[0]), 0)
    return any(_goes_on(text[end:], pages[1:]) for end in range(begun, max(begun - 3, 0), -1))
