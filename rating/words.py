"""The window's own words, by key without its `rating.`."""

from functools import cache

from office.texts import words_under


@cache
def words_of(language: str) -> dict[str, str]:
    """Return the words of a language; a window's own, because two windows may speak two languages."""
    return words_under("rating.", language)
