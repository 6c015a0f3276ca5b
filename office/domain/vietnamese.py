"""Vietnamese words: the letters they are made of, and the key they are searched by."""

import re
import unicodedata

_VOWELS, _TONES = "aăâeêioôơuưy", "\u0300\u0301\u0303\u0309\u0323"
ASCII_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
MARKED_LETTERS = frozenset(
    "đăâêôơư" + "".join(unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES)
)
"""The letters that are Vietnamese alone, in lower case and NFC."""
LETTERS = ASCII_LETTERS | MARKED_LETTERS
_MARKS = re.compile("[\u0300-\u036f]+")


def search_key(words: str) -> str:
    """Return words as they are searched: `Đất  đai` becomes `dat dai`; both `hòa` and `hoà` become `hoa`."""
    return " ".join(_MARKS.sub("", unicodedata.normalize("NFD", words.lower().replace("đ", "d"))).split())
