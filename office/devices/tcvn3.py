"""Vietnamese in TCVN-3, for printers that have its letters; the tables of two pages come from python-escpos.

Epson has two pages: small letters (30) and capitals (31). Xprinter and others have one (27): all small letters,
and of the capitals only those without a tone.
"""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

SELECT_PAGE = b"\x1bt"
_CAPITALS = dict(zip("ĂÂÊÔƠƯĐ", range(0xA1, 0xA8), strict=True))
"""Of the single page (TCVN 5712:1993, VN3)."""
_ALIKE = str.maketrans(
    {"–": "-", "—": "-", "‘": "'", "’": "'", "“": '"', "”": '"', "…": "...", "·": "-", "•": "-", "×": "x"}
)
_BLANK = "\u00a0\u202f\u2009"
UNKNOWN = "?"


@dataclass(frozen=True, slots=True)
class Pages:
    """The numbers that a printer gives to its pages of Vietnamese letters."""

    small: int
    capitals: int
    """The same number where one page holds what there is."""

    @property
    def is_one(self) -> bool:
        """Whether there is one page for both."""
        return self.small == self.capitals


def read_pages(text: str) -> Pages:
    """Return the pages that `30/31` or `27` means.

    Raises:
        ValueError: it means none.
    """
    numbers = [int(part) for part in text.split("/") if part.isascii() and part.isdecimal() and int(part) < 256]
    if len(numbers) != text.count("/") + 1 or len(numbers) > 2:
        raise ValueError(text)
    return Pages(numbers[0], numbers[-1])


def printable(text: str) -> str:
    """Return the text in letters that TCVN-3 and ASCII have, as many as will be printed."""
    known = _letters(Pages(0, 1))
    plain = unicodedata.normalize("NFC", text).translate(_ALIKE)
    return "".join(
        letter if letter.isascii() or letter in known else _stripped(letter) for letter in plain
    ).translate(_CONTROLS)


def encoded(text: str, pages: Pages) -> bytes:
    """Return the bytes of a printable text, with the page selected before each letter that needs another one.

    A page without capitals with tones would leave them out: a word that has one is printed in small letters.
    """
    known = _letters(pages)
    if pages.is_one:
        text = " ".join(word if _has_all(word, known) else word.lower() for word in text.split(" "))
    parts: list[bytes] = []
    selected = -1
    for letter in text:
        if letter.isascii():
            parts.append(letter.encode("ascii"))
            continue
        page, byte = known[letter]
        if page != selected:
            parts.append(SELECT_PAGE + bytes((page,)))
            selected = page
        parts.append(bytes((byte,)))
    return b"".join(parts)


def _has_all(word: str, known: dict[str, tuple[int, int]]) -> bool:
    return all(letter.isascii() or letter in known for letter in word)


_CONTROLS = dict.fromkeys((*range(32), 127), " ")
"""A name is never a command."""


def _stripped(letter: str) -> str:
    """Return a foreign letter without its marks, or a question mark."""
    if letter in _BLANK:
        return " "
    left = "".join(part for part in unicodedata.normalize("NFKD", letter) if part.isascii())
    return left or UNKNOWN


@lru_cache(maxsize=4)
def _letters(pages: Pages) -> dict[str, tuple[int, int]]:
    """Return the page and the byte of every letter beyond ASCII."""
    # Late: python-escpos costs 0.2 s and more.
    from escpos.codepages import CodePages

    small = _table("".join(CodePages.get_encoding("TCVN-3-1")["data"]), pages.small)
    if pages.is_one:
        return small | {letter: (pages.capitals, byte) for letter, byte in _CAPITALS.items()}
    # The table names the Icelandic letter, which looks the same as the Vietnamese one.
    capitals = "".join(CodePages.get_encoding("TCVN-3-2")["data"]).replace("Ð", "Đ")
    return small | _table(capitals, pages.capitals)


def _table(letters: str, page: int) -> dict[str, tuple[int, int]]:
    return {letter: (page, 128 + place) for place, letter in enumerate(letters) if letter != " "}
