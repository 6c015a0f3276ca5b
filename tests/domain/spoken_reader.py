"""A listener: from the words of a number back to the number, knowing nothing of how they were made."""

import re
from collections.abc import Sequence

VI = {"không": 0, "một": 1, "mốt": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6}
VI |= {"bảy": 7, "tám": 8, "chín": 9}
EN = {"zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9}
EN |= {"ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16}
EN |= {"seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50}
EN |= {"sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

_ONE_TO_NINE = "(?:một|hai|ba|bốn|năm|sáu|bảy|tám|chín)"
_TEENS = "mười(?: (?:một|hai|ba|bốn|lăm|sáu|bảy|tám|chín))?"
_TENS = "(?:hai|ba|bốn|năm|sáu|bảy|tám|chín) mươi(?: (?:mốt|hai|ba|tư|lăm|sáu|bảy|tám|chín))?"
_SMALL = f"(?:{_ONE_TO_NINE}|{_TEENS}|{_TENS})"


def well_said(odd: str, thousand: str) -> re.Pattern[str]:
    """Return what a grouped Vietnamese number looks like, by the word for a missing ten and that for a thousand."""
    after = f"trăm(?: {odd} {_ONE_TO_NINE}| {_TEENS}| {_TENS})?"
    hundreds = f"{_ONE_TO_NINE} {after}"
    return re.compile(f"không|(?:{_SMALL}|{hundreds})(?: {thousand}(?: (?:{_ONE_TO_NINE}|không) {after})?)?")


def heard(words: Sequence[str]) -> int:
    """Return the grouped number in Vietnamese or English words.

    Raises:
        ValueError: a word is none of a number.
    """
    thousands = rest = last = 0
    for word in words:
        match word:
            case "linh" | "lẻ" | "and":
                pass
            case "nghìn" | "ngàn" | "thousand":
                thousands, rest, last = rest + last, 0, 0
            case "trăm" | "hundred":
                rest, last = last * 100, 0
            case "mươi":
                last *= 10
            case "mười":
                last = 10
            case _:
                last += _value(word)
    return thousands * 1000 + rest + last


def heard_figures(clips: Sequence[str]) -> str:
    """Return the figures that were said one by one.

    Raises:
        ValueError: a clip is no figure.
    """
    return "".join(str(_value(clip)) for clip in clips)


def _value(word: str) -> int:
    found = VI.get(word, EN.get(word))
    if found is None:
        raise ValueError(word)
    return found
