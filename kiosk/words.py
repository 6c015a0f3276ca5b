"""The fixed words of the pages, by key without its `kiosk.`."""

from functools import cache

from office.texts import words_under


@cache
def words_of(language: str) -> dict[str, str]:
    """Return the words of a language; a kiosk's own, because two windows may speak two languages."""
    return words_under("kiosk.", language)
