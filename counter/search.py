"""Finding by typing: case, marks and đ do not matter, and words may come in any order."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


def fold(words: str) -> str:
    """Return the search key of a text: `Đất đai` becomes `dat dai`."""
    plain = unicodedata.normalize("NFD", words.lower().replace("đ", "d"))
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def matching(query: str, entries: Iterable[T], key: Callable[[T], str]) -> Sequence[T]:
    """Return the entries whose folded `key` holds every word of the query, in their own order."""
    words = fold(query).split()
    return [entry for entry in entries if all(word in key(entry) for word in words)]
